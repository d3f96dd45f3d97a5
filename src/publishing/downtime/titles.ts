/** Titles that pages say themselves, so that search need not say them again. */
import type { SourcePage } from '../one-file/one-file.ts';

/** A title as text: Astro escapes five marks. */
export const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

/** The id that an element of the file had on its page. */
const onPage = (place: string): string => place.slice(place.lastIndexOf(':') + 1);

/** How far into an element a title may reach, in letters of markup. */
const farthest = 600;

/** Tells whether the heading, or the entry of a list, of an id begins with a title. Of an id that stands in several pages they say the same. */
export function titlesIn(pages: readonly SourcePage[]): (id: string, title: string) => boolean {
  const begins = new Map<string, string>();
  for (const { html } of pages)
    for (const { 0: tag, 1: name = '', 2: id = '', index } of html.matchAll(/<(h[1-6]|li)[^>]*\sid="([^"]+)"[^>]*>/g)) {
      const after = html.slice(index + tag.length, index + tag.length + farthest);
      const [own = ''] = after.split(name === 'li' ? '</li>' : '</h');
      begins.set(
        id,
        decoded(own.replaceAll(/<[^>]*>/g, ''))
          .replaceAll(/\s+/g, ' ')
          .trimStart(),
      );
    }
  return (id, title) => begins.get(onPage(id))?.startsWith(title) ?? false;
}
