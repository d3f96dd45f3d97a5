/** Checklist rules: what keeps each line of a list or branch quick to act on. */
import type { Item } from '../../schema/checklist.ts';
import { sectionId, type Of } from '../kind.ts';
import { isPlacement, ofEntry, resolved } from '../placement.ts';
import { refusedBy, type Place, type Problem, type Rule } from '../problem.ts';
import type { RoleChecklist } from '../protocol.ts';
import { firstSentence } from '../text/section.ts';
import { revealingWord } from '../text/wording.ts';
import type { Judged } from './judged.ts';

/** Every breach in the items and hard stops of lists and branches. */
export const checklistProblems: Rule<Judged, Problem> = (judged) => [
  ...refusedBy([longItems, revealingItems, verbless, undecided], itemsIn(judged)),
  ...refusedBy([longItems, revealingItems, notNever], stopsIn(judged)),
];

const mostWords = 15;

/** An item or hard stop with its first sentence, which is all that is read in haste. */
interface Line {
  at: Place;
  first: string;
  stems: readonly string[];
}
interface ItemLine extends Line {
  item: Item;
  /** True where it is kept for readiness, with no patient by. */
  readiness: boolean;
}

function line({ words, placeOf, facility }: Judged, of: Of, text: string): Line {
  const plain = words(text, () => 'number').map((block) => block.text);
  return {
    at: placeOf(sectionId(of)),
    first: firstSentence(plain.join(' ')),
    stems: facility?.revealing_words ?? [],
  };
}

/** Shared items, those of lists, placements that say another text, and those of branches. */
function itemsIn(judged: Judged): ItemLine[] {
  const { shared, checklists, branches } = judged.said;
  const one = (of: Of, item: Item, readiness = false) => ({ item, readiness, ...line(judged, of, item.text) });
  const own = ({ id: list, points, readiness = [] }: RoleChecklist) => {
    const said = (entries: typeof readiness, ready = false) =>
      entries.flatMap((entry) => {
        const item = isPlacement(entry) && entry.text === undefined ? undefined : resolved(entry, shared);
        return item ? [one(ofEntry(entry, list), item, ready)] : [];
      });
    return [...said(points.flatMap(({ items }) => items)), ...said(readiness, true)];
  };
  return [
    ...[...shared.always, ...shared.items].map((item) => one({ kind: 'item', id: item.id }, item)),
    ...shared.readiness.map((item) => one({ kind: 'item', id: item.id }, item, true)),
    ...checklists.flatMap(own),
    ...branches.flatMap(({ id: branch, items }) =>
      items.map((item) => one({ kind: 'branch item', id: item.id, branch }, item)),
    ),
  ];
}

function stopsIn(judged: Judged): Line[] {
  const { shared, checklists, branches } = judged.said;
  return [
    ...shared.stops.map(({ id, text }) => line(judged, { kind: 'hard stop', id }, text)),
    ...checklists.flatMap(({ id: list, stops }) =>
      stops.map(({ id, text }) => line(judged, { kind: 'hard stop', id, list }, text)),
    ),
    ...branches.flatMap(({ id: branch, stops }) =>
      stops.map(({ id, text }) => line(judged, { kind: 'branch stop', id, branch }, text)),
    ),
  ];
}

/** Refuses a first sentence that is not read at a glance. */
function* longItems(lines: readonly Line[]): Iterable<Problem> {
  for (const { at, first } of lines) {
    const count = first.split(/\s+/).length;
    if (count > mostWords)
      yield {
        ...at,
        code: 'item-words',
        message: `The first sentence has ${count} words; ${mostWords} are read at a glance.`,
        mend: 'say the act first and the rest in a second sentence.',
      };
  }
}

/** Refuses a revealing word where a list shows its text large: someone may stand behind whoever reads it. */
function* revealingItems(lines: readonly Line[]): Iterable<Problem> {
  for (const { at, first, stems } of lines) {
    const word = revealingWord(first, stems);
    if (word)
      yield {
        ...at,
        code: 'word-revealing',
        message: `The first sentence holds \`${word.replace('^', '')}\`, which a bystander would understand.`,
        mend: 'choose a plain word that gives nothing away.',
      };
  }
}

/** Words that no action begins with: articles, pronouns, prepositions, conjunctions, forms of "to be". */
const noVerb =
  /^(the|an?|this|that|these|those|it|its|they|their|he|she|his|her|we|our|you|your|patient|companion|if|when|where|while|after|before|at|in|on|by|for|with|from|of|and|or|but|as|there|is|are|was|were|all|any|no|not|should|must|may|can)$/i;

/** Refuses an item that does not begin with what to do. */
function* verbless(items: readonly ItemLine[]): Iterable<Problem> {
  for (const { at, first } of items)
    if (noVerb.test(first.split(/[\s,:]/)[0] ?? ''))
      yield {
        ...at,
        code: 'item-verb',
        message: `"${first}" does not begin with its verb.`,
        mend: 'begin with what to do: "Offer", "Tell", "Call".',
      };
}

/** Refuses an offer that does not say whether it may be declined; only then is a no a complete end. */
function* undecided(items: readonly ItemLine[]): Iterable<Problem> {
  for (const { at, first, item, readiness } of items)
    if (!readiness && /^offer\b/i.test(first) && item.may_decline === undefined)
      yield {
        ...at,
        code: 'item-decline',
        message: `"${first}" offers something, and does not say whether it may be declined.`,
        mend: 'write `may_decline: true`; or `false`, where it is offered to someone else.',
      };
}

/** Refuses a hard stop that does not read on from the "Never" under which lists print it. */
function* notNever(stops: readonly Line[]): Iterable<Problem> {
  for (const { at, first } of stops)
    if (!first.startsWith('Never '))
      yield {
        ...at,
        code: 'stop-never',
        message: `"${first}" does not begin with "Never", under which lists print it.`,
        mend: 'say what never to do; what to do is an item.',
      };
}
