/**
 * Tree: the protocol's Markdown as nodes with their places in the text.
 *
 * Sätteri drops a directive that nobody handles, with its text: `9:00` and `1:1000` are such. Whoever reads the tree
 * puts them back as typed.
 */
import { markdownToMdast } from 'satteri';
import { madeOnce } from '../../domain/made-once.ts';

/** What of Markdown is read. */
export const features = {
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
  /** The number of an ordered list's first entry. */
  start?: number | null;
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
export const asNode = (node: object): Node => node as Node;

export const parseProse = (source: string): Node => asNode(markdownToMdast(source, { features }));

/** The node's source, as typed. */
export const typed = (source: string, { position }: Pick<Node, 'position'>) =>
  source.slice(position.start.offset, position.end.offset);

/** The blocks that an author may open with `:::`. */
export const blockNames = ['note', 'tip', 'caution', 'danger'];

/** The block that a state's note becomes where it is put in place; no author opens one. */
export const stateBlock = 'state';

/** The block around text that must be signed before use; its label names by whom. */
export const signedBlock = 'signed';

/** `<service:id>` and `<source:S14>`: links whose only words are their address. */
export const isBare = (node: Node) =>
  node.type === 'link' && node.children?.length === 1 && node.children[0]?.value === node.url;

/** Ids of the sources cited in a node. */
export function cites(node: Node): string[] {
  const found: string[] = [];
  const look = ({ type, url, children }: Node): void => {
    if (type === 'link' && url?.startsWith('source:')) found.push(url.slice('source:'.length));
    else children?.forEach(look);
  };
  look(node);
  return found;
}

interface Parsed {
  tree: Node;
  /** Where its links lead, as typed. */
  addresses: string[];
}

const parsed = madeOnce<Parsed>();

/** A text's tree, made once: releases say most of their texts alike. */
export const parseOnce = (source: string): Parsed =>
  parsed([source], () => {
    const tree = parseProse(source);
    return { tree, addresses: addressesIn(tree) };
  });

const addressesIn = (node: Node): string[] => [
  ...(node.type === 'link' ? [node.url ?? ''] : []),
  ...(node.children ?? []).flatMap(addressesIn),
];

/** What a text is known by: itself and what each of its links means to whoever makes something of it. */
export const knownBy = (source: string, meaning: (address: string) => unknown): string[] => [
  source,
  ...parseOnce(source).addresses.map((address) => JSON.stringify(meaning(address)) ?? ''),
];
