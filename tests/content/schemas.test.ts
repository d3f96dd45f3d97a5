/** What editors know of the content: a schema of each kind of file, and which files are of the kind. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { fileKinds } from '../../src/schema/files.ts';
import { editorSchemas } from '../../src/tools/schemas.ts';
import { editorSnippets, snippetsName } from '../../src/tools/snippets.ts';

const root = contentRoot().folder;
const settings = path.join(root, '../.vscode/settings.json');

test.each([...editorSchemas()])(
  '%s for editors is made from the schema of today (npm run make -- schemas)',
  (name, text) => {
    expect(readFileSync(path.join(root, 'schemas', name), 'utf8')).toBe(text);
  },
);

test.runIf(existsSync(settings))(
  'an editor holds each file, and the one to copy, against the schema of its kind',
  () => {
    const bound = (JSON.parse(readFileSync(settings, 'utf8')) as Record<string, unknown>)['yaml.schemas'];
    const here = path.basename(root);
    const expected = Object.entries(fileKinds)
      .filter(([, { path: file }]) => file.endsWith('.yaml'))
      .map(([kind, { path: file }]) => [
        `${here}/schemas/${kind}.schema.json`,
        [`${here}/${file.replaceAll(/<[^>]+>/g, '*')}`, `${here}/_templates/${kind}.yaml`],
      ]);
    expect(bound).toEqual(Object.fromEntries(expected));
  },
);

const snippets = path.join(root, '..', snippetsName);

test.runIf(existsSync(snippets))('what an editor puts in begins as the templates do (npm run make -- snippets)', () => {
  expect(readFileSync(snippets, 'utf8')).toBe(editorSnippets(path.join(root, '_templates')));
});
