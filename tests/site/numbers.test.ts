/** No page shows or dials a number that is not in the directory, and what is dialed is what is shown. */
import { describe, expect, test } from 'vitest';
import { dialAddress, dialingOf, formatNumber, formatPhone, isNumber } from '../../src/domain/directory/phone.ts';
import { isPlaceholderNumber } from '../../src/domain/directory/placeholder.ts';
import { telephoneOf } from '../../src/domain/directory/telephone.ts';
import { library, protocol, services } from './shown.ts';
import { pages } from './site.ts';

const telephone = telephoneOf(protocol);
const living = services.flatMap(({ phones }) => phones);
const frozen = library.releases.flatMap(({ protocol }) => protocol.services.flatMap(({ phones }) => phones));

/** How numbers of the directory are printed: those in force, and those of its history. */
const printed = new Set(
  [...living, ...frozen].flatMap((phone) => [
    formatPhone(phone),
    ...phone.assurances.map((entry) => formatNumber(phone.kind, dialingOf(entry))),
  ]),
);
const dialed = new Map(living.filter(isNumber).map((phone) => [dialAddress(phone, telephone), formatPhone(phone)]));

/** Whether a number stands in an example of what authors type, and is nobody's. */
const isExample = (number: string, document: Document) =>
  (isPlaceholderNumber(number) || / 555-0\d{3}$/.test(number)) &&
  [...document.querySelectorAll('pre')].some(({ textContent }) => textContent.includes(number));

const text = (document: Document) => document.body.textContent ?? '';

describe.each(pages.map((page) => [page.address, page] as const))('%s', (_address, { document }) => {
  test('shows no other number', () => {
    const shown = text(document).match(/(?<![\d-])1-\d{3}-\d{3}-\d{4}(?!\d)|\(\d{3}\) \d{3}-\d{4}|\+1\d{10}/g) ?? [];
    const marked = [...document.querySelectorAll('.number')].map((number) => number.textContent.trim());
    expect(
      [...shown, ...marked.filter((number) => /^(ext\. )?[\d() -]+$/.test(number))].filter(
        (number) => !printed.has(number) && !isExample(number, document),
      ),
    ).toEqual([]);
  });

  test('dials what it shows', () => {
    const wrong = [...document.querySelectorAll('a[href^="tel:"], a[href^="sms:"]')].filter((link) => {
      const number = dialed.get(link.getAttribute('href') ?? '');
      const shown = link.querySelector('.number')?.textContent?.trim();
      return number === undefined || (shown !== undefined && shown !== number);
    });
    expect(wrong.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

test('numbers are shown and dialed at all', () => {
  const all = pages.map(({ document }) => text(document)).join('\n');
  for (const phone of living) expect(all).toContain(formatPhone(phone));
});
