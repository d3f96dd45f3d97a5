/** A notice at any section of a frozen text: beside its words, or in their place; nothing else is touched. */
import { describe, expect, test } from 'vitest';
import { noticed, isNeverWithheld } from '../../../src/domain/releases/noticed.ts';
import type { Protocol } from '../../../src/domain/protocol.ts';
import type { Section } from '../../../src/domain/text/section.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { wholeProtocol } from '../../made/whole.ts';

const whole = wholeProtocol();

const said = (protocol: Protocol): Section[] => sections(protocol, blocksOf);
const all = said(whole);
const withNotice = (id: string, withheld: boolean): Protocol =>
  noticed(whole, new Map([[id, { withheld, words: 'Do *not* read <this> on 1 May: ask.' }]]));

/** Kinds whose titles are made of an id, or of what the site calls them. */
const namedByOthers = ['escalation', 'reporting row', 'state note', 'requirement', 'source'];

/** Texts of a section that none other has: its own words, long enough to be told from others. */
const ownTexts = ({ id, of, blocks, title }: Section): string[] => {
  const others = JSON.stringify(all.filter((other) => other.id !== id));
  return [...(namedByOthers.includes(of.kind) ? [] : [title]), ...blocks.map(({ text }) => text)].filter(
    (text) => text.length >= 12 && !others.includes(JSON.stringify(text).slice(1, -1)),
  );
};

/** Structure that stays, since other texts are built on it: ids of what a list takes up, owners, kinds, forms. */
const structural =
  /^(Owner|Concerns|First|In two minutes|Branch|Hard stop that lists share|How it is used|Prints as|Not ready in|Draft in|Kind|For|Who must report: nobody knows|status|group|clinical|asks|reports|score|sections|kind|not ready|Status|Hours|Where|phones, id|phones, kind|relay, by|organization, id|language)/i;

const kindsOf = (some: readonly Section[]): [string, Section][] => some.map((section) => [section.id, section]);
const withholdable = kindsOf(all.filter(({ of }) => !isNeverWithheld(of)));

describe('what is withheld', () => {
  test.each(withholdable)('of %s leaves none of its words, and its id', (id, section) => {
    const now = said(withNotice(id, true));
    expect(now.map((one) => one.id)).toEqual(all.map((one) => one.id));
    const text = JSON.stringify(now);
    const left = ownTexts(section)
      .filter((one) => !structural.test(one))
      .filter((one) => text.includes(JSON.stringify(one).slice(1, -1)));
    expect(left).toEqual([]);
  });

  const told = withholdable.filter(
    ([, { of }]) => !['role', 'requirement', 'source', 'pause point', 'entry'].includes(of.kind),
  );

  test.each(told)('of %s is told in its place, as it was typed', (id) => {
    const { blocks } = said(withNotice(id, true)).find((one) => one.id === id)!;
    expect(blocks.map(({ text }) => text).join('\n')).toContain('Do *not* read <this> on 1 May: ask.');
  });

  test('of one section leaves every other section as it was, but for what is made of its words', () => {
    const now = said(withNotice('lost-key-who', true));
    expect(now.filter((section, index) => section !== all[index]).map(({ id }) => id)).toContain('lost-key-who');
    expect(now.filter(({ id }) => id !== 'lost-key-who')).toEqual(all.filter(({ id }) => id !== 'lost-key-who'));
  });
});

describe('an erratum', () => {
  const plain = ['role', 'requirement', 'source', 'governance', 'entry', 'pause point'];

  test.each(kindsOf(all.filter(({ of }) => !plain.includes(of.kind))))(
    'at %s is told beside its words, which stay',
    (id, section) => {
      const now = said(withNotice(id, false)).find((one) => one.id === id)!;
      const text = now.blocks.map((block) => block.text).join('\n');
      expect(text).toContain('Do *not* read <this> on 1 May: ask.');
      const lost = section.blocks.filter(({ kind, text: words }) => kind !== 'fact' && !text.includes(words));
      expect(lost).toEqual([]);
    },
  );
});

test('a protocol without a notice is the same value', () => {
  expect(noticed(whole, new Map())).toBe(whole);
});

test('what no notice is at stays the same value', () => {
  const now = withNotice('lost-key-who', true);
  expect(now.shared).toBe(whole.shared);
  expect(now.checklists).toBe(whole.checklists);
  expect(now.pages.filter((page, index) => page === whole.pages[index])).toHaveLength(whole.pages.length - 1);
});
