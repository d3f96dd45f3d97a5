/** Blocks: what a text says, one paragraph, step, row or stop after another, as plain text. */
import { madeOnce } from '../../domain/made-once.ts';
import type { Block, Names } from '../../domain/protocol.ts';
import { toBeSigned } from '../../domain/text/section.ts';
import { signersOf } from './signed-block.ts';
import { cites, isBare, knownBy, parseOnce, signedBlock, typed, type Node } from './tree.ts';

const said = madeOnce<Block[]>();

/** What a text says, block by block, without formatting. Citations are taken out of the text and listed. */
export const blocksOf = (source: string, names: Names): Block[] =>
  said(knownBy(source, names), () => blocksIn(source, names));

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
      case 'containerDirective': {
        const content = (node.children ?? []).filter((child) => !child.data?.directiveLabel);
        return node.name === signedBlock
          ? [toBeSigned(signersOf(node)), ...content.flatMap((child) => read(child, kind))]
          : content.flatMap((child) => read(child, node.name === 'danger' ? 'stop' : 'note'));
      }
      case 'tableRow':
        return block('row', node, (node.children ?? []).map((cell) => inline(source, names, cell).trim()).join(' | '));
      default:
        return (node.children ?? []).flatMap((child) => read(child, kind));
    }
  };
  return read(parseOnce(source).tree, 'paragraph');
}

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

/** Where links that have words of their own lead: a link may change while its words stay. */
const leads = (node: Node): string[] =>
  node.type === 'link' ? (isBare(node) ? [] : [node.url ?? '']) : (node.children ?? []).flatMap(leads);
