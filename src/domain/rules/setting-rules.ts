/** Setting rules: within which bounds a hospital sets its intervals, and what the site is set to. */
import { keysOf } from '../keys-of.ts';
import type { Facility } from '../../schema/facility.ts';
import type { Site } from '../../schema/site.ts';
import { fault, refusedBy, type Fault } from '../problem.ts';
import { zoneFaults } from './hours-rules.ts';

/** The longest that things may stand unseen. */
const longest = { review_months: 36, call_first_days: 90, service_days: 366, call_days: 366 } as const;
/** The longest that a screen may stand open, or keep what was ticked, untouched: minutes. */
const untouched = { cover_minutes: 30, clear_minutes: 120 } as const;
/** What fits one screen without scrolling. */
const mostLines = 8;
/** Fewer lines leave nobody to try next; more are a list to choose from. */
const callFirst = { least: 2, most: 6 };

/** Every interval of a facility that is out of bounds. Keys lead from its file. */
export const facilityFaults = (facility: Facility): Fault[] =>
  refusedBy([longIntervals, ({ time_zone }) => zoneFaults(['time_zone'], time_zone)], facility);

/** Every setting of a site that is out of bounds. Keys lead from its file. */
export const siteFaults = (site: Site): Fault[] => refusedBy([longIdle, longCover, callFirstCount], site);

/** Refuses intervals after which text or numbers would have gone unseen for too long. */
function* longIntervals({ intervals }: Facility): Iterable<Fault> {
  for (const key of keysOf(longest))
    if (intervals[key] > longest[key])
      yield fault(
        ['intervals', key],
        'interval-long',
        `${intervals[key]} is longer than ${longest[key]}, the most that things may stand unseen.`,
        `write ${longest[key]} or less.`,
      );
}

/** Refuses screens that stay open, or keep ticks, long after somebody walked away. */
function* longIdle({ idle }: Site): Iterable<Fault> {
  for (const key of keysOf(untouched)) {
    const minutes = idle[key];
    if (minutes !== 'never' && minutes > untouched[key])
      yield fault(
        ['idle', key],
        'idle-long',
        `${minutes} minutes leave a screen to whoever comes by.`,
        `write ${untouched[key]} or less.`,
      );
  }
}

/** Refuses a cover of which a part would show only to whoever scrolls. */
function* longCover({ cover: { lines } }: Site): Iterable<Fault> {
  if (lines.length > mostLines)
    yield fault(
      ['cover', 'lines'],
      'cover-long',
      `The cover has ${lines.length} lines; ${mostLines} fit a screen.`,
      'drop some.',
    );
}

/** Refuses call-first lines that leave nobody to try next, or too many to choose from. */
function* callFirstCount({ call_first: { length } }: Site): Iterable<Fault> {
  const { least, most } = callFirst;
  if (length < least || length > most)
    yield fault(
      ['call_first'],
      'first-count',
      `${length} lines are to be called first; ${least} to ${most} are tried in haste.`,
      length < least ? 'name the line to try next.' : 'leave the others to the directory.',
    );
}
