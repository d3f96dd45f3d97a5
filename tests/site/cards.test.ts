import { describe, expect, test } from 'vitest';
import { isReady, notReady, servicesOn, survivorMark, textsOf, translationMark } from '../../src/domain/cards/card.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { byId } from '../../src/domain/protocol.ts';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { cards, facility, given, library, phrases, services } from './shown.ts';
import { files, pages, readSiteFile } from './site.ts';

describe.each(cards.map((card) => [card.id, card] as const))('%s', (id, card) => {
  const page = pages.find(({ address }) => address === `/cards/${id}/`)!.document;
  const english = card.languages['en']!;

  test('shows what may be handed out, and of the rest only what to do instead', () => {
    const shown = [...page.querySelectorAll('[data-language]')].map((one) => one.getAttribute('data-language'));
    expect(shown).toEqual(Object.keys(card.languages).filter((code) => isReady(card.languages[code]!)));
    expect(page.body.textContent).toContain(phrases.cards.not_ready);
    for (const { name } of notReady(card)) expect(page.querySelector('.not-ready')!.textContent).toContain(name);
  });

  test('holds the words of the release and the numbers of the directory', () => {
    const sheets = page.querySelector('.sheets')!;
    const numbers = [...sheets.querySelectorAll('.number')].map((number) => number.textContent);
    for (const service of servicesOn(english)) {
      const { phones } = byId(services, service);
      for (const phone of phones) expect(numbers).toContain(formatPhone(phone));
    }
    expect(sheets.textContent).toContain(english.heading);
  });

  test('bears no revealing word on its outer side, and its language on its own element', () => {
    for (const side of page.querySelectorAll('.outer, .band-title, .poster-title, .strip > span'))
      expect(revealingWord(side.textContent ?? '', facility.revealing_words)).toBeUndefined();
    for (const one of page.querySelectorAll('.wallet, .band, .poster')) {
      const code = one.closest('[data-language]')!.getAttribute('data-language')!;
      expect(one.getAttribute('lang')).toBe(code);
      expect(one.getAttribute('dir')).toBe(card.languages[code]!.direction);
    }
    expect(page.documentElement.getAttribute('lang')).toBe('en');
  });

  test('says whose text it is and whether survivor advisers read it', () => {
    const marks = [...page.querySelectorAll('.marks')].map((one) => one.textContent?.replace(/\s+/g, ' ').trim());
    expect(marks).toEqual(
      textsOf(card).map((text) => `${translationMark(text, phrases.cards)}. ${survivorMark(text, phrases.cards)}.`),
    );
  });
});

test('a draft translation is in no byte of the live site', (context) => {
  const drafts = [...cards, ...(library.draft?.cards ?? [])].flatMap(({ languages }) =>
    Object.values(languages).filter((text) => !isReady(text)),
  );
  given(context, drafts[0], 'draft translation');
  const telling = [...new Set(drafts.flatMap(({ outer, heading }) => [outer, heading]))];
  const found = files
    .filter((file) => /\.(html|js|json|css|txt|csv|ics)$/.test(file))
    .filter((file) => telling.some((text) => readSiteFile(file).includes(text)));
  expect(found).toEqual([]);
});
