/** Page: a page's file as its front matter, its lead and its parts. */
import type { Mention } from '../../domain/mention.ts';
import type { PagePart } from '../../domain/protocol.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { headingOf } from './closed-headings.ts';
import { readTree } from './markdown.ts';
import { parseProse, type Node } from './tree.ts';

export interface PageFile {
  /** The front matter's YAML, and the line on which it begins. */
  matter?: { text: string; line: number };
  lead: string;
  parts: (PagePart & { at: Place })[];
  problems: Problem[];
  mentions: Mention[];
}

/** Parses a page. Headings divide it into its lead and its parts. */
export function parsePage(file: string, text: string): PageFile {
  const matter = /^---\n([\s\S]*?\n)---\n/.exec(text);
  const body = matter ? blank(matter[0]) + text.slice(matter[0].length) : text;
  const start = matter?.[0].length ?? 0;
  const tree = parseProse(body);
  const place = ({ position: { start: at } }: Node): Place => ({ file, line: at.line, column: at.column });
  const { problems, mentions } = readTree(body, tree, place);

  const headings = (tree.children ?? []).filter((node) => node.type === 'heading');
  const cut = (from: number, to: number | undefined) => body.slice(from, to).trim();
  const parts = headings.map((node, index) => ({
    id: node.data?.hProperties?.id ?? '',
    level: node.depth === 3 ? (3 as const) : (2 as const),
    title: headingOf(body, node).title,
    text: cut(node.position.end.offset, headings[index + 1]?.position.start.offset),
    at: place(node),
  }));
  return {
    ...(matter && { matter: { text: matter[1] ?? '', line: 2 } }),
    lead: cut(start, headings[0]?.position.start.offset),
    parts,
    problems: matter ? problems : [noMatter(file), ...problems],
    mentions,
  };
}

/** Refuses a page without front matter: it has no title, and nobody answers for it. */
const noMatter = (file: string): Problem => ({
  file,
  line: 1,
  column: 1,
  code: 'matter-missing',
  message: 'The page has no front matter.',
  mend: 'begin it with title, summary and owner between two lines of `---`.',
});

/** The same lines and offsets, empty: what follows keeps its places. */
const blank = (text: string) => text.replaceAll(/[^\n]/g, ' ');
