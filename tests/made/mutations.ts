/** Mutations: single mistakes such as a hand makes in a file of the content, each by its seed. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { causeFirst } from '../../src/domain/cause-first.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { readLibrary } from '../../src/loading/library/read.ts';

/** A slip of the hand: lines with one mistake at an index; undefined where it cannot be made there. */
type Slip = (lines: readonly string[], at: number) => string[] | undefined;

const replaced =
  (pattern: RegExp, by: string): Slip =>
  (lines, at) => {
    const line = lines[at] ?? '';
    return pattern.test(line) ? lines.with(at, line.replace(pattern, by)) : undefined;
  };

const slips = {
  'a line deleted': (lines, at) => (lines[at]?.trim() ? lines.toSpliced(at, 1) : undefined),
  'a line doubled': (lines, at) => (lines[at]?.trim() ? lines.toSpliced(at, 0, lines[at]) : undefined),
  'two lines swapped': (lines, at) => {
    const [one, other] = lines.slice(at, at + 2);
    return one?.trim() && other?.trim() && one !== other ? lines.toSpliced(at, 2, other, one) : undefined;
  },
  'an id changed': replaced(/(\bid: "?[a-z0-9-]*[a-z])(?=[-"\s,}]|$)/, '$1x'),
  'a name changed': replaced(
    /(<(?:source|service):[A-Za-z0-9-]*?)(?=>)|((?:section|shared|line): [a-z-]*[a-z])$/,
    '$1$2x',
  ),
  'a key misspelt': replaced(/^([ -]*[a-z_]*?)([a-z])([a-z])(?=[a-z_]*:(?: |$))/, '$1$3$2'),
  'a quote dropped': replaced(/"(?=[^"]*$)/, ''),
  'a bracket dropped': replaced(/[\]}](?=[^\]}]*$)/, ''),
  'a colon dropped': replaced(/^([ -]*[a-z_]+):/, '$1'),
  'a digit changed': replaced(/([+0-9"-]*\d)7?(?=\d")/, '$17'),
  'an indent too deep': (lines, at) => (lines[at]?.startsWith('  ') ? lines.with(at, ` ${lines[at]}`) : undefined),
  'an indent too shallow': (lines, at) =>
    lines[at]?.startsWith('  ') ? lines.with(at, lines[at].slice(1)) : undefined,
  'the end cut off': (lines, at) => (at > 0 ? [...lines.slice(0, at), ''] : undefined),
  'the file removed': (_lines, at) => (at === 0 ? [] : undefined),
} satisfies Record<string, Slip>;

/** One mistake in one file. */
export interface Mutation {
  slip: string;
  file: string;
  /** The line on which it was made, from 1. */
  line: number;
  /** What the file says with it; undefined where it is gone. */
  text: string | undefined;
}

/** Files in which authors type. */
const filesIn = (root: string): string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => /\.(yaml|md)$/.test(file) && !/^(releases|schemas|_templates)\/|README/.test(file))
    .filter((file) => statSync(path.join(root, file)).isFile())
    .toSorted();

/** So many mistakes in a content root, each kind in turn. */
function mutations(root: string, count: number, seed: number): Mutation[] {
  const files = filesIn(root);
  const names = Object.keys(slips) as (keyof typeof slips)[];
  const drawn = fc.sample(fc.tuple(fc.nat(files.length - 1), fc.nat()), { seed, numRuns: count * 40 });
  const made: Mutation[] = [];
  for (const [chosen, place] of drawn) {
    if (made.length === count) break;
    const file = files[chosen]!;
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    const slip = names[made.length % names.length]!;
    const at = slip === 'the file removed' ? 0 : place % lines.length;
    const wrong = slips[slip](lines, at);
    if (wrong) made.push({ slip, file, line: at + 1, text: wrong.length > 0 ? wrong.join('\n') : undefined });
  }
  return made;
}

/** What is told of a content root, paths from it, causes first. */
const toldOf = (root: string): Problem[] =>
  causeFirst(readLibrary(root).problems).map((problem) => ({
    ...problem,
    file: problem.file.slice(path.basename(root).length + 1),
  }));

