/** Items that must be signed before use: whose signatures are theirs, and what a list says of them. */
import { describe, expect, test } from 'vitest';
import { listBranch, wholeList } from '../../../src/domain/checklists/checklist.ts';
import { shownItem } from '../../../src/domain/checklists/shown-list.ts';
import { trusted } from '../../../src/domain/text/html.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { Entry } from '../../../src/schema/checklist.ts';
import { aBranch, aList, anItem, aProtocol, aShared } from '../../made/protocol.ts';

const signed = ['pharmacy' as const];

/** A protocol whose porters have this entry, and a shared item that pharmacy must sign. */
const having = (entry: Entry) =>
  aProtocol({
    shared: aShared({ items: [anItem('drops', { signed })] }),
    checklists: [aList('porter', { points: [{ id: 'alone', title: 'At the wet place', items: [entry] }] })],
  });

const itemOf = (entry: Entry) => wholeList(having(entry), 'porter').points[0]!.items[0]!;

/** The section whose signatures are asked for, and by whom it must be signed. */
const askedOf = (item: ReturnType<typeof itemOf>) =>
  shownItem(item, {
    say: trusted,
    address: (section) => section,
    number: (service) => ({ label: service, text: '' }),
    signing: (section) => (by) => by.map((signer) => ({ words: `${signer} of ${section}`, signed: false })),
  }).signing.map(({ words }) => words);

describe('the signatures of an item', () => {
  test.each<[what: string, entry: Entry, asked: string[]]>([
    ['of its own are its own', anItem('soap', { signed }), ['pharmacy of list-porter-soap']],
    ['that needs none are none', anItem('soap'), []],
    ['placed as it is are those of the shared one', { shared: 'drops' }, ['pharmacy of shared-drops']],
    ['placed with a reason of its own, too', { shared: 'drops', why: 'It dries.' }, ['pharmacy of shared-drops']],
    ['placed with another text are its own', { shared: 'drops', text: 'Two.' }, ['pharmacy of list-porter-drops']],
    [
      'placed for others to sign are its own',
      { shared: 'drops', signed: ['physician'] },
      ['physician of list-porter-drops'],
    ],
  ])('%s', (_what, entry, asked) => {
    expect(askedOf(itemOf(entry))).toEqual(asked);
  });

  test('of a branch are its own', () => {
    const { items } = listBranch(aBranch('flood', { items: [anItem('drops', { signed })] }), { asks: true });
    expect(items.flatMap(askedOf)).toEqual(['pharmacy of branch-flood-drops']);
  });
});

describe('the section that is signed', () => {
  const blocksIn = (entry: Entry) =>
    sections(having(entry), blocksOf)
      .find(({ id }) => id === 'list-porter-drops')!
      .blocks.map(({ text, signers }) => [text, ...(signers ?? [])]);

  test('of another text says who must sign it, though only the shared one did', () => {
    expect(blocksIn({ shared: 'drops', text: 'Two drops.' })).toEqual([
      ['Two drops.'],
      ['To be signed by: pharmacy', 'pharmacy'],
      ['In place of what lists share: text'],
    ]);
  });

  test('for others to sign holds the text that they sign', () => {
    expect(blocksIn({ shared: 'drops', signed: ['physician'] })).toEqual([
      ['Do drops.'],
      ['To be signed by: physician', 'physician'],
      ['In place of what lists share: signed'],
    ]);
  });

  test('of a plain placement is the shared one', () => {
    expect(blocksIn({ shared: 'drops' })).toEqual([['As lists share it.']]);
  });
});
