/** Strings of the interface: each concern says them in a file of words, and its components hold none of their own. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';

const src = path.resolve(import.meta.dirname, '../../src');

/** Folders of components and pages, by the file that holds their words. */
const concerns: Record<string, readonly string[]> = {
  'frame-words.ts': ['components/frame', 'components/pages'],
  'directory/directory-words.ts': ['components/directory', 'pages/[...edition]/resources'],
  'reporting/reporting-words.ts': ['components/reporting', 'pages/[...edition]/reporting'],
  'search/window-words.ts': ['components/search'],
  'cards/card-words.ts': ['components/cards', 'pages/[...edition]/cards'],
  'releases/release-words.ts': ['components/releases', 'pages/releases'],
  'checklists/list-words.ts': ['components/encounter', 'pages/[...edition]/encounter', 'pages/[...edition]/branches'],
};

const filesIn = (folder: string): string[] =>
  readdirSync(path.join(src, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.astro'))
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Words that stand in the markup of a component: between two tags or a tag and a value, or read aloud. */
function wordsIn(component: string): string[] {
  const markup = component
    .replace(/^---\n[^]*?\n---\n/, '')
    .replaceAll(/<(style|script|code)\b[^]*?<\/\1>/g, '')
    .replaceAll(/\{\/\*[^]*?\*\/\}/g, '');
  const between = [...markup.matchAll(/(?<!=)>\s*([A-Za-z][^<>{}]*?)\s*(?=[<{])/g)].map(([, words]) => words);
  const aloud = [...markup.matchAll(/\b(?:aria-label|title|description|placeholder)="([^"]+)"/g)].map(
    ([, words]) => words,
  );
  return [...between, ...aloud].filter((words) => words !== undefined && /[A-Za-z]{3}/.test(words)) as string[];
}

test.each([
  ['<p>Call first</p>', ['Call first']],
  ['<p>{words.first}</p>', []],
  ['<p>All {count} lists</p>', ['All']],
  ['<nav aria-label="Main"></nav>', ['Main']],
  ['{rows.map((row) => <td>{row}</td>)}', []],
  ['<p>{a} or {b}</p>', []],
])('the markup %j has the words %j', (markup, words) => {
  expect(wordsIn(markup)).toEqual(words);
});

describe.each(Object.entries(concerns))('the words of %s', (module, folders) => {
  test('are said there', () => {
    expect(readFileSync(path.join(src, 'domain', module), 'utf8')).toMatch(/export const \w+Words/);
  });

  test.each(folders.flatMap(filesIn).map((file) => [path.relative(src, file), file]))(
    'and not in %s',
    (_name, file) => {
      expect(wordsIn(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );
});
