/** Role sections: what of a protocol one role works by, and which cases touch it. */
import { sectionId } from '../kind.ts';
import { wholeList } from '../checklists/checklist.ts';
import type { LearningCase } from '../protocol.ts';
import { sectionsOnList, type Stated } from '../redline/list-changes.ts';
import type { Section } from '../text/section.ts';

/**
 * The ids of the sections of one role: its list with all that it shares and opens, what these lead to and the pages that
 * hold it, what names the role, and what the own state asks of it. Nothing where it has no list.
 */
export function sectionsOfRole(role: string, { protocol, sections }: Stated): Set<string> {
  if (!protocol.checklists.some(({ id }) => id === role)) return new Set();
  const onList = sectionsOnList(role, { protocol, sections }).map(({ id }) => id);
  const { points, readiness, stops, branches, role: who } = wholeList(protocol, role);
  const led = [
    ...[...points.flatMap(({ items }) => items), ...readiness, ...stops].map(({ section }) => section),
    ...branches.map(({ page }) => page),
  ];
  const known = new Map(sections.map((section) => [section.id, section]));
  const holding = led.map((id) => (id === undefined ? undefined : known.get(id)?.parent));
  const naming = sections.filter(({ roles, of }) => roles.includes(role) && of.kind !== 'case').map(({ id }) => id);
  const asked = sections.filter(
    ({ of }) =>
      of.kind === 'reporting row' && of.state === protocol.facility.state && (who.reports || of.duty === 'anyone'),
  );
  return new Set([
    sectionId({ kind: 'list', id: role }),
    ...onList,
    ...[...led, ...holding].filter((id) => id !== undefined),
    ...naming,
    ...asked.map(({ id }) => id),
  ]);
}

/** The cases of a role, in their order. */
export const casesOf = (role: string, { cases }: { cases: readonly LearningCase[] }): LearningCase[] =>
  cases.filter(({ roles }) => roles.includes(role));

/** By which names a case may lead to a section: its own, that of the page or list that holds it, and of the item that lists share. */
export function namesOfSection({ id, parent, of }: Pick<Section, 'id' | 'parent' | 'of'>): string[] {
  const shared = of.kind === 'placement' ? [sectionId({ kind: 'item', id: of.id })] : [];
  return [id, ...(parent === undefined ? [] : [parent]), ...shared];
}

/** The sections that a case leads to; of a shared item on a list that item too. */
export function ledTo({ answers }: Pick<LearningCase, 'answers'>, sections: readonly Section[]): Set<string> {
  const led = new Set(answers.map(({ section }) => section));
  for (const { id, of } of sections)
    if (of.kind === 'placement' && led.has(id)) led.add(sectionId({ kind: 'item', id: of.id }));
  return led;
}
