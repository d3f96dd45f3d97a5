/** A draft begun from a frozen text, to go back or to mend in a hurry; what is in no release is never lost. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { approvalsTemplate, releaseTemplate } from '../../src/loading/archive/freezing.ts';
import { main } from '../../src/tools/new.ts';
import { change, told } from '../made/fixture.ts';
import { freeze, frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const page = 'draft/pages/wet-floors.md';
const read = (root: string, file: string) => readFileSync(path.join(root, file), 'utf8');

/** Three releases, each with another word on a page, and a draft as a freeze leaves it. */
const history = (): string => frozenHistory().root;

const begun = (root: string, ...more: string[]) => ran(main, ['draft', '--protocols', root, ...more]);

function elsewhere(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'aside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return path.join(folder, 'draft-of-today');
}

test('an older text is the draft, with nothing of what that release said of itself', async () => {
  const root = history();
  expect(read(root, page)).toContain('all visitors.');
  expect(await begun(root, '--from', '2026-02-01')).toMatchObject({ status: 0 });
  expect(read(root, page)).toBe(read(root, 'releases/2026-02-01/pages/wet-floors.md'));
  expect(read(root, 'draft/approvals.yaml')).toBe(approvalsTemplate);
  expect(parse(read(root, 'draft/release.yaml'))).toEqual({ ...parse(releaseTemplate), sample: true });
  expect(told(root)).toEqual([]);
});

test('it may be frozen as any other', async () => {
  const root = history();
  await begun(root, '--from', '2026-02-01');
  freeze(root, '2026-05-01');
  expect(read(root, 'releases/2026-05-01/pages/wet-floors.md')).toBe(
    read(root, 'releases/2026-02-01/pages/wet-floors.md'),
  );
});

test('what came since is gone from it, and told where it must be retired', async () => {
  const root = history();
  change(root, page, [
    '## Say { #wet-floors-say }',
    '## More { #wet-floors-more }\n\nMore. <source:S1>\n\n## Say { #wet-floors-say }',
  ]);
  freeze(root, '2026-05-01');
  const { status, stderr } = await begun(root, '--from', '2026-04-01');
  expect([status, stderr]).toEqual([
    0,
    expect.stringContaining('id-dropped Section `wet-floors-more` of release 2026-05-01 is gone'),
  ]);
});

test('the directory and the links live, and stay', async () => {
  const root = history();
  change(root, 'resources/national/line.yaml', ['label: Night line', 'label: Late line']);
  await begun(root, '--from', '2026-02-01');
  expect(read(root, 'resources/national/line.yaml')).toContain('label: Late line');
});

describe('a draft that no release has', () => {
  const edited = () => {
    const root = history();
    change(root, page, ['all visitors.', 'nearly all visitors.']);
    return root;
  };

  test.each<[what: string, edit: (root: string) => void, file: string]>([
    ['a page', (root) => change(root, page, ['all visitors.', 'few visitors.']), page],
    ['a new file', (root) => writeFileSync(path.join(root, 'draft/note.txt'), 'x'), 'draft/note.txt'],
    [
      'a missing file',
      (root) => rmSync(path.join(root, 'draft/learning/shining-hall.yaml')),
      'draft/learning/shining-hall.yaml',
    ],
    [
      'what is voted on beside it',
      (root) => change(root, 'facility.yaml', `${read(root, 'facility.yaml')}# more\n`),
      'facility.yaml',
    ],
    [
      'a change note',
      (root) => change(root, 'draft/release.yaml', ['changes: []', 'changes: [] # soon']),
      'draft/release.yaml',
    ],
  ])('keeps it from being begun anew: %s', async (_what, edit, file) => {
    const root = history();
    edit(root);
    const before = existsSync(path.join(root, file)) && read(root, file);
    expect(await begun(root, '--from', '2026-02-01')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(`the draft differs from release 2026-04-01 in ${file}`) as string,
    });
    expect(existsSync(path.join(root, file)) && read(root, file)).toBe(before);
  });

  test('is set aside whole where that is asked for', async () => {
    const root = edited();
    const aside = elsewhere();
    expect(await begun(root, '--from', '2026-02-01', '--set-aside', aside)).toMatchObject({ status: 0 });
    expect(read(aside, page)).toContain('nearly all visitors.');
    expect(existsSync(path.join(aside, 'facility.yaml'))).toBe(true);
    expect(read(root, page)).toContain('every visitor.');
  });

  test.each([
    ['that is not empty', (root: string) => path.join(root, '..'), 'is not empty'],
    ['in the content root', (root: string) => path.join(root, 'aside'), 'lies in the content root'],
  ])('is not set aside into a folder %s', async (_what, folder, said) => {
    const root = edited();
    expect(await begun(root, '--from', '2026-02-01', '--set-aside', folder(root))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(said) as string,
    });
    expect(read(root, page)).toContain('nearly all visitors.');
  });
});

describe('an urgent one', () => {
  test('says why, and by which day it must be ratified', async () => {
    const root = history();
    const urgent = ['--urgent', '--reason', 'A step hurts', '--ratify-by', '2999-01-31'];
    expect(await begun(root, '--from', '2026-04-01', ...urgent)).toMatchObject({ status: 0 });
    expect(parse(read(root, 'draft/release.yaml'))).toMatchObject({
      urgent: { reason: 'A step hurts', ratify_by: '2999-01-31' },
    });
  });

  test('asks what no option says', async () => {
    const root = history();
    const answers = ['A step hurts', '2999-01-31'];
    const status = (
      await ran(main, ['draft', '--from', '2026-04-01', '--urgent', '--protocols', root], {
        ask: async () => answers.shift() ?? '',
      })
    ).status;
    expect([status, answers]).toEqual([0, []]);
  });

  test.each([
    [['--reason', 'A step hurts'], 2],
    [['--reason', 'A step hurts', '--ratify-by', '2026-01-01'], 2],
    [['--ratify-by', '2999-01-31'], 2],
  ])('is not begun with %j', async (more, status) => {
    const root = history();
    expect(await begun(root, '--from', '2026-04-01', '--urgent', ...more)).toMatchObject({ status });
    expect(read(root, 'draft/release.yaml')).toBe(releaseTemplate);
  });
});

test.each([
  [['--from', '2026-02-02'], 'is no release. There are: 2026-02-01, 2026-03-01, 2026-04-01.'],
  [[], 'Name the release to begin from'],
])('of no release it is asked wrongly: %j', async (more, said) => {
  expect(await begun(history(), ...more)).toMatchObject({ status: 2, stderr: expect.stringContaining(said) as string });
});
