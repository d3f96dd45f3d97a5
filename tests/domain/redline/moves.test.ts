import { expect, test } from 'vitest';
import type { Of } from '../../../src/domain/kind.ts';
import type { Block } from '../../../src/domain/protocol.ts';
import { differences } from '../../../src/domain/redline/difference.ts';
import { redlineMarkdown } from '../../../src/domain/redline/redline-markdown.ts';
import { redline } from '../../../src/domain/redline/redline.ts';
import { noteRefusals } from '../../../src/domain/releases/freezing.ts';
import { section, type Section } from '../../../src/domain/text/section.ts';
import { applied } from '../../made/applied.ts';

const block = (text: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, text, cites: [] });
const page = (id: string, ...blocks: Block[]): Section => section({ kind: 'page', id }, `Page ${id}`, [], blocks);
const item = (list: string | undefined, id: string, text: string): Section => {
  const of: Of = { kind: 'item', id, ...(list !== undefined && { list }) };
  return section(of, text, list === undefined ? [] : [list], [block(text)]);
};
const list = (role: string) => section({ kind: 'list', id: role }, `List ${role}`, [role], []);

const told = (older: Section[], newer: Section[]) => {
  expect(applied(older, differences(older, newer))).toEqual(newer);
  return redline(older, newer).groups.flatMap(({ entries }) => entries.map(({ id, what }) => `${id}: ${what}`));
};

const step = block('Hold the umbrella over both of you.', 'step');
const stop = block('Never open it below the awning.', 'stop');

test('a step that stands on another page is moved there, and neither gone nor come', () => {
  const older = [page('a', block('One.'), step), page('b', block('Two.'))];
  const newer = [page('a', block('One.')), page('b', block('Two.'), step)];
  expect(told(older, newer)).toEqual(['a: text moved', 'b: text moved']);
  const words = { role: (id: string) => id, release: (id: string) => id };
  expect(redlineMarkdown(redline(older, newer), words)).toContain(
    '- Moved here from "Page a": Hold the umbrella over both of you.',
  );
  expect(redlineMarkdown(redline(older, newer), words)).toContain('- Moved to "Page b": Hold the umbrella');
});

test('a stop that stands on another page is moved, and told among the stops', () => {
  const [older, newer] = [
    [page('a', stop), page('b')],
    [page('a'), page('b', stop)],
  ];
  expect(told(older, newer)).toEqual(['a: text moved', 'b: text moved']);
  expect(redline(older, newer).groups.map(({ weight }) => weight)).toEqual(['stops']);
});

test('an item that another list has now is moved there, though its id is another', () => {
  const text = 'Dry the umbrella before it is folded.';
  expect(
    told(
      [list('porter'), item('porter', 'dry', text), list('guard')],
      [list('porter'), list('guard'), item('guard', 'dry-it', text)],
    ),
  ).toEqual(['list-guard-dry-it: moved (from "List porter", now in "List guard")']);
});

test('an item that lists share now is moved too, and keeps the reason of its retirement', () => {
  const text = 'Dry the umbrella before it is folded.';
  const retired = [{ id: 'list-porter-dry', title: text, reason: 'Lists share it', release: '2026-04-01' }];
  const [group] = redline(
    [list('porter'), item('porter', 'dry', text)],
    [item(undefined, 'dry', text), list('porter')],
    {
      notes: [],
      retired,
    },
  ).groups;
  expect(group?.entries.map(({ id, retirement }) => [id, retirement?.reason])).toEqual([
    ['shared-dry', 'Lists share it'],
  ]);
});

test.each<[string, Section[], Section[], string[]]>([
  [
    'too short to be the same',
    [page('a', block('Wait.')), page('b')],
    [page('a'), page('b', block('Wait.'))],
    ['a: reworded', 'b: reworded'],
  ],
  [
    'said twice where it is now',
    [page('a', step), page('b'), page('c')],
    [page('a'), page('b', step), page('c', step)],
    ['a: reworded', 'b: reworded', 'c: reworded'],
  ],
  [
    'another kind of text where it is now',
    [page('a', step), page('b')],
    [page('a'), page('b', { ...step, kind: 'stop' })],
    ['b: hard stop added', 'a: reworded'],
  ],
])('what is %s is no move', (_name, older, newer, expected) => {
  expect(told(older, newer)).toEqual(expected);
});

test.each([
  ['by its id', 'list-guard-dry-it', []],
  ['by the id that it had', 'list-porter-dry', []],
  ['by the list that had it', 'list-porter', []],
  ['by no id of all these', 'list-cook', ['a change note names what does not differ: list-cook.']],
])('a change note names what moved %s', (_how, named, refused) => {
  const text = 'Dry the umbrella before it is folded.';
  const note = { summary: 'The guard dries it', kind: 'editorial' as const, roles: [], sections: [named] };
  const older = [list('porter'), item('porter', 'dry', text), list('guard')];
  const newer = [list('porter'), list('guard'), item('guard', 'dry-it', text)];
  const made = redline(older, newer, { notes: [{ ...note, release: '2026-04-01' }], retired: [] });
  expect(noteRefusals(made, [note]).filter((line) => line.includes('does not differ'))).toEqual(refused);
});
