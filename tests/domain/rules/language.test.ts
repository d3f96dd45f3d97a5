import { describe, expect, test } from 'vitest';
import { languageProblems } from '../../../src/domain/rules/language.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { words } from '../../made/mentions.ts';

describe('languageProblems', () => {
  test('says why a word is refused and what is better', () => {
    expect(languageProblems([words('Rescue the patient tonight.', { block: 'step' })]).map(formatProblem))
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
    expect(languageProblems([words('We rescue nobody.', { block })])[0]?.warning).toBe(warning);
  });

  test('leaves "Never rescue" in a stop alone', () => {
    expect(languageProblems([words('Never rescue anyone.', { block: 'stop' })])).toEqual([]);
  });

  test.each(['A whore asked for help.', 'They are illegals.', 'This is a child prostitute.'])(
    'refuses a slur anywhere: %s',
    (text) => {
      expect(
        languageProblems([words(text, { block: 'stop', cites: ['L1'] })]).filter(({ warning }) => !warning),
      ).toHaveLength(1);
    },
  );

  test.each(['The victim was seen.', 'Ask where the trafficker is.', 'Save them from harm.', 'She is a prostitute.'])(
    'points out a word that judges: %s',
    (text) => {
      expect(languageProblems([words(text)])).toMatchObject([{ warning: true }]);
    },
  );

  test('is quiet on quotations and on the words of a law', () => {
    expect(
      languageProblems([
        words('Never say "victim" to their face.'),
        words('A victim of a severe form is named so.', { cites: ['L1'] }),
      ]),
    ).toEqual([]);
  });

  test.each([
    'The visitor refuses the soup.',
    'Save the form before the kettle boils.',
    'Treat what threatens life first.',
    'Essex clinic asks for no papers.',
  ])('raises no false alarm: %s', (text) => {
    expect(languageProblems([words(text), words(text, { block: 'step' })])).toEqual([]);
  });
});
