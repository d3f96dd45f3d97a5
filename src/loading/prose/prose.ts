/**
 * Prose: the protocol's Markdown as a tree, as blocks of plain text and as HTML.
 *
 * Sätteri drops a directive that nobody handles, with its text: `9:00` and `1:1000` are such. Every reading here puts
 * them back as typed. Where a link leads and what it is called is an argument, `place`.
 */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml, markdownToMdast } from 'satteri';
import type { Block, Names, Placing } from '../../domain/protocol.ts';
import { madeOnce } from '../../domain/made-once.ts';
import { trusted, type Html } from '../../domain/text/html.ts';
import { columnTitles } from './tables.ts';

const features = {
  headingAttributes: true,
  directive: true,
  smartPunctuation: false,
  gfm: { footnotes: false },
} as const;

/** A node of the Markdown tree, as far as it is used here. Offsets and columns are UTF-16 units. */
export interface Node {
  type: string;
  value?: string;
  url?: string;
  title?: string | null;
  name?: string;
  depth?: number;
  ordered?: boolean;
  checked?: boolean | null;
  align?: (string | null)[];
  data?: { directiveLabel?: boolean; hProperties?: { id?: string } };
  children?: Node[];
  position: { start: Point; end: Point };
}
interface Point {
  offset: number;
  line: number;
  column: number;
}

/** A node of the engine as it is used here: its own types tell each kind apart, and say nothing of places. */
const asNode = (node: object): Node => node as Node;

export const parseProse = (source: string): Node => asNode(markdownToMdast(source, { features }));

/** The node's source, as typed. */
export const typed = (source: string, { position }: Pick<Node, 'position'>) =>
  source.slice(position.start.offset, position.end.offset);

/** The blocks that an author may open with `:::`. */
export const blockNames = ['note', 'tip', 'caution', 'danger'];

/** The plain text of an inline node. A link without words of its own is called by its name. */
function plain(source: string, names: Names, node: Node): string {
  switch (node.type) {
    case 'text':
      return (node.value ?? '').replaceAll('\n', ' ');
    case 'textDirective':
    case 'leafDirective':
      return typed(source, node);
    case 'break':
      return ' ';
    case 'link':
      return isBare(node) ? (names(node.url ?? '') ?? '') : inline(source, names, node);
    default:
      return inline(source, names, node);
  }
}

const inline = (source: string, names: Names, node: Node): string =>
  (node.children ?? []).map((child) => plain(source, names, child)).join('');

/** `<service:id>` and `<source:S14>`: links whose only words are their address. */
export const isBare = (node: Node) =>
  node.type === 'link' && node.children?.length === 1 && node.children[0]?.value === node.url;

/** Ids of the sources cited in a node. */
export const cites = (node: Node): string[] =>
  node.type === 'link' && node.url?.startsWith('source:')
    ? [node.url.slice('source:'.length)]
    : (node.children ?? []).flatMap(cites);

/** Where links that have words of their own lead: a link may change while its words stay. */
const leads = (node: Node): string[] =>
  node.type === 'link' ? (isBare(node) ? [] : [node.url ?? '']) : (node.children ?? []).flatMap(leads);

interface Parsed {
  tree: Node;
  /** Where its links lead, as typed. */
  addresses: string[];
}

const parsed = madeOnce<Parsed>();

/** A text's tree, made once: releases say most of their texts alike. */
const parseOnce = (source: string): Parsed =>
  parsed([source], () => {
    const tree = parseProse(source);
    return { tree, addresses: addressesIn(tree) };
  });

const addressesIn = (node: Node): string[] => [
  ...(node.type === 'link' ? [node.url ?? ''] : []),
  ...(node.children ?? []).flatMap(addressesIn),
];

/** What a text is known by: itself and what each of its links means to whoever makes something of it. */
const known = (source: string, meaning: (address: string) => unknown): string[] => [
  source,
  ...parseOnce(source).addresses.map((address) => JSON.stringify(meaning(address)) ?? ''),
];

const said = madeOnce<Block[]>();

/** What a text says, block by block, without formatting. Citations are taken out of the text and listed. */
export const blocksOf = (source: string, names: Names): Block[] =>
  said(known(source, names), () => blocksIn(source, names));

