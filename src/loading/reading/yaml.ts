/** YAML: a file's value with the place of every key, read so that nothing is changed or merged in silence. */
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, visit, type Node } from 'yaml';
import type { Place, Problem } from '../../domain/problem.ts';

export type Path = readonly PropertyKey[];

export interface YamlFile {
  value: unknown;
  /** Where the value of a path begins; for a missing key, where its map begins. */
  at(path: Path): Place;
  /** Where a key itself stands. */
  keyAt(path: Path): Place;
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
  const problems: Problem[] = document.errors.map((error) => {
    const [message, mend] = mends[error.code] ?? [sentence(error.message), 'correct the YAML at this place.'];
    return { ...place(error.pos[0]), code: 'yaml-syntax', message, mend };
  });
  const refuse = (node: Node, what: string, mend: string) =>
    problems.push({ ...place(node.range?.[0] ?? 0), code: 'yaml-not-plain', message: `${what} stands here.`, mend });
  visit(document, {
    Alias: (_key, node) => void refuse(node, 'An alias', 'write the value out.'),
    Node: (_key, node) => {
      if ('anchor' in node && node.anchor) refuse(node, 'An anchor', 'write the value out wherever it is needed.');
      if (
        node.tag &&
        text
          .slice(node.range?.[0] ?? 0)
          .trimStart()
          .startsWith('!')
      )
        refuse(node, 'A tag', 'write the plain value.');
    },
    Pair: (_key, pair) => {
      if (isScalar(pair.key) && pair.key.value === '<<') refuse(pair.key, 'A merge key', 'write the keys out.');
    },
  });
  if (/^%/m.test(text))
    problems.push({
      ...place(text.search(/^%/m)),
      code: 'yaml-not-plain',
      message: 'A YAML directive stands here.',
      mend: 'remove it.',
    });

  const walk = (path: Path): { node: unknown; key: unknown; whole: boolean } => {
    let node: unknown = document.contents;
    let key: unknown = node;
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
  };
  const start = (node: unknown) => place(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  return {
    value: problems.length === 0 ? document.toJS() : undefined,
    at: (path) => {
      const { node, key, whole } = walk(path);
      return start(whole || path.length === 0 ? (node ?? key) : key);
    },
    keyAt: (path) => start(walk(path).key),
    typed: (path) => {
      const { node, whole } = walk(path);
      return whole && isScalar(node) ? node.source : undefined;
    },
    problems,
  };
}

const sentence = (message: string) => `${message.split(' at line ')[0]?.split('\n')[0]?.replace(/[.:]$/, '')}.`;
