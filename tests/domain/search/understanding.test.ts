import { describe, expect, test } from 'vitest';
import { digitsOf, phrasesOf } from '../../../src/domain/search/question.ts';
import { Understanding } from '../../../src/domain/search/understanding.ts';

const vocabulary = [
  'report',
  'companion',
  'police',
  'shelter',
  'hotline',
  'leave',
  'ledgers',
  'request',
  'officer',
  'room',
];

/** Understands by these staff's words: what is typed, and what it means. */
const by = (staff: Record<string, string[]> = {}) =>
  new Understanding({
    vocabulary,
    staff: Object.entries(staff).map(([typed, means]) => ({ typed: typed.split(', '), means })),
  });
const plain = by();

/** What is asked for each thing that was typed, the best fit first. */
const asked = (understanding: Understanding, text: string) =>
  understanding
    .understand(text)
    .terms.map(({ typed, asks }) => [typed, asks.toSorted((a, b) => b.weight - a.weight).map(({ phrase }) => phrase)]);

describe("a word of staff's", () => {
  const understanding = by({ 'pimp, handler': ['companion', 'third party'], companion: ['visitor'] });

  test('asks for what they mean by it, in their order, and for itself', () => {
    expect(asked(understanding, 'pimp')).toEqual([['pimp', ['companion', 'third party', 'pimp']]]);
  });

  test('is put in in one step: what its meaning means is not asked', () => {
    expect(phrasesOf(understanding.understand('handler'))).not.toContain('visitor');
    expect(phrasesOf(understanding.understand('companion'))).toContain('visitor');
  });

  test('is understood in another form', () => {
    expect(asked(understanding, 'pimps')).toEqual([['pimps', ['companion', 'third party', 'pimps']]]);
  });

  test('is understood in the form that has a meaning of its own', () => {
    expect(asked(by({ left: ['if they leave'], minor: ['child'], minors: ['under 18'] }), 'minors')).toEqual([
      ['minors', ['under 18', 'minors']],
    ]);
  });

  test('is understood when it is mistyped', () => {
    expect(asked(understanding, 'hadnler')).toEqual([['hadnler', ['companion', 'third party', 'handler']]]);
  });
});

describe('a word of danger', () => {
  const understanding = new Understanding({
    vocabulary: [...vocabulary, 'gun'],
    staff: [
      { typed: ['gun'], means: ['weapon', 'danger now'], danger: true },
      { typed: ['lobby'], means: ['person who waits'], setting: true },
    ],
  });

  test('asks for what is meant alone, even where the text has the word itself', () => {
    expect(asked(understanding, 'gun')).toEqual([['gun', ['weapon', 'danger now']]]);
  });

  test.each(['gun lobby', 'companion gun'])('makes all else of "%s" count for less', (text) => {
    const { terms } = understanding.understand(text);
    const best = new Map(terms.map(({ typed, asks }) => [typed, Math.max(...asks.map(({ weight }) => weight))]));
    expect(best.get('gun')).toBe(1);
    best.delete('gun');
    expect([...best.values()].every((weight) => weight < 0.7)).toBe(true);
  });
});

describe("a phrase of staff's", () => {
  const understanding = by({ 'wont leave': ['stays with the patient'], 'leave room': ['exit'], leave: ['go'] });

  test.each(['wont leave', "won't leave", 'wont ever leave', 'wont let me leave', 'companion wont leave'])(
    'is understood with up to two words between, as in "%s"',
    (text) => {
      expect(phrasesOf(understanding.understand(text))).toContain('stays with the patient');
    },
  );

  test.each(['wont let me ever leave', 'leave wont', 'leave'])('is not understood in "%s"', (text) => {
    expect(phrasesOf(understanding.understand(text))).not.toContain('stays with the patient');
  });

  test('uses its words up, so that one of them alone means nothing else', () => {
    expect(asked(understanding, 'wont leave')).toEqual([
      ['wont leave', ['stays with the patient', 'wont leave', 'leave']],
    ]);
  });

  test('counts for as many words as it has', () => {
    expect(understanding.understand('wont leave shelter').terms.map(({ words }) => words)).toEqual([2, 1]);
  });

  test('that is longer comes before a shorter one', () => {
    const both = by({ 'ledgers request': ['ledgers'], 'ledgers request from officer': ['officers and requests'] });
    expect(asked(both, 'ledgers request from officer').map(([typed]) => typed)).toEqual([
      'ledgers request from officer',
    ]);
  });
});

describe('common words', () => {
  test('are dropped', () => {
    expect(asked(plain, 'what do I do with the companion')).toEqual([['companion', ['companion']]]);
  });

  test('are kept where nothing else is left', () => {
    expect(asked(plain, 'what is this').map(([typed]) => typed)).toEqual(['what', 'is', 'this']);
  });

  test('stand between words that are not side by side', () => {
    expect(plain.understand('ledgers request').pairs).toEqual(['ledgers request']);
    expect(plain.understand('request for ledgers').pairs).toEqual([]);
  });
});

describe('a number', () => {
  test.each([
    ['988', '988'],
    ['555-0123', '5550123'],
    ['(206) 555-0123', '2065550123'],
    ['1-206-555-0123', '2065550123'],
    ['(206) 555-0123', '2065550123'],
    ['+1 206.555.0123', '2065550123'],
    ['x0107', '0107'],
    ['X0107', '0107'],
    ['ext.0107', '0107'],
    ['ext. 0107', '0107'],
    ['206-555-0100 x0107', '0107'],
    ['tel:+12065550123', '2065550123'],
    ['text 0107', undefined],
    ['12', undefined],
    ['z04.81', undefined],
    ['under 18', undefined],
    ['', undefined],
    ['...', undefined],
    ['x0107', '0107'],
    ['X0107', '0107'],
    ['ext.0107', '0107'],
    ['206-555-0100 x0107', '0107'],
    ['tel:+12065550100', '2065550100'],
  ])('in "%s" has the digits %s', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
    expect(plain.understand(text).digits).toBe(digits);
  });

  test.each([
    ['shelter number', true],
    ['officer extension', true],
    ['shelter', false],
  ])('is asked for by "%s": %s', (text, expected) => {
    expect(plain.understand(text).wantsNumber).toBe(expected);
  });
});

describe('a mistyped word', () => {
  test('is named with the word that it was taken for', () => {
    expect(plain.understand('sheltr for companoin').mended).toEqual([
      { typed: 'sheltr', meant: 'shelter' },
      { typed: 'companoin', meant: 'companion' },
    ]);
  });

  test('is dropped unnamed where it is a common one', () => {
    const { terms, mended } = new Understanding({ vocabulary: ['the', 'companion'], staff: [] }).understand(
      'teh companion',
    );
    expect(terms.map(({ typed }) => typed)).toEqual(['companion']);
    expect(mended).toEqual([]);
  });

  test('is not named where it was taken as typed', () => {
    expect(plain.understand('sheltr', { asTyped: new Set(['sheltr']) }).mended).toEqual([]);
  });

  test('asks first for the likeliest word, then for others', () => {
    const near = new Understanding({ vocabulary: ['hands', 'hinds'], staff: [] });
    const [term] = near.understand('hunds').terms;
    expect(term?.asks).toEqual([
      { phrase: 'hinds', weight: 1 },
      { phrase: 'hands', weight: 0.7 },
    ]);
  });
});

test("the nearest words to what found nothing are the site's or staff's", () => {
  expect(by({ handler: ['companion'] }).nearest('handlr polcie')).toEqual(['handler', 'police']);
});
