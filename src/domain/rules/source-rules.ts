/** Source rules: what is to be done, and what is never to be done, says where that comes from. */
import { sectionId, type Of } from '../kind.ts';
import { isPlacement, ofEntry } from '../placement.ts';
import { refusedBy, type Place, type Problem, type Rule } from '../problem.ts';
import type { Block } from '../protocol.ts';
import type { Judged } from './judged.ts';

/**
 * Every step, stop, item and line of a card that rests on nothing. Values of the own state bring their citations: while
 * the facility that names the state is unread, nothing is told.
 */
export const sourceProblems: Rule<Judged, Problem> = (judged) =>
  judged.facility ? refusedBy([unsourcedOnPages, unsourcedOnLists], judged) : [];

const mend = "add what it rests on, such as `<source:S14>`, or `<source:local>` where it is this facility's own rule.";

const missing = (at: Place, what: string): Problem => ({
  ...at,
  code: 'step-source',
  message: `${what} names no source.`,
  mend,
});

/** How each kind of block that must rest on something is called. */
const named: Partial<Record<Block['kind'], string>> = { step: 'A step', stop: 'A stop' };

/** Refuses a step or a stop on a page, and the answer with which it begins, without a source. */
function* unsourcedOnPages(judged: Judged): Iterable<Problem> {
  for (const { id: page, lead, parts } of judged.said.pages)
    for (const [id, text] of [[page, lead] as const, ...parts.map((part) => [part.id, part.text] as const)])
      for (const [index, block] of judged.words(text, (link) => link).entries()) {
        const what = id === page && index === 0 ? 'The answer' : named[block.kind];
        if (what !== undefined && block.cites.length === 0)
          yield missing(placeOfBlock(judged, judged.placeOf(id), block), what);
      }
}

/** Where a block begins: where its first words stand, or else where its section does. */
function placeOfBlock({ own }: Judged, at: Place, { text }: Block): Place {
  const words = own.find(
    (one) =>
      one.kind === 'words' &&
      one.file === at.file &&
      one.line >= at.line &&
      one.text.trim() !== '' &&
      text.startsWith(one.text.replaceAll(/\s+/g, ' ').trim()),
  );
  if (!words) return at;
  const { file, line, column } = words;
  return { file, line, column };
}

/** Refuses an item, a hard stop or a line of a card without a source, be it in its reason. A placement has its shared item's. */
function* unsourcedOnLists(judged: Judged): Iterable<Problem> {
  const { words, placeOf } = judged;
  for (const { what, of, texts } of saidOnLists(judged)) {
    const cited = texts.some((text) => words(text, (link) => link).some(({ cites }) => cites.length > 0));
    if (!cited) yield missing(placeOf(sectionId(of)), what);
  }
}

interface ToBeSourced {
  what: string;
  of: Of;
  texts: string[];
}

function saidOnLists({ said: { shared, checklists, branches, cards } }: Judged): ToBeSourced[] {
  const one = (what: string, of: Of, { text, why = '' }: { text: string; why?: string | undefined }): ToBeSourced => ({
    what,
    of,
    texts: [text, why],
  });
  return [
    ...[...shared.always, ...shared.items, ...shared.readiness].map((item) =>
      one('An item', { kind: 'item', id: item.id }, item),
    ),
    ...shared.stops.map((stop) => one('A hard stop', { kind: 'hard stop', id: stop.id }, stop)),
    ...checklists.flatMap(({ id: list, points, readiness = [], stops }) => [
      ...[...points.flatMap(({ items }) => items), ...readiness].flatMap((entry) =>
        isPlacement(entry) ? [] : [one('An item', ofEntry(entry, list), entry)],
      ),
      ...stops.map((stop) => one('A hard stop', { kind: 'hard stop', id: stop.id, list }, stop)),
    ]),
    ...branches.flatMap(({ id: branch, items, stops }) => [
      ...items.map((item) => one('An item', { kind: 'branch item', id: item.id, branch }, item)),
      ...stops.map((stop) => one('A hard stop', { kind: 'branch stop', id: stop.id, branch }, stop)),
    ]),
    ...cards.flatMap(({ id, languages }) =>
      Object.values(languages).flatMap(({ lines, translation }) =>
        // A translation rests on what its original does.
        translation.state === 'original'
          ? lines.map((text) => one('A line of the card', { kind: 'card', id }, { text }))
          : [],
      ),
    ),
  ];
}
