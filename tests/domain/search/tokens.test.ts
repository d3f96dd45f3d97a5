import { describe, expect, test } from 'vitest';
import { Tokens } from '../../../src/domain/search/tokens.ts';

const vocabulary = [
  'report',
  'reporting',
  'shelter',
  'companion',
  'consent',
  'hotline',
  'trauma',
  'biology',
  'runaway',
  'home',
  'when',
  'where',
];
const tokens = new Tokens(vocabulary);
const words = (text: string, options = {}) => tokens.read(text, options).map((token) => token.words);

describe('a word that the site knows', () => {
  test.each(['report', 'Report', 'reports', 'reported'])('is itself, also in another form: %s', (typed) => {
    expect(tokens.read(typed)).toEqual([{ typed: typed.toLowerCase(), words: [typed.toLowerCase()] }]);
  });

  test.each(['z99.9', '5550123', 'the'])('is any code, number or common word: %s', (typed) => {
    expect(tokens.read(typed)).toEqual([{ typed, words: [typed] }]);
  });
});

describe('the word being typed', () => {
  test('stands for the words that begin with it, the most frequent first', () => {
    expect(tokens.read('repo', { typing: true })).toEqual([{ typed: 'repo', words: ['report', 'reporting'] }]);
  });

  test('is not mended while some word begins with it', () => {
    // Without its last letters it is as near to `home` as to `hotline`.
    const near = new Tokens(['home', 'hotline']);
    expect(near.read('hot', { typing: true })).toEqual([{ typed: 'hot', words: ['hotline'] }]);
  });

  test('is mended once it is whole', () => {
    expect(tokens.read('consen')).toEqual([{ typed: 'consen', words: ['consent'], mended: true }]);
  });

  test('is mended where no word begins with it', () => {
    expect(tokens.read('sheltr', { typing: true })).toEqual([{ typed: 'sheltr', words: ['shelter'], mended: true }]);
  });

  test('is the last one only', () => {
    expect(tokens.read('consen hotl', { typing: true })).toEqual([
      { typed: 'consen', words: ['consent'], mended: true },
      { typed: 'hotl', words: ['hotline'] },
    ]);
  });

  test('stands for six words at most', () => {
    const many = new Tokens(['child', 'children', 'chin', 'chip', 'chips', 'choice', 'chorus', 'chart']);
    expect(many.read('ch', { typing: true })[0]?.words).toHaveLength(6);
  });
});

describe('a mistyped word', () => {
  test('is taken as typed when that is asked', () => {
    expect(tokens.read('sheltr hotlne', { asTyped: new Set(['sheltr']) })).toEqual([
      { typed: 'sheltr', words: ['sheltr'] },
      { typed: 'hotlne', words: ['hotline'], mended: true },
    ]);
  });

  test('that is like none of the site stays as it is', () => {
    expect(tokens.read('xylophone')).toEqual([{ typed: 'xylophone', words: ['xylophone'] }]);
  });
});

describe('two words', () => {
  test('that the site writes as one are that one too', () => {
    expect(words('run away home')).toEqual([['run'], ['runaway'], ['away'], ['home']]);
  });

  test('that are short are left apart', () => {
    expect(new Tokens(['nothe', 'no', 'the']).read('no the').map(({ typed }) => typed)).toEqual(['no', 'the']);
  });
});

describe('an unknown word', () => {
  test.each([
    ['biologist', 'biology'],
    ['traumatic', 'trauma'],
    ['nonconsensual', 'consent'],
    ['unreported', 'reported'],
  ])('%s asks for its kin, %s, and itself', (typed, kin) => {
    expect(words(typed)).toEqual([[kin, typed]]);
  });

  test('is kin to none with which it shares fewer than five letters', () => {
    expect(words('homely')).toEqual([['homely']]);
  });
});

test('the nearest words to a text that found nothing are known ones that tell something', () => {
  expect(tokens.nearest('shelver whenn')).toEqual(['shelter']);
});
