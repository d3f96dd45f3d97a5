/**
 * Changed sheets: what hangs printed on walls and lies in drawers, and prints otherwise since the release before.
 *
 * Numbers on a sheet are those of the day on which it was printed, and change without a release.
 */
import { textsOf } from '../cards/card.ts';
import { kindOf, sectionId } from '../kind.ts';
import type { Part } from '../part.ts';
import { headingOf } from '../part.ts';
import type { PatientCard, Protocol } from '../protocol.ts';
import { differences, type SectionDifference } from '../redline/difference.ts';
import { listChanges, type Stated } from '../redline/list-changes.ts';
import { isOwner, type Section } from '../text/section.ts';

/** One sheet that is new, prints otherwise or is to be taken down. */
export interface ChangedSheet {
  /** The section that it prints, on the record that has it: the older one where it is to be taken down. */
  id: string;
  /** What the sheet is called at its top. */
  name: string;
  change: 'new' | 'changed' | 'gone';
}

export interface ChangedSheets {
  title: string;
  /** True where the sheets are made to hang or to be handed out; the others are pages that somebody may have printed. */
  hang: boolean;
  /** True where the foot names the release by its digest too. */
  digest: boolean;
  sheets: ChangedSheet[];
}

/** Every sheet that is another between two states, lists and cards first. */
export function changedSheets(before: Stated, after: Stated): ChangedSheets[] {
  const groups: ChangedSheets[] = [
    { title: headingOf('checklists'), hang: true, digest: true, sheets: changedLists(before, after) },
    { title: headingOf('cards'), hang: true, digest: false, sheets: changedCards(before.protocol, after.protocol) },
    ...(['protocol', 'branches', 'reporting'] as const).map((part) => ({
      title: headingOf(part),
      hang: false,
      digest: false,
      sheets: changedPages(part, before, after),
    })),
  ];
  return groups.filter(({ sheets }) => sheets.length > 0);
}

/** Sheets by whether one, the other or both states have them; a sheet of both is judged. */
function compared<T extends { id: string }>(
  older: readonly T[],
  newer: readonly T[],
  { sheet, differs }: { sheet(of: T): Omit<ChangedSheet, 'change'>; differs(was: T, is: T): boolean },
): ChangedSheet[] {
  const [was, is] = [older, newer].map((all) => new Map(all.map((one) => [one.id, one])));
  const there = newer.flatMap((one): ChangedSheet[] => {
    const before = was?.get(one.id);
    if (!before) return [{ ...sheet(one), change: 'new' }];
    return differs(before, one) ? [{ ...sheet(one), change: 'changed' }] : [];
  });
  return [
    ...there,
    ...older.filter(({ id }) => !is?.has(id)).map((one): ChangedSheet => ({ ...sheet(one), change: 'gone' })),
  ];
}

function changedLists(before: Stated, after: Stated): ChangedSheet[] {
  const head = ({ sections }: Stated, role: string) =>
    sections.filter(({ id }) => id === sectionId({ kind: 'list', id: role }));
  const title = (role: string) =>
    [...after.protocol.roles, ...before.protocol.roles].find(({ id }) => id === role)?.title ?? role;
  return compared(before.protocol.checklists, after.protocol.checklists, {
    sheet: ({ id }) => ({ id: sectionId({ kind: 'list', id }), name: title(id) }),
    differs: (_was, { id }) =>
      listChanges(id, before, after).items.length > 0 ||
      differences(head(before, id), head(after, id)).sections.some(isPrinted),
  });
}

const changedCards = (before: Protocol, after: Protocol): ChangedSheet[] =>
  compared(before.cards, after.cards, {
    sheet: ({ id, title }) => ({ id: sectionId({ kind: 'card', id }), name: title }),
    differs: (was, is) => printedOn(was, before) !== printedOn(is, after),
  });

/** What the sheets of a card say, in every language that may be handed out. */
const printedOn = (card: PatientCard, { phrases }: Protocol): string =>
  JSON.stringify([
    card.forms,
    textsOf(card).map(({ code, outer, heading, lines }) => [code, outer, heading, lines]),
    [phrases.cards.strip, phrases.cards.poster],
  ]);

/** One page of a part, with all that stands on it. */
interface PrintedPage {
  id: string;
  name: string;
  sections: Section[];
}

const changedPages = (part: Part, before: Stated, after: Stated): ChangedSheet[] =>
  compared(pagesOf(part, before), pagesOf(part, after), {
    sheet: ({ sections: [first], name }) => ({ id: first?.id ?? '', name }),
    differs: (was, is) => differences(was.sections, is.sections).sections.some(isPrinted),
  });

const pagesOf = (part: Part, { protocol, sections }: Stated): PrintedPage[] =>
  Array.from(
    Map.groupBy(
      sections.filter(({ of }) => kindOf(of).part === part),
      ({ of }) => kindOf(of).page(of),
    ),
    ([id, all]) => ({
      id,
      name: protocol.reporting.find((state) => part === 'reporting' && state.id === id)?.title ?? all[0]?.title ?? id,
      sections: all,
    }),
  ).filter(({ id }) => id !== '');

/** Whether a difference is one of the words on paper. */
const isPrinted = ({ kinds, titleWas, blocks }: SectionDifference): boolean =>
  kinds.some((kind) => kind === 'added' || kind === 'removed' || kind === 'moved') ||
  titleWas !== undefined ||
  blocks.some((block) => block.change !== 'same' && !(block.kind === 'fact' && isOwner(block.runs[0]?.text ?? '')));
