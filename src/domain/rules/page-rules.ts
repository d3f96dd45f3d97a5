/** Page rules: the pattern that every page follows, ids that no other kind could bear, and that readers find it. */
import { reservedPrefixes } from '../kind.ts';
import { refusedBy, type Problem, type Rule } from '../problem.ts';
import type { Page } from '../protocol.ts';
import type { Judged } from './judged.ts';

/** Every breach of a page's pattern, and pages that no reader would find. */
export const pageProblems: Rule<Judged, Problem> = (judged) =>
  refusedBy([noAnswer, manySteps, manyStops, noReasons, reservedIds, unlisted], judged);

/** How many steps a person in haste follows. */
const mostSteps = 7;

const blocksOf = ({ words }: Judged, { lead }: Page) => words(lead, (link) => link);

/** Refuses a page that begins with anything but its answer: who has ten seconds reads no further. */
function* noAnswer(judged: Judged): Iterable<Problem> {
  for (const page of judged.said.pages)
    if (blocksOf(judged, page)[0]?.kind !== 'paragraph')
      yield {
        ...judged.placeOf(page.id),
        code: 'page-answer',
        message: 'The page does not begin with its answer.',
        mend: 'begin it with one line that says what to do.',
      };
}

/** Refuses more steps than are followed in haste. */
function* manySteps(judged: Judged): Iterable<Problem> {
  for (const page of judged.said.pages) {
    const steps = blocksOf(judged, page).filter(({ kind }) => kind === 'step').length;
    if (steps > mostSteps)
      yield {
        ...judged.placeOf(page.id),
        code: 'page-steps',
        message: `The page has ${steps} steps; a person in haste follows seven at most.`,
        mend: 'merge or move some below a heading.',
      };
  }
}

/** Refuses a second stop: of several none is seen. */
function* manyStops({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id, lead, parts } of said.pages) {
    const whole = [lead, ...parts.map(({ text }) => text)].join('\n\n');
    if ((whole.match(/^:::danger/gm)?.length ?? 0) > 1)
      yield {
        ...placeOf(id),
        code: 'page-stops',
        message: 'The page has more than one stop.',
        mend: 'keep the one that matters most; make the others notes.',
      };
  }
}

/** Refuses a page without its reasons and sources at the end, where reviewers look for them. */
function* noReasons({ said, placeOf }: Judged): Iterable<Problem> {
  for (const { id, parts } of said.pages)
    if (parts.findLast(({ level }) => level === 2)?.id !== `${id}-why`)
      yield {
        ...placeOf(id),
        code: 'page-why',
        message: 'The page does not end with its reasons.',
        mend: `end it with \`## Why, and sources { #${id}-why }\`.`,
      };
}

/** Refuses ids of pages and headings that begin as the ids of another kind do: one day both would be one anchor. */
function* reservedIds({ said, placeOf }: Judged): Iterable<Problem> {
  for (const id of said.pages.flatMap((page) => [page.id, ...page.parts.map((part) => part.id)])) {
    const prefix = reservedPrefixes.find((one) => id.startsWith(one));
    if (prefix)
      yield {
        ...placeOf(id),
        code: 'id-reserved',
        message: `The id \`${id}\` begins with \`${prefix}\`, which is kept for ids of another kind.`,
        mend: 'begin it with another word.',
      };
  }
}

/** Refuses a page that no group lists: no reader would find it. */
function* unlisted({ said: { pages, contents }, unread, placeOf }: Judged): Iterable<Problem> {
  if (unread.has('contents:*')) return;
  const listed = new Set<string>(contents.flatMap((group) => group.pages));
  for (const { id } of pages)
    if (!listed.has(id))
      yield {
        ...placeOf(id),
        code: 'page-unlisted',
        message: 'No group of `contents.yaml` names this page.',
        mend: 'add it where readers will look for it.',
      };
}
