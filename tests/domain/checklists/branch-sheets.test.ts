import { describe, expect, test } from 'vitest';
import { branchSheets } from '../../../src/domain/checklists/branch-sheets.ts';
import type { ShownBranch, ShownItem } from '../../../src/domain/checklists/shown-list.ts';
import { html } from '../../../src/domain/text/html.ts';

const item = (text: string): ShownItem => ({
  id: text,
  plain: false,
  html: html`${text}`,
  words: [],
  may_decline: false,
  asks: false,
  signing: [],
});

/** A branch whose items take a line each. */
const branch = (id: string, lines: number, text = 'Mop it up.'): ShownBranch => ({
  id,
  title: id,
  html: html`${id}`,
  more: '',
  stops: [],
  items: Array.from({ length: lines }, () => item(text)),
});
const laid = (branches: ShownBranch[]) =>
  branchSheets(branches).map((sheet) => sheet.map((column) => column.map(({ id }) => id).join(' ')).join(' | '));

describe('branches lie on sheets of two columns', () => {
  test.each<[string, ShownBranch[], string[]]>([
    ['none on none', [], []],
    ['one below another while there is room', [branch('a', 10), branch('b', 10)], ['a b']],
    ['beside one another', [branch('a', 40), branch('b', 40)], ['a | b']],
    ['a short one where room was left', [branch('a', 30), branch('b', 40), branch('c', 10)], ['a c | b']],
    [
      'the longest first, so that none is left over',
      [8, 30, 16, 36].map((size, at) => branch(`${at}`, size)),
      ['0 3 | 1 2'],
    ],
    ['on a second sheet', [branch('a', 40), branch('b', 40), branch('c', 40)], ['a | b', 'c']],
    ['by the lines of their texts', [branch('a', 20, 'Mop it up, '.repeat(8)), branch('b', 20)], ['a | b']],
  ])('%s', (_what, branches, sheets) => {
    expect(laid(branches)).toEqual(sheets);
  });

  test('so that each stands once', () => {
    const all = Array.from({ length: 12 }, (_, index) => branch(`b${index}`, (index * 7) % 23));
    expect(
      branchSheets(all)
        .flat(2)
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    ).toEqual(all.toSorted((a, b) => a.id.localeCompare(b.id)));
  });
});
