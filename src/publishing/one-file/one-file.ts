/**
 * One file: built pages become a single HTML file that needs no other and opens from a disk.
 *
 * Of each page stands what its `<main>` holds, as a section of its own. Ids, and whatever names them, bear the page's
 * name; links from page to page are links within the file, and what leads out of it is text. Styles stand once. The file
 * brings its own policy, which names what it holds by digest: whatever else gets into it neither runs nor loads.
 */
import { naming } from '../../domain/one-file.ts';
import { Addresses, type SourcePage, type Surroundings } from './addresses.ts';
import { attribute, withoutEnds } from './compact.ts';
import { saidOnce, type Section } from './once.ts';
import { policyOf } from './own-policy.ts';
import { stylesOf } from './sheets.ts';
import { ShortClasses } from './short-classes.ts';
import { takenApart, tagsOf, type Attributes, type Edits } from './tags.ts';

export interface OneFileOptions extends Surroundings {
  /** What the file is called. */
  title: string;
  /** The text of a style sheet that pages link to. */
  sheet?: (address: string) => string;
  /** Styles that come after those of the pages. */
  styles?: string;
  /** A script that runs before anything of the body is drawn. */
  first?: string;
  /** A script that runs once the file is read. */
  script?: string;
  /** Data for the scripts, by the id of the element that holds it as JSON. */
  data?: Record<string, unknown>;
  /** True of an element of a page or the frame that the file does not need. */
  leaveOut?: (name: string, attributes: Attributes) => boolean;
  /** What stands alike in several pages and so is said once, with the words that lead to it from elsewhere. */
  once?: { may: (name: string, attributes: Attributes) => boolean; words: string };
}

/** The file's text; the same for the same pages and options. */
export function oneFile(pages: readonly SourcePage[], options: OneFileOptions): string {
  const { title, frame, front = '', sheet = unknownSheet, styles = '', first, script, data = {}, once } = options;
  const sources = [...(frame === undefined ? [] : [frame]), ...pages.map(({ html }) => html)];
  const { text, numbers } = stylesOf(sources, sheet);
  const classes = new ShortClasses(`${text}\n${styles}`.trim(), `${first ?? ''} ${script ?? ''}`, sources);
  const place: Place = { options, classes, addresses: new Addresses(pages, options) };
  const own = numbers.slice(sources.length - pages.length);
  const all = pages.map((page, index) => sectionOf(page, own[index] ?? '', place));
  const sections = once ? saidOnce(all, once.may, once.words) : all;
  const around = frameOf(frame, place);
  const body = [
    around.before,
    insideBody(front, place),
    ...sections.map(({ html }) => html),
    around.after,
    ...Object.entries(data).map(
      ([id, value]) =>
        `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
    ),
  ].join('\n');
  const scripts = [first, script].flatMap((text) => (text === undefined ? [] : [inScript(text)]));
  return [
    `<!doctype html>\n<html${around.root}>\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(body, classes.styles, scripts)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    '<meta name="format-detection" content="telephone=no">',
    '<meta name="robots" content="noindex, nofollow, noarchive">',
    `<title>${escaped(title)}</title>`,
    `<style>${classes.styles}</style>`,
    `</head>\n<body${around.body}>`,
    ...(first === undefined ? [] : [`<script>${inScript(first)}</script>`]),
    body,
    ...(script === undefined ? [] : [`<script>${inScript(script)}</script>`]),
    '</body>\n</html>\n',
  ].join('\n');
}

const unknownSheet = (address: string): string => {
  throw new Error(`Nobody said what stands in the style sheet ${address}.`);
};

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A script as it may stand in a page. Carriage returns are none to the browser that takes its digest. */
export const inScript = (text: string) => text.replaceAll('\r\n', '\n').replaceAll(/<(\/script|!--)/gi, '\\x3c$1');

interface Place {
  options: OneFileOptions;
  classes: ShortClasses;
  addresses: Addresses;
}

function sectionOf({ address, html, attributes = {} }: SourcePage, sheets: string, place: Place): Section {
  const page = place.addresses.sectionOf(address);
  const edits = editsOf(place, address, (id) => place.addresses.idIn(page, id));
  const main = takenApart(html, 'main', edits) ?? takenApart(html, 'body', edits);
  if (!main) throw new Error(`${address} holds no page.`);
  const [, title = ''] = /<title[^>]*>([^<]*)<\/title>/.exec(html) ?? [];
  const own = { ...(sheets !== '' && { 'data-sheets': sheets }), ...attributes };
  const all = { class: 'one-page', id: page, 'data-title': title, ...own };
  const tag = `<section${attributesIn(all)}>`;
  return { page, html: `${tag}${withoutEnds(main.within)}</section>` };
}

/** HTML of the file's own, as that of pages is written. */
const insideBody = (html: string, place: Place): string =>
  takenApart(
    `<body>${html}</body>`,
    'body',
    editsOf(place, place.addresses.base, (id) => id),
  )?.within ?? '';

/** What stands around the pages. Without a frame they are all that the body holds. */
function frameOf(frame: string | undefined, place: Place) {
  const none = { root: ' lang="en"', body: '', before: '<main>', after: '</main>' };
  if (frame === undefined) return none;
  const edits = editsOf(place, place.addresses.base, (id) => id);
  const body = takenApart(frame, 'body', edits);
  const main =
    body && takenApart(body.within, 'main', { leaveOut: () => false, rewrite: (_, attributes) => attributes });
  if (!body || !main) throw new Error('The frame of one file has no <main>.');
  const [root] = [...tagsOf(frame)].filter(({ name }) => name === 'html');
  return {
    root: attributesIn(place.classes.in('html', root?.attributes ?? {})),
    body: attributesIn(place.classes.in('body', body.attributes)),
    before: main.before,
    after: main.after,
  };
}

const attributesIn = (attributes: Attributes) =>
  Object.entries(attributes)
    .map(([name, value]) => attribute(name, value, false))
    .join('');

/** How the tags of a page are written in the file; `idOf`: the id that an id of the page has turned to. */
function editsOf({ options, classes, addresses }: Place, address: string, idOf: (id: string) => string): Edits {
  return {
    leaveOut: (name, attributes) =>
      name === 'script' || name === 'noscript' || name === 'link' || (options.leaveOut?.(name, attributes) ?? false),
    rewrite: (name, attributes) => {
      const made = Object.entries(classes.in(name, attributes)).flatMap(([key, value]): [string, string][] => {
        if (key === 'id') return [[key, idOf(value)]];
        if (naming.has(key)) return [[key, value.split(/\s+/).map(idOf).join(' ')]];
        // Of no form, a group of choices is the whole document's; and so is a group of parts of which one is open.
        if (key === 'name' && name === 'details') return [[key, idOf(value)]];
        if (key === 'href' || key === 'xlink:href') {
          const to = addresses.leading(value, address, idOf);
          return to === undefined ? [] : [[key, to]];
        }
        if (key === 'target' || (key === 'rel' && name === 'a')) return [];
        return [[key, value.replaceAll(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${idOf(id)})`)]];
      });
      return Object.fromEntries(made);
    },
  };
}
