/**
 * Assurance: each number is typed twice by design, as the number and as the number dialed, and every check is kept.
 *
 * The list only grows. A digit changed in one place alone is refused, showing both and where they differ.
 */
import type { ProblemCode } from '../problem-codes.ts';
import type { Assurance } from '../../schema/phone.ts';
import type { Fault } from '../problem.ts';

/** A number with its history; `kind` and `type` play no part here. */
export interface Assured {
  number: string;
  assurances: readonly Assurance[];
}

/** What is wrong between a number and its history, and inside the history. */
export function assuranceFaults({ number, assurances }: Assured): Fault[] {
  const newest = assurances.at(-1);
  return [
    ...(newest ? differing(number, newest) : [missing]),
    ...assurances.flatMap((entry, index) => entryFaults(entry, assurances[index - 1], index)),
  ];
}

const missing: Fault = {
  keys: ['number'],
  code: 'number-once',
  message: 'The number is typed once only.',
  mend: 'dial or look it up, and add `assurances` with the number typed again.',
};

function differing(number: string, { dialed, date }: Assurance): Fault[] {
  if (number === dialed) return [];
  const [here, there] = marked(number, dialed);
  return [
    {
      keys: ['number'],
      into: firstDifference(number, dialed),
      code: 'number-differs',
      message: `The number is ${here}, but ${there} was dialed on ${date}.`,
      mend: 'dial it again: correct the one that is wrong; a new number needs an assurance of its own.',
    },
  ];
}

function entryFaults(entry: Assurance, before: Assurance | undefined, index: number): Fault[] {
  const { date, dialed, method, roles, replaces, reason } = entry;
  const fault = (key: string, code: ProblemCode, message: string, mend: string): Fault => ({
    keys: ['assurances', index, key],
    code,
    message,
    mend,
  });
  const faults: Fault[] = [];
  if (before && before.date > date)
    faults.push(
      fault(
        'date',
        'assurance-order',
        `${date} stands after ${before.date}.`,
        'put entries in the order of their days.',
      ),
    );
  if (roles[0].toLowerCase() === roles[1].toLowerCase())
    faults.push(fault('roles', 'roles-same', `\`${roles[0]}\` is named twice.`, 'name two roles that took part.'));
  const changed = before !== undefined && before.dialed !== dialed;
  if (changed && replaces !== before.dialed) faults.push(replacing(dialed, replaces, before, index));
  if (!changed && replaces !== undefined)
    faults.push(
      fault(
        'replaces',
        'number-replaced',
        before ? `${dialed} was the number already.` : 'The first entry replaces nothing.',
        'remove `replaces`.',
      ),
    );
  if (replaces !== undefined && reason === undefined)
    faults.push(fault('replaces', 'reason-missing', 'A number was replaced without a reason.', 'add `reason`.'));
  if (changed && method !== 'called')
    faults.push(
      fault('method', 'change-uncalled', 'A new number was not called.', 'call it, and write `method: called`.'),
    );
  return faults;
}

/** A new number that does not name, digit by digit, the one that it replaces. */
function replacing(dialed: string, replaces: string | undefined, before: Assurance, index: number): Fault {
  const [old, other] = marked(before.dialed, replaces ?? dialed);
  return {
    keys: ['assurances', index, replaces === undefined ? 'dialed' : 'replaces'],
    into: firstDifference(before.dialed, replaces ?? dialed),
    code: 'number-replaced',
    message:
      replaces === undefined
        ? `${other} was dialed, but ${old} before it, on ${before.date}.`
        : `${other} is to be replaced, but ${old} was dialed before, on ${before.date}.`,
    mend: `type it again; if the number is new, write \`replaces: "${before.dialed}"\` and the \`reason\`.`,
  };
}

/** Entries of the newest release's copy that the living list has changed, moved or lost. */
export function rewritten(frozen: readonly Assurance[], living: readonly Assurance[], release: string): Fault[] {
  const index = frozen.findIndex((entry, at) => canonical(entry) !== canonical(living[at]));
  if (index < 0) return [];
  const was = frozen[index]!;
  const now = living[index];
  const [old, typed] = now ? marked(was.dialed, now.dialed) : [was.dialed, ''];
  const what = !now
    ? 'is gone'
    : was.dialed === now.dialed
      ? `has another ${changedKey(was, now)}`
      : `dialed ${old}, and reads ${typed} here`;
  return [
    {
      keys: now ? ['assurances', index] : ['assurances'],
      code: 'assurance-rewritten',
      message: `The entry of ${was.date} in release ${release} ${what}.`,
      mend: 'put it back as it was released; what is new is an entry of its own at the end.',
    },
  ];
}

const canonical = (entry: Assurance | undefined) =>
  entry && JSON.stringify(Object.entries(entry).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const changedKey = (was: Assurance, now: Assurance): string =>
  [...new Set([...Object.keys(was), ...Object.keys(now)])].find(
    (key) => JSON.stringify(was[key as keyof Assurance]) !== JSON.stringify(now[key as keyof Assurance]),
  ) ?? '';

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
