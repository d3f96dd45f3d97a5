/** Places: a YAML file changed where a value stands, so that comments, quotes and layout stay as they were typed. */
import { isScalar, isSeq, parse, parseDocument, type Node, type YAMLSeq } from 'yaml';
import type { Path } from '../reading/yaml.ts';

/** A part of a text, and what stands there instead. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with every edit made. None may overlap another. */
export const edited = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((now, { start, end, text: instead }) => now.slice(0, start) + instead + now.slice(end), text);

const nodeAt = (text: string, path: Path): unknown => parseDocument(text, { schema: 'core' }).getIn(path, true);

/** Whether a text may stand without quotes, within brackets too: it is read as itself, and as no number, `true` or `null`. */
const standsPlain = (text: string): boolean => /^\w[\w ()-]*$/.test(text) && parse(text, { schema: 'core' }) === text;

/** Puts another word where one stands; in quotes where it was, or must be. */
export function wordEdit(node: unknown, word: string): Edit {
  if (!isScalar(node) || !node.range) throw new Error('no word that was read from a text');
  const plain = node.type === 'PLAIN' && standsPlain(word);
  return { start: node.range[0], end: node.range[1], text: plain ? word : JSON.stringify(word) };
}

/** The text with another word where a path leads. */
export const withWord = (text: string, path: Path, word: string): string =>
  edited(text, [wordEdit(nodeAt(text, path), word)]);

/** The last entry of a list as it is typed, the hyphen before it at the margin. */
export const lastEntry = (text: string, path: Path): string => entryAt(text, path, -1);

/** An entry of a list as it is typed, the hyphen before it at the margin; an index below zero counts from the end. */
export function entryAt(text: string, path: Path, index: number): string {
  const [start, end] = rangeOf(listAt(text, path).items.at(index) as Node);
  const margin = columnOf(text, start) - 2;
  const typed = ' '.repeat(margin) + `- ${text.slice(start, end).trimEnd()}`;
  return typed.replaceAll(new RegExp(`^ {${margin}}`, 'gm'), '');
}

/** The text with one more entry at the end of a list. `entry` is typed with its hyphen at the margin. */
export function withEntry(text: string, path: Path, entry: string): string {
  const list = listAt(text, path);
  const last = list.items.at(-1) as Node | undefined;
  if (!last) {
    const [start, end] = rangeOf(list);
    if (path.length === 0) return `${text.slice(0, start)}${entry}${text.slice(end).trimEnd()}\n`;
    return `${text.slice(0, start).trimEnd()}\n${entry.replaceAll(/^(?=.)/gm, '  ')}${text.slice(end)}`;
  }
  const [start, end] = rangeOf(last);
  if (list.flow) {
    const at = text.slice(0, end).trimEnd().length;
    return edited(text, [{ start: at, end: at, text: `, ${entry.replace(/^- /, '')}` }]);
  }
  const body = text.slice(0, end).trimEnd().length;
  const lineEnd = text.indexOf('\n', body);
  const at = lineEnd < 0 ? text.length : lineEnd;
  const margin = ' '.repeat(columnOf(text, start) - 2);
  return edited(text, [{ start: at, end: at, text: `\n${entry.replaceAll(/^(?=.)/gm, margin)}` }]);
}

function listAt(text: string, path: Path): YAMLSeq {
  const node = path.length === 0 ? parseDocument(text, { schema: 'core' }).contents : nodeAt(text, path);
  if (!isSeq(node)) throw new Error(`no list at ${path.join('.')}`);
  return node;
}

/** Where a node begins and ends. The hyphen of an entry and the key of a value stand before it. */
function rangeOf(node: Node): [start: number, end: number] {
  if (!node.range) throw new Error('a node that was not read from a text');
  return [node.range[0], node.range[1]];
}

/** How many characters of its line stand before a point. */
const columnOf = (text: string, at: number): number => at - (text.lastIndexOf('\n', at - 1) + 1);
