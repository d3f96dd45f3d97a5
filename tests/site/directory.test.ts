import { describe, expect, test } from 'vitest';
import { numberLine, useOf } from '../../src/domain/directory/number-line.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { serviceAddress } from '../../src/site.ts';
import { callFirst, protocol, services, site } from './shown.ts';
import { pages, type BuiltPage } from './site.ts';

const at = (address: string): BuiltPage => {
  const page = pages.find((one) => one.address === address);
  if (!page) throw new Error(`no page ${address}`);
  return page;
};
const list = at('/resources/').document;
const all = <E extends Element>(from: ParentNode, selector: string) => [...from.querySelectorAll<E>(selector)];
/** The entry of the list for a service. */
const entryOf = (id: string) =>
  all(list, '.entry').find((entry) => entry.querySelector('.about')?.getAttribute('href') === serviceAddress(id))!;

describe('the list', () => {
  test('holds every service once', () => {
    const shown = all(list, '.entry .about').map((about) => about.getAttribute('href'));
    expect(shown.toSorted()).toEqual(services.map(({ id }) => serviceAddress(id)).toSorted());
  });

  test('goes from what to call first and inside this hospital to the police, which stand last and closed', () => {
    const groups = all(list, '[data-group] :is(h2)').map((heading) => heading.id);
    expect([groups[0], groups[1], groups.at(-2), groups.at(-1)]).toEqual(['first', 'inside', 'reporting', 'police']);
    const police = list.getElementById('police')!.closest('details');
    expect(police?.hasAttribute('open')).toBe(false);
  });

  test('begins with the lines to call first, in their order', () => {
    const first = list.getElementById('first')!.closest('[data-group]')!;
    expect(all(first, '.about').map((about) => about.getAttribute('href'))).toEqual(
      callFirst.map((id) => serviceAddress(id)),
    );
  });
});

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  const { use, phones } = numberLine(protocol, id);

  test.each([
    ['in the list', () => entryOf(id)],
    ['on its page', () => at(serviceAddress(id)).document.querySelector('.number-line')!],
  ])('shows its digits as they are dialed, %s', (_where, find) => {
    const line = find();
    const shown = all(line, '.number').map((number) => number.textContent);
    for (const { text } of phones) expect(shown).toContain(text);
    const dialed = all(line, '.call-bar:has(+ .lost) ~ .call-bar a, .call-bar:not(:has(+ .lost)) > a, .others a').map(
      (a) => a.getAttribute('href'),
    );
    for (const { dial } of phones) expect(dialed.includes(dial ?? '')).toBe(use === 'dial');
  });

  test('says beside the number when it was checked, what to call instead and whom to tell', () => {
    const line = entryOf(id);
    expect(line.querySelector('.freshness [data-timeline]')?.textContent).toMatch(
      /^(Checked|Not checked since|Not yet checked by this facility)/,
    );
    const failed = line.querySelector('.did-not-work')!;
    expect(failed.textContent).toContain('Call instead:');
    expect(failed.querySelector('a[href^="mailto:"]')?.getAttribute('href')).toBe(
      `mailto:${site.directory_owner.email}?subject=${encodeURIComponent(`${service.label}, 2026-12-01`)}`,
    );
  });

  test('keeps its digits together, in ASCII, in their own order', () => {
    for (const number of all(entryOf(id), '.number')) {
      expect(number.tagName).toBe('BDI');
      expect(number.getAttribute('dir')).toBe('ltr');
      expect(number.textContent).toMatch(/^[ -~]+$/);
    }
  });
});

test.each(
  services.filter((service) => useOf(protocol, service) !== 'dial').map((service) => [service.id, service] as const),
)('%s is dialable in one press nowhere on the site', (_id, service) => {
  const dial = service.phones.map((phone) => `tel:${phone.number}`);
  const pressed = pages.flatMap(({ address, document }) =>
    all(document, 'a[href^="tel:"]')
      .filter((a) => dial.includes(a.getAttribute('href')!) && a.closest('details') === null)
      .map(() => address),
  );
  expect(pressed).toEqual([]);
});

test('a service that was called shows the number on every date of its history', () => {
  for (const service of services)
    for (const phone of service.phones) {
      const history = at(serviceAddress(service.id)).document.querySelector('.history')!;
      expect(history.textContent).toContain(formatPhone(phone));
      expect(all(history, 'li').length).toBeGreaterThanOrEqual(phone.assurances.length);
    }
});
