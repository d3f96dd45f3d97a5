import { describe, expect, test } from 'vitest';
import { languageProblems } from '../../../src/domain/rules/language.ts';
import { formatProblem } from '../../../src/domain/problem.ts';
import { language } from '../../made/language.ts';
import { words } from '../../made/mentions.ts';

const told = (...said: Parameters<typeof words>) => [...languageProblems([words(...said)], language)];

describe('words to avoid', () => {
  test('are told with why, and with what is better', () => {
    expect(told('Rescue the guest tonight.', { block: 'step' }).map(formatProblem)).toEqual([
      'a.md:3:1 language "Rescue": nobody is carried off.\n  Mend: write offer, option.',
    ]);
  });

  test.each([
    ['a step', 'step', undefined],
    ['a paragraph', 'paragraph', true],
  ] as const)('that are refused in steps are refused in %s: %s', (_where, block, warning) => {
    expect(told('We rescued nobody.', { block })).toMatchObject([{ ...(warning && { warning }) }]);
    expect(told('We rescued nobody.', { block })[0]?.warning).toBe(warning);
  });

  test.each(['A lout came in.', 'They are illegal strangers.'])(
    'that are refused everywhere have no excuse: %s',
    (text) => {
      expect(told(text, { block: 'stop', cites: ['L1'] })[0]).not.toHaveProperty('warning');
    },
  );

  test.each(['The culprit was seen.', 'Culprits came.'])('are else pointed out, in any form: %s', (text) => {
    expect(told(text)).toMatchObject([{ warning: true }]);
  });

  test('are let be in a stop, in quotations, in the words of a law, and within other words', () => {
    expect(told('Never rescue anyone.', { block: 'stop' })).toEqual([]);
    expect(told('Never say "culprit" to their face.')).toEqual([]);
    expect(told('A culprit is named so.', { cites: ['L1'] })).toEqual([]);
    expect(told('An exculprital matter.')).toEqual([]);
  });
});
