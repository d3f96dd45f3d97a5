/** What a repository of a hospital's own content gets for its forge: the same checks, with the engine fetched beside it. */
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/tools/adopt.ts';
import { forgeFiles } from '../../src/tools/forge-files.ts';
import { change, protocols, type Edit } from '../made/fixture.ts';
import { forge, git } from '../made/forge.ts';
import { ran } from '../made/ran.ts';
import { newFolder } from '../made/small-build.ts';
import { runJob, type Workflow } from '../made/workflow.ts';
import { refusals } from '../made/workflow-judges.ts';

const engine = { address: 'https://forge.example.org/it/engine', version: 'v1.0.0' };
const files = forgeFiles({ inside: '', engine });
const workflows = [...files].filter(([file]) => file.startsWith('.github/workflows/'));

test('it is what is about the content; tests of the engine stay with the engine', () => {
  expect([...files.keys()].toSorted()).toMatchInlineSnapshot(`
    [
      ".gitattributes",
      ".github/ISSUE_TEMPLATE/1-number-failed.yml",
      ".github/ISSUE_TEMPLATE/2-change-the-text.yml",
      ".github/ISSUE_TEMPLATE/3-a-fact-is-wrong.yml",
      ".github/ISSUE_TEMPLATE/config.yml",
      ".github/forge.mjs",
      ".github/pull_request_template.md",
      ".github/workflows/check.yml",
      ".github/workflows/due.yml",
      ".github/workflows/freeze.yml",
      ".gitlab-ci.yml",
      ".vscode/extensions.json",
      ".vscode/protocol.code-snippets",
      ".vscode/settings.json",
    ]
  `);
});

test.each(workflows)(
  '%s is one that GitHub takes, and fetches the engine before it installs its packages',
  async (file, text) => {
    expect(await refusals(path.basename(file), text)).toEqual([]);
    const { jobs } = parse(text) as Workflow;
    const [first] = Object.values(jobs);
    const names = first!.steps.map(({ name }) => name);
    expect(names.slice(names.indexOf('Engine'), names.indexOf('Engine') + 2)).toEqual(['Engine', 'Install']);
    expect(text).not.toMatch(/npm (?!--prefix)/);
  },
);

describe('with the content root', () => {
  test.each([
    ['', 'draft/contents.yaml', 'releases/** -text'],
    ['guide', 'guide/draft/contents.yaml', 'guide/releases/** -text'],
  ])('at `%s`, editors and git find the files there', (inside, contents, frozen) => {
    const there = forgeFiles({ inside, engine });
    expect(there.get('.vscode/settings.json')).toContain(`"${contents}"`);
    expect(there.get('.gitattributes')).toContain(`\n${frozen}\n`);
    expect([...there.values()].join('\n')).not.toContain('protocols/');
  });
});

test('a mistake in a repository that is all content is told at its line', { timeout: 120_000 }, async () => {
  const at = await forge();
  // As the step that fetches the engine leaves it, without a network.
  mkdirSync(path.join(at.folder, 'engine'));
  for (const part of ['src', 'node_modules', 'package.json'])
    symlinkSync(path.resolve(part), path.join(at.folder, 'engine', part));
  const content = path.join(at.clone, 'protocols');
  git(content, 'init', '--quiet');
  change(content, 'draft/pages/wet-floors.md', ['<source:S1>', '<source:S9>']);
  for (const [file, text] of files) {
    mkdirSync(path.join(content, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(content, file), text);
  }
  const { jobs } = parse(files.get('.github/workflows/check.yml')!) as Workflow;
  const steps = jobs['check']!.steps.filter(({ name }) => name === 'Install' || name === 'Check');
  const told = await runJob(
    { steps },
    { workspace: content, temp: at.folder, programs: [at.programs], env: {}, known: {} },
  );
  expect(told.steps['Check']?.stdout).toMatch(/^::error file=draft\/pages\/wet-floors\.md,line=\d+,/);
  expect(told.steps['Check']?.stdout).toContain('1 to mend in 1 file.');
});

describe('adopt', () => {
  const answers = ['--name', 'Harbor Hospital', '--state', 'Northmarch', '--time-zone', 'America/New_York'];
  const adopt = (root: string, ...more: string[]) =>
    ran(main, [...answers, '--main-number', '(614) 555-0200', '--yes', '--protocols', root, ...more]);
  const sample: Record<string, Edit> = { 'facility.yaml': ['name: Fixture Hospital', 'name: Sample House'] };
  const engineAt = ['--engine', engine.address];

  test.each(['', 'guide'])(
    'gives a repository with the content at `%s` all of it, fetched from there',
    async (inside) => {
      const made = protocols(sample);
      const top = inside === '' ? made : newFolder();
      if (inside !== '') cpSync(made, path.join(top, inside), { recursive: true });
      git(top, 'init', '--quiet');
      const { said } = await adopt(path.join(top, inside), ...engineAt);
      expect(said).toContain('.github/workflows/check.yml');
      for (const file of [...files.keys(), 'CODEOWNERS']) expect(existsSync(path.join(top, file))).toBe(true);
      expect(readFileSync(path.join(top, '.github/workflows/check.yml'), 'utf8')).toContain(engine.address);
    },
  );

  test('writes over nothing that is there, whenever it is run', async () => {
    const root = protocols(sample);
    git(root, 'init', '--quiet');
    writeFileSync(path.join(root, 'CODEOWNERS'), '* @ours\n');
    await adopt(root, ...engineAt);
    const { said } = await adopt(root, ...engineAt);
    expect(said).not.toContain('Written for its forge');
    expect(readFileSync(path.join(root, 'CODEOWNERS'), 'utf8')).toBe('* @ours\n');
  });

  test('says what is missing where the content lies in no repository', async () => {
    const { said } = await adopt(protocols(sample), ...engineAt);
    expect(said).toContain('lies in no git repository');
  });
});
