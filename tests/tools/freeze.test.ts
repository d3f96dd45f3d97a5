import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { releaseFolders, verifyRelease } from '../../src/loading/sums.ts';
import { change, protocols, told } from '../fixture.ts';

const release = `title: First
effective: 2026-03-01
sample: true
approvals:
  - { role: Chief nurse, body: Nursing council, date: "2026-02-20", evidence: "Minutes, item 1", sample: true }
  - { role: Chief physician, body: Medical committee, date: "2026-02-21", evidence: "Minutes, item 2", sample: true }
changes:
  - { summary: The first release of the fixture for the tests, kind: editorial, roles: [], sections: [] }
retired: []
`;

const freeze = (root: string, ...args: string[]) =>
  spawnSync('node', ['src/tools/freeze.ts', ...args, '--root', root, '--yes'], { encoding: 'utf8' });

/** A tree with one frozen release. */
function frozen(): string {
  const root = protocols({ 'draft/release.yaml': release });
  const { status, stderr } = freeze(root, '2026-03-01', '--on', '2026-02-24');
  if (status !== 0) throw new Error(stderr);
  return root;
}

const kept = 'releases/2026-03-01';

describe('freeze', () => {
  test('copies the draft, the directory and the facility byte for byte, and leaves a template', () => {
    const root = frozen();
    for (const [from, to] of [
      ['draft/pages/time-alone.md', 'pages/time-alone.md'],
      ['resources/national/line.yaml', 'resources/national/line.yaml'],
      ['facility.yaml', 'facility.yaml'],
    ] as const)
      expect(readFileSync(path.join(root, kept, to))).toEqual(readFileSync(path.join(root, from)));
    expect(readFileSync(path.join(root, kept, 'release.yaml'), 'utf8')).toBe(release);
    expect(told(root)).toEqual([]);
  });

  test('writes sums that coreutils can check', () => {
    const root = frozen();
    expect(execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: path.join(root, kept), encoding: 'utf8' })).toContain(
      'release.yaml: OK',
    );
  });

  test.each([
    [
      'another day than the draft names',
      ['2026-03-02', '--on', '2026-02-24'],
      'release.yaml says effective 2026-03-01, not 2026-03-02',
    ],
    ['a day that is past', ['2026-03-01', '--on', '2026-03-02'], 'a release is never back-dated'],
  ])('refuses %s, and writes nothing', (_what, args, reason) => {
    const root = protocols({ 'draft/release.yaml': release });
    const { status, stderr } = freeze(root, ...args);
    expect(status).toBe(1);
    expect(stderr).toContain(reason);
    expect(existsSync(path.join(root, 'releases'))).toBe(false);
  });

  test('refuses a draft without the approvals that the facility asks for', () => {
    const root = protocols({ 'draft/release.yaml': release.replace(/ {2}- \{ role: Chief physician.*\n/, '') });
    expect(freeze(root, '2026-03-01', '--on', '2026-02-24').stderr).toContain(
      'the approval of Chief physician (Medical committee) is missing',
    );
  });
});

describe('a frozen release that was touched is named', () => {
  test.each([
    ['an edited file', 'pages/time-alone.md', ['every patient', 'each patient'], 'frozen-changed'],
    ['a deleted file', 'pages/under-18.md', undefined, 'frozen-missing'],
    ['an added file', 'pages/more.md', 'x\n', 'frozen-extra'],
    ['a line of the sums that is none', 'SHA256SUMS', 'x\n', 'frozen-sums'],
  ] as const)('%s', (_what, file, edit, code) => {
    const root = frozen();
    change(root, `${kept}/${file}`, edit as Parameters<typeof change>[2]);
    const [only] = releaseFolders(path.join(root, 'releases'));
    expect(verifyRelease(only!).map((problem) => `${path.basename(problem.file)} ${problem.code}`)).toContain(
      `${path.basename(file)} ${code}`,
    );
  });
});
