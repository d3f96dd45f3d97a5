/** Sheets: the style sheets of several pages as one text, each once and in the order in which pages name them. */
import type { Attributes } from './tags.ts';
import { tagsOf } from './tags.ts';

/** The styles that a page names or holds, in its order: the address of a sheet or a text, and the media it is for. */
interface Named {
  sheet?: string;
  text?: string;
  media: string;
}

function* namedIn(html: string): Generator<Named> {
  for (const { name, attributes, text } of tagsOf(html)) {
    const { rel, href, media = '' } = attributes;
    if (name === 'link' && rel === 'stylesheet' && href !== undefined) yield { sheet: href, media };
    if (name === 'style') yield { text, media };
  }
}

/** What a page's root says by what the page holds, its section in the file says: beside it stand other pages. */
const ofRoot = /(?:(?<![\w-])body|:root):has\(/g;
/** The id of a page's title, which every page has. */
const ofTitle = /#_top\b/g;

/** One text of all the styles; `sheet` gives the text of one at an address. Throws where a style would load something. */
export function stylesOf(pages: readonly string[], sheet: (address: string) => string): string {
  const named = new Map<string, Named>();
  for (const page of pages)
    for (const one of namedIn(page)) {
      const key = `${one.media} ${one.sheet ?? one.text}`;
      if (!named.has(key)) named.set(key, one);
    }
  const all = [...named.values()].map(({ sheet: address, text = '', media }) => {
    const css = (address === undefined ? text : sheet(address)).trim();
    return media === '' || media === 'all' ? css : `@media ${media}{${css}}`;
  });
  const css = all
    .join('\n')
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(ofRoot, '.one-page:has(')
    .replaceAll(ofTitle, '[id$=":_top"]');
  const asks = /@import\b[^;]*|url\(\s*(?!["']?(?:data:|#))[^)]*\)/.exec(css);
  if (asks) throw new Error(`A style of one file asks for another: ${asks[0]}`);
  return css;
}

const scoping = /\bastro-[a-z0-9]{8}\b/g;

/**
 * Shorter names for the classes by which Astro keeps a component's styles apart, which stand on nearly every element;
 * one that no style names is not needed at all.
 */
export class ShortClasses {
  readonly #short = new Map<string, string>();
  /** The styles by the shorter names. */
  readonly styles: string;

  constructor(styles: string) {
    this.styles = styles.replaceAll(scoping, (name) => {
      const short = this.#short.get(name) ?? `_${this.#short.size.toString(36)}`;
      this.#short.set(name, short);
      return short;
    });
  }

  /** The attributes of a tag by the shorter names; the same object where nothing changes. */
  in(attributes: Attributes): Attributes {
    const names = attributes['class'];
    if (names === undefined || names.search(scoping) < 0) return attributes;
    const { class: _, ...others } = attributes;
    const kept = names
      .split(/\s+/)
      .map((name) => (/^astro-[a-z0-9]{8}$/.test(name) ? (this.#short.get(name) ?? '') : name))
      .filter((name) => name !== '');
    return kept.length === 0 ? others : { class: kept.join(' '), ...others };
  }
}
