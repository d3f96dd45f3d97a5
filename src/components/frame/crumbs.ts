/** Crumbs: the way back from a page, by its address. */
import { inWords } from '../../domain/day.ts';
import { capitalized } from '../../domain/directory/service-words.ts';
import { addressIn, partAt, parts, type Part } from '../../domain/part.ts';
import { effectiveDay } from '../../domain/releases/release.ts';
import { editionAt, link, plainAddress, startAddress } from '../../site.ts';

/** Parts that no contents name, by the part through which one comes to them. */
const reachedBy: Partial<Record<Part, Part>> = { compare: 'releases', survey: 'releases', governance: 'releases' };

/** The way back from a page at an address of the served site: from the start page down, without the page itself. */
export function crumbsOf(pathname: string): { label: string; href: string }[] {
  const edition = editionAt(pathname);
  const start = { label: 'Start', href: link(startAddress(edition)) };
  const [, folder = '', page = '', ...below] = plainAddress(pathname).split('/');
  const part = partAt(folder);
  if (!part) return [start];
  const above = page === '' ? reachedBy[part] : part;
  // The protocol has no page of its own: its pages stand in the contents.
  const crumbs =
    above && above !== 'protocol'
      ? [start, { label: parts[above].label, href: link(addressIn(above, '', edition)) }]
      : [start];
  // A lesson's two forms lead to each other.
  const deeper = part !== 'learning' && below.some((step) => step !== '');
  return deeper ? [...crumbs, { label: nameOf(part, page), href: link(addressIn(part, page, edition)) }] : crumbs;
}

/** What the step between a part and a page two below it is called. */
const nameOf = (part: Part, page: string): string =>
  part === 'releases' ? `Release of ${inWords(effectiveDay({ id: page }))}` : capitalized(page.replaceAll('-', ' '));
