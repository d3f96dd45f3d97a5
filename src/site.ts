/**
 * Site: every address, made here alone and without the base path; `link` adds it for our own markup.
 *
 * Starlight's sidebar and Pagefind add the base themselves: give them addresses without it.
 */
import { kindOf, sectionId, type Of } from './domain/kind.ts';
import { partAt, parts, type Part, type PartIcon } from './domain/part.ts';
import { byId, type Protocol } from './domain/protocol.ts';

/** The path under which the site is served: the one setting. `SITE_BASE` overrides it for one build. */
export const base: string = import.meta.env?.BASE_URL ?? process.env['SITE_BASE'] ?? '/';

/** An address with the base path, for our own markup. */
export const link = (address: string): string => base.replace(/\/$/, '') + address;

/** The release in force at plain addresses, or the draft below `/draft/`. */
export type Edition = '' | 'draft';

/** Below a part of the site; the draft has some of the parts too. */
const within = (part: Part, page = '', edition: Edition = ''): string =>
  `${edition && parts[part].drafted ? `/${edition}` : ''}/${part}/${page && `${page}/`}`;

export const startAddress = (edition: Edition = '') => (edition === '' ? '/' : `/${edition}/`);
export const pageAddress = (page: string, edition?: Edition) => within('protocol', page, edition);
export const checklistsAddress = (edition?: Edition) => within('checklists', '', edition);
export const checklistAddress = (role: string, edition?: Edition) => within('checklists', role, edition);
export const cardsAddress = (edition?: Edition) => within('cards', '', edition);
export const cardAddress = (card: string, edition?: Edition) => within('cards', card, edition);
export const worksheetAddress = (card: string, language: string, edition: Edition) =>
  `${cardAddress(card, edition)}${language.toLowerCase()}/`;
export const directoryAddress = (edition?: Edition) => within('resources', '', edition);
export const serviceAddress = (service: string, edition?: Edition) => within('resources', service, edition);
export const reportingAddress = (edition?: Edition) => within('reporting', '', edition);
export const stateAddress = (state: string, edition?: Edition) => within('reporting', state, edition);
export const releasesAddress = '/releases/';
export const recordAddress = (release: string) => within('releases', release);
export const redlineAddress = (release: string) => `${recordAddress(release)}redline/`;
export const compareAddress = '/compare/';
export const historyAddress = (section: string) => `${compareAddress}?section=${section}`;
export const surveyAddress = '/survey/';
export const historyDataAddress = '/exports/releases.json';
export const changesAddress = '/exports/changes.csv';
export const servicesDataAddress = '/exports/resources.json';
export const servicesTableAddress = '/exports/resources.csv';
export const reviewsAddress = '/exports/reviews.ics';
export const helpAddress = (page?: string) => within('help', page);

/** The address below the base and, for the draft, below `/draft/`. */
const plainAddress = (pathname: string) => pathname.replace(base.replace(/\/$/, ''), '').replace(/^\/draft(?=\/)/, '');

/** Which edition an address of the served site belongs to. */
export const editionAt = (pathname: string): Edition => (pathname.startsWith(link('/draft/')) ? 'draft' : '');

/** Whether an address is the start page's. */
export const isStart = (pathname: string): boolean => plainAddress(pathname) === '/';

/** The icon of the page at an address of the served site; none for the start page. */
export function iconAt(pathname: string): PartIcon | undefined {
  const part = partAt(plainAddress(pathname).split('/')[1] ?? '');
  return part && parts[part].icon;
}

/** Where the search window finds its index, below the site, and the file of answers in it. */
export const searchFolder = 'pagefind';
export const searchDataName = 'answers.json';
export const searchAddress = `/${searchFolder}/`;

/** The page on which stands what a section is of. */
export const pageOf = (of: Of, edition?: Edition): string => within(kindOf(of).part, kindOf(of).page(of), edition);

/** Where what a section is of stands on the site. */
export const sectionAddress = (of: Of, edition?: Edition): string =>
  pageOf(of, edition) + (kindOf(of).whole ? '' : `#${sectionId(of)}`);

/** The part of the site that an entry of the contents is, where it is none of the protocol's pages. */
const fixedPart = (entry: string) => partAt(/^\/(.+)\/$/.exec(entry)?.[1] ?? '');

export interface SidebarGroup {
  label: string;
  items: { label: string; link: string }[];
}

/** The sidebar of an edition, in the order of its contents; addresses without the base. */
export function sidebarOf(
  { contents, pages }: Pick<Protocol, 'contents' | 'pages'>,
  edition: Edition = '',
): SidebarGroup[] {
  return contents.map(({ title, pages: listed }) => ({
    label: title,
    items: listed.map((entry) => {
      const part = fixedPart(entry);
      if (part) return { label: parts[part].label, link: within(part, '', edition) };
      return { label: byId(pages, entry).title, link: pageAddress(entry, edition) };
    }),
  }));
}

/** The doors of the start page: what comes first in the contents. */
export function doorsOf(
  protocol: Pick<Protocol, 'contents' | 'pages' | 'phrases'>,
  edition: Edition = '',
): { title: string; hint?: string; href: string }[] {
  const entries = protocol.contents[0]?.pages ?? [];
  const items = sidebarOf(protocol, edition)[0]?.items ?? [];
  return items.slice(0, 4).map(({ label, link: address }, index) => {
    const entry = entries[index] ?? '';
    const hint = fixedPart(entry)
      ? entry === directoryAddress() && protocol.phrases.start.directory
      : byId(protocol.pages, entry).hint;
    return { title: label, ...(hint && { hint }), href: link(address) };
  });
}
