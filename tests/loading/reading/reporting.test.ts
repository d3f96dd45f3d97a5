/** What one state asks: rows and notes as they are read. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { change, draftOf, protocols, told } from '../../made/fixture.ts';

const file = 'draft/reporting/northmarch.yaml';
const withNote = (text: string) => {
  const root = protocols();
  const own = readFileSync(path.join(root, file), 'utf8').replace(/^notes:[\s\S]*/m, '');
  change(root, file, `${own}notes:\n${text}`);
  return root;
};

describe('a note', () => {
  test('is a section of its own, block by block', () => {
    const root = withNote(`  - topic: records
    text: |
      Keys are kept apart. <source:L1>

      | Who | When |
      | --- | ---- |
      | Cook | Noon |
`);
    const note = sections(draftOf(root), blocksOf).find(({ id }) => id === 'state-northmarch-note-records');
    expect(note?.title).toBe('Northmarch: On records');
    expect(note?.blocks.map(({ kind, text, cites }) => [kind, text, ...cites])).toEqual([
      ['paragraph', 'Keys are kept apart.', 'L1'],
      ['row', 'Who | When'],
      ['row', 'Cook | Noon'],
    ]);
  });

  test('that closes a topic says why', () => {
    const root = withNote('  - { topic: labor, none: The house asked and found nothing. }\n');
    const note = sections(draftOf(root), blocksOf).find(({ id }) => id === 'state-northmarch-note-labor');
    expect(note?.blocks.map(({ text }) => text)).toEqual(['The house asked and found nothing.']);
  });

  test.each([
    ['neither a text nor a reason', '  - topic: labor\n', /northmarch\.yaml:\d+:\d+ value-refused notes\.0/],
    ['both', '  - { topic: labor, text: A, none: B }\n', /value-refused notes\.0/],
    ['an unknown topic', '  - { topic: labour, none: B }\n', /value-unknown notes\.0\.topic.*\n.*Nearest: labor\./],
    ['a topic twice', '  - { topic: labor, none: A }\n  - { topic: labor, none: B }\n', /id-duplicate/],
    [
      'a heading, told at its line',
      '  - topic: labor\n    text: |\n      A line.\n\n      ## Words { #words }\n',
      /northmarch\.yaml:(\d+):7 heading-inside/,
    ],
    [
      'a block that is none, told at its line',
      '  - topic: labor\n    text: |\n      A line.\n\n      :::state[Here]\n      B\n      :::\n',
      /:7 block-kind `:::state`/,
    ],
  ])('with %s is refused', (_what, text, expected) => {
    expect(told(withNote(text)).join('\n')).toMatch(expected);
  });
});
