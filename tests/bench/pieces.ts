/**
 * Bench of pieces: how much code stands in one place, and how often it claims a type that nothing shows.
 *
 * Counted on the syntax tree of every file of `src/`, templates of components included.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import type { Row } from './row.ts';

export const goals = { fileLines: 250, functionLines: 60, nonNull: 40, assertions: 30 };

/** A file or a function, by how many lines it has. */
export interface Piece {
  /** `domain/day.ts`, `domain/day.ts: addMonths`. */
  name: string;
  lines: number;
}

export interface Pieces {
  files: Piece[];
  functions: Piece[];
  /** Where something is claimed not to be missing: `found!`. */
  nonNull: string[];
  /** Where something is claimed to be of a type: `found as Page`. `as const` claims nothing. */
  assertions: string[];
}

const source = path.resolve(import.meta.dirname, '../../src');

/** Every piece of the code below a folder. */
export function piecesIn(root: string = source): Pieces {
  const found: Pieces = { files: [], functions: [], nonNull: [], assertions: [] };
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(ts|astro|css)$/.test(name),
  );
  for (const name of names.toSorted()) {
    const text = readFileSync(path.join(root, name), 'utf8');
    found.files.push({ name, lines: text.trimEnd().split('\n').length });
    if (name.endsWith('.ts')) look(ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true), found);
    if (name.endsWith('.astro'))
      for (const part of codeOf(text))
        look(ts.createSourceFile(name, part, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX), found);
  }
  return found;
}

/** What of a component is code: its front matter with its template, which is nearly TSX, and each of its scripts. */
function codeOf(text: string): string[] {
  const [, front = '', template = text] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const scripts = [...template.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script = '']) => script);
  const markup = template.replaceAll(/<(script|style)[^>]*>.*?<\/\1>|<!--.*?-->|<!doctype[^>]*>/gis, '');
  return [`${front}\n;<>${markup}</>`, ...scripts];
}

/** Adds what one syntax tree holds. */
function look(tree: ts.SourceFile, found: Pieces): void {
  const lineOf = (place: number) => tree.getLineAndCharacterOfPosition(place).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.functions.push({
        name: `${tree.fileName}: ${nameOf(node)}`,
        lines: lineOf(node.end) - lineOf(node.getStart(tree)) + 1,
      });
    if (ts.isNonNullExpression(node)) found.nonNull.push(`${tree.fileName}: ${node.getText(tree)}`);
    if ((ts.isAsExpression(node) && !ts.isConstTypeReference(node.type)) || ts.isTypeAssertionExpression(node))
      found.assertions.push(`${tree.fileName}: ${node.type.getText(tree)}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

/** A function's own name, or that of what it is given to. */
function nameOf(node: ts.SignatureDeclaration): string {
  const named = node.name ?? ('name' in node.parent ? (node.parent.name as ts.Node) : undefined);
  return named?.getText() ?? (ts.isCallExpression(node.parent) ? `in ${node.parent.expression.getText()}` : 'unnamed');
}

/** The longest of these. */
export const longest = (pieces: readonly Piece[]): Piece => pieces.toSorted((a, b) => b.lines - a.lines)[0]!;

/** How many files each room holds, `domain/search`, and how many stand beside the rooms, `domain`. */
function rooms(files: readonly Piece[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { name } of files) {
    const room = path.dirname(name).split('/').slice(0, 2).join('/');
    counts.set(room, (counts.get(room) ?? 0) + 1);
  }
  return counts;
}

export default async function* rows(): AsyncGenerator<Row> {
  const { files, functions, nonNull, assertions } = piecesIn();
  for (const [room, measured] of rooms(files))
    yield { name: `files in ${room === '.' ? 'src' : room}`, unit: 'files', measured };
  const [file, func] = [longest(files), longest(functions)];
  yield { name: `longest file, ${file.name}`, goal: goals.fileLines, unit: 'lines', measured: file.lines };
  yield { name: `longest function, ${func.name}`, goal: goals.functionLines, unit: 'lines', measured: func.lines };
  yield { name: 'claimed not to be missing: !', goal: goals.nonNull, unit: 'times', measured: nonNull.length };
  yield { name: 'claimed to be of a type: as', goal: goals.assertions, unit: 'times', measured: assertions.length };
}
