import { describe, expect, test } from 'vitest';
import { changedSheets } from '../../../src/domain/history/changed-sheets.ts';
import type { Protocol } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { aCard, aList, anItem, aPage, aProtocol, aRole } from '../../made/protocol.ts';

const card = aCard('pocket');
const english = card.languages['en']!;
const plain = {
  roles: [aRole('porter'), aRole('guard')],
  pages: [aPage('wet-floors')],
  checklists: [aList('porter'), aList('guard')],
  cards: [card],
};
const stated = (more: Partial<Protocol> = {}) => {
  const protocol = aProtocol({ ...plain, ...more });
  return { protocol, sections: sections(protocol, blocksOf) };
};
const told = (before: Partial<Protocol>, after: Partial<Protocol>) =>
  changedSheets(stated(before), stated(after)).flatMap(({ title, sheets }) =>
    sheets.map(({ name, change }) => `${title}: ${name}, ${change}`),
  );
const withItem = (text: string) =>
  aList('porter', { points: [{ id: 'alone', title: 'At the wet place', items: [anItem('dry', { text })] }] });

describe('the sheets that print otherwise', () => {
  test.each<[string, Partial<Protocol>, Partial<Protocol>, string[]]>([
    ['none, where nothing differs', {}, {}, []],
    [
      'a list of which an item differs, and no other list',
      {},
      { checklists: [withItem('Dry it twice.'), aList('guard')] },
      ['Lists by role: Porter, changed'],
    ],
    [
      'a list that says its first item otherwise',
      {},
      { checklists: [aList('porter', { first: 'other' }), aList('guard')] },
      ['Lists by role: Porter, changed'],
    ],
    ['no list whose owner is another', {}, { checklists: [aList('porter', { owner: 'Guards' }), aList('guard')] }, []],
    ['a list that is new', { checklists: [aList('guard')] }, {}, ['Lists by role: Porter, new']],
    ['a list that is gone', {}, { checklists: [aList('guard')] }, ['Lists by role: Porter, gone']],
    [
      'a card of which a line differs',
      {},
      { cards: [aCard('pocket', { languages: { en: { ...english, lines: ['Ask a guard.'] } } })] },
      ['Cards: Pocket, changed'],
    ],
    [
      'no card whose summary differs, which stands on no sheet',
      {},
      { cards: [aCard('pocket', { summary: 'Other.' })] },
      [],
    ],
    [
      'no card of which only a draft differs',
      {},
      {
        cards: [
          aCard('pocket', {
            languages: { en: english, es: { ...english, name: 'Spanish', translation: { state: 'draft' } } },
          }),
        ],
      },
      [],
    ],
    [
      'a page whose words differ',
      {},
      { pages: [aPage('wet-floors', { lead: 'Look twice.' })] },
      ['Pages: Wet floors, changed'],
    ],
    ['no page whose owner is another', {}, { pages: [aPage('wet-floors', { owner: 'Guards' })] }, []],
  ])('are %s', (_name, before, after, expected) => {
    expect(told(before, after)).toEqual(expected);
  });
});
