/**
 * Lesson: what one role learns of a release, in two forms from one source. Whoever is new learns what the role's list
 * opens with, its stops and its cases; whoever knew an earlier release, what differs for the role, and the cases on that.
 */
import { wholeList } from '../checklists/checklist.ts';
import { shownItem, shownStop, type Showing } from '../checklists/shown-list.ts';
import { madeOnce } from '../made-once.ts';
import type { LearningCase, Protocol } from '../protocol.ts';
import type { Stated } from '../redline/list-changes.ts';
import type { Reasons } from '../redline/reasons.ts';
import type { RedlineNames } from '../redline/redline-html.ts';
import { redline, type Redline } from '../redline/redline.ts';
import { html, type Html } from '../text/html.ts';
import { caseHtml, type CaseTelling } from './case-html.ts';
import { changesOf, namesOfChanges, touches } from './changes.ts';
import { learningWords } from './learning-words.ts';
import { changesHtml, minutesOf, newHereHtml } from './lesson-html.ts';
import { casesOf, ledTo, sectionsOfRole } from './role-sections.ts';

/** How a lesson is told where it stands: on the site, or in a package. */
export interface Telling extends CaseTelling {
  showing: Showing;
  names: RedlineNames;
}

export interface Lesson {
  /** What stands before the cases. */
  said: Html;
  cases: LearningCase[];
  /** Those for which there is no time in it. */
  more: LearningCase[];
  minutes: number;
}

/** What the role's list opens with, its stops and its cases. */
export function newHere(role: string, protocol: Protocol, telling: Telling): Lesson {
  const { opening, stops } = wholeList(protocol, role);
  const said = newHereHtml({
    opening: opening.map((item) => shownItem(item, telling.showing)),
    stops: stops.map((stop) => shownStop(stop, telling.showing)),
  });
  return lesson(said, casesOf(role, protocol), telling);
}

/** What differs between two states. */
export interface Between {
  /** Missing where there is none before. */
  older: Stated | undefined;
  newer: Stated;
  /** Of every release after the older one. */
  reasons: Reasons;
}

/** What differs for a role since the release that it knew, and the cases on that. */
export function whatChanged(role: string, { older, newer, reasons }: Between, telling: Telling): Lesson {
  const has = ({ protocol }: Stated) => protocol.checklists.some(({ id }) => id === role);
  if (!older || !has(older)) {
    const instead = older ? learningWords.newRole : learningWords.firstRelease;
    return lesson(html`<p class="nothing">${instead}</p>`, [], telling);
  }
  const ofRole = new Set([older, newer].flatMap((state) => [...sectionsOfRole(role, state)]));
  const changes = changesOf(role, redlined(older, newer, reasons), ofRole);
  const changed = namesOfChanges(changes);
  const on = casesOf(role, newer.protocol).filter((one) => touches(ledTo(one, newer.sections), changed));
  const said = changesHtml(changes, telling.names);
  return lesson(said, on, telling);
}

const redlinedOnce = madeOnce<Redline>();

/** The reasons follow from which two states they are. */
const redlined = (older: Stated, newer: Stated, reasons: Reasons): Redline =>
  redlinedOnce([older.sections, newer.sections], () => redline(older.sections, newer.sections, reasons));

/** So long a lesson may take. */
const mostMinutes = 5;

/** As many of the cases as there is time for, the first of them always; the others are there for whoever has more. */
function lesson(said: Html, cases: readonly LearningCase[], telling: Telling): Lesson {
  const shown = cases.map((one) => caseHtml(one, telling));
  const minutes = (count: number) => minutesOf(said, shown.slice(0, count));
  let count = Math.min(1, cases.length);
  while (count < cases.length && minutes(count + 1) <= mostMinutes) count += 1;
  return { said, cases: cases.slice(0, count), more: cases.slice(count), minutes: minutes(count) };
}
