/**
 * Prose: a text as HTML. Where a link leads and what it is called is an argument, `place`; what was signed is another.
 */
import { defineHastPlugin, defineMdastPlugin, markdownToHtml } from 'satteri';
import { madeOnce } from '../../domain/made-once.ts';
import type { Placing } from '../../domain/protocol.ts';
import { trusted, type Html } from '../../domain/text/html.ts';
import type { Signing, SigningLine } from '../../domain/text/signing.ts';
import { signersIn, signersOf } from './signed-block.ts';
import { columnTitles } from './tables.ts';
import { asNode, blockNames, features, knownBy, signedBlock, stateBlock, typed, type Node } from './tree.ts';

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

/** An aside in the markup that Starlight's sheet styles. */
const aside = (kind: string, titles: unknown[], content: unknown[]): Child =>
  box(
    'aside',
    ['starlight-aside', `starlight-aside--${kind}`],
    [...titles, box('div', ['starlight-aside__content'], content)],
  );

const title = (children: unknown[], ...more: string[]): Child =>
  box('p', ['starlight-aside__title', ...more], children);

/** What is said of a signature; a script keeps it true on the reader's day. */
const signature = ({ words, timeline }: SigningLine): Child => {
  const span = {
    type: 'emphasis',
    data: { hName: 'span', ...(timeline && { hProperties: { 'data-timeline': JSON.stringify(timeline) } }) },
    children: [{ type: 'text', value: words }],
  };
  return title([span], 'signature');
};

/** The blocks: of a note, a stop and the like, of what must be signed, and of a state's note, closed under its title. */
const blocks = (signing: Signing) =>
  defineMdastPlugin({
    name: 'blocks',
    containerDirective: (node) => blockOf(asNode(node), signing) as never,
  });

function blockOf(node: Node, signing: Signing): Child {
  const { name = '', children = [] } = node;
  const label = children[0]?.data?.directiveLabel ? children[0] : undefined;
  const content = label ? children.slice(1) : children;
  if (name === stateBlock)
    return box('details', ['state-note'], [box('summary', [], label?.children ?? []), ...content]);
  if (name === signedBlock) {
    const lines = signing(signersOf(node));
    return aside(lines.every(({ signed }) => signed) ? 'note' : 'caution', lines.map(signature), content);
  }
  if (!blockNames.includes(name)) throw new Error(`unknown block :::${name}`);
  return aside(name, label ? [title(label.children ?? [])] : [], content);
}

const rendered = madeOnce<Html>();

/** Where no text may stand that must be signed. */
const unsignable: Signing = () => {
  throw new Error('text that must be signed reached a place that knows nothing of signatures');
};

/** A text as HTML. The one renderer: site, record and one-file page differ in `place`, and in `signing`, alone. */
export const renderProse = (source: string, place: Placing, signing = unsignable): Html =>
  rendered([...knownBy(source, place), ...signersIn(source).map((by) => JSON.stringify(signing(by)))], () =>
    render(source, place, signing),
  );

function render(source: string, place: Placing, signing: Signing): Html {
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
    mdastPlugins: [literal(source), blocks(signing)],
    hastPlugins: [links, columnTitles],
  });
  return trusted(marked(html.replaceAll(/\s*<span><\/span>/g, '').trim()));
}

/** Placeholders are marked, so that nobody takes one for an answer. */
const marked = (markup: string): string => markup.replaceAll(/\[LOCAL[^\]<]*\]/g, '<mark>$&</mark>');

/** A text of one paragraph as HTML without the paragraph's own tags, to stand in a line. */
export const renderLine = (source: string, place: Placing): Html =>
  trusted(String(renderProse(source, place)).replace(/^<p>([\s\S]*)<\/p>$/, '$1'));
