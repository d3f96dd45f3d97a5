/** Pages of the file for a downtime: what somebody needs who has nothing else, in the order in which it prints. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../loading/files/text.ts';
import { directoryAddress, redlineAddress, releasesAddress, serviceAddress } from '../../site.ts';
import type { SourcePage } from '../one-file/addresses.ts';
import type { Attributes } from '../one-file/tags.ts';
import { inFull } from './in-full.ts';
import { titleOf } from './titles.ts';

/** The parts in their order, the page that leads to the others first and those by their titles: by the first folder of their addresses; of a part that is not here nothing is. */
const order = ['', 'checklists', 'branches', 'resources', 'cards', 'reporting', 'protocol', 'encounter', 'releases'];

/** Whether a page's section has the mark of those that print with the packet. */
export const isPacket = (attributes: Attributes): boolean => 'data-packet' in attributes;

/** Pages that print when the whole file does: lists, numbers and what is given to patients. */
const isPrinted = (address: string) => /^\/(checklists|cards)\/.|^\/resources\/$/.test(address);

/**
 * Whether a page is in the file. Those of single services are not: what they say stands in the rows of the directory. Nor
 * are records, of which each is as large as all else, and redlines but the newest.
 */
function isIn(address: string, release: string | undefined): boolean {
  const [, part = '', page] = address.split('/');
  if (part === 'resources') return address === directoryAddress();
  if (part === 'releases')
    return address === releasesAddress || (release !== undefined && address === redlineAddress(release));
  return order.includes(part) && !(part === '' && page !== undefined);
}

/** Where what has no page in the file stands: addresses below the base. */
export function elsewhere(address: string): string | undefined {
  const [, part, name] = address.split('/');
  if (part === 'resources' && name) return `${serviceAddress('')}#service-${name}`;
  if (part === 'releases' && name) return releasesAddress;
  return undefined;
}

/** What is left of a page's markup: what a script writes again as it starts, and what says nothing here. */
const slimmed = (html: string): string =>
  html
    // A timeline of one phase never says anything else.
    .replaceAll(/ data-timeline="\[\{&quot;words&quot;:&quot;[^"{}]*\}\]"/g, '')
    .replaceAll(/(<button[^>]*) aria-pressed="false"/g, '$1')
    // What a link or a part is of stands beside it; a script says it again to who only hears.
    .replaceAll(/<span class="visually-hidden[^"]*">: [^<]*<\/span>/g, '<wbr>')
    .replaceAll(/ data-(?:label|mail|page-mail)="[^"]*"/g, '')
    .replaceAll(/(<h1[^>]*) id="_top"/g, '$1')
    .replaceAll(/ data-item="[^"]*"/g, ' data-item')
    .replaceAll(/>\n+</g, '><')
    // Digits run from left to right by themselves.
    .replaceAll(/<bdi class="number"(?: dir="ltr")?>/g, '<bdi>')
    .replaceAll('Read more, in a tab of its own', 'Read more')
    .replaceAll(', in a tab of its own</a>', '</a>');

/** The pages of a built site that the file holds. `release`: the one in force. */
export function downtimePages(site: string, base: string, release: string | undefined): SourcePage[] {
  const rank = (address: string) => order.indexOf(address.split('/')[1] ?? '');
  const depth = (address: string) => address.split('/').length;
  return filesBelow(site)
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => ({ file, address: `/${file.replace(/index\.html$/, '')}` }))
    .filter(({ address }) => isIn(address, release))
    .map(({ file, address }) => ({ address, html: readFileSync(path.join(site, file), 'utf8') }))
    .toSorted(
      (a, b) =>
        rank(a.address) - rank(b.address) ||
        depth(a.address) - depth(b.address) ||
        (titleOf(a.html) < titleOf(b.html) ? -1 : 1),
    )
    .map(({ address, html }) => ({
      address: base.replace(/\/$/, '') + address,
      html: slimmed(address === directoryAddress() ? inFull(html, site) : html),
      ...(isPrinted(address) && { attributes: { 'data-packet': '' } }),
    }));
}
