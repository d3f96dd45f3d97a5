/** The documented check with coreutils alone, on a machine that has nothing else. */
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { frozenHistory } from '../made/frozen.ts';

const where = (name: string) => ['/usr/bin', '/bin'].map((folder) => path.join(folder, name)).find(existsSync);
const tools = ['sha256sum', 'du', 'cut', 'sort', 'uniq'];
const present = tools.every(where);

/** Runs the script with no other command in reach than these. */
function check(tamper: (releases: string) => void = () => undefined): { status: number | null; said: string[] } {
  const { root } = frozenHistory();
  const releases = path.join(root, 'releases');
  tamper(releases);
  const reach = mkdtempSync(path.join(os.tmpdir(), 'coreutils-'));
  onTestFinished(() => rmSync(reach, { recursive: true, force: true }));
  for (const name of tools) symlinkSync(where(name)!, path.join(reach, name));
  const { status, stdout } = spawnSync('/bin/sh', [path.resolve('docs/check-releases.sh'), releases], {
    encoding: 'utf8',
    env: { PATH: reach },
  });
  return {
    status,
    said: stdout
      .trimEnd()
      .split('\n')
      .filter((line) => !/^[0-9a-f]{64} {2}/.test(line)),
  };
}

describe.skipIf(!present)('coreutils alone', () => {
  test('find nothing in an untouched history, and print its digests', () => {
    const { root, digests } = frozenHistory();
    const { stdout, status } = spawnSync('sh', ['docs/check-releases.sh', path.join(root, 'releases')], {
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([
      0,
      Object.entries(digests)
        .map(([id, digest]) => `${digest}  ${id}/SHA256SUMS\n`)
        .join(''),
    ]);
    expect(check()).toEqual({ status: 0, said: [] });
  });

  test.each<[string, (releases: string) => void, string[]]>([
    [
      'a changed file',
      (releases) => appendFileSync(path.join(releases, '2026-03-01/roles.yaml'), '\n'),
      ['roles.yaml: FAILED', '2026-03-01: differs from its list of digests'],
    ],
    [
      'a file that the list does not name, with a space in it',
      (releases) => writeFileSync(path.join(releases, '2026-03-01/pages/a page.md'), 'x'),
      ['2026-03-01: not named by its list: ./pages/a page.md'],
    ],
    [
      'a hidden file that the list does not name',
      (releases) => writeFileSync(path.join(releases, '2026-03-01/.hidden'), 'x'),
      ['2026-03-01: not named by its list: ./.hidden'],
    ],
    [
      'a file that is gone',
      (releases) => rmSync(path.join(releases, '2026-03-01/roles.yaml')),
      ['roles.yaml: FAILED open or read', '2026-03-01: differs from its list of digests'],
    ],
    [
      'a link in place of a file',
      (releases) => {
        const file = path.join(releases, '2026-03-01/roles.yaml');
        renameSync(file, path.join(releases, '../roles.yaml'));
        symlinkSync('../../roles.yaml', file);
      },
      ['2026-03-01/roles.yaml: this is a link'],
    ],
    [
      'a release that is gone',
      (releases) => rmSync(path.join(releases, '2026-03-01'), { recursive: true }),
      [
        '../2026-03-01/SHA256SUMS: FAILED open or read',
        '2026-04-01: differs from its list of digests',
        '2026-04-01: was frozen after 2026-03-01, not after 2026-02-01',
      ],
    ],
    [
      'a release under another name',
      (releases) => renameSync(path.join(releases, '2026-04-01'), path.join(releases, '2026-05-01')),
      ['2026-05-01: was approved for 2026-04-01'],
    ],
    [
      'what is no release',
      (releases) => {
        writeFileSync(path.join(releases, 'notes.txt'), 'x');
        mkdirSync(path.join(releases, '.old'));
      },
      ['.old: this is no release', 'notes.txt: this is no release'],
    ],
  ])('name %s', (_name, tamper, expected) => {
    expect(check(tamper)).toEqual({ status: 1, said: expected });
  });
});
