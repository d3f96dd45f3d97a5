/** Timelines of a release: its life, its review, its ratification, and what an older copy of the site says of it. */
import type { Facility } from '../../schema/facility.ts';
import type { Release } from '../../schema/release.ts';
import { addDays, addMonths, inWords } from '../day.ts';
import type { Timeline } from '../phase.ts';
import { effectiveDay, ratifiedBy, successor, type Dated } from './release.ts';

/** A release's life: scheduled, in force, superseded. */
export function releaseTimeline(releases: readonly Dated[], id: string): Timeline {
  const day = effectiveDay({ id });
  const next = successor(releases, id);
  const scheduled = { words: `Starts on ${inWords(day)}` };
  if (next && effectiveDay(next) === day)
    return [scheduled, { from: day, words: `Replaced on its first day, ${inWords(day)}` }];
  const inForce = { from: day, words: `In force since ${inWords(day)}` };
  if (!next) return [scheduled, inForce];
  const end = effectiveDay(next);
  return [scheduled, inForce, { from: end, words: `Superseded on ${inWords(end)} (in force from ${inWords(day)})` }];
}

/** A release's review: due, overdue and still in force, and no more once another took its place. */
export function reviewTimeline(id: string, { intervals }: Facility, releases: readonly Dated[] = []): Timeline {
  return dueTimeline(addMonths(effectiveDay({ id }), intervals.review_months), successor(releases, id));
}

/** The same where the day on which the review falls due is known. */
export function dueTimeline(due: string, next: Dated | undefined): Timeline {
  const timeline = [
    { words: `review due ${inWords(due)}` },
    { from: due, words: `review overdue since ${inWords(due)}, still in force` },
  ];
  return next ? until(timeline, effectiveDay(next), 'review not due: superseded') : timeline;
}

/** A timeline that ends on a day with other words. */
function until(timeline: Timeline, day: string, words: string): Timeline {
  return [...timeline.filter(({ from }) => from === undefined || from < day), { from: day, words }];
}

/** An urgent release until the full set of approvals is there: the first later release that carries it ratifies. */
export function ratifyTimeline(
  releases: readonly (Dated & Pick<Release, 'urgent'>)[],
  id: string,
): Timeline | undefined {
  const by = releases.find((release) => release.id === id)?.urgent?.ratify_by;
  if (by === undefined) return undefined;
  const timeline = [
    { words: `Urgent: to be ratified by ${inWords(by)}` },
    { from: addDays(by, 1), words: `Not ratified: was due by ${inWords(by)}` },
  ];
  const ratifying = ratifiedBy(releases, id);
  if (!ratifying) return timeline;
  const day = effectiveDay(ratifying);
  return until(timeline, day, `Ratified by the release of ${inWords(day)}`);
}

/** What a copy of the site that shows one release says of the next: that it will start, then that it is in force. */
export function newerTimeline(next: Dated): Timeline {
  const day = effectiveDay(next);
  return [
    { words: `A new release starts on ${inWords(day)}.` },
    { from: day, words: `A newer release is in force since ${inWords(day)}. Read this meanwhile:` },
  ];
}
