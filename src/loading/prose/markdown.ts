/** Markdown: what a text mentions, and whatever in it the closed list of the protocol does not hold. */
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Mention } from '../../domain/mention.ts';
import type { Block } from '../../domain/protocol.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { blockNames, cites, isBare, typed, type Node } from './prose.ts';

/** A heading's words and the ids in its braces, from its source. */
export function headingText(source: string): { title: string; braces: string | undefined } {
  const match = /^#{1,6}\s+([\s\S]*?)\s*(?:\{([^}]*)\})?\s*#*$/.exec(source.trim());
  return { title: match?.[1] ?? source.trim(), braces: match?.[2] };
}

const plainKinds = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'blockquote',
  'tableRow',
  'tableCell',
  'break',
  'textDirective',
  'leafDirective',
]);

const names: Record<string, [what: string, mend: string]> = {
  html: ['HTML stands here.', 'write it in Markdown, or leave it out; write `<` in words.'],
  code: ['A block of code stands here.', 'begin the line without four spaces or backticks.'],
  inlineCode: ['Code stands here.', 'write the words without backticks.'],
  image: ['A picture stands here.', 'say it in words.'],
  delete: ['Struck-out text stands here.', 'remove the tildes.'],
  thematicBreak: ['A rule stands here.', 'use a heading.'],
  definition: ['A link definition stands here.', 'write the link where it is used.'],
  linkReference: ['A link without an address stands here.', 'write its address in round brackets.'],
};

/** The blocks whose citations speak for all words in them. */
const blocks = new Set(['paragraph', 'tableRow', 'heading']);

/** What the words below these nodes are; undefined where they are an ordinary paragraph. */
function blockKind(parents: readonly Node[]): Block['kind'] | undefined {
  const node = parents.findLast(({ type }) => ['list', 'blockquote', 'containerDirective', 'tableRow'].includes(type));
  switch (node?.type) {
    case 'list':
      return node.ordered ? 'step' : 'item';
    case 'blockquote':
      return 'quote';
    case 'tableRow':
      return 'row';
    case 'containerDirective':
      return node.name === 'danger' ? 'stop' : 'note';
    default:
      return undefined;
  }
}

/**
 * Every problem and mention of a Markdown tree. `place` tells where a node stands in its file; `block` what plain
 * paragraphs of the text are.
 */
export function readTree(
  source: string,
  tree: Node,
  place: (node: Node) => Place,
  block: Block['kind'] = 'paragraph',
): { problems: Problem[]; mentions: Mention[] } {
  const problems: Problem[] = [];
  const mentions: Mention[] = [];
  const refuse = (node: Node, code: ProblemCode, message: string, mend: string) =>
    problems.push({ ...place(node), code, message, mend });

  const visit = (node: Node, parents: readonly Node[]) => {
    switch (node.type) {
      case 'heading':
        readHeading(node, parents);
        break;
      case 'link':
        if (node.title)
          refuse(
            node,
            'link-title',
            'A link carries a title, which few readers ever see.',
            'remove the words in quotation marks.',
          );
        if (/^(https?:|mailto:)/.test(node.url ?? ''))
          refuse(
            node,
            'link-outside',
            'A link leads out of the intranet.',
            'cite the source by `<source:id>`, or name the place in words.',
          );
        else mentions.push({ ...place(node), kind: 'link', url: node.url ?? '' });
        break;
      case 'text':
        mentions.push({
          ...place(node),
          kind: 'words',
          text: node.value ?? '',
          block: blockKind(parents) ?? block,
          cites: parents.length > 1 ? cites(parents.findLast(({ type }) => blocks.has(type)) ?? node) : [],
        });
        break;
      case 'listItem':
        if (typeof node.checked === 'boolean')
          refuse(node, 'markdown-kind', 'A box to tick stands here.', 'write a checklist in `checklists/`.');
        break;
      case 'table':
        if (node.align?.some(Boolean))
          refuse(
            node,
            'table-alignment',
            'A column of the table is aligned.',
            'write its rule of hyphens without colons.',
          );
        break;
      case 'containerDirective':
        readBlock(node, parents);
        break;
      default:
        if (!plainKinds.has(node.type)) {
          const [what, mend] = names[node.type] ?? [`\`${node.type}\` stands here.`, 'write it in plain Markdown.'];
          refuse(node, node.type === 'html' ? 'html' : 'markdown-kind', what, mend);
        }
    }
    if (!isBare(node)) for (const child of node.children ?? []) visit(child, [...parents, node]);
  };

  const readHeading = (node: Node, parents: readonly Node[]) => {
    const written = typed(source, node);
    const { title, braces } = headingText(written);
    if (node.depth !== 2 && node.depth !== 3)
      refuse(node, 'heading-level', 'A heading is of level 2 or 3.', 'begin it with `##` or `###`.');
    if (parents.some(({ type }) => type !== 'root'))
      refuse(node, 'heading-inside', 'A heading stands inside another block.', 'put it at the top level of the page.');
    if (title === '' || !written.startsWith('#'))
      refuse(
        node,
        'heading-form',
        'A heading is written as a line that begins with `##`.',
        'write it as `## Words { #an-id }`.',
      );
    else if (braces === undefined)
      refuse(
        node,
        'heading-id',
        'A heading has no id.',
        `add one that will never change, such as \`{ #${slug(title)} }\`.`,
      );
    else if (!/^\s*#[a-z][a-z0-9]*(-[a-z0-9]+)*\s*$/.test(braces))
      refuse(
        node,
        'heading-braces',
        'The braces of a heading hold one id and nothing else.',
        `write \`{ #${slug(title)} }\`.`,
      );
    else {
      const id = braces.trim().slice(1);
      mentions.push({ ...place(node), kind: 'definition', space: 'section', id });
      mentions.push({ ...place(node), kind: 'discreet', text: id });
    }
    mentions.push({ ...place(node), kind: 'discreet', text: title });
  };

  const readBlock = (node: Node, parents: readonly Node[]) => {
    if (!blockNames.includes(node.name ?? ''))
      refuse(
        node,
        'block-kind',
        `\`:::${node.name}\` is no block of the protocol.`,
        `use one of ${blockNames.map((name) => `\`:::${name}\``).join(', ')}.`,
      );
    if (parents.some(({ type }) => type === 'containerDirective'))
      refuse(node, 'block-inside', 'A block stands inside another block.', 'close the first one before.');
    if (typed(source, node).trimEnd().split('\n').at(-1)?.trim() !== ':::')
      refuse(node, 'block-open', 'A block is not closed.', 'end it with a line of `:::`.');
  };

  visit(tree, []);
  return { problems, mentions };
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'an-id';
