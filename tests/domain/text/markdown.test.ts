/** What a forge renders of text that somebody typed: the text, and nothing else. */
import { describe, expect, test } from 'vitest';
import { asCode, asMarkdown, marked } from '../../../src/domain/text/markdown.ts';

const unseen = '\u200B';
/** What is read of it: without the marks that Markdown takes away, and what nobody sees. */
const read = (markdown: string) => markdown.replaceAll(/\\([\\`*_[\]<>&|~$#^+=-])/g, '$1').replaceAll(unseen, '');

describe('plain text as Markdown', () => {
  test.each([
    ['a call to a team', 'Ask @team now', `Ask @${unseen}team now`],
    ['markup', '<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['the bar of a table', 'one | two', String.raw`one \| two`],
    ['a picture', '![x](https://a.example/p.png)', String.raw`!\[x\](https:${unseen}//a.example/p.png)`],
    ['an address', 'see www.a.example', `see www${unseen}.a.example`],
    ['a thread', 'as #12 says', String.raw`as \#${unseen}12 says`],
    ['a request of another forge', 'as !12 says', `as !${unseen}12 says`],
    ['a command of a forge', '/close', `/${unseen}close`],
    ['emphasis', '*never* _ever_ ~~no~~', String.raw`\*never\* \_ever\_ \~\~no\~\~`],
    ['code', '`rm`', '\\`rm\\`'],
    ['a list', '- one', String.raw`\- one`],
    ['a list of numbers', '1. one', `1${unseen}. one`],
    ['a heading over several lines', 'one\n# two', String.raw`one \# two`],
    ['an entity', '&lt;b&gt;', String.raw`\&lt;b\&gt;`],
    ['a formula', '$x$', String.raw`\$x\$`],
    ['a little picture', ':tada:', `:${unseen}tada:`],
    ['words alone', 'Ring (206) 555-0123 at 9:00-17:00.', 'Ring (206) 555-0123 at 9:00-17:00.'],
  ])('%s reads as it was typed, and does nothing', (_what, typed, markdown) => {
    expect(asMarkdown(typed)).toBe(markdown);
    expect(read(markdown)).toBe(typed.replaceAll('\n', ' '));
  });

  test('code stands between as many marks as it needs', () => {
    expect([asCode('draft/a.md'), asCode('a`b')]).toEqual(['`draft/a.md`', '`` a`b ``']);
  });

  test('a mark embraces words, and not the spaces around them', () => {
    expect([marked(' now ', '**'), marked(' ', '~~')]).toEqual([' **now** ', ' ']);
  });
});
