/**
 * Freshness: when a number was last compared with the world, by the reader's clock.
 *
 * Numbers fail open: age is said in words beside a number and never hides or disables it. A number that was only
 * typed a second time from its source (`copied`) was not checked.
 */
import type { Source } from '../../schema/register.ts';
import type { Assurance, Phone } from '../../schema/phone.ts';
import { addDays, inWords } from '../day.ts';
import { dialAlike, dialingNow, dialingOf, mainPhone, newestAssurance, type Typed } from './phone.ts';
import type { Entry, ShownProtocol } from '../protocol.ts';
import { isCallFirst } from './service.ts';
import type { Timeline } from '../phase.ts';

/** What the words may name besides days. */
export interface FreshnessNames {
  /** The label of the line to try where a number has grown old or was never checked. */
  next?: string;
  /** The register, to say what kind of source a number was copied from. */
  sources?: readonly Source[];
}

/** How long a check holds is voted on; which lines are called first is not. */
type Settings = Pick<ShownProtocol, 'facility' | 'site'>;

/** Days for which a check of this service holds. */
export function intervalOf(entry: Pick<Entry, 'id'>, { facility: { intervals }, site }: Settings): number {
  return isCallFirst(entry, site) ? intervals.call_first_days : intervals.service_days;
}

/** The newest entry that compared the number in force with the world; undefined where it was only copied. */
export const lastCheck = (phone: Typed): Assurance | undefined => checksOf(phone).at(-1);

/** The entries that compared what is dialed now with the world. */
export function checksOf(phone: Typed): Assurance[] {
  const now = dialingNow(phone);
  return phone.assurances.filter((entry) => entry.method !== 'copied' && dialAlike(dialingOf(entry), now));
}

/** How fresh one number is: checked, not checked since, or never checked here. `days` is how long a check holds. */
export function phoneFreshness(phone: Phone, days: number, { next, sources = [] }: FreshnessNames = {}): Timeline {
  const check = lastCheck(phone);
  const failing = next === undefined ? '' : `; if it fails, try ${next}`;
  if (!check) {
    const { date } = newestAssurance(phone);
    const from = sourceWords[sources.find(({ id }) => id === phone.source)?.kind ?? 'none'];
    return [{ words: `Not yet checked by this facility; copied from ${from} on ${inWords(date)}${failing}` }];
  }
  const how = check.method === 'called' ? 'called' : "operator's page";
  return [
    { words: `Checked ${inWords(check.date)} (${how})` },
    { from: addDays(check.date, days + 1), words: `Not checked since ${inWords(check.date)}${failing}` },
  ];
}

/** Kinds of source, said without naming the work: this stands beside numbers, where a bystander may read. */
const sourceWords: Record<Source['kind'] | 'none', string> = {
  operator: "the operator's page",
  government: 'a government page',
  'professional body': 'a page of the profession',
  law: 'a statute',
  research: 'a paper',
  secondary: 'a secondary source',
  none: 'its source',
};

/** How fresh a service's first number is, which is the one shown large. Call-first lines are checked more often. */
export function freshnessTimeline(
  entry: Pick<Entry, 'id' | 'phones'>,
  settings: Settings,
  names: FreshnessNames = {},
): Timeline {
  return phoneFreshness(mainPhone(entry), intervalOf(entry, settings), names);
}

/**
 * The first day on which a service stands below the checked ones: past twice its interval. Whether it may ever sink
 * is asked elsewhere (`staysUp`): call-first lines, emergency lines and the own state's report line never do.
 */
export function sinkingDay(entry: Pick<Entry, 'id' | 'phones'>, settings: Settings): string {
  const newest = newestAssurance(mainPhone(entry));
  return addDays((lastCheck(mainPhone(entry)) ?? newest).date, 2 * intervalOf(entry, settings) + 1);
}
