import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbors, Spelling } from '../../../src/domain/search/spelling.ts';
import { finished } from '../../../src/domain/steps.ts';

/** Mends by these words, the most frequent first. */
const by = (...vocabulary: string[]) => new Spelling(vocabulary);
const prepared = (...vocabulary: string[]) => {
  const spelling = by(...vocabulary);
  finished(spelling.prepare());
  return spelling;
};

describe('a mistyped word', () => {
  test.each([
    ['with a letter too many', 'shelgter', 'shelter'],
    ['with letters swapped', 'polcie', 'police'],
    ['with a letter doubled', 'conssent', 'consent'],
    ['with a letter missing', 'minr', 'minor'],
    ['with a letter of the next key', 'repirt', 'report'],
    ['with its first letter wrong', 'jotline', 'hotline'],
  ])('%s, %s, is mended to %s', (_what, typed, meant) => {
    expect(by('shelter', 'police', 'consent', 'minor', 'report', 'hotline').mend(typed)).toEqual([meant]);
  });

  test('of up to seven letters is not mended where two are wrong', () => {
    expect(prepared('consent', 'capacity').mend('concemt')).toEqual([]);
  });

  test('of more than seven letters is mended where two are wrong', () => {
    expect(prepared('companion').mend('compamoin')).toEqual(['companion']);
    expect(prepared('companion').mend('conpamion')).toEqual(['companion']);
  });

  test('of more than seven letters is mended where one is wrong before there was time to prepare', () => {
    expect(by('companion').mend('conpanion')).toEqual(['companion']);
    expect(by('companion').mend('conpamion')).toEqual([]);
  });

  test('is never mended by more than two letters', () => {
    expect(prepared('companion').mend('cnopnamoin')).toEqual([]);
  });

  test('is mended by one letter rather than two', () => {
    expect(prepared('carpenters', 'carpenter').mend('carpentr')).toEqual(['carpenter']);
  });

  test('means the word of the neighboring key first, however rare', () => {
    expect(by('hands', 'hinds').mend('hunds')).toEqual(['hinds', 'hands']);
  });

  test('means the more frequent word first where both are as likely', () => {
    expect(by('talks', 'tiles').mend('tales')).toEqual(['talks', 'tiles']);
    expect(by('tiles', 'talks').mend('tales')).toEqual(['tiles', 'talks']);
  });

  test('of four letters is mended by a likely slip only', () => {
    expect(by('form').mend('firm')).toEqual(['form']);
    expect(by('form').mend('fxrm')).toEqual([]);
  });

  test('may mean three words at most', () => {
    expect(by('bates', 'cates', 'hates', 'rates', 'mates').mend('ates')).toHaveLength(3);
  });

  test.each([
    ['a number', '998'],
    ['a code', 'z04.82'],
    ['a word of two letters', 'er'],
  ])('%s is never mended', (_what, typed) => {
    expect(by('988', 'z04.81', 'her', 'ed').mend(typed)).toEqual([]);
  });

  test.each([
    ['a number', 'l988'],
    ['a word of two letters', 'edd'],
  ])('is never taken for %s, as "%s" is not', (_what, typed) => {
    expect(by('988', 'ed').mend(typed)).toEqual([]);
  });
});

describe('letters', () => {
  test.each([
    ['g', 'h', true],
    ['g', 't', true],
    ['g', 'v', true],
    ['g', 'g', false],
    ['q', 'p', false],
    ['q', 'z', false],
    ['a', '1', false],
  ])('%s and %s lie side by side: %s', (one, other, expected) => {
    expect(neighbors(one, other)).toBe(expected);
    expect(neighbors(other, one)).toBe(expected);
  });
});

describe('a slip of the fingers in any word', () => {
  const vocabulary = [
    'report',
    'resort',
    'minor',
    'minors',
    'alone',
    'police',
    'policy',
    'consent',
    'companion',
    'hotline',
    'carpenter',
    'evidence',
    'strangled',
  ];
  const spelling = prepared(...vocabulary);
  const slips: Record<string, (word: string, at: number) => string> = {
    swapped: (word, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    dropped: (word, at) => word.slice(0, at) + word.slice(at + 1),
    doubled: (word, at) => word.slice(0, at + 1) + word.slice(at),
  };

  test.each(Object.keys(slips))('is mended to a word of the site, one letter %s', (kind) => {
    fc.assert(
      fc.property(fc.constantFrom(...vocabulary), fc.nat(), (word, nat) => {
        const mended = spelling.mend(slips[kind]!(word, nat % (word.length - 1)));
        expect(mended).toContain(word);
        expect(vocabulary).toEqual(expect.arrayContaining(mended));
      }),
    );
  });
});
