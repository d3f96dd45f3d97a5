/** Titles that pages say themselves, so that search need not say them again. */
import { pageIdOf, partIdOf } from '../../domain/one-file.ts';
import type { SourcePage } from '../one-file/addresses.ts';

/** A title as text: Astro escapes five marks. */
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** What the heading of a page says. */
export const titleOf = (html: string): string => decoded(/<h1[^>]*>([^<]*)</.exec(html)?.[1]?.trim() ?? '');

/** How far into an element a title may reach, in letters of markup. */
const farthest = 600;

/** What holds a title: a heading, an entry of a list, or an empty mark at the head of one. */
const holder = /<(?:(h[1-6])|(li)|span)[^>]*\sid="([^"]+)"[^>]*>(<\/span>)?/g;

/**
 * Tells whether the heading of a page, another heading, or the entry of a list at a place in the file begins with a title.
 * Lists may say the same item in other words, so that an id alone does not tell; a place without the name of a page is of
 * one page.
 */
export function titlesIn(pages: readonly SourcePage[], base: string): (place: string, title: string) => boolean {
  const begins = new Map<string, string>();
  for (const { address, html } of pages) {
    const page = pageIdOf(address.slice(base.length));
    begins.set(page, titleOf(html));
    for (const { 0: tag, 1: heading, 2: entry, 3: id = '', 4: empty, index } of html.matchAll(holder)) {
      if (heading === undefined && entry === undefined && empty === undefined) continue;
      const after = html.slice(index + tag.length, index + tag.length + farthest);
      const [own = ''] = after.split(heading === undefined ? '</li>' : '</h');
      const text = decoded(own.replaceAll(/<[^>]*>/g, ''))
        .replaceAll(/\s+/g, ' ')
        .trimStart();
      for (const place of [id, partIdOf(page, id)]) begins.set(place, text);
    }
  }
  return (place, title) => begins.get(place)?.startsWith(title) ?? false;
}
