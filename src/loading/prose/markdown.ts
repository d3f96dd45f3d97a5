/** Markdown: what a text mentions, and whatever in it the closed list of the protocol does not hold. */
import type { Mention, Mentioned, ValuePlace } from '../../domain/mention.ts';
import type { Block } from '../../domain/protocol.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { isValue } from '../../domain/reporting/state-values.ts';
import { headingOf } from './closed-headings.ts';
import { isOutside, refusals, type NodeInTree } from './closed-list.ts';
import { cites, isBare, signedBlock, type Node } from './tree.ts';

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
  for (const found of nodesIn({ source, node: tree, parents: [] })) {
    const at = place(found.node);
    for (const refusal of refusals(found)) problems.push({ ...at, ...refusal });
    for (const mentioned of mentionedBy(found, block)) mentions.push({ ...at, ...mentioned });
  }
  return { problems, mentions };
}

/** Every node of a tree in the order of the text. What stands in a link whose words are its address is none of them. */
function* nodesIn(top: NodeInTree): Generator<NodeInTree> {
  yield top;
  const { node, parents } = top;
  if (isBare(node)) return;
  for (const child of node.children ?? []) yield* nodesIn({ ...top, node: child, parents: [...parents, node] });
}

function* mentionedBy({ node, parents, source }: NodeInTree, block: Block['kind']): Generator<Mentioned> {
  if (node.type === 'link' && isValue(node.url ?? ''))
    yield { kind: 'value', value: node.url ?? '', stands: placeOfValue(node, parents) };
  else if (node.type === 'link' && !isOutside(node.url ?? '')) yield { kind: 'link', url: node.url ?? '' };
  if (node.type === 'text')
    yield {
      kind: 'words',
      text: node.value ?? '',
      block: blockKind(parents) ?? block,
      cites: parents.length > 1 ? cites(parents.findLast(({ type }) => blocks.has(type)) ?? node) : [],
    };
  if (node.type === 'heading') {
    const { title, id } = headingOf(source, node);
    if (id !== undefined) {
      yield { kind: 'definition', space: 'section', id };
      yield { kind: 'discreet', text: id };
    }
    yield { kind: 'discreet', text: title };
  }
}

/** Where a value stands: no title, link or block takes one, and a block no note in a paragraph of its own. */
function placeOfValue(node: Node, parents: readonly Node[]): ValuePlace {
  const kinds = parents.map(({ type }) => type);
  if (kinds.includes('heading') || parents.some(({ data }) => data?.directiveLabel)) return 'in a heading';
  if (kinds.includes('link') || !isBare(node)) return 'in a link';
  const alone = parents.at(-1)?.children?.length === 1 && kinds.at(-1) === 'paragraph';
  return alone && kinds.at(-2) === 'containerDirective' && node.url?.startsWith('state-note:')
    ? 'in a block'
    : 'where it may';
}

/** The blocks whose citations speak for all words in them. */
const blocks = new Set(['paragraph', 'tableRow', 'heading']);

/** What the words below these nodes are; undefined where they are an ordinary paragraph. */
function blockKind(parents: readonly Node[]): Block['kind'] | undefined {
  const node = parents.findLast(
    ({ type, name }) =>
      ['list', 'blockquote', 'tableRow'].includes(type) || (type === 'containerDirective' && name !== signedBlock),
  );
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
