/** Pages that open where they lie: every address of the site holds from the page's own folder. */
import { expect, test } from 'vitest';
import { fromFolder } from '../../src/publishing/from-folder.ts';

test.each([
  ['index.html', '/', '/protocol/wet-floors/', 'protocol/wet-floors/index.html'],
  ['protocol/wet-floors/index.html', '/', '/protocol/ice/#salt', '../ice/index.html#salt'],
  ['protocol/wet-floors/index.html', '/', '/protocol/wet-floors/', 'index.html'],
  ['protocol/wet-floors/index.html', '/', '/', '../../index.html'],
  ['compare/index.html', '/', '/compare/?section=ice', 'index.html?section=ice'],
  ['404.html', '/', '/_astro/page.css', '_astro/page.css'],
  ['draft/index.html', '/staff/', '/staff/_astro/page.css', '../_astro/page.css'],
])('on %s below %s, %s becomes %s', (page, base, address, found) => {
  expect(fromFolder(`<a href="${address}">`, page, base)).toBe(`<a href="${found}">`);
});

test.each(['#salt', 'https://forge.example.org/', '//other.example.org/', 'tel:911', 'mailto:a@b.example'])(
  '%s stays as it is',
  (address) => expect(fromFolder(`<a href="${address}">`, 'index.html', '/')).toBe(`<a href="${address}">`),
);
