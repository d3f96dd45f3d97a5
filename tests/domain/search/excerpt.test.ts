import { describe, expect, test } from 'vitest';
import { excerptOf } from '../../../src/domain/search/excerpt.ts';

const said = (text: string, ...phrases: string[]) =>
  excerptOf(text, 'Wet floors', phrases)
    .map(({ text: piece, held }) => (held ? `[${piece}]` : piece))
    .join('');

describe('an excerpt', () => {
  test('marks the words that were asked for, in any of their forms', () => {
    expect(said('Dry the floors, then report.', 'floor', 'reporting')).toBe('Dry the [floors], then [report].');
  });

  test('is of the line that holds most of them', () => {
    expect(said('Wet floors\nA floor.\nA wet floor and a sign.', 'wet floor', 'sign')).toBe(
      'A [wet] [floor] and a [sign].',
    );
  });

  test('is none where only the title holds them', () => {
    expect(said('Wet floors\nPut out the cones.', 'floors')).toBe('');
  });

  test('does not mark words that tell nothing', () => {
    expect(said('Call the porter.', 'the porter')).toBe('Call the [porter].');
  });

  test('is cut at words around the first of them', () => {
    const long = `${'before '.repeat(30)}the porter ${'after '.repeat(30)}`.trim();
    const cut = said(long, 'porter');
    expect(cut).toMatch(/^… before .*\[porter\] after .* …$/);
    expect(cut.length).toBeLessThan(160);
  });
});
