import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** The fields of a schema file without a description or a doc comment before them, as `file:line field`. */
function undocumented(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(`src/schema/${file}`, 'utf8'), ts.ScriptTarget.Latest, true);
  const missing: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\.(strictObject|extend)$/.test(node.expression.getText()))
      for (const field of (node.arguments[0] as ts.ObjectLiteralExpression).properties)
        if (ts.getJSDocCommentsAndTags(field).length === 0 && !/\.meta\(\{\s*description\b/.test(field.getText()))
          missing.push(
            `${file}:${source.getLineAndCharacterOfPosition(field.getStart()).line + 1} ${field.name?.getText()}`,
          );
    ts.forEachChild(node, visit);
  };
  visit(source);
  return missing;
}

test.each(readdirSync('src/schema'))('every field of %s says what it means', (file) => {
  expect(undocumented(file)).toEqual([]);
});