/** What is told while a file says something else. */
function toldWith(root: string, { file, text }: Pick<Mutation, 'file' | 'text'>): Problem[] {
  const full = path.join(root, file);
  const before = readFileSync(full);
  try {
    if (text === undefined) rmSync(full);
    else writeFileSync(full, text);
    return toldOf(root);
  } finally {
    writeFileSync(full, before);
  }
}

/** Whether a problem leads to a mistake: to its line, to the head of what holds it, or by naming what is no longer called so. */
function leadsTo({ file, line, code, message, mend }: Problem, mutation: Mutation, before: string): boolean {
  const lines = before.split('\n');
  const said = `${file} ${message} ${mend}`;
  if (mutation.text === undefined || file !== mutation.file) {
    const changed =
      mutation.text === undefined
        ? before
        : [lines[mutation.line - 1], mutation.text.split('\n')[mutation.line - 1]].join(' ');
    const words = [...changed.matchAll(/[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*/g)].map(([word]) => word);
    const names = [...said.matchAll(/`(?:[a-z]+:|\.\.\/[a-z]+\/)?([A-Za-z0-9-]+)/g)].map(([, name = '']) => name);
    return said.includes(path.posix.parse(mutation.file).name) || names.some((name) => words.includes(name));
  }
  // An open quotation mark or bracket is only noticed where the next one stands.
  if (line >= mutation.line) return line <= mutation.line + 2 || code === 'yaml-syntax';
  const indent = (one = '') => /^[ -]*/.exec(one)?.[0].length ?? 0;
  const between = lines.slice(line, mutation.line).filter((one) => one.trim() !== '');
  return line === 1 || between.every((one) => indent(one) >= indent(lines[line - 1])) || line === mutation.line - 1;
}

/** A file with a problem's mend followed to the letter; undefined where the mend asks for a person. */
function followed(text: string, { line, message, mend, code }: Problem): string | undefined {
  const [, better] = /^(?:write|put it in quotes:) [`"]([^`"]+)[`"](?=[.,]| here)/.exec(mend) ?? [];
  if (better === undefined) return undefined;
  const wrong =
    code === 'key-unknown'
      ? /([^.]+): /.exec(message)?.[1]
      : /`(?:[a-z]+:)?([^`]+)`|the (?:number|boolean) ([^,]+),/.exec(message)?.slice(1).find(Boolean);
  const lines = text.split('\n');
  const typed = lines[line - 1];
  if (wrong === undefined || !typed?.includes(wrong)) return undefined;
  const at = typed.lastIndexOf(wrong);
  const right = mend.startsWith('put') ? `"${better}"` : better;
  return lines.with(line - 1, typed.slice(0, at) + right + typed.slice(at + wrong.length)).join('\n');
}

/** What came of so many mistakes in a content root. */
export function outcomes(root: string, count: number, seed: number) {
  const known = new Set(toldOf(root).map(keyOf));
  const found = {
    made: 0,
    untold: 0,
    tooMany: [] as string[],
    elsewhere: [] as string[],
    mended: 0,
    unmended: [] as string[],
  };
  for (const mutation of mutations(root, count, seed)) {
    const { slip, file, line, text } = mutation;
    const before = readFileSync(path.join(root, file), 'utf8');
    const told = toldWith(root, mutation).filter((problem) => !known.has(keyOf(problem)));
    const as = `${slip}, ${file}:${line}: ${told.map(keyOf).join(' | ')}`;
    found.made += 1;
    const [first] = told;
    if (!first) {
      found.untold += 1;
      continue;
    }
    if (told.length > 3) found.tooMany.push(as);
    if (!leadsTo(first, mutation, before)) found.elsewhere.push(as);
    const mended = text !== undefined && first.file === file ? followed(text, first) : undefined;
    if (mended === undefined) continue;
    const after = toldWith(root, { file, text: mended }).filter((problem) => !known.has(keyOf(problem)));
    if (after.length < told.length && !after.some((problem) => keyOf(problem) === keyOf(first))) found.mended += 1;
    else found.unmended.push(as);
  }
  return found;
}

const keyOf = ({ file, line, code, message }: Problem) => `${file}:${line} ${code} ${message}`;
