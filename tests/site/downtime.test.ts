/** The file for a downtime says what the site says, section by section: all of it, and nothing more. */
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { inflated } from '../../src/domain/downtime/deflated.ts';
import { unpacked, type SearchRows } from '../../src/domain/downtime/search-rows.ts';
import { sectionId } from '../../src/domain/kind.ts';
import { pageIdOf } from '../../src/domain/one-file.ts';
import type { Answer } from '../../src/domain/search/answer.ts';
import { unpack } from '../../src/domain/search/packed.ts';
import { downtimeName } from '../../src/publishing/policy.ts';
import { redlineAddress, serviceAddress } from '../../src/site.ts';
import { sayingOf, type Saying } from './saying.ts';
import { release, services } from './shown.ts';
import { pages, readSiteFile } from './site.ts';

const html = readSiteFile(downtimeName);
const document = parseHTML(html).document as unknown as Document;
const sections = [...document.querySelectorAll('.one-page')];
const elements = new Map([...document.querySelectorAll('[id]')].map((element) => [element.id, element]));

/** Pages that wait for the network; of redlines the newest does not. */
const waits =
  /^\/(draft|help|learning|governance|compare|survey|releases|resources)\/.|^\/(404\.html|components|help|learning|governance|compare|survey)/;
const held = pages.filter(({ address }) => !waits.test(address) || address === redlineAddress(release.id));

/** What only the site can do, or only makes sense there. */
const ofSite = 'script, noscript, [data-site-only]';
/** What is said again to who only hears; the file's script says it. */
const isAgain = (element: Element) =>
  element.matches('.visually-hidden') && (element.textContent ?? '').startsWith(': ');

const onSite = (root: Element): Saying =>
  Object.fromEntries(
    Object.entries(
      sayingOf(root, {
        section: (id) => (id === '' || id === '_top' ? undefined : id),
        over: (element) => element.matches(ofSite) || isAgain(element),
      }),
    ).map(([id, text]) => [id, text.replaceAll(', in a tab of its own', '')]),
  );

/** The id that an element had on its page, if it is one of the page's. */
const onPage = (id: string) => id.slice(id.lastIndexOf(':') + 1);
const isOfFile = (id: string) => id === '' || id === '_top' || /^same-\d+$/.test(id);

/** What a link leads to that stands for what is said elsewhere. */
const saidElsewhere = (link: Element) =>
  link.hasAttribute('data-same') ? (elements.get(link.getAttribute('href')?.slice(1) ?? '') ?? null) : null;

const inFile = (root: Element): Saying =>
  sayingOf(root, {
    section: (id) => (isOfFile(onPage(id)) ? undefined : onPage(id)),
    over: (element) => element.hasAttribute('data-about'),
    instead: saidElsewhere,
  });

/** What its search knows. */
const data = inflated<{ rows: SearchRows }>(JSON.parse(elements.get('search-data')?.textContent ?? ''));
/** What begins at an element: of a page its title, and of an empty mark what it stands at the head of. */
function textAt(element: Element | null | undefined): string {
  if (element?.matches('.one-page')) return textAt(element.querySelector('h1'));
  if (element?.textContent === '') return textAt(element.parentElement);
  return element?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}
const found = unpacked(data.rows, (id) => textAt(elements.get(id)));

test('it holds every page but those that wait for the network, once each', () => {
  expect(sections.map(({ id }) => id).toSorted()).toEqual(
    ['downtime', ...held.map(({ address }) => pageIdOf(address))].toSorted(),
  );
});

describe.each(held.map((page) => [page.address, page] as const))('%s', (address, page) => {
  test('says there what it says on the site', () => {
    const main = page.document.querySelector('main');
    const section = elements.get(pageIdOf(address));
    expect(main && Object.keys(onSite(main)).length).toBeGreaterThan(0);
    expect(section && inFile(section)).toEqual(main && onSite(main));
  });
});

/** Texts of an element, one for each of its paragraphs, facts and entries. */
const textsOf = (root: Element | null | undefined): string[] =>
  Object.values(
    root
      ? sayingOf(root, { section: () => undefined, over: (element) => element.matches(ofSite), instead: saidElsewhere })
      : {},
  );

