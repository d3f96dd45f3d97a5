import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCode, isCommon, isSilent, stemOf, wordsOf } from '../../../src/domain/search/words.ts';

describe('the words of a text', () => {
  test.each([
    ['do not know capitals', 'Time ALONE', ['time', 'alone']],
    ['do not know accents', 'Línea en español', ['linea', 'en', 'espanol']],
    ['do not know apostrophes, straight or curly', "won't won’t wonʼt won`t", ['wont', 'wont', 'wont', 'wont']],
    ['do not know what passes for one', 'can´t can‘t can′t', ['cant', 'cant', 'cant']],
    ['do not know the letter that is written like one', 'Hoʻōla Nā Pua', ['hoola', 'na', 'pua']],
    ['take any mark that stands for one', 'won´t won‘t won′t wonʻt won＇t', ['wont', 'wont', 'wont', 'wont', 'wont']],
    ['end at hyphens and signs', 'follow-up/exam (L&D)', ['follow', 'up', 'exam', 'l', 'd']],
    ['end at a point, also where no space follows', 'Wait.Then go.', ['wait', 'then', 'go']],
    ['keep the point in a code', 'Z04.81, or T74.51XA.', ['z04.81', 'or', 't74.51xa']],
    ['keep no point at the end of a number', 'Call 988.', ['call', '988']],
    ['are none where nothing is said', ' … – ', []],
  ])('%s', (_what, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('are the same words when they are read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."aZé9.'’- İß½№") }), (text) => {
        const words = wordsOf(text);
        expect(wordsOf(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('a stem', () => {
  test.each([
    ['report', ['reports', 'reported', 'reporting']],
    ['companion', ['companions']],
    ['injury', ['injuries']],
    ['traffick', ['trafficking', 'trafficked', 'trafficker']],
  ])('is shared by %s and %j', (word, forms) => {
    expect(new Set(forms.map(stemOf))).toEqual(new Set([stemOf(word)]));
  });

  test.each([
    ['police', 'policy'],
    ['consent', 'consequence'],
  ])('is not shared by %s and %s', (one, other) => {
    expect(stemOf(one)).not.toBe(stemOf(other));
  });

  test.each(['z04.81', '18s', '24'])('of the code %s is the code', (code) => {
    expect(isCode(code)).toBe(true);
    expect(stemOf(code)).toBe(code);
  });
});

describe('a word', () => {
  test.each(['the', 'how', 'wont', 'patient', 'number'])('such as "%s" tells nothing', (word) => {
    expect(isCommon(word)).toBe(true);
  });

  test.each(['id', 'alone', 'under', 'without', 'leave', 'hotline', '18'])('such as "%s" tells something', (word) => {
    expect(isCommon(word)).toBe(false);
  });

  test.each(['and', 'of', 'with', 'their'])('such as "%s" stands everywhere, and tells nothing either', (word) => {
    expect(isSilent(word)).toBe(true);
    expect(isCommon(word)).toBe(true);
  });

  test.each(['no', 'not', 'without', 'who', 'alone'])('such as "%s" can be found in a phrase', (word) => {
    expect(isSilent(word)).toBe(false);
  });
});
