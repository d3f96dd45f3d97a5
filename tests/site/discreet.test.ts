/** What someone over a shoulder, in a history list, a taskbar or on a sheet may read: titles, addresses, names of files. */
import { describe, expect, test } from 'vitest';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { cover, facility, protocol } from './shown.ts';
import { files, pages, readSiteFile } from './site.ts';

const reveals = (text: string) => revealingWord(text, facility.revealing_words) !== undefined;
/** Which of these reveal the subject, each once. */
const revealing = (texts: Iterable<string | null | undefined>) => [
  ...new Set([...texts].filter((text): text is string => Boolean(text) && reveals(text!))),
];
const everywhere = (selector: string, read: (element: Element) => string | null) =>
  pages.flatMap(({ document }) => [...document.querySelectorAll(selector)].map(read));

describe('nobody learns the subject from', () => {
  test('the title of a tab, window, history entry or print', () => {
    expect(revealing(everywhere('title', ({ textContent }) => textContent))).toEqual([]);
  });

  test('an address of the site, its fragment included', () => {
    const own = everywhere('[href], [src]', (element) => element.getAttribute('href') ?? element.getAttribute('src'));
    expect(revealing(own.filter((address) => !/^(https?|mailto):/.test(address ?? '')))).toEqual([]);
  });

  test('an id', () => {
    expect(revealing(everywhere('[id]', ({ id }) => id))).toEqual([]);
  });

  test('a heading', () => {
    expect(revealing(everywhere('h1, h2, h3, h4, h5', ({ textContent }) => textContent))).toEqual([]);
  });

  test('the name of a file, exported ones included', () => {
    expect(revealing(files)).toEqual([]);
    expect(revealing(everywhere('a[download]', (link) => link.getAttribute('download')))).toEqual([]);
  });

  test('what the page tells a machine about itself', () => {
    const told = everywhere('meta[name="application-name"], meta[name="author"], meta[property]', (meta) =>
      meta.getAttribute('content'),
    );
    expect(revealing(told)).toEqual([]);
  });

  test('the icon', () => {
    const icons = new Set(everywhere('link[rel~="icon"]', (link) => link.getAttribute('href')));
    expect([...icons]).toEqual(['/favicon.svg']);
    expect(reveals(readSiteFile('favicon.svg'))).toBe(false);
    expect(readSiteFile('favicon.svg')).not.toMatch(/<(title|desc|text)\b/);
  });

  test('the header, which is printed on every sheet', () => {
    expect(revealing(everywhere('body > header', ({ textContent }) => textContent))).toEqual([]);
    expect(new Set(everywhere('.site-name', ({ textContent }) => textContent!.trim()))).toEqual(
      new Set([facility.site_name]),
    );
  });

  test('the sidebar and the way back', () => {
    expect(revealing(everywhere('nav', ({ textContent }) => textContent))).toEqual([]);
  });

  test('the cover', () => {
    const { intranet = '', tabs = [], title, lines, rows = [] } = cover;
    expect(revealing([intranet, ...tabs, title, ...lines, ...rows.flat()])).toEqual([]);
  });
});

describe('every page', () => {
  test('has a title that ends in the discreet name of the site', () => {
    const titles = pages.map(({ document }) => document.querySelector('title')!.textContent);
    expect(titles.filter((title) => !title!.endsWith(` | ${facility.site_name}`))).toEqual([]);
  });

  test('opens with a way to hide it, and carries Hide and Leave in its header', () => {
    const lacking = pages.filter(({ document }) => {
      const first = document.body.querySelector('a, button, input, select, summary');
      return !(
        first?.matches('button[data-hide]') &&
        document.querySelector('header [data-hide]') &&
        document.querySelector('header a[data-leave]') &&
        document.querySelector('body > dialog.cover')
      );
    });
    expect(lacking.map(({ address }) => address)).toEqual([]);
  });

  test('has whom to call above its title, but for the start page, whose doors lead there, and the directory', () => {
    const lacking = pages.filter(
      ({ address, document }) =>
        !address.includes('/resources/') &&
        !document.querySelector(address === '/' ? '.doors a[href$="/resources/"]' : '.crumbs .who'),
    );
    expect(lacking.map(({ address }) => address)).toEqual([]);
  });

  test('names whom to tell of a wrong number or step: role, number, and a mail that holds its address alone', () => {
    const { role, email } = protocol.site.directory_owner;
    const lacking = pages.filter(({ document }) => {
      const foot = document.querySelector('footer.tell');
      const mail = foot?.querySelector('a[href^="mailto:"]')?.getAttribute('href') ?? '';
      const told = foot?.textContent?.includes(role.toLowerCase()) && foot.querySelector('.number');
      return !told || !new RegExp(`^mailto:${email}\\?subject=Wrong%20at%20%2F[\\w%.-]*$`).test(mail);
    });
    expect(lacking.map(({ address }) => address)).toEqual([]);
  });
});
