/** Sheets: the style sheets of several pages as one text, each once and in the order in which pages name them. */
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

/**
 * What a page's root says by what the page holds, its section in the file says: beside it stand other pages. Styles of the
 * section alone call it their scope: by its class they would find none, since that is looked for within it.
 */
const ofRoot = /(?:(?<![\w-])body|:root):has\(/g;
/** So it is with what stands around a page's `<main>`. */
const aroundOfRoot = /(:root:has\([^()]*\)) (?:body|\.main-pane)\b/g;
/** The id of a page's title, which every page has. */
const ofTitle = /#_top\b/g;

/** What no style may be scoped with: sheets of paper are the whole file's. */
const ofPaper = /@page[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g;

export interface Styles {
  /** One text of all styles. */
  text: string;
  /** Of each page the numbers of the sheets that are its own and not every page's, with spaces between them. */
  numbers: string[];
}

/**
 * The styles of pages as one text. What all pages name holds everywhere; a sheet of some pages holds in their sections
 * alone, as on the site. `sheet` gives the text of one at an address. Throws where a style would load something.
 */
export function stylesOf(pages: readonly string[], sheet: (address: string) => string): Styles {
  const named = new Map<string, Named & { of: Set<number> }>();
  for (const [index, page] of pages.entries())
    for (const one of namedIn(page)) {
      const key = `${one.media} ${one.sheet ?? one.text}`;
      const known = named.get(key) ?? { ...one, of: new Set() };
      named.set(key, known);
      known.of.add(index);
    }
  const all = [...named.values()];
  const isOfAll = ({ of }: (typeof all)[number]) => of.size === pages.length;
  const text = all
    .map((one, number) => written(one, isOfAll(one) ? undefined : number, sheet))
    .join('\n')
    .replaceAll(ofTitle, '[id$=":_top"]');
  const asks = /@import\b[^;]*|url\(\s*(?!["']?(?:data:|#))[^)]*\)/.exec(text);
  if (asks) throw new Error(`A style of one file asks for another: ${asks[0]}`);
  const numbersOf = (index: number) =>
    all.flatMap((one, number) => (one.of.has(index) && !isOfAll(one) ? [number] : [])).join(' ');
  return { text, numbers: pages.map((_, index) => numbersOf(index)) };
}

function written(
  { sheet: address, text = '', media }: Named,
  number: number | undefined,
  sheet: (address: string) => string,
) {
  const css = (address === undefined ? text : sheet(address))
    .replaceAll(/\/\*[^]*?\*\//g, '')
    .replaceAll(aroundOfRoot, '$1')
    .replaceAll(ofRoot, number === undefined ? '.one-page:has(' : ':scope:has(')
    .trim();
  const paper = number === undefined ? [] : (css.match(ofPaper) ?? []);
  const own = paper.length === 0 ? css : css.replaceAll(ofPaper, '');
  const scoped = number === undefined ? own : `${paper.join('')}@scope (.one-page[data-sheets~="${number}"]){${own}}`;
  return media === '' || media === 'all' ? scoped : `@media ${media}{${scoped}}`;
}
