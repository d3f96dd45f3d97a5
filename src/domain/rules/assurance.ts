/**
 * Assurance: each number is typed twice by design, as the number and as the number dialed, and every check is kept.
 *
 * The list only grows. A digit changed in one place alone is refused, showing both and where they differ.
 */
import { keysOf } from '../keys-of.ts';
import type { Assurance } from '../../schema/phone.ts';
import { fault, refusedBy, within, type Fault } from '../problem.ts';

/** A number with its history; `kind` and `type` play no part here. */
export interface Assured {
  number: string;
  extension?: string | undefined;
  menu?: string | undefined;
  assurances: readonly Assurance[];
}

/** An entry of a history, and the one before it. */
interface Step {
  entry: Assurance;
  before: Assurance | undefined;
}

/** What is wrong between a number and its history, and inside the history. */
export const assuranceFaults = (assured: Assured): Fault[] => [
  ...refusedBy([typedOnce, typedOtherwise, followedOtherwise], assured),
  ...assured.assurances.flatMap((entry, index) =>
    within(['assurances', index], refusedBy(stepRules, { entry, before: assured.assurances[index - 1] })),
  ),
];

/** Refuses a number that nobody typed a second time: a slip in it would stay unseen. */
function* typedOnce({ assurances }: Assured): Iterable<Fault> {
  if (assurances.length === 0)
    yield fault(
      ['number'],
      'number-once',
      'The number is typed once only.',
      'dial or look it up, and add `assurances` with the number typed again.',
    );
}

/** Refuses a number that is not the one dialed last. */
function* typedOtherwise({ number, assurances }: Assured): Iterable<Fault> {
  const newest = assurances.at(-1);
  if (!newest || number === newest.dialed) return;
  const [here, there] = marked(number, newest.dialed);
  yield {
    keys: ['number'],
    into: firstDifference(number, newest.dialed),
    code: 'number-differs',
    message: `The number is ${here}, but ${there} was dialed on ${newest.date}.`,
    mend: 'dial it again: correct the one that is wrong; a new number needs an assurance of its own.',
  };
}

/** Refuses an extension or keys that are not those dialed last. */
function* followedOtherwise(assured: Assured): Iterable<Fault> {
  const newest = assured.assurances.at(-1);
  if (!newest) return;
  for (const key of ['extension', 'menu'] as const) {
    const [typed, dialed] = [assured[key], newest[key]];
    if (typed === dialed) continue;
    yield fault(
      typed === undefined ? ['number'] : [key],
      'number-differs',
      `\`${key}\` is ${typed ?? 'missing'}, but ${dialed ?? 'none'} was dialed on ${newest.date}.`,
      'dial it again: correct the one that is wrong; what is new needs an assurance of its own.',
    );
  }
}

const stepRules = [outOfOrder, oneRole, replacedUnnamed, followedUnexplained, replacesNothing, noReason, uncalled];

/** Refuses an entry of an earlier day than the one before it: the history only grows at its end. */
function* outOfOrder({ entry: { date }, before }: Step): Iterable<Fault> {
  if (before && before.date > date)
    yield fault(
      ['date'],
      'assurance-order',
      `${date} stands after ${before.date}.`,
      'put entries in the order of their days.',
    );
}

/** Refuses one role as both that took part: the second hears what the first did not. */
function* oneRole({ entry: { roles } }: Step): Iterable<Fault> {
  if (roles[0].toLowerCase() === roles[1].toLowerCase())
    yield fault(['roles'], 'roles-same', `\`${roles[0]}\` is named twice.`, 'name two roles that took part.');
}

const isChange = ({ entry, before }: Step) =>
  before !== undefined &&
  (before.dialed !== entry.dialed || before.extension !== entry.extension || before.menu !== entry.menu);

