/**
 * Snippets: what an editor puts in when an author types a word, taken from the templates, so that both begin alike. Each
 * value is a stop for the Tab key; a sentence that is left as it came is told by `check`.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { entryAt } from '../loading/editing/places.ts';
import type { Path } from '../loading/reading/yaml.ts';

/** Where editors of the family of VS Code look for them, beside the content root. */
export const snippetsName = '.vscode/protocol.code-snippets';

interface Source {
  /** The word that asks for it. */
  prefix: string;
  says: string;
  template: string;
  /** The list of which it is an entry, and which one; the whole file where missing. */
  entry?: readonly [list: Path, index: number];
}

const sources: Readonly<Record<string, Source>> = {
  Page: { prefix: 'page', says: 'A whole page', template: 'page.md' },
  'List item': {
    prefix: 'item',
    says: 'An item of a list, below `items:`',
    template: 'checklist.yaml',
    entry: [['points', 0, 'items'], 0],
  },
  'Shared item': {
    prefix: 'shared',
    says: 'An item of all lists, placed on one by its id',
    template: 'checklist.yaml',
    entry: [['points', 0, 'items'], 1],
  },
  'Hard stop': {
    prefix: 'stop',
    says: 'A hard stop, below `stops:`',
    template: 'checklist.yaml',
    entry: [['stops'], 0],
  },
  Service: {
    prefix: 'service',
    says: 'A service of an organization, below `services:`',
    template: 'organization.yaml',
    entry: [['services'], 0],
  },
  'Reporting row': {
    prefix: 'row',
    says: 'What one duty asks in a state, below `rows:`',
    template: 'reporting.yaml',
    entry: [['rows'], 0],
  },
  Case: { prefix: 'case', says: 'A whole case to learn from', template: 'case.yaml' },
};

/** The file of snippets, of a folder of templates. */
export function editorSnippets(templates: string): string {
  const made = Object.entries(sources).flatMap(([name, { prefix, says, template, entry }]) => {
    const file = path.join(templates, template);
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8').replaceAll(/ # may stay$/gm, '');
    const typed = entry ? entryAt(text, ...entry) : text.trimEnd();
    const scope = template.endsWith('.md') ? 'markdown' : 'yaml';
    return [[name, { scope, prefix, description: `${says}.`, body: withStops(typed) }]];
  });
  return `${JSON.stringify(Object.fromEntries(made), null, 2)}\n`;
}

/** Lines with a stop at each value, in the order in which they stand. An id that is the file's name comes from there. */
function withStops(text: string): string[] {
  let stops = 0;
  const stop = (value: string) => `\${${++stops}:${value.replaceAll('}', String.raw`\}`)}}`;
  return text.split('\n').map((line) => {
    const plain = line.replaceAll('\\', String.raw`\\`).replaceAll('$', String.raw`\$`);
    const [, before = '', value = '', after = ''] = (isFrame.test(line) ? undefined : valueOf.exec(plain)) ?? [];
    return value === '' ? plain : before + stop(value) + after.replace(/new-[a-z]+/, '$TM_FILENAME_BASE');
  });
}

/** A comment, a rule, the fence of a block, a key whose value stands below it, or nothing. */
const isFrame = /^\s*(?:# .*|---|:::.*|(?:- )?\w+:)?$/;

/** What stands before a value, the value, and the id of a heading. */
const valueOf = /^(\s*(?:- )?[a-z_]+: |#+ |\s*(?:\d+\.|-) |)(.+?)( \{ #.*)?$/;
