/** Codes: the help page of what each problem code means, made from the rules' own comments and the examples. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { problemCodes, type ProblemCode } from '../domain/problem-codes.ts';
import { mistakes, type EditedMistake } from './mistakes.ts';
import { project } from './project.ts';

/** Where the page stands. */
export const codesFile = 'src/content/docs/help/mistakes.md';

/** Where problems are told. */
const rooms = ['domain', 'loading', 'publishing'];

/** What the rules' own comments say of each code: of those functions that tell no other. */
function commented(): Map<ProblemCode, string[]> {
  const comments = rooms.flatMap(sourcesIn).flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    return [...told(tree)];
  });
  const codesOf = Map.groupBy(comments, ({ over }) => over);
  const alone = comments.filter(({ over }) => new Set(codesOf.get(over)?.map(({ code }) => code)).size === 1);
  const saidBy = (some: readonly Told[], code: string) => [
    ...new Set(some.filter((one) => one.code === code).map(({ said }) => said)),
  ];
  return new Map(
    problemCodes.map((code) => {
      const own = saidBy(alone, code);
      return [code, own.length > 0 ? own : saidBy(comments, code.replace(/^.*-/, '*-'))];
    }),
  );
}

/** What each code means: as its example says, or else its rules. */
export function meanings(): Map<ProblemCode, string[]> {
  const comments = commented();
  return new Map(problemCodes.map((code) => [code, meaningOf(mistakes()[code], comments.get(code) ?? [])]));
}

const meaningOf = ({ means }: Pick<EditedMistake, 'means'>, comments: string[]) => (means ? [means] : comments);

const sourcesIn = (room: string): string[] =>
  readdirSync(path.join(project, 'src', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('problem-codes.ts'))
    .toSorted()
    .map((file) => path.join(project, 'src', room, file));

/** A code that is told somewhere, and the comment over it. */
interface Told {
  /** `*-unknown` for what is made of the name of what was looked for. */
  code: string;
  said: string;
  over: ts.Node;
}

function* told(node: ts.Node): Generator<Told> {
  const code = codeIn(node);
  const comment = code === undefined ? undefined : commentOver(node);
  if (code !== undefined && comment) yield { code, ...comment };
  const inner: ts.Node[] = [];
  node.forEachChild((child) => void inner.push(child));
  for (const child of inner) yield* told(child);
}

/** The code that a node is: under `code`, or given to a function that makes a problem. */
function codeIn(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) && isCode(node.text)) return saysCode(node, true) ? node.text : undefined;
  if (!ts.isTemplateExpression(node) || node.head.text !== '' || !saysCode(node, false)) return undefined;
  return `*${node.templateSpans.at(-1)?.literal.text}`;
}

const isCode = (text: string) => problemCodes.some((code) => code === text);

function saysCode({ parent }: ts.Node, orGiven: boolean): boolean {
  if (ts.isPropertyAssignment(parent)) return parent.name.getText() === 'code';
  if (ts.isConditionalExpression(parent)) return saysCode(parent, orGiven);
  return orGiven && ts.isCallExpression(parent);
}

/** The comment of the innermost function or member that a node stands in and that has one. */
function commentOver(node: ts.Node | undefined): Pick<Told, 'said' | 'over'> | undefined {
  if (!node || ts.isSourceFile(node)) return undefined;
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const said = comment && ts.getTextOfJSDocComment(comment.comment)?.replaceAll(/\s+/g, ' ');
  return said ? { said, over: node } : commentOver(node.parent);
}

/** The page. */
export function codesPage(): string {
  const all = meanings();
  return `${[head, ...problemCodes.flatMap((code) => [`## ${code}`, ...(all.get(code) ?? []).map(prose), ...exampleOf(code)])].join('\n\n')}\n`;
}

const head = `---
title: What each message means
description: Every code that \`npm run check\` tells, with an example and the same made right.
tableOfContents: false
---

<!-- Made by \`npm run make -- codes\` from the rules and \`src/tools/mistakes.yaml\`. -->

Each message of \`npm run check\` begins with its place and its code, and ends with the address of the code on this page. The examples are of a made-up house with wet floors.`;

function exampleOf(code: ProblemCode): string[] {
  const mistake = mistakes()[code];
  if ('words' in mistake) return [`**Wrong:** ${prose(mistake.words[0])}`, `**Right:** ${prose(mistake.words[1])}`];
  const { file, wrong, right = mistake.stands } = mistake;
  if (wrong === undefined) return [`**Wrong:** \`${file}\` is not there.`, '**Right:** It is.'];
  return [
    `**Wrong**, in \`${file}\`:`,
    block(wrong),
    ...(right === undefined ? ['**Right:** There is no such file.'] : ['**Right:**', block(right)]),
  ];
}

/** Lines as they are typed; what is not seen, or seen as something else, stands as its number. */
const block = (text: string) => ['```text', text.trimEnd().replaceAll(/[^\n -~]/g, numbered), '```'].join('\n');

const numbered = (character: string) =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** Words in which Markdown sees no element but where they stand between backticks. */
const prose = (text: string) =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll('<', String.raw`\<`)))
    .join('');
