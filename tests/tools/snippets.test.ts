/** What an editor puts in: the template's own lines, each value a stop, and nothing that the editor would read as its own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { editorSnippets } from '../../src/tools/snippets.ts';

/** The bodies of the snippets that some templates give, by name. */
function bodies(templates: Record<string, string>): Record<string, string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'templates-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(templates)) writeFileSync(path.join(folder, name), text);
  const made = JSON.parse(editorSnippets(folder)) as Record<string, { body: string[] }>;
  return Object.fromEntries(Object.entries(made).map(([name, { body }]) => [name, body]));
}

test('a page takes its ids from the name of its file', () => {
  const page =
    '---\ntitle: Short\n---\n\nDo it.\n\n1. Step.\n\n:::danger[Stop]\nNo.\n:::\n\n## Say { #new-page-say }\n';
  expect(bodies({ 'page.md': page })['Page']).toEqual([
    '---',
    'title: ${1:Short}',
    '---',
    '',
    '${2:Do it.}',
    '',
    '1. ${3:Step.}',
    '',
    ':::danger[Stop]',
    '${4:No.}',
    ':::',
    '',
    '## ${5:Say} { #$TM_FILENAME_BASE-say }',
  ]);
});

test('an entry comes at the margin, with what an editor would take for its own made plain', () => {
  const organization =
    'id: x\nservices:\n  - id: a-line\n    label: Costs $5 # may stay\n    phones:\n      - { type: voice }\n';
  expect(bodies({ 'organization.yaml': organization })).toEqual({
    Service: ['- id: ${1:a-line}', '  label: ${2:Costs \\$5}', '  phones:', '    - ${3:{ type: voice \\}}'],
  });
});
