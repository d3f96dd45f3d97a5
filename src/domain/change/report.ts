/**
 * Report: what a change does, for whoever must say yes or no to it and reads no files: in one line, what weighs first, then
 * what it reaches, what is missing, the text old and new, and what is to be mended.
 */
import type { Site } from '../../schema/site.ts';
import type { Problem } from '../problem.ts';
import { errorsOf } from '../problem.ts';
import type { Protocol } from '../protocol.ts';
import { namesIn } from '../redline/gravity.ts';
import type { Stated } from '../redline/list-changes.ts';
import { reasonsOf } from '../redline/reasons.ts';
import { redline, type Redline } from '../redline/redline.ts';
import { unsignedLines, type Checking } from './fallen.ts';
import { headline } from './headline.ts';
import { impactChapters } from './impact.ts';
import { missingChapters, type Readability, type Releasing } from './missing.ts';
import { isOther, numberChanges, numberLine } from './numbers.ts';
import { changedPlaces, placesIn, type ChangedPlace } from './places.ts';
import { chapter, said, type Chapter, type Line } from './said.ts';
import { printedLines, printedOn } from './shown-on.ts';
import { numbersTitle, weightyChapters, weightyEntries } from './weighty.ts';

/** What is reported on: two states, without what is confidential. */
export interface Reported {
  before: Stated;
  after: Stated;
  site: Site;
  checking: Checking;
  /** Missing where the draft has mistakes, so that nothing can be said of its release. */
  releasing?: Omit<Releasing, 'draft'>;
  readability: Readability;
  problems: readonly Problem[];
  /** What weighs as much as a stop, told by whoever sees more than the two states. */
  first?: readonly Chapter[];
  /** What is known besides of what the change reaches. */
  besides?: readonly Chapter[];
}

export interface ChangeReport {
  headline: Line;
  /** Stops, duties, numbers, limits. */
  weighty: Chapter[];
  impact: Chapter[];
  missing: Chapter[];
  /** The text, old and new, by where readers find it. */
  places: ChangedPlace[];
  problems: readonly Problem[];
}

export function changeReport(of: Reported): ChangeReport {
  const { before, after, site, problems, checking } = of;
  const made = redlineOf(before, after);
  const entries = made.groups.flatMap((group) => group.entries);
  const names = namesIn(before.sections, after.sections);
  const weighty = weightyEntries(made, names);
  const numbers = numberChanges(before.protocol.services, after.protocol.services);
  const places = changedPlaces(made, placesIn(before, after), { before, after });
  const changed = new Set(entries.flatMap(({ id, inner }) => [id, ...inner.map((part) => part.id)]));
  const told = (some: typeof numbers) =>
    some.map((one) => numberLine(one, printedLines(printedOn(after.protocol, site, one.service.id))));
  return {
    headline: headline(
      places,
      {
        stops: weighty.stops.length,
        duties: weighty.duties.length,
        numbers: numbers.filter(isOther).length,
        limits: weighty.limits.length,
        problems: errorsOf(problems).length,
      },
      after.protocol,
      site.directory_owner.role,
    ),
    weighty: [
      ...(of.first ?? []),
      ...weightyChapters(weighty, chapter(numbersTitle, told(numbers.filter(isOther))), names),
    ],
    impact: [
      ...impactChapters({ before, after, entries, site, checking }),
      ...chapter('Numbers checked anew', told(numbers.filter((one) => !isOther(one)))),
      ...(of.besides ?? []),
    ],
    missing: [
      ...chapter(
        'To be signed before use',
        unsignedLines(
          after.sections.filter(({ id }) => changed.has(id)),
          after,
          checking,
        ),
      ),
      ...missingChapters(entries, of.releasing && { ...of.releasing, draft: after.protocol }, of.readability),
    ],
    places,
    problems,
  };
}

/** How one state differs from another, by the reasons that the newer one gives. */
const redlineOf = (before: Stated, after: Stated): Redline =>
  redline(before.sections, after.sections, reasonsOf({ ...after.protocol.release, id: draftId }));

/** What change notes that no release carries yet are said to be of. */
const draftId = 'draft';

/** The names of roles, and of the release to come, in a redline of this report. */
export const namesOfChange = ({ roles }: Pick<Protocol, 'roles'>) => ({
  role: (id: string) => roles.find((role) => role.id === id)?.title ?? id,
  release: () => 'the next release',
});

/** What is reported where nothing could be read: what is to be mended. */
export const unreadableReport = (problems: readonly Problem[]): ChangeReport => ({
  headline: said(
    `Cannot be read yet: ${errorsOf(problems).length === 1 ? '1 problem' : `${errorsOf(problems).length} problems`} to mend first. What the change does is told once they are.`,
  ),
  weighty: [],
  impact: [],
  missing: [],
  places: [],
  problems,
});
