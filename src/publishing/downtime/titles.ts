/** Titles that pages say themselves, so that search need not say them again. */
import { pageIdOf } from '../../domain/one-file.ts';
import { isSilent, wordsOf } from '../../domain/search/words.ts';
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

/** The words of a page from each id to the next, by the id. */
function wordsFrom(html: string, said: Map<string, Set<string>>, page: string): void {
  const pieces = html.split(/(<[^>]*\sid="[^"]+"[^>]*>)/);
  // What stands before the first id is the page's own, and so is what its title, which has one, begins.
  let ids = [page];
  for (const piece of pieces) {
    const [, id] = /^<[^>]*\sid="([^"]+)"/.exec(piece) ?? [];
    // An empty mark within an entry is another name of the entry.
    if (id !== undefined) ids = id === '_top' ? [page] : piece.startsWith('<span') ? [...ids, id] : [id];
    else for (const one of ids) addAll(said, one, wordsOf(decoded(piece.replaceAll(/<[^>]*>/g, ' '))));
  }
}

function addAll(said: Map<string, Set<string>>, id: string, words: readonly string[]): void {
  const known = said.get(id) ?? new Set();
  for (const word of words) known.add(word);
  said.set(id, known);
}

/** Tells the words of a section that pages do not show where it stands, such as a page's summary: search finds them too. */
export function unsaidIn(
  pages: readonly SourcePage[],
  base: string,
): (answer: { place: string; text: string; title: string }) => string {
  const said = new Map<string, Set<string>>();
  for (const { address, html } of pages) {
    const main = /<main[\s>][^]*<\/main>/.exec(html)?.[0] ?? '';
    wordsFrom(main, said, pageIdOf(address.slice(base.length)));
  }
  return ({ place, text, title }) => {
    const there = new Set([...(said.get(onPage(place)) ?? []), ...wordsOf(title)]);
    const unsaid = wordsOf(text).filter((word) => !isSilent(word) && !there.has(word));
    return [...new Set(unsaid)].join(' ');
  };
}