/** Refuses a new number that does not name, digit by digit, the one that it replaces: it may be a slip. */
function* replacedUnnamed({ entry: { dialed, replaces }, before }: Step): Iterable<Fault> {
  if (!before || before.dialed === dialed || before.dialed === replaces) return;
  const [old, other] = marked(before.dialed, replaces ?? dialed);
  yield {
    keys: [replaces === undefined ? 'dialed' : 'replaces'],
    into: firstDifference(before.dialed, replaces ?? dialed),
    code: 'number-replaced',
    message:
      replaces === undefined
        ? `${other} was dialed, but ${old} before it, on ${before.date}.`
        : `${other} is to be replaced, but ${old} was dialed before, on ${before.date}.`,
    mend: `type it again; if the number is new, write \`replaces: "${before.dialed}"\` and the \`reason\`.`,
  };
}

/** Refuses another extension or other keys after the same number without a reason: they may be a slip. */
function* followedUnexplained({ entry, before }: Step): Iterable<Fault> {
  if (!before || before.dialed !== entry.dialed || entry.reason !== undefined) return;
  for (const key of ['extension', 'menu'] as const)
    if (before[key] !== entry[key])
      yield fault(
        [entry[key] === undefined ? 'dialed' : key],
        'number-replaced',
        `\`${key}\` is ${entry[key] ?? 'missing'}, but was ${before[key] ?? 'missing'} on ${before.date}.`,
        'type it again; if it is new, add the `reason`.',
      );
}

/** Refuses an entry that replaces a number, and dialed the same or is the first. */
function* replacesNothing(step: Step): Iterable<Fault> {
  const { entry, before } = step;
  if (entry.replaces !== undefined && (!before || before.dialed === entry.dialed))
    yield fault(
      ['replaces'],
      'number-replaced',
      before ? `${entry.dialed} was the number already.` : 'The first entry replaces nothing.',
      'remove `replaces`.',
    );
}

/** Refuses a replacement that nobody could explain later. */
function* noReason({ entry: { replaces, reason } }: Step): Iterable<Fault> {
  if (replaces !== undefined && reason === undefined)
    yield fault(['replaces'], 'reason-missing', 'A number was replaced without a reason.', 'add `reason`.');
}

/** Refuses a new number that was only copied or looked up: whether it answers is known by a call alone. */
function* uncalled(step: Step): Iterable<Fault> {
  if (isChange(step) && step.entry.method !== 'called')
    yield fault(['method'], 'change-uncalled', 'A new number was not called.', 'call it, and write `method: called`.');
}

/** Refuses entries of the newest release's copy that the living list has changed, moved or lost. */
export function* rewritten(
  frozen: readonly Assurance[],
  living: readonly Assurance[],
  release: string,
): Iterable<Fault> {
  for (const [index, was] of frozen.entries()) {
    const now = living[index];
    if (canonical(was) === canonical(now)) continue;
    yield fault(
      now ? ['assurances', index] : ['assurances'],
      'assurance-rewritten',
      `The entry of ${was.date} in release ${release} ${whatChanged(was, now)}.`,
      'put it back as it was released; what is new is an entry of its own at the end.',
    );
    return;
  }
}

function whatChanged(was: Assurance, now: Assurance | undefined): string {
  if (!now) return 'is gone';
  if (was.dialed === now.dialed) return `has another ${changedKey(was, now)}`;
  const [old, typed] = marked(was.dialed, now.dialed);
  return `dialed ${old}, and reads ${typed} here`;
}

const canonical = (entry: Assurance | undefined) =>
  entry && JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const changedKey = (was: Assurance, now: Assurance): string =>
  keysOf({ ...was, ...now }).find((key) => JSON.stringify(was[key]) !== JSON.stringify(now[key])) ?? '';

/** How many characters two texts begin with alike. */
function firstDifference(a: string, b: string): number {
  let index = 0;
  while (index < a.length && a[index] === b[index]) index += 1;
  return index;
}

/** Two numbers with brackets around what differs: `+1206555012[3]`, `+1206555012[4]`. */
export function marked(a: string, b: string): [string, string] {
  const from = firstDifference(a, b);
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - from && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const mark = (text: string) => {
    const to = text.length - tail;
    return `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
  };
  return [mark(a), mark(b)];
}
