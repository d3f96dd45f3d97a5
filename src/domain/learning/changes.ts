/** Changes: what of a redline concerns one role, as it is told to whoever knew the older release. */
import type { Redline, RedlineEntry } from '../redline/redline.ts';
import { kindOf } from '../kind.ts';
import type { Weight } from '../redline/weight.ts';
import { namesOfSection } from './role-sections.ts';

/** What changes nothing that a role does: cases are told as cases, and living numbers stand where they are called. */
const untold = new Set<Weight>(['editorial', 'cases', 'directory', 'governance']);

/** The differences of one role, the weightiest first: of its sections, and what a note says concerns it. */
export const changesOf = (role: string, { groups }: Redline, ofRole: ReadonlySet<string>): RedlineEntry[] =>
  groups
    .filter(({ weight }) => !untold.has(weight))
    .flatMap(({ entries }) => entries)
    .filter((entry) => concerns(role, entry, ofRole));

function concerns(
  role: string,
  { id, idWas, inner, notes, section }: RedlineEntry,
  ofRole: ReadonlySet<string>,
): boolean {
  if ([id, idWas ?? id, ...inner.map((part) => part.id)].some((one) => ofRole.has(one))) return true;
  // A note for everyone is for whoever reads pages; an item of a list binds that list's role alone.
  const isPage = kindOf(section.of).part === 'protocol';
  return notes.some(({ roles }) => roles.includes(role) || (roles.length === 0 && isPage));
}

/** By which names cases lead to what changed. */
export const namesOfChanges = (changes: readonly RedlineEntry[]): Set<string> =>
  new Set(
    changes.flatMap(({ section, idWas, inner }) => [
      ...namesOfSection(section),
      ...(idWas === undefined ? [] : [idWas]),
      ...inner.map(({ id }) => id),
    ]),
  );

/** Whether a case that leads to these sections touches what changed. */
export const touches = (led: ReadonlySet<string>, changed: ReadonlySet<string>): boolean =>
  [...led].some((id) => changed.has(id));
