import { describe, expect, test } from 'vitest';
import { service } from '../../made/directory.ts';
import { aProtocol, aRow, aState } from '../../made/protocol.ts';
import type { Section } from '../../../src/domain/text/section.ts';
import { leadingTo, staffQuestionFaults, staffWordFaults } from '../../../src/domain/rules/staff-words.ts';
import type { StaffWord } from '../../../src/schema/register.ts';

const sections: Section[] = [
  {
    id: 'wet-floors',
    of: { kind: 'page', id: 'wet-floors' },
    title: 'Wet floors',
    roles: [],
    blocks: [{ kind: 'paragraph', text: 'The companions wait outside.', cites: [] }],
  },
];
const lines = [service('night-line', { label: 'Wet floors line' }), service('day-line', { label: 'A line elsewhere' })];
/** Its own state has a line for one duty. */
const own = aProtocol({
  services: lines,
  reporting: [aState('northmarch', { rows: [aRow({ line: 'night-line' }), aRow({ duty: 'wound' })] })],
});
const faults = (...staff: StaffWord[]) =>
  staffWordFaults(staff, sections, own).map(({ keys, code, message }) => `${keys.join('.')} ${code} ${message}`);

describe("staff's words", () => {
  test.each(['wet floors', 'Companion', 'companion waits', 'wait outside'])(
    'may mean what stands in a title or text, in any form: %s',
    (means) => {
      expect(faults({ typed: ['pimp'], means: [means] })).toEqual([]);
    },
  );

  test.each(['visitor', 'floors wet', 'compan'])('may not mean what does not stand there side by side: %s', (means) => {
    expect(faults({ typed: ['pimp'], means: ['wet floors', means] })).toEqual([
      `0.means.1 search-word-unknown Neither the protocol nor the directory says “${means}”.`,
    ]);
  });

  describe('may mean a line of the own state, by what it is called', () => {
    const means = ['<duty:child.line>', '<duty:wound.line>', 'companion'];
    const texts = ['Wet floors line', 'A line elsewhere', 'The companions wait'];

    test('which must stand in the protocol', () => {
      expect(faults({ typed: ['cps'], means })).toEqual([
        '0.means.0 search-word-unknown Neither the protocol nor the directory says “Wet floors line”.',
      ]);
    });

    test('and leads nowhere where the state has none', () => {
      expect(leadingTo([{ typed: ['cps'], means }], texts, own)).toEqual([
        { typed: ['cps'], means: ['Wet floors line', 'companion'] },
      ]);
    });

    test('of whichever state that is', () => {
      const elsewhere = { ...own, facility: { ...own.facility, state: 'southmarch' } };
      expect(leadingTo([{ typed: ['cps'], means }], texts, elsewhere)).toEqual([
        { typed: ['cps'], means: ['companion'] },
      ]);
    });
  });

  test('are explained once, whatever their case and accents', () => {
    const staff = { typed: ['fiancé', 'pimp'], means: ['companion'] };
    expect(faults(staff, { ...staff, typed: ['handler', 'Fiance'] })).toEqual([
      '1.typed.1 search-word-twice “Fiance” stands here twice.',
    ]);
  });
});

describe("staff's questions", () => {
  const codes = (section?: string) =>
    staffQuestionFaults([{ ...(section && { section }), asks: ['is it slippery'] }], sections).map(({ code, mend }) => [
      code,
      mend,
    ]);

  test('may be of what search finds, or of what is not here', () => {
    expect([codes('wet-floors'), codes()]).toEqual([[], []]);
  });

  test('may be of the stops of a page that has some', () => {
    const stops = sections.map((one) => ({ ...one, blocks: [{ ...one.blocks[0]!, kind: 'stop' as const }] }));
    const asked = [{ section: 'wet-floors-stop', asks: ['is it slippery'] }];
    expect([staffQuestionFaults(asked, stops), staffQuestionFaults(asked, sections).length]).toEqual([[], 1]);
  });

  test('may not be of what nobody finds', () => {
    expect(codes('wet-floor')).toEqual([['section-unknown', 'write `wet-floors`, if that was meant.']]);
  });
});
