/** YAML: a file's value with the place of every key, read so that nothing is changed or merged in silence. */
import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Place, Problem, Refusal } from '../../domain/problem.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile {
  value: unknown;
  /** Where the value of a path begins; for a missing key, where its map begins. */
  at(path: Path): Place;
  /** Where a key itself stands. */
  keyAt(path: Path): Place;
  /**
   * Where a point of a text stands: exactly, but for a quotation mark, where it is typed on one line or as a block after
   * `|`; else where the text begins. Lines and columns count from 1.
   */
  pointAt(path: Path, point: { line: number; column: number }): Place;
  /** The text of a scalar as typed, such as `0711` where the value is 711. */
  typed(path: Path): string | undefined;
  problems: Problem[];
}

const mends: Record<string, [message: string, mend: string]> = {
  DUPLICATE_KEY: ['A key stands twice in one map.', 'keep one of the two.'],
  MULTIPLE_DOCS: ['The file holds several documents.', 'keep one; remove the line of three hyphens or dots.'],
  TAB_AS_INDENT: ['A tab indents the line.', 'indent with spaces.'],
  MISSING_CHAR: ['A quotation mark or bracket is not closed.', 'close it.'],
};

/** `line` is the file's line on which `text` begins, so that front matter tells its true places. */
export function parseYaml(file: string, text: string, line = 1): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    lineCounter: lines,
    uniqueKeys: true,
    strict: true,
    stringKeys: true,
  });
  const place = (offset: number): Place => {
    const { line: at, col } = lines.linePos(offset);
    return { file, line: at + line - 1, column: col };
  };
  const problems = [...syntaxProblems(document), ...notPlain(document, text)].map(
    ({ offset, ...problem }): Problem => ({ ...place(offset), ...problem }),
  );
  const walk = (path: Path) => walkTo(document.contents, path);
  const start = (node: unknown) => place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    at: (path) => {
      const { node, key, whole } = walk(path);
      return start(whole || path.length === 0 ? (node ?? key) : key);
    },
    keyAt: (path) => start(walk(path).key),
    pointAt: (path, point) => {
      const { node } = walk(path);
      const at = start(node);
      if (!isScalar(node) || !node.range) return at;
      if (node.type === 'BLOCK_LITERAL')
        return { ...at, line: at.line + point.line, column: indentBelow(text, node.range[0]) + point.column };
      return node.source?.includes('\n') === false ? { ...at, column: at.column + point.column - 1 } : at;
    },
    typed: (path) => {
      const { node, whole } = walk(path);
      return whole && isScalar(node) ? node.source : undefined;
    },
    problems,
  };
}

/** How far the lines after the header of a literal block are indented: by the spaces before its first word. */
const indentBelow = (text: string, header: number): number => /\n( *)(?=\S)/.exec(text.slice(header))?.[1]?.length ?? 0;

/** A problem that is placed by where it stands in the text. */
type Misread = Refusal & { offset: number };

/** What is no YAML: the first mistake, since whatever the parser finds after it may follow from it. */
const syntaxProblems = ({ errors }: Document): Misread[] =>
  errors
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .slice(0, 1)
    .map((error) => {
      const [message, mend] = mends[error.code] ?? [sentence(error.message), 'correct the YAML at this place.'];
      return { offset: error.pos[0], code: 'yaml-syntax', message, mend };
    });

/** Refuses what changes or repeats a value out of its place: an author reads what is typed, and nothing else may hold. */
function notPlain(document: Document, text: string): Misread[] {
  const found: Misread[] = [];
  const refuse = (offset: number, what: string, mend: string) =>
    void found.push({ offset, code: 'yaml-not-plain', message: `${what} stands here.`, mend });
  const startOf = (node: Node) => node.range?.[0] ?? 0;
  const look = (node: unknown): void => {
    if (isAlias(node)) return refuse(startOf(node), 'An alias', 'write the value out.');
    if (!isNode(node)) return;
    if (node.anchor) refuse(startOf(node), 'An anchor', 'write the value out wherever it is needed.');
    if (node.tag && /^\s*!/.test(text.slice(startOf(node)))) refuse(startOf(node), 'A tag', 'write the plain value.');
    if (isSeq(node)) for (const item of node.items) look(item);
    if (!isMap(node)) return;
    for (const { key, value } of node.items) {
      if (isScalar(key) && key.value === '<<') refuse(startOf(key), 'A merge key', 'write the keys out.');
      look(key);
      look(value);
    }
  };
  look(document.contents);
  const directive = text.search(/^%/m);
  if (directive >= 0) refuse(directive, 'A YAML directive', 'remove it.');
  return found;
}

/** The node at a path, and the key that leads to it; where the path ends before, the last of both that there is. */
function walkTo(contents: unknown, path: Path): { node: unknown; key: unknown; whole: boolean } {
  let node = contents;
  let key = node;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (!pair) return { node, key, whole: false };
      [key, node] = [pair.key, pair.value];
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) return { node, key, whole: false };
      key = node = item;
    } else return { node, key, whole: false };
  }
  return { node, key, whole: true };
}

const sentence = (message: string) => `${message.split(' at line ')[0]?.split('\n')[0]?.replace(/[.:]$/, '')}.`;
