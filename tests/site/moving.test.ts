/** Moving about: nothing of the site is far from its start page. */
import { expect, test } from 'vitest';
import { pages, type BuiltPage } from './site.ts';

/**
 * How many presses a link takes: its own, and one for each closed part that it lies in. A group of lines that stands closed
 * is none: that press is there so that its warning is read first.
 */
function pressesTo(link: Element): number {
  let presses = 1;
  for (let at = link; at.parentElement; at = at.parentElement)
    if (at.parentElement.matches('details:not([open], [data-group])') && !at.matches('summary')) presses += 1;
  return presses;
}

/** Where a page leads, and by how many presses. */
const waysFrom = ({ document }: BuiltPage) =>
  [...document.querySelectorAll('a[href^="/"]')].map((link) => ({
    to: new URL(link.getAttribute('href') ?? '', 'http://site').pathname,
    presses: pressesTo(link),
  }));

test('every page is at most three presses from the start page', () => {
  const ways = new Map(pages.map((page) => [page.address, waysFrom(page)]));
  const reached = new Map([['/', 0]]);
  for (const most of [1, 2, 3])
    for (const [from, before] of reached)
      for (const { to, presses } of ways.get(from) ?? [])
        if (before + presses === most && !reached.has(to)) reached.set(to, most);
  const far = pages.map(({ address }) => address).filter((one) => one.endsWith('/') && !reached.has(one));
  expect(far).toEqual([]);
});
