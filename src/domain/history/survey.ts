/** Survey: what changed between two days, release by release, and number by number, as written down. */
import { inWords } from '../day.ts';
import type { PastRelease, ReleaseHistory } from './history.ts';
import { approvalsHtml, compareHtml, intervalInWords, releaseInWords, type Addresses } from './history-html.ts';
import { html, type Html } from '../text/html.ts';
import { sentence } from '../text/plain-text.ts';
import { urgencyInWords } from '../redline/reasons.ts';
import { notesHtml } from './record-html.ts';
import { effectiveDay, governingOn, predecessor } from '../releases/release.ts';

/** A number that another took the place of, by the assurance that says so. */
export interface NumberChange {
  service: string;
  label: string;
  day: string;
  was: string;
  now: string;
  reason?: string;
}

export interface ChangesBetween {
  /** What governed on the earlier day; missing before the first release. */
  older: PastRelease | undefined;
  /** What governed on the later day; missing before the first release. */
  newer: PastRelease | undefined;
  /** The releases that took effect after the earlier day, up to the later one. */
  releases: PastRelease[];
  numbers: NumberChange[];
  /** How many checks of numbers were written down in that time. */
  checks: number;
}

/** What changed after one day, up to another. */
export function changesBetween({ releases, lines }: ReleaseHistory, from: string, to: string): ChangesBetween {
  const within = (day: string) => day > from && day <= to;
  const checks = lines.flatMap(({ id, label, phones }) =>
    phones.flatMap((phone) => phone.checks.filter(({ date }) => within(date)).map((check) => ({ id, label, check }))),
  );
  return {
    older: governingOn(releases, from),
    newer: governingOn(releases, to),
    releases: releases.filter((release) => within(effectiveDay(release))),
    numbers: checks.flatMap(({ id, label, check: { date, number, replaced, reason } }) =>
      replaced ? [{ service: id, label, day: date, was: replaced, now: number, ...(reason && { reason }) }] : [],
    ),
    checks: checks.filter(({ check }) => check.method !== 'copied').length,
  };
}

/** What was in force on two days. The redline of both is made apart: `surveyRedlineHtml`. */
export function surveyHtml(history: ReleaseHistory, from: string, to: string, addresses: Addresses): Html {
  const { older, newer } = changesBetween(history, from, to);
  const state = (day: string, release: PastRelease | undefined) =>
    release
      ? html`<li>${inWords(day)}: <a href="${addresses.record(release.id)}">release ${releaseInWords(release.id)}</a>, in force ${intervalInWords(history.releases, release)}</li>`
      : html`<li>${inWords(day)}: no release governed yet</li>`;
  return html`
    <h3 id="survey-in-force">In force</h3>
    <ul>${state(from, older)}${state(to, newer)}</ul>
  `;
}

/** The releases between two days, with their reasons and approvals, and the numbers that were replaced meanwhile. */
export function surveyReleasesHtml(history: ReleaseHistory, from: string, to: string, addresses: Addresses): Html {
  const { releases, numbers, checks } = changesBetween(history, from, to);
  return html`
    <h3 id="survey-releases">Releases since, ${releases.length}</h3>
    ${releases.map((release) => releaseHtml(history, release, addresses))}
    <h3 id="survey-numbers">Numbers replaced, ${numbers.length}</h3>
    ${numbersHtml(numbers, checks)}
  `;
}

function releaseHtml(history: ReleaseHistory, release: PastRelease, to: Addresses): Html {
  const { id, title, urgent } = release;
  const redline = predecessor(history.releases, id) && html` · <a href="${to.redline(id)}">Redline</a>`;
  return html`
    <h4>${releaseInWords(id)}: ${title}</h4>
    ${urgent && html`<p>Urgent: ${urgencyInWords(urgent)}</p>`}
    ${notesHtml(history, release)}
    <p>Approved by:</p>
    ${approvalsHtml(release)}
    <p><a href="${to.record(id)}">Record</a>${redline}</p>
  `;
}

/** The numbers that were replaced, and how many checks were written down. */
export const numbersHtml = (numbers: readonly NumberChange[], checks: number): Html => html`
  ${numbers.length === 0 ? html`<p>No number was replaced.</p>` : html`<ul>${numbers.map(numberHtml)}</ul>`}
  <p>${checks === 1 ? '1 check' : `${checks} checks`} of numbers written down in that time.</p>
`;

const digits = (number: string) => html`<bdi class="number" dir="ltr">${number}</bdi>`;

const numberHtml = ({ label, day, was, now, reason }: NumberChange) =>
  html`<li>${label}, ${inWords(day)}: ${digits(was)} became ${digits(now)}${reason && `. ${sentence(reason)}`}</li>`;

/** Every difference of the two states, the directory's included. */
export function surveyRedlineHtml(history: ReleaseHistory, from: string, to: string): Html {
  const { older, newer } = changesBetween(history, from, to);
  if (!newer) return html``;
  if (!older)
    return html`<p>Nothing governed on the earlier day, so that all of the text is new: read it in the record.</p>`;
  return compareHtml(history, older.id, newer.id);
}
