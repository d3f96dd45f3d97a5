/** What a build shows, what it refuses, and that the site before it stands until the new one is whole. */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { buildDifferences } from '../../src/publishing/inventory.ts';
import { main } from '../../src/tools/build.ts';
import { change, protocols, type Edit } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { copyEnvironment } from '../made/other-site.ts';
import { ran } from '../made/ran.ts';
import { smallBuild } from '../made/small-build.ts';

const page = 'draft/pages/wet-floors.md';
const mistake: Edit = ['title: Wet floors', 'titel: Wet floors'];
const patient = { timeout: 120_000 };

/** Three releases, with what is edited. */
function history(edits: Record<string, Edit> = {}): string {
  const { root } = frozenHistory();
  for (const [name, edit] of Object.entries(edits)) change(root, name, edit);
  return withoutSite(root);
}

/** A content root of which the test removes what is built beside it. */
function withoutSite(root: string): string {
  onTestFinished(() => {
    for (const ending of ['', '.new', '.old', '.lock']) rmSync(outOf(root) + ending, { recursive: true, force: true });
  });
  return root;
}

/** A build in a process of its own, as people start it. */
function started(root: string, ...args: string[]) {
  const child = spawn(process.execPath, ['src/tools/build.ts', '--protocols', root, '--out', outOf(root), ...args], {
    env: { ...copyEnvironment(), SOURCE_DATE_EPOCH: '1775088000' },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  const ended = new Promise<{ status: number | null; printed: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, printed }));
  });
  return { child, ended };
}

const recalled =
  '- { release: "2026-04-01", sections: [wet-floors], kind: erratum, day: "2999-01-01", reason: R, notice: N, decided_by: D, sample: true }\n';
const outOf = (root: string) => `${root}-site`;
const built = (root: string, ...args: string[]) => started(root, ...args).ended;
const shows = (root: string, file: string) => existsSync(path.join(outOf(root), 'site', file));
const read = (root: string, file: string) => readFileSync(path.join(outOf(root), 'site', file), 'utf8');

test('a folder that holds something else is not built over', async () => {
  const root = protocols();
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', root]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('holds something else than a build')]);
  expect(existsSync(path.join(root, 'draft'))).toBe(true);
});

test.each([
  [['index.html']],
  [['site/index.html']],
  [['_astro/a.js', 'index.html']],
  [['SHA256SUMS']],
  [['build.json']],
])('a folder that holds %j may be any site, and is not built over', async (files) => {
  const root = withoutSite(protocols());
  for (const file of files) change(outOf(root), file, '{}');
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', outOf(root)]);
  expect([status, stderr]).toEqual([2, expect.stringContaining('holds something else than a build')]);
  expect(files.filter((file) => !existsSync(path.join(outOf(root), file)))).toEqual([]);
});

test.each<[what: string, args: string[], edits: Record<string, Edit>, told: string]>([
  ['a file of no kind', [], { 'notes.txt': 'x' }, 'file-unknown'],
  ['the directory', [], { 'resources/national/line.yaml': ['status: active', 'status: actve'] }, 'value-unknown'],
  ['the settings', [], { 'site.yaml': ['ask_now: caretaker-office', 'ask_now: nobody'] }, 'service-unknown'],
  ['a day that has not come', [], { 'recalls.yaml': recalled }, 'day-ahead'],
  ['a release', [], { 'releases/2026-03-01/roles.yaml': 'not: [a list\n' }, 'yaml-syntax'],
  ['a draft that is to be previewed', ['--draft'], { [page]: mistake }, 'key-unknown'],
  ['a preview without a draft', ['--draft'], { draft: undefined }, 'There is no draft to preview.'],
])('a mistake in %s is told, and the site before stays', async (_what, args, edits, told) => {
  const root = history(edits);
  cpSync(smallBuild(), outOf(root), { recursive: true });
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', outOf(root), ...args]);
  expect([status, stderr]).toEqual([1, expect.stringContaining('Nothing was built.')]);
  expect(stderr).toContain(told);
  expect(buildDifferences(outOf(root))).toEqual([]);
});

