/** Literals: every text that stands in the code of the engine, markup included; comments, what schemas say of their fields, and styles are none. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

export interface Literal {
  /** Below `src/`. */
  file: string;
  /** With its white space made plain. */
  text: string;
}

const root = path.resolve(import.meta.dirname, '../../src');

/** Every text in `src/`. */
export const literals: readonly Literal[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|astro)$/.test(file))
  .toSorted()
  .flatMap((file) => {
    const source = readFileSync(path.join(root, file), 'utf8');
    const parts = file.endsWith('.astro') ? partsOf(source) : { code: source, markup: '' };
    return [...textsIn(parts.code, ts.ScriptKind.TS), ...textsIn(`<>${parts.markup}</>`, ts.ScriptKind.TSX)]
      .map((text) => ({ file, text: text.replaceAll(/\s+/g, ' ').trim() }))
      .filter(({ text }) => text !== '');
  });

/** A component as its script and its markup, which reads as JSX does. */
function partsOf(component: string): { code: string; markup: string } {
  const [, code = '', markup = component] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(component) ?? [];
  return { code, markup: markup.replaceAll(/<(style|script)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, '') };
}

/** What a schema says of a field: authors read it as they read a comment, and the site shows it to nobody else. */
function isSaidToAuthors(node: ts.Node): boolean {
  return (
    ts.isObjectLiteralExpression(node) &&
    ts.isCallExpression(node.parent) &&
    ts.isPropertyAccessExpression(node.parent.expression) &&
    node.parent.expression.name.text === 'meta'
  );
}

function textsIn(code: string, kind: ts.ScriptKind): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isSaidToAuthors(node)) return;
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('a.tsx', code, ts.ScriptTarget.Latest, true, kind));
  return found;
}
