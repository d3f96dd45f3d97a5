/** Checklist rules: what keeps a list short enough to use at the bedside, and each line quick to act on. */
import type { HardStop, Item } from '../../schema/checklist.ts';
import { wholeList, type WholeList } from '../checklists/checklist.ts';
import { sectionId } from '../kind.ts';
import { refusedBy, type Place, type Problem, type Rule } from '../problem.ts';
import { firstSentence } from '../text/sections.ts';
import { revealingWord } from '../text/wording.ts';
import type { Judged } from './judged.ts';

/** Every breach in the lists. Roles and shared stops that do not exist are told by the references. */
export const checklistProblems: Rule<Judged, Problem> = (judged) => [
  ...refusedBy([longItems, revealingItems, verbless, undecided], itemsIn(judged)),
  ...refusedBy([longItems, revealingItems, notNever], stopsIn(judged)),
  ...refusedBy([longList, longPoint, manyStops], listsIn(judged)),
];

const mostItems = 24;
const mostInPoint = 9;
const mostStops = 6;
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
interface ListAt {
  at: Place;
  whole: WholeList;
}

/** Lists of known roles whose stops are known. */
const ownLists = ({ said }: Judged) =>
  said.checklists.filter(
    ({ id, shared_stops }) =>
      said.roles.some((role) => role.id === id) &&
      shared_stops.every((stop) => said.shared.stops.some((one) => one.id === stop)),
  );

function line({ words, placeOf, facility }: Judged, { id, text }: Item | HardStop, list?: string): Line {
  const plain = words(text, () => 'number').map((block) => block.text);
  return {
    at: placeOf(sectionId({ kind: 'item', id, ...(list && { list }) })),
    first: firstSentence(plain.join(' ')),
    stems: facility?.revealing_words ?? [],
  };
}

const itemsIn = (judged: Judged): ItemLine[] => [
  ...[...judged.said.shared.everyone, ...judged.said.shared.asking].map((item) => ({
    item,
    readiness: false,
    ...line(judged, item),
  })),
  ...ownLists(judged).flatMap(({ id, points, readiness = [] }) => [
    ...points.flatMap(({ items }) => items).map((item) => ({ item, readiness: false, ...line(judged, item, id) })),
    ...readiness.map((item) => ({ item, readiness: true, ...line(judged, item, id) })),
  ]),
];

const stopsIn = (judged: Judged): Line[] => [
  ...judged.said.shared.stops.map((stop) => line(judged, stop)),
  ...ownLists(judged).flatMap(({ id, stops }) => stops.map((stop) => line(judged, stop, id))),
];

const listsIn = (judged: Judged): ListAt[] =>
  ownLists(judged).map(({ id }) => ({
    at: judged.placeOf(sectionId({ kind: 'list', id })),
    whole: wholeList(judged.said, id),
  }));

/** Refuses a list of more items than one encounter holds. */
function* longList(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists) {
    const count = whole.points.flatMap(({ items }) => items).length;
    if (count > mostItems)
      yield {
        ...at,
        code: 'list-items',
        message: `The list has ${count} items with the shared ones; ${mostItems} can be held in one encounter.`,
        mend: 'merge or drop some, or move them to `readiness`.',
      };
  }
}

/** Refuses a pause point of more items than fit one pause. */
function* longPoint(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists)
    for (const { title, items } of whole.points)
      if (items.length > mostInPoint)
        yield {
          ...at,
          code: 'list-point',
          message: `"${title}" has ${items.length} items with the shared ones; ${mostInPoint} fit one pause.`,
          mend: 'move some to another moment, or merge them.',
        };
}

/** Refuses more hard stops than can stay in view while a list runs. */
function* manyStops(lists: readonly ListAt[]): Iterable<Problem> {
  for (const { at, whole } of lists)
    if (whole.stops.length > mostStops)
      yield {
        ...at,
        code: 'list-stops',
        message: `The list has ${whole.stops.length} hard stops; ${mostStops} can be kept in view.`,
        mend: 'leave the others to the linked pages.',
      };
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
