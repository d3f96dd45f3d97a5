/** Recall rules: what is recalled of a release is there and may be, and entries are only ever added. */
import type { Recall } from '../../schema/recalls.ts';
import { fault, refusedBy, type Fault } from '../problem.ts';
import type { FrozenRelease, Words } from '../protocol.ts';
import { effectiveDay } from '../releases/release.ts';
import { sections, wordless } from '../text/sections.ts';

/** The recalls, and the releases that they are of, as they were frozen. */
export interface JudgedRecalls {
  recalls: readonly Recall[];
  releases: readonly FrozenRelease[];
  words: Words;
}

/** Every breach in what the entries name. Keys lead from the file of recalls. */
export const recallFaults = (judged: JudgedRecalls): Fault[] =>
  refusedBy([unknownReleases, unknownSections, earlyDays, outOfOrder], judged);

/** Refuses a recall of what was never released: the draft is mended, not recalled. */
function* unknownReleases({ recalls, releases }: JudgedRecalls): Iterable<Fault> {
  for (const [index, { release }] of recalls.entries())
    if (!releases.some(({ id }) => id === release))
      yield fault(
        [index, 'release'],
        'release-unknown',
        `\`${release}\` names no release.`,
        `name one of ${releases.map(({ id }) => id).join(', ') || 'the releases, once there is one'}.`,
      );
}

/** Refuses a section that the release does not have: its readers would go on as before. */
function* unknownSections({ recalls, releases }: JudgedRecalls): Iterable<Fault> {
  for (const [index, { release, sections: recalled }] of recalls.entries()) {
    const found = releases.find(({ id }) => id === release);
    const known = found && new Set(sections(found.protocol, wordless).map(({ id }) => id));
    for (const [inner, section] of recalled.entries())
      if (known && !known.has(section))
        yield fault(
          [index, 'sections', inner],
          'section-unknown',
          `\`${section}\` names no section of release ${release}.`,
          "name it by the id that it has on the release's record.",
        );
  }
}

/** Refuses an erratum from before its release governed: nobody had followed it yet. What leaks is withheld on any day. */
function* earlyDays({ recalls }: JudgedRecalls): Iterable<Fault> {
  for (const [index, { release, kind, day }] of recalls.entries())
    if (kind === 'erratum' && day < effectiveDay({ id: release }))
      yield fault(
        [index, 'day'],
        'recall-day',
        `${day} is before release ${release} governed.`,
        `write ${effectiveDay({ id: release })} or a later day.`,
      );
}

/** Refuses an entry before an earlier one: the file grows at its end, so that nothing is put into the past. */
function* outOfOrder({ recalls }: JudgedRecalls): Iterable<Fault> {
  for (const [index, { day }] of recalls.entries()) {
    const before = recalls[index - 1];
    if (before && day < before.day)
      yield fault(
        [index, 'day'],
        'recall-order',
        `The recall of ${day} stands after that of ${before.day}.`,
        'put entries in the order of their days, the newest last.',
      );
  }
}
