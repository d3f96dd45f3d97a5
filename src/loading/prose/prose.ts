/**
 * Prose: a text as HTML. Where a link leads and what it is called is an argument, `place`.
 */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml } from 'satteri';
import { madeOnce } from '../../domain/made-once.ts';
import type { Placing } from '../../domain/protocol.ts';
import { trusted, type Html } from '../../domain/text/html.ts';
import { columnTitles } from './tables.ts';
import { asNode, blockNames, features, knownBy, stateBlock, typed } from './tree.ts';

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
  data: { hName: tag, ...(className.length > 0 && { hProperties: { className } }) },
  children,
});

/** The four blocks, in the markup that Starlight's sheet styles, and the note of a state, closed under its title. */
const asides = defineMdastPlugin({
  name: 'asides',
  containerDirective(node) {
    if (node.name !== stateBlock && !blockNames.includes(node.name)) throw new Error(`unknown block :::${node.name}`);
    const children = node.children.map(asNode);
    const label = children[0]?.data?.directiveLabel ? children[0] : undefined;
    const content = label ? children.slice(1) : children;
    if (node.name === stateBlock)
      return box('details', ['state-note'], [box('summary', [], label?.children ?? []), ...content]) as never;
    return box(
      'aside',
      ['starlight-aside', `starlight-aside--${node.name}`],
      [
        ...(label ? [box('p', ['starlight-aside__title'], label.children ?? [])] : []),
        box('div', ['starlight-aside__content'], content),
      ],
    ) as never;
  },
});

const rendered = madeOnce<Html>();

/** A text as HTML. The one renderer: site, record and one-file page differ in `place` alone. */
export const renderProse = (source: string, place: Placing): Html =>
  rendered(knownBy(source, place), () => render(source, place));

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