describe.each(services.map(({ id, label }) => [label, id] as const))('%s', (_, id) => {
  const page = pages.find(({ address }) => address === serviceAddress(id))?.document.querySelector('main article');
  const row = elements.get(sectionId({ kind: 'service', id }));

  test('is in the directory all that its own page says of it', () => {
    const [there = ''] = textsOf(row ?? null);
    const said = [...(page?.querySelectorAll('p, dt, dd:not(:has(li)), li') ?? [])].flatMap(textsOf);
    expect(said.length).toBeGreaterThan(2);
    expect(said.filter((text) => !there.toLowerCase().includes(text.toLowerCase()))).toEqual([]);
  });

  test('and nothing more', () => {
    const [own = ''] = textsOf(page);
    const about = row?.querySelector('[data-about]');
    expect(
      [...(about?.querySelectorAll('p, dt, dd:not(:has(li)), li') ?? [])]
        .flatMap(textsOf)
        .filter((text) => !own.includes(text)),
    ).toEqual([]);
  });
});

describe('around the pages', () => {
  const around = (root: Document) => {
    const copy = root.body.cloneNode(true) as Element;
    for (const page of copy.querySelectorAll('main > *, body > script')) page.remove();
    return sayingOf(copy, {
      section: () => undefined,
      over: (element) => element.matches(`${ofSite}, [data-way], p:has(> [data-served])`),
    });
  };

  test('it says what stands around every page of the site', () => {
    const start = pages.find(({ address }) => address === '/');
    expect(around(document)).toEqual(start && around(start.document));
  });
});

describe('the page about the copy', () => {
  const front = elements.get('downtime');
  const links = (selector: string) => [...(front?.querySelectorAll(selector) ?? [])];
  const leadsTo = (link: Element) => link.getAttribute('href')?.slice(1) ?? '';

  test('leads to every page, of states by the page of all', () => {
    const entries = held.map(({ address }) => address).filter((address) => !/^\/reporting\/./.test(address));
    expect(links('nav a').map(leadsTo).toSorted()).toEqual(entries.map(pageIdOf).toSorted());
  });

  test('says every hard stop, and leads to it', () => {
    const stops = found.filter(({ kind }) => kind === 'stop');
    expect(
      links('[id="downtime:stops"] + div a')
        .map((link) => [link.textContent.trim(), leadsTo(link)])
        .toSorted(),
    ).toEqual(stops.map(({ title, address }) => [title, address.slice(1)]).toSorted());
  });

  test('leads nowhere but into the file', () => {
    expect(
      [...document.querySelectorAll('a[href]')]
        .filter((link) => {
          const to = link.getAttribute('href') ?? '';
          return to.startsWith('#') ? !elements.has(to.slice(1)) && to !== '#_top' : !/^(tel|sms|mailto):/.test(to);
        })
        .map((link) => link.outerHTML),
    ).toEqual([]);
  });
});

describe('it needs no other file', () => {
  test('to be drawn', () => {
    const asking = 'link, iframe, object, embed, [src], [srcset], use[href]:not([href^="#"])';
    expect([...document.querySelectorAll(asking)].map((element) => element.outerHTML)).toEqual([]);
    const styles = [...document.querySelectorAll('style')].map(({ textContent }) => textContent).join('\n');
    expect(styles.match(/@import|@font-face|url\((?!["']?(?:data:|#))/g)).toBeNull();
  });

  test('to run: its scripts are classic ones that load nothing', () => {
    const scripts = [...document.querySelectorAll('script')];
    const types = new Set(scripts.map((script) => script.getAttribute('type')));
    expect(types).toEqual(new Set([null, 'application/json']));
    const code = scripts.filter((script) => !script.hasAttribute('type')).map(({ textContent }) => textContent);
    expect(
      code.join('\n').match(/\bimport\(|new (?:Shared)?Worker|WebAssembly|XMLHttpRequest|serviceWorker/g),
    ).toBeNull();
  });
});

describe('its search', () => {
  const onSite = unpack(JSON.parse(readSiteFile('pagefind/answers.json'))).answers.filter(
    ({ kind }) => kind !== 'help',
  );
  /** What an answer is, wherever it stands. */
  const known = ({ address: _address, ...answer }: Answer) => answer;

  test('knows of every section what that of the site knows', () => {
    const byId = (answers: Answer[]) => answers.map(known).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(byId(found)).toEqual(byId(onSite));
  });

  test('leads to a place that is there', () => {
    expect(found.filter(({ address }) => !elements.has(address.slice(1)))).toEqual([]);
  });
});