function blocksIn(source: string, names: Names): Block[] {
  const block = (kind: Block['kind'], node: Node, text: string): Block[] => {
    const said = text.replace(/\s+/g, ' ').trim();
    if (said === '') return [];
    const links = leads(node);
    return [{ kind, text: said, cites: [...new Set(cites(node))], ...(links.length > 0 && { leads: links }) }];
  };
  const read = (node: Node, kind: Block['kind']): Block[] => {
    switch (node.type) {
      case 'paragraph':
      case 'leafDirective':
        return block(kind, node, node.type === 'paragraph' ? inline(source, names, node) : typed(source, node));
      case 'list':
        return (node.children ?? []).flatMap((item) => read(item, node.ordered ? 'step' : 'item'));
      case 'blockquote':
        return (node.children ?? []).flatMap((child) => read(child, 'quote'));
      case 'containerDirective':
        return (node.children ?? [])
          .filter((child) => !child.data?.directiveLabel)
          .flatMap((child) => read(child, node.name === 'danger' ? 'stop' : 'note'));
      case 'tableRow':
        return block('row', node, (node.children ?? []).map((cell) => inline(source, names, cell).trim()).join(' | '));
      default:
        return (node.children ?? []).flatMap((child) => read(child, kind));
    }
  };
  return read(parseOnce(source).tree, 'paragraph');
}

/** Puts directives that are only text back as typed, and stops at HTML, which no author may write. */
const literal = (source: string) =>
  defineMdastPlugin({
    name: 'literal',
    options: { position: true },
    textDirective: (node) => ({ type: 'text', value: typed(source, asNode(node)) }),
    leafDirective: (node) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: typed(source, asNode(node)) }],
    }),
    html: (node) => {
      throw new Error(`raw HTML reached the renderer: ${node.value}`);
    },
  });

type Child = Record<string, unknown>;
const box = (tag: string, className: string[], children: unknown[]): Child => ({
  type: 'paragraph',
  data: { hName: tag, hProperties: { className } },
  children,
});

/** The four blocks, in the markup that Starlight's sheet styles. */
const asides = defineMdastPlugin({
  name: 'asides',
  containerDirective(node) {
    if (!blockNames.includes(node.name)) throw new Error(`unknown block :::${node.name}`);
    const children = node.children.map(asNode);
    const label = children[0]?.data?.directiveLabel ? children[0] : undefined;
    return box(
      'aside',
      ['starlight-aside', `starlight-aside--${node.name}`],
      [
        ...(label ? [box('p', ['starlight-aside__title'], label.children ?? [])] : []),
        box('div', ['starlight-aside__content'], label ? children.slice(1) : children),
      ],
    ) as never;
  },
});

const rendered = madeOnce<Html>();

/** A text as HTML. The one renderer: site, record and one-file page differ in `place` alone. */
export const renderProse = (source: string, place: Placing): Html =>
  rendered(known(source, place), () => render(source, place));

function render(source: string, place: Placing): Html {
  const links = defineHastPlugin({
    name: 'links',
    element: {
      filter: ['a'],
      visit(node, context) {
        const { href, text, number } = place(String(node.properties['href']));
        const children = text === undefined ? [...node.children] : [{ type: 'text', value: text } as const];
        const digits = {
          type: 'element',
          tagName: 'bdi',
          properties: { className: ['number'], dir: 'ltr' },
          children: [{ type: 'text', value: number }],
        };
        context.replaceNode(node, {
          type: 'element',
          tagName: href ? 'a' : 'span',
          properties: href ? { href } : {},
          children: number === undefined ? children : [...children, { type: 'text', value: ' ' }, digits],
        } as typeof node);
      },
    },
  });
  const { html } = markdownToHtml(source, {
    features,
    mdastPlugins: [literal(source), asides],
    hastPlugins: [links, columnTitles],
  });
  return trusted(marked(html.replaceAll(/\s*<span><\/span>/g, '').trim()));
}

/** Placeholders are marked, so that nobody takes one for an answer. */
const marked = (markup: string): string => markup.replaceAll(/\[LOCAL[^\]<]*\]/g, '<mark>$&</mark>');

/** A text of one paragraph as HTML without the paragraph's own tags, to stand in a line. */
export const renderLine = (source: string, place: Placing): Html =>
  trusted(String(renderProse(source, place)).replace(/^<p>([\s\S]*)<\/p>$/, '$1'));
