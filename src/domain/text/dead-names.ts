/** Dead names: what many places name and nothing is called, told once and where it was likely mistyped. */
import { nearest } from '../nearest.ts';
import type { Mention, Reference } from '../mention.ts';
import { inFileOrder, type Problem } from '../problem.ts';

/** A place that names what is not there. */
export interface DeadName extends Problem {
  kind: Reference;
  id: string;
}

/** How the ids of the sections in a file begin, before its own. */
const prefixes: Partial<Record<Reference, string>> = {
  page: '',
  checklist: 'list-',
  branch: 'branch-',
  state: 'state-',
  service: 'service-',
};

type Definition = Extract<Mention, { kind: 'definition' }>;

/**
 * One problem for each name: at the id that was changed, where several places name what it likely was and none what it
 * is; else at the first of these places. Sections of a file that is not there follow from that.
 */
export function gathered(
  dead: readonly DeadName[],
  mentions: readonly Mention[],
  named: ReadonlySet<string>,
): Problem[] {
  const unnamed = mentions.filter(
    (mention): mention is Definition => mention.kind === 'definition' && !named.has(mention.id),
  );
  const holders = new Map(dead.map(({ kind, id }) => [`${prefixes[kind] ?? `${kind}-`}${id}`, id]));
  const causeOf = ({ id }: DeadName) =>
    holders.entries().find(([start]) => id === start || id.startsWith(`${start}-`))?.[1] ?? id;
  return [...Map.groupBy(inFileOrder(dead), causeOf)].flatMap(([id, [first, ...others]]) =>
    first ? [told(id, [first, ...others], unnamed)] : [],
  );
}

function told(id: string, places: readonly [DeadName, ...DeadName[]], unnamed: readonly Definition[]): Problem {
  const { kind, id: _id, ...first } = places.find((place) => place.id === id) ?? places[0];
  if (places.length === 1) return first;
  const alike = unnamed.filter(({ space }) => space === kind);
  const near = nearest(
    id,
    alike.map((one) => one.id),
  );
  const at = alike.find((one) => one.id === near);
  const others = places.length === 2 ? '1 other place names' : `${places.length - 1} other places name`;
  if (!at) return { ...first, message: first.message.replace(/\.$/, `; ${others} it too.`) };
  return {
    file: at.file,
    line: at.line,
    column: at.column,
    code: first.code,
    message: `\`${near}\` is named nowhere, and \`${id}\`, which ${places.length} places name, is no ${kind}.`,
    mend: `write \`${id}\` here, if that was meant.`,
  };
}
