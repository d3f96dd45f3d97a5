/** A forge takes so many letters: what weighs is told, and what is left out is counted. */
import { describe, expect, test } from 'vitest';
import { changeMarkdown, longest } from '../../../src/domain/change/change-markdown.ts';
import type { ChangeReport } from '../../../src/domain/change/report.ts';
import { said } from '../../../src/domain/change/said.ts';
import { redline } from '../../../src/domain/redline/redline.ts';
import { aPage, aProtocol } from '../../made/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';

const around = { names: { role: (id: string) => id, release: (id: string) => id }, about: [], page: 'report.html' };

/** A report of so many pages that are new, each of so many words. */
function reportOfPages(count: number, words: number): ChangeReport {
  const pages = Array.from({ length: count }, (_, index) => aPage(`page-${index}`, { lead: 'A word. '.repeat(words) }));
  const { groups } = redline([], sections(aProtocol({ pages }), blocksOf));
  const entries = groups.flatMap((group) => group.entries).filter(({ section }) => section.of.kind === 'page');
  return {
    headline: said('Changes much.'),
    weighty: [{ title: 'Stops', lines: [said('a stop')] }],
    impact: [{ title: 'Roles', lines: [said('a role')] }],
    missing: [],
    places: entries.map((entry) => ({ id: entry.id, part: 'protocol', title: entry.name, entries: [entry] })),
    problems: [{ file: 'a.md', line: 1, column: 2, code: 'key-unknown', message: 'No `x`.', mend: 'remove it.' }],
  };
}

describe('the text under a request', () => {
  test('says all where that fits', () => {
    expect(changeMarkdown(reportOfPages(1, 1), around)).toMatchInlineSnapshot(`
      "## Changes much.

      ### Stops

      - a stop

      ### Old and new: Page 0

      #### Page 0

      page: added
      - Added: **A word.**
      - Added: **Helps with: What to know of page-0.**
      - Added: **Owner: Porters**

      ### Roles

      - a role

      ### Problems

      - \`a.md:1:2\` \`key-unknown\` No \`x\`.
        - Mend: remove it.
      "
    `);
  });

  test.each([
    ['a few long pages', 5, 4000],
    ['many short ones', 3000, 3],
  ])('of %s is no longer than a forge takes, and says how much it leaves out', (_what, count, words) => {
    const text = changeMarkdown(reportOfPages(count, words), around);
    expect(text.length).toBeLessThanOrEqual(longest);
    expect(text).toContain('on the page beside this text: `report.html`');
    for (const kept of ['Changes much.', 'a stop', 'a role', '`a.md:1:2`']) expect(text).toContain(kept);
  });

  test('of more that weighs than fits keeps the first of it', () => {
    const report = {
      ...reportOfPages(1, 1),
      weighty: [{ title: 'Stops', lines: Array.from({ length: 9000 }, (_, index) => said(`stop ${index}`)) }],
    };
    const text = changeMarkdown(report, around);
    expect(text.length).toBeLessThanOrEqual(longest);
    expect(text).toContain('- stop 0\n- stop 1\n');
    expect(text).toMatch(/… and \d+ more/);
  });
});
