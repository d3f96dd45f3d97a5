/**
 * Site: every address without the base path, but for those of sections, which their kinds tell; `link` adds it for our own markup.
 *
 * Starlight's sidebar and Pagefind add the base themselves: give them addresses without it.
 */
import { addressIn, partAt, parts, type Edition } from './domain/part.ts';
import type { ProblemCode } from './domain/problem-codes.ts';
import { byId, type Protocol } from './domain/protocol.ts';

/** The path under which the site is served: the one setting. `SITE_BASE` overrides it for one build. */
export const base: string = import.meta.env?.BASE_URL ?? process.env['SITE_BASE'] ?? '/';

/** An address with the base path, for our own markup. */
export const link = (address: string): string => base.replace(/\/$/, '') + address;

export type { Edition } from './domain/part.ts';

export const startAddress = (edition: Edition = '') => (edition === '' ? '/' : `/${edition}/`);
export const pageAddress = (page: string, edition?: Edition) => addressIn('protocol', page, edition);
export const checklistsAddress = (edition?: Edition) => addressIn('checklists', '', edition);
export const checklistAddress = (role: string, edition?: Edition) => addressIn('checklists', role, edition);
export const encounterAddress = (edition?: Edition) => addressIn('encounter', '', edition);
export const branchesAddress = (edition?: Edition) => addressIn('branches', '', edition);
export const branchAddress = (branch: string, edition?: Edition) => addressIn('branches', branch, edition);
export const learningAddress = (edition?: Edition) => addressIn('learning', '', edition);
/** What a role learns: in the form for whoever is new, or of what changed. */
export const lessonAddress = (role: string, form: 'new' | 'changed', edition?: Edition) =>
  `${addressIn('learning', role, edition)}${form === 'new' ? '' : 'changed/'}`;
/** What each role is taught, by which cases, for the office. */
export const taughtAddress = (edition?: Edition) => addressIn('governance', 'learning', edition);
/** Where the packages for a learning system lie. */
export const packageAddress = (file: string) => `${addressIn('learning', 'packages')}${file}`;
export const cardsAddress = (edition?: Edition) => addressIn('cards', '', edition);
export const cardAddress = (card: string, edition?: Edition) => addressIn('cards', card, edition);
export const worksheetAddress = (card: string, language: string, edition: Edition) =>
  `${cardAddress(card, edition)}${language.toLowerCase()}/`;
export const directoryAddress = (edition?: Edition) => addressIn('resources', '', edition);
export const serviceAddress = (service: string, edition?: Edition) => addressIn('resources', service, edition);
export const reportingAddress = (edition?: Edition) => addressIn('reporting', '', edition);
export const stateAddress = (state: string, edition?: Edition) => addressIn('reporting', state, edition);
export const releasesAddress = '/releases/';
export const recordAddress = (release: string) => addressIn('releases', release);
export const redlineAddress = (release: string) => `${recordAddress(release)}redline/`;
export const compareAddress = '/compare/';
export const historyAddress = (section: string) => `${compareAddress}?section=${section}`;
export const surveyAddress = '/survey/';
export const governanceAddress = addressIn('governance');
export const historyDataAddress = '/exports/releases.json';
export const changesAddress = '/exports/changes.csv';
export const servicesDataAddress = '/exports/resources.json';
/** Where `npm run dev` tells its own script what is to be mended; no build has it. */
export const problemsAddress = '/problems.json';

export const servicesTableAddress = '/exports/resources.csv';
export const reviewsAddress = '/exports/reviews.ics';
/** The first sheet of every page that shows a release, or the draft. */
export const paperAddress = (release = 'draft') => `/paper/${release}.css`;
export const helpAddress = (page?: string) => addressIn('help', page);
/** Where a problem's code is explained. */
export const codeAddress = (code: ProblemCode) => `${helpAddress('mistakes')}#${code}`;

/** The address below the base and, for the draft, below `/draft/`. */
export const plainAddress = (pathname: string) =>
  pathname.replace(base.replace(/\/$/, ''), '').replace(/^\/draft(?=\/)/, '');

/** Which edition an address of the served site belongs to. */
export const editionAt = (pathname: string): Edition => (pathname.startsWith(link('/draft/')) ? 'draft' : '');

/** Whether an address is the start page's. */
export const isStart = (pathname: string): boolean => plainAddress(pathname) === '/';

/** Whether an address of the served site lies below another, such as a list below the lists; nothing lies below the start. */
export const isWithin = (pathname: string, above: string): boolean =>
  !isStart(above) && pathname !== above && pathname.startsWith(above);

/** Where the search window finds its index, below the site, and the file of answers in it. */
export const searchFolder = 'pagefind';
export const searchDataName = 'answers.json';
/** The texts of what search finds, in the order of its answers; loaded once a first question is answered. */
export const searchTextsName = 'texts.json';
export const searchAddress = `/${searchFolder}/`;

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
      if (part) return { label: parts[part].label, link: addressIn(part, '', edition) };
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
