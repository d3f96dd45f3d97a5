/**
 * Site: every address, made here alone and without the base path; `link` adds it for our own markup.
 *
 * Starlight's sidebar and Pagefind add the base themselves: give them addresses without it.
 */
import { byId, type Protocol } from './domain/protocol.ts';
import { dutyTitles, type Section } from './domain/text/sections.ts';

/** The path under which the site is served: the one setting. `SITE_BASE` overrides it for one build. */
export const base: string = import.meta.env?.BASE_URL ?? process.env['SITE_BASE'] ?? '/';

/** An address with the base path, for our own markup. */
export const link = (address: string): string => base.replace(/\/$/, '') + address;

/** The release in force at plain addresses, or the draft below `/draft/`. */
export type Edition = '' | 'draft';

const below = (edition: Edition) => (edition === '' ? '' : `/${edition}`);

export const startAddress = (edition: Edition = '') => `${below(edition)}/`;
export const pageAddress = (page: string, edition: Edition = '') => `${below(edition)}/protocol/${page}/`;
export const checklistsAddress = (edition: Edition = '') => `${below(edition)}/checklists/`;
export const checklistAddress = (role: string, edition: Edition = '') => `${below(edition)}/checklists/${role}/`;
export const cardsAddress = (edition: Edition = '') => `${below(edition)}/cards/`;
export const cardAddress = (card: string, edition: Edition = '') => `${below(edition)}/cards/${card}/`;
export const worksheetAddress = (card: string, language: string, edition: Edition) =>
  `${cardAddress(card, edition)}${language.toLowerCase()}/`;
export const directoryAddress = (edition: Edition = '') => `${below(edition)}/resources/`;
export const serviceAddress = (service: string, edition: Edition = '') => `${below(edition)}/resources/${service}/`;
export const reportingAddress = (edition: Edition = '') => `${below(edition)}/reporting/`;
export const stateAddress = (state: string, edition: Edition = '') => `${below(edition)}/reporting/${state}/`;
export const releasesAddress = '/releases/';
export const recordAddress = (release: string) => `/releases/${release}/`;
export const redlineAddress = (release: string) => `/releases/${release}/redline/`;
export const compareAddress = '/compare/';
export const historyAddress = (section: string) => `/compare/?section=${section}`;
export const surveyAddress = '/survey/';
export const historyDataAddress = '/exports/releases.json';
export const changesAddress = '/exports/changes.csv';
export const servicesDataAddress = '/exports/resources.json';
export const servicesTableAddress = '/exports/resources.csv';
export const reviewsAddress = '/exports/reviews.ics';
export const helpAddress = (page = '') => (page === '' ? '/help/' : `/help/${page}/`);

/** The address below the base and, for the draft, below `/draft/`. */
const plainAddress = (pathname: string) => pathname.replace(base.replace(/\/$/, ''), '').replace(/^\/draft(?=\/)/, '');

/** Which edition an address of the served site belongs to. */
export const editionAt = (pathname: string): Edition => (pathname.startsWith(link('/draft/')) ? 'draft' : '');

/** Whether an address is the start page's. */
export const isStart = (pathname: string): boolean => plainAddress(pathname) === '/';

/** The kinds of page that bear an icon. */
export type PageKind = 'page' | 'list' | 'service' | 'row' | 'card' | 'release' | 'help';

const kindsByFolder: Record<string, PageKind> = {
  protocol: 'page',
  checklists: 'list',
  resources: 'service',
  reporting: 'row',
  cards: 'card',
  releases: 'release',
  compare: 'release',
  survey: 'release',
  help: 'help',
};

/** The kind of the page at an address of the served site; none for the start page. */
export const kindAt = (pathname: string): PageKind | undefined =>
  kindsByFolder[plainAddress(pathname).split('/')[1] ?? ''];

/** A reporting row's id: its state, which may hold hyphens, and its duty. */
const rowForm = new RegExp(`^state-(.+)-(${Object.keys(dutyTitles).join('|')})$`);

/** Where the search window finds its index, below the site, and the file of answers in it. */
export const searchFolder = 'pagefind';
export const searchDataName = 'answers.json';
export const searchAddress = `/${searchFolder}/`;

/** Where a section stands on the site. */
export function sectionAddress({ id, kind, parent }: Section, edition: Edition = ''): string {
  const role = (list: string) => list.replace(/^list-/, '');
  switch (kind) {
    case 'page':
      return pageAddress(id, edition);
    case 'heading':
      return `${pageAddress(parent ?? '', edition)}#${id}`;
    case 'list':
      return checklistAddress(role(id), edition);
    case 'pause point':
    case 'item':
    case 'hard stop':
      return parent
        ? `${checklistAddress(role(parent), edition)}#${id}`
        : `${checklistAddress('anyone', edition)}#${id}`;
    case 'card':
      return cardAddress(id.replace(/^card-/, ''), edition);
    case 'service':
      return serviceAddress(id.replace(/^service-/, ''), edition);
    case 'reporting row': {
      const [, state, duty] = rowForm.exec(id) ?? [];
      return `${stateAddress(state ?? '', edition)}#state-${state}-${duty}`;
    }
  }
}

/** What fixed addresses are called in the sidebar. */
const fixedLabels: Record<string, string> = {
  '/resources/': 'Who to call',
  '/checklists/': 'Lists by role',
  '/reporting/': 'Reporting by state',
  '/cards/': 'Cards and posters',
  '/releases/': 'Releases',
  '/help/': 'Help',
};

/** Addresses that the draft has too. */
const editioned = new Set(['/resources/', '/checklists/', '/reporting/', '/cards/']);

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
      const label = fixedLabels[entry];
      if (label === undefined) return { label: byId(pages, entry).title, link: pageAddress(entry, edition) };
      return { label, link: editioned.has(entry) ? `${below(edition)}${entry}` : entry };
    }),
  }));
}

/** What stands below a fixed address on a door of the start page. */
const fixedHints: Record<string, string> = { '/resources/': 'day and night' };

/** The doors of the start page: what comes first in the contents. */
export function doorsOf(
  protocol: Pick<Protocol, 'contents' | 'pages'>,
  edition: Edition = '',
): { title: string; hint?: string; href: string }[] {
  const entries = protocol.contents[0]?.pages ?? [];
  const items = sidebarOf(protocol, edition)[0]?.items ?? [];
  return items.slice(0, 4).map(({ label, link: address }, index) => {
    const entry = entries[index] ?? '';
    const hint = fixedHints[entry] ?? protocol.pages.find(({ id }) => id === entry)?.hint;
    return { title: label, ...(hint && { hint }), href: link(address) };
  });
}
