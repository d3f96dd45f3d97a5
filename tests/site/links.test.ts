import { describe, expect, test } from 'vitest';
import { editAddress, exitAddress, links, notice } from './shown.ts';
import { files, pages } from './site.ts';

/** Where alone the site leads outside. */
const outside = [exitAddress, ...(editAddress ? [editAddress] : []), ...links.map(({ address }) => address)].map(
  (address) => new URL(address).origin,
);

const ids = new Map(
  pages.map(({ address, document }) => [
    address,
    new Set([...document.querySelectorAll('[id]')].map((element) => element.id)),
  ]),
);
const known = new Set([...ids.keys(), ...files.map((file) => `/${file}`)]);

describe.each(pages)('$address', ({ address, document, html }) => {
  test('every link, script, style and picture leads to something that is there', () => {
    const targets = [...document.querySelectorAll('[href], [src]')].map(
      (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
    );
    const dead = targets.filter((target) => {
      if (/^(tel:|sms:|mailto:|data:)/.test(target)) return false;
      const { pathname, hash, origin } = new URL(target, `http://site${address}`);
      if (origin !== 'http://site') return !outside.includes(origin);
      if (!known.has(pathname)) return true;
      const anchor = decodeURIComponent(hash.slice(1));
      return anchor !== '' && anchor !== '_top' && !ids.get(pathname)?.has(anchor);
    });
    expect(dead).toEqual([]);
  });

  test('no id stands twice', () => {
    const all = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(all.filter((id, index) => all.indexOf(id) !== index)).toEqual([]);
  });

  test('it has a title, one h1, and text', () => {
    expect(document.title).not.toBe('');
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(document.querySelector('main')?.textContent.trim().length).toBeGreaterThan(80);
  });

  test.skipIf(notice === '')('it says that it is a sample', () => {
    expect(document.querySelector('.sample-notice')?.textContent).toContain(notice);
  });

  test('it tells no site that embeds or previews it what it is about', () => {
    expect(html).not.toMatch(/<meta[^>]+(property|name)="(og|twitter):/);
  });
});
