import { describe, expect, test } from 'vitest';
import { notReady, servicesOn, survivorMark, textsOf, translationMark } from '../../../src/domain/cards/card.ts';
import { phrases } from '../../made/phrases.ts';
import { aCard } from '../../made/protocol.ts';
import type { CardText } from '../../../src/schema/card.ts';

const text = (translation: CardText['translation']): CardText => ({
  name: 'Name',
  direction: 'ltr',
  outer: 'Outer',
  heading: 'Heading',
  lines: ['Call <service:night-line> or <service:other>.', 'Again <service:night-line>.'],
  translation,
});
const review = { role: 'Qualified medical translator', date: '2026-01-10', sample: true };
const card = aCard('pocket', {
  languages: {
    ar: text({ state: 'draft' }),
    en: text({ state: 'original' }),
    es: text({ state: 'reviewed', review }),
  },
  not_ready: [{ code: 'ko', name: 'Korean' }],
});

describe('a card', () => {
  test('may be handed out in its original and in what a translator reviewed', () => {
    expect(textsOf(card).map(({ code }) => code)).toEqual(['en', 'es']);
  });

  test('shows its drafts where they are asked for', () => {
    expect(textsOf(card, true).map(({ code }) => code)).toEqual(['en', 'ar', 'es']);
  });

  test('lists a draft among the languages that are not ready', () => {
    expect(notReady(card).map(({ name }) => name)).toEqual(['Arabic', 'Korean']);
  });

  test('names each of its services once', () => {
    expect(servicesOn(card.languages['en']!)).toEqual(['night-line', 'other']);
  });
});

test('who vouches for a text stands beside it', () => {
  expect(textsOf(card, true).map((one) => translationMark(one, phrases.cards))).toEqual([
    'As it was written',
    'A draft that nobody has read',
    'Translation seen by: Qualified medical translator, Jan 10, 2026 (sample)',
  ]);
  expect(survivorMark({}, phrases.cards)).toBe('Seen by no adviser');
  expect(survivorMark({ survivor_reviewed: { ...review, role: 'Adviser' } }, phrases.cards)).toBe(
    'Seen by advisers: Adviser, Jan 10, 2026 (sample)',
  );
});

test('a translation of other English than stands there now says that it is behind', () => {
  const text = card.languages['es']!;
  const marks = (digest: string) =>
    textsOf({
      ...card,
      digests: { en: '3f1b6c0d9a2e4f57' },
      languages: { ...card.languages, es: { ...text, translated: { date: '2026-01-10', digest } } },
    }).map((one) => translationMark(one, phrases.cards));
  expect(marks('3f1b6c0d9a2e4f57')[1]).toMatch(/^Translation seen by/);
  expect(marks('0000000000000000')).toEqual(['As it was written', 'The original changed since']);
});
