import { describe, expect, test } from 'vitest';
import type { Section } from '../../../src/domain/text/section.ts';
import { staffQuestionFaults, staffWordFaults } from '../../../src/domain/rules/staff-words.ts';
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
const faults = (...staff: StaffWord[]) =>
  staffWordFaults(staff, sections).map(({ keys, code, message }) => `${keys.join('.')} ${code} ${message}`);

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

  test('may not be of what nobody finds', () => {
    expect(codes('wet-floor')).toEqual([['section-unknown', 'write `wet-floors`, if that was meant.']]);
  });
});
