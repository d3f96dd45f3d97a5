/** Page rules: the pattern that every page follows, and that readers find it. */
import type { Mention } from '../mention.ts';
import { placeOfSection, type Place, type Problem } from '../problem.ts';
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

/** The page pattern: an answer, at most seven steps, one stop, and *Why, and sources* last. */
function pagePattern(page: Page, words: Words, at: Place): Problem[] {
  const blocks = words(page.lead, (link) => link);
  const whole = [page.lead, ...page.parts.map(({ text }) => text)].join('\n\n');
  const steps = blocks.filter(({ kind }) => kind === 'step').length;
  const problem = (code: string, message: string, mend: string): Problem => ({ ...at, code, message, mend });
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
