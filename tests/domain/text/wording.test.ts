import { describe, expect, test } from 'vitest';
import { revealingWord } from '../../../src/domain/text/wording.ts';

describe('revealingWord', () => {
  const stems = ['traffick', 'victim', 'exploit', 'abus', 'hotline', 'escap', '^sex', 'rescue', 'pimp', 'prostitut'];

  test.each([
    ['Human Trafficking', 'traffick'],
    ['anti-trafficking-desk', 'traffick'],
    ['Sexual assault line', '^sex'],
    ['when-sex-is-sold', '^sex'],
    ['Child abuse line', 'abus'],
    ['inescapable', 'escap'],
  ])('%s gives it away', (text, stem) => {
    expect(revealingWord(text, stems)).toBe(stem);
  });

  test.each(['Essex clinic', 'Middlesex county', 'Wet floors', 'Who to call', 'Landscape'])(
    '%s gives nothing away',
    (text) => {
      expect(revealingWord(text, ['^sex', 'traffick'])).toBeUndefined();
    },
  );
});
