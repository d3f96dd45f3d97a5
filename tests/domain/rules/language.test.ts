import { describe, expect, test } from 'vitest';
import type { Mention } from '../../../src/domain/mention.ts';
import { languageProblems } from '../../../src/domain/rules/language.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import approved from '../../fixtures/approved-sentences.json' with { type: 'json' };

type Words = Extract<Mention, { kind: 'words' }>;
const said = (text: string, more: Partial<Words> = {}): Words => ({
  kind: 'words',
  text,
  block: 'paragraph',
  cites: [],
  file: 'a.md',
  line: 3,
  column: 1,
  ...more,
});

describe('languageProblems', () => {
  test('says why a word is refused and what is better', () => {
    expect(languageProblems([said('Rescue the patient tonight.', { block: 'step' })]).map(formatProblem))
      .toMatchInlineSnapshot(`
      [
        "a.md:3:1 language "Rescue": nobody is saved against or past their own choice.
        Mend: write offer, option, when they are ready.",
      ]
    `);
  });

  test.each([
    ['a step', 'step', undefined],
    ['a paragraph', 'paragraph', true],
  ] as const)('of "rescue" in %s', (_where, block, warning) => {
    expect(languageProblems([said('We rescue nobody.', { block })])[0]?.warning).toBe(warning);
  });

  test('leaves "Never rescue" in a stop alone', () => {
    expect(languageProblems([said('Never rescue anyone.', { block: 'stop' })])).toEqual([]);
  });

  test.each(['A whore asked for help.', 'They are illegals.', 'This is a child prostitute.'])(
    'refuses a slur anywhere: %s',
    (text) => {
      expect(
        languageProblems([said(text, { block: 'stop', cites: ['L1'] })]).filter(({ warning }) => !warning),
      ).toHaveLength(1);
    },
  );

  test.each(['The victim was seen.', 'Ask where the trafficker is.', 'Save them from harm.', 'She is a prostitute.'])(
    'points out a word that judges: %s',
    (text) => {
      expect(languageProblems([said(text)])).toMatchObject([{ warning: true }]);
    },
  );

  test('is quiet on quotations and on the words of a law', () => {
    expect(
      languageProblems([
        said('Never say "victim" to their face.'),
        said('A victim of a severe form is named so.', { cites: ['L1'] }),
      ]),
    ).toEqual([]);
  });

  test.each(approved)('raises no false alarm: %s', (text) => {
    expect(languageProblems([said(text), said(text, { block: 'step' })])).toEqual([]);
  });
});
