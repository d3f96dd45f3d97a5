/** Checklist rules: what keeps a list short enough to use at the bedside, and a role within its part. */
import type { ProblemCode } from '../problem-codes.ts';
import type { HardStop, Item } from '../../schema/checklist.ts';
import { wholeList } from '../checklists/checklist.ts';
import { sectionId, type Of } from '../kind.ts';
import { placeOfSection, type Mention } from '../mention.ts';
import type { Place, Problem } from '../problem.ts';
import type { Protocol, Words } from '../protocol.ts';
import { firstSentence } from '../text/sections.ts';
import { revealingWord } from '../text/wording.ts';

const mostItems = 24;
const mostInPoint = 9;
const mostStops = 6;
const mostWords = 15;

type Said = Pick<Protocol, 'checklists' | 'shared' | 'roles' | 'phrases'>;

/** Every breach in the lists. Roles and shared stops that do not exist are told by the references. */
export function checklistProblems(
  said: Said,
  mentions: readonly Mention[],
  stems: readonly string[],
  words: Words,
): Problem[] {
  const at = (of: Of) => placeOfSection(mentions, sectionId(of));
  const onList = (id: string, list?: string) => at({ kind: 'item', id, ...(list && { list }) });
  const plain = (text: string) =>
    words(text, () => 'number')
      .map((block) => block.text)
      .join(' ');
  const sharedStops = new Set(said.shared.stops.map(({ id }) => id));
  const known = new Set(said.roles.map(({ id }) => id));
  const ownLists = said.checklists.filter(
    ({ id, shared_stops }) => known.has(id) && shared_stops.every((stop) => sharedStops.has(stop)),
  );
  return [
    ...[...said.shared.everyone, ...said.shared.asking].flatMap((item) =>
      itemProblems(item, onList(item.id), stems, plain),
    ),
    ...[...said.shared.everyone, ...said.shared.asking].flatMap((item) => offer(item, onList(item.id), plain)),
    ...said.shared.stops.flatMap((stop) => stopProblems(stop, onList(stop.id), stems, plain)),
    ...ownLists.flatMap((list): Problem[] => {
      const whole = wholeList(said, list.id);
      const items = [...list.points.flatMap((point) => point.items), ...(list.readiness ?? [])];
      const here = at({ kind: 'list', id: list.id });
      const count = whole.points.flatMap((point) => point.items).length;
      return [
        ...(count > mostItems
          ? [
              problem(
                here,
                'list-items',
                `The list has ${count} items with the shared ones; ${mostItems} can be held in one encounter.`,
                'merge or drop some, or move them to `readiness`.',
              ),
            ]
          : []),
        ...whole.points
          .filter((point) => point.items.length > mostInPoint)
          .map((point) =>
            problem(
              here,
              'list-point',
              `"${point.title}" has ${point.items.length} items with the shared ones; ${mostInPoint} fit one pause.`,
              'move some to another moment, or merge them.',
            ),
          ),
        ...(whole.stops.length > mostStops
          ? [
              problem(
                here,
                'list-stops',
                `The list has ${whole.stops.length} hard stops; ${mostStops} can be kept in view.`,
                'leave the others to the linked pages.',
              ),
            ]
          : []),
        ...items.flatMap((item) => itemProblems(item, onList(item.id, list.id), stems, plain)),
        ...list.points.flatMap((point) => point.items).flatMap((item) => offer(item, onList(item.id, list.id), plain)),
        ...list.stops.flatMap((stop) => stopProblems(stop, onList(stop.id, list.id), stems, plain)),
      ];
    }),
  ];
}

const problem = (at: Place, code: ProblemCode, message: string, mend: string): Problem => ({
  ...at,
  code,
  message,
  mend,
});

/** Words that no action begins with: articles, pronouns, prepositions, conjunctions, forms of "to be". */
const noVerb =
  /^(the|an?|this|that|these|those|it|its|they|their|he|she|his|her|we|our|you|your|patient|companion|if|when|where|while|after|before|at|in|on|by|for|with|from|of|and|or|but|as|there|is|are|was|were|all|any|no|not|should|must|may|can)$/i;

function itemProblems(item: Item, at: Place, stems: readonly string[], plain: (text: string) => string): Problem[] {
  const first = firstSentence(plain(item.text));
  return [
    ...sentenceProblems(first, at, stems),
    ...(noVerb.test(first.split(/[\s,:]/)[0] ?? '')
      ? [
          problem(
            at,
            'item-verb',
            `"${first}" does not begin with its verb.`,
            'begin with what to do: "Offer", "Tell", "Call".',
          ),
        ]
      : []),
  ];
}

/** An offer says whether it is the patient's to decline; only then is a no a complete end. */
function offer(item: Item, at: Place, plain: (text: string) => string): Problem[] {
  const first = firstSentence(plain(item.text));
  if (!/^offer\b/i.test(first) || item.may_decline !== undefined) return [];
  return [
    problem(
      at,
      'item-decline',
      `"${first}" offers something, and does not say whether the patient may say no.`,
      'write `may_decline: true`; or `false`, where it is offered to someone else.',
    ),
  ];
}

function stopProblems(stop: HardStop, at: Place, stems: readonly string[], plain: (text: string) => string): Problem[] {
  const first = firstSentence(plain(stop.text));
  return [
    ...sentenceProblems(first, at, stems),
    ...(first.startsWith('Never ')
      ? []
      : [
          problem(
            at,
            'stop-never',
            `"${first}" does not begin with "Never", under which lists print it.`,
            'say what never to do; what to do is an item.',
          ),
        ]),
  ];
}

function sentenceProblems(first: string, at: Place, stems: readonly string[]): Problem[] {
  const count = first.split(/\s+/).length;
  const revealing = revealingWord(first, stems);
  return [
    ...(count > mostWords
      ? [
          problem(
            at,
            'item-words',
            `The first sentence has ${count} words; ${mostWords} are read at a glance.`,
            'say the act first and the rest in a second sentence.',
          ),
        ]
      : []),
    ...(revealing
      ? [
          problem(
            at,
            'word-revealing',
            `The first sentence holds \`${revealing.replace('^', '')}\`, which a bystander would understand.`,
            'choose a plain word that gives nothing away.',
          ),
        ]
      : []),
  ];
}