test('a witness of a day that has not come is told, and nothing is built', async () => {
  const { root, digests } = frozenHistory();
  const [release, digest] = Object.entries(digests)[0]!;
  const witness = `- { release: "${release}", digest: ${digest}, where: Minutes of May, date: "2999-01-01", sample: true }\n`;
  change(withoutSite(root), 'witnesses.yaml', witness);
  const { status, stderr } = await ran(main, ['--protocols', root, '--out', outOf(root)]);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/day-ahead [\s\S]*Nothing was built\./)]);
  expect(existsSync(outOf(root))).toBe(false);
});

test('a mistake in the draft is told and stops nothing', patient, async () => {
  const root = history({ [page]: mistake });
  const { status, printed } = await built(root);
  expect([status, printed]).toEqual([0, expect.stringContaining('key-unknown')]);
  expect(printed).toContain('1 to mend in the draft, which the site does not show.');
  expect(buildDifferences(outOf(root))).toEqual([]);
  expect(read(root, 'protocol/wet-floors/index.html')).toContain('our rule for all visitors');
});

test('a draft is not needed', patient, async () => {
  const root = history({ draft: undefined, 'facility.yaml': undefined });
  expect(await built(root)).toMatchObject({ status: 0 });
  expect(shows(root, 'protocol/wet-floors/index.html')).toBe(true);
});

test('before the first release the site says so, and shows whom to call', patient, async () => {
  const root = withoutSite(protocols());
  expect(await built(root)).toMatchObject({ status: 0 });
  expect(buildDifferences(outOf(root))).toEqual([]);
  expect(JSON.parse(read(root, 'build.json'))).toMatchObject({ release: '' });
  for (const page of ['index.html', 'releases/index.html', 'compare/index.html', 'survey/index.html'])
    expect(read(root, page)).toContain('There is no release yet.');
  expect(read(root, 'index.html')).toContain('Caretaker office');
  expect(read(root, 'pagefind/answers.json')).toContain('Caretaker office');
  expect(shows(root, 'protocol/wet-floors/index.html')).toBe(false);
  expect(shows(root, 'checklists/index.html')).toBe(true);

  // What is being written can be looked at all the same.
  rmSync(outOf(root), { recursive: true });
  expect(await built(root, '--draft')).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(outOf(root), 'draft/protocol/wet-floors/index.html'), 'utf8')).toContain('Wet floors');
  expect(readFileSync(path.join(outOf(root), 'index.html'), 'utf8')).toContain('There is no release yet.');
  expect(leadsNowhere(outOf(root), 'draft/protocol/wet-floors/index.html')).toEqual([]);

  // A preview may be built over: the next one is refused for a mistake, and not for what stands there.
  change(root, 'notes.txt', 'x');
  expect(await ran(main, ['--protocols', root, '--out', outOf(root), '--draft'])).toMatchObject({ status: 1 });
});

/** What a page of a folder names that is not in it, told from where the page lies. */
function leadsNowhere(folder: string, page: string): string[] {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const named = Array.from(html.matchAll(/ (?:href|src)="([^":?#]+)[^":]*"/g), ([, file = '']) => file);
  expect(named).toContain('../../index.html');
  return named.filter((file) => !existsSync(path.join(folder, path.dirname(page), file)));
}

test('a build that is killed leaves the site before whole, and nothing that the next one minds', patient, async () => {
  const root = history();
  expect(await built(root)).toMatchObject({ status: 0 });
  const before = readFileSync(path.join(outOf(root), 'SHA256SUMS'), 'utf8');
  change(root, 'resources/national/line.yaml', ['Answers day and night.', 'Answers by day and by night.']);

  for (const sign of ['', 'site/index.html']) {
    const { child, ended } = started(root);
    while (!existsSync(path.join(`${outOf(root)}.new`, sign))) await setTimeout(10);
    // Two builds at once: the second is refused, and the first goes on.
    expect(await ran(main, ['--protocols', root, '--out', outOf(root)])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Another build is at work here') as string,
    });
    child.kill('SIGKILL');
    expect((await ended).status).toBeNull();
    expect(buildDifferences(outOf(root))).toEqual([]);
    expect(readFileSync(path.join(outOf(root), 'SHA256SUMS'), 'utf8')).toBe(before);
  }

  expect(await built(root)).toMatchObject({ status: 0 });
  expect(read(root, 'resources/night-line/index.html')).toContain('Answers by day and by night.');
  for (const left of ['new', 'old', 'lock']) expect(existsSync(`${outOf(root)}.${left}`)).toBe(false);
});
