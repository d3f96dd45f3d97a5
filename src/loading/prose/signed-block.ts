/** Signed block: text that must be signed before use, within `:::signed[pharmacy, physician]`. */
import { Signer } from '../../schema/text-check.ts';
import { parseOnce, signedBlock, type Node } from './tree.ts';

/** The names in its label, as typed. */
export const namesIn = ({ children: [label] = [] }: Pick<Node, 'children'>): string[] =>
  (label?.data?.directiveLabel ? (label.children ?? []) : [])
    .flatMap(({ value = '' }) => value.split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Who must sign it; names that sign nothing are refused elsewhere. */
export const signersOf = (node: Pick<Node, 'children'>): Signer[] =>
  namesIn(node).flatMap((name) => Signer.options.filter((signer) => signer === name));

const blocksIn = (node: Node): Node[] =>
  node.type === 'containerDirective' && node.name === signedBlock ? [node] : (node.children ?? []).flatMap(blocksIn);

/** Of each such block of a text, who must sign it. */
export const signersIn = (source: string): Signer[][] => blocksIn(parseOnce(source).tree).map(signersOf);
