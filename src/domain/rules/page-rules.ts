/** Page rules: the pattern that every page follows, ids that no other kind could bear, and that readers find it. */
import type { ProblemCode } from '../problem-codes.ts';
import { reservedPrefixes } from '../kind.ts';
import { placeOfSection, type Mention } from '../mention.ts';
import type { Place, Problem } from '../problem.ts';
import type { Page, Protocol, Words } from '../protocol.ts';

/** Every breach of a page's pattern, and pages that no reader would find. */
export function pageProblems(
  { pages, contents }: Pick<Protocol, 'pages' | 'contents'>,
  mentions: readonly Mention[],
  words: Words,
): Problem[] {
  const listed = new Set<string>(contents.flatMap((group) => group.pages));
  return [
    ...pages.flatMap((page) => pagePattern(page, words, placeOfSection(mentions, page.id))),
    ...reservedIds(pages, mentions),
    ...pages
      .filter(({ id }) => !listed.has(id))
      .map(({ id }): Problem => ({
        ...placeOfSection(mentions, id),
        code: 'page-unlisted',
        message: 'No group of `contents.yaml` names this page.',
        mend: 'add it where readers will look for it.',
      })),
  ];
}

/** Ids of pages and headings that begin as the ids of another kind do: one day both would be one anchor. */
function reservedIds(pages: readonly Page[], mentions: readonly Mention[]): Problem[] {
  const given = pages.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]);
  return given.flatMap((id): Problem[] => {
    const prefix = reservedPrefixes.find((one) => id.startsWith(one));
    if (!prefix) return [];
    return [
      {
        ...placeOfSection(mentions, id),
        code: 'id-reserved',
        message: `The id \`${id}\` begins with \`${prefix}\`, which is kept for ids of another kind.`,
        mend: 'begin it with another word.',
      },
    ];
  });
}

/** The page pattern: an answer, at most seven steps, one stop, and *Why, and sources* last. */
function pagePattern(page: Page, words: Words, at: Place): Problem[] {
  const blocks = words(page.lead, (link) => link);
  const whole = [page.lead, ...page.parts.map(({ text }) => text)].join('\n\n');
  const steps = blocks.filter(({ kind }) => kind === 'step').length;
  const problem = (code: ProblemCode, message: string, mend: string): Problem => ({ ...at, code, message, mend });
  const last = page.parts.findLast(({ level }) => level === 2)?.id;
  return [
    ...(blocks[0]?.kind === 'paragraph'
      ? []
      : [
          problem(
            'page-answer',
            'The page does not begin with its answer.',
            'begin it with one line that says what to do.',
          ),
        ]),
    ...(steps > 7
      ? [
          problem(
            'page-steps',
            `The page has ${steps} steps; a person in haste follows seven at most.`,
            'merge or move some below a heading.',
          ),
        ]
      : []),
    ...((whole.match(/^:::danger/gm)?.length ?? 0) > 1
      ? [
          problem(
            'page-stops',
            'The page has more than one stop.',
            'keep the one that matters most; make the others notes.',
          ),
        ]
      : []),
    ...(last === `${page.id}-why`
      ? []
      : [
          problem(
            'page-why',
            'The page does not end with its reasons.',
            `end it with \`## Why, and sources { #${page.id}-why }\`.`,
          ),
        ]),
  ];
}
