import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyReleases, verifyWitnesses } from '../../../src/loading/archive/verify.ts';
import { digestOf, digestsIn, releaseFolders, sha256, sumsOf } from '../../../src/loading/files/sums.ts';
import { frozenHistory } from '../../made/frozen.ts';

/** What is told of a touched history, with paths from the folder of releases. */
function told(tamper: (releases: string) => void, witnessed: string[] = []): string[] {
  const { root, digests } = frozenHistory();
  const releases = path.join(root, 'releases');
  tamper(releases);
  const witnesses = witnessed.map((release) => ({
    release,
    digest: digests[release]!,
    where: 'Minutes of May, item 3',
    date: '2026-05-01',
    sample: false,
  }));
  const prefix = `${path.relative(process.cwd(), releases).replaceAll(path.sep, '/')}/`;
  return [...verifyReleases(releases), ...verifyWitnesses(releases, witnesses)].map(
    ({ file, code, message }) => `${file.replace(prefix, '')} ${code} ${message}`,
  );
}

const page = 'pages/wet-floors.md';
const flip = (file: string, at = -2) => {
  const bytes = readFileSync(file);
  const index = at < 0 ? bytes.length + at : at;
  bytes[index]! ^= 1;
  writeFileSync(file, bytes);
};

/** Makes a release's list anew for the files that stand in it now, as a patient forger would. */
function resum(releases: string, id: string): void {
  const all = releaseFolders(releases);
  const at = all.findIndex((one) => one.id === id);
  const before = all[at - 1];
  writeFileSync(
    path.join(releases, id, 'SHA256SUMS'),
    sumsOf(digestsIn(path.join(releases, id)), before && { id: before.id, digest: digestOf(before.folder) }),
  );
}

test('an untouched history has nothing to tell', () => {
  expect(told(() => undefined, ['2026-02-01', '2026-04-01'])).toEqual([]);
});

describe('what a tamper leaves is named', () => {
  test.each<[string, (releases: string) => void, string[]]>([
    [
      'one flipped byte of a page',
      (releases) => flip(path.join(releases, '2026-02-01', page)),
      [`2026-02-01/${page} frozen-changed This file of release 2026-02-01 differs from what was frozen.`],
    ],
    [
      'one flipped byte of the newest release',
      (releases) => flip(path.join(releases, '2026-04-01/facility.yaml'), 40),
      ['2026-04-01/facility.yaml frozen-changed This file of release 2026-04-01 differs from what was frozen.'],
    ],
    [
      'a file cut short',
      (releases) => truncateSync(path.join(releases, '2026-03-01/sources.yaml'), 10),
      ['2026-03-01/sources.yaml frozen-changed This file of release 2026-03-01 differs from what was frozen.'],
    ],
    [
      'a file and its sum changed together',
      (releases) => {
        appendFileSync(path.join(releases, '2026-02-01', page), '\nMore.\n');
        resum(releases, '2026-02-01');
      },
      [
        '2026-02-01/SHA256SUMS frozen-chain These are not the digests that release 2026-03-01 was frozen after: release 2026-02-01 was changed together with them.',
      ],
    ],
    [
      'a file deleted',
      (releases) => unlinkSync(path.join(releases, '2026-03-01', page)),
      [`2026-03-01/${page} frozen-missing This file of release 2026-03-01 is gone.`],
    ],
    [
      'a file inserted',
      (releases) => writeFileSync(path.join(releases, '2026-03-01/pages/more.md'), 'x'),
      ['2026-03-01/pages/more.md frozen-extra Release 2026-03-01 was frozen without this file.'],
    ],
    [
      'a hidden file inserted',
      (releases) => writeFileSync(path.join(releases, '2026-03-01/.hidden'), 'x'),
      ['2026-03-01/.hidden frozen-extra Release 2026-03-01 was frozen without this file.'],
    ],
    [
      'a file renamed',
      (releases) =>
        renameSync(path.join(releases, '2026-02-01', page), path.join(releases, '2026-02-01/pages/wet-floors-2.md')),
      [
        `2026-02-01/${page} frozen-missing This file of release 2026-02-01 is gone.`,
        '2026-02-01/pages/wet-floors-2.md frozen-extra Release 2026-02-01 was frozen without this file.',
      ],
    ],
    [
      'a file replaced by a link to the same bytes',
      (releases) => {
        const file = path.join(releases, '2026-02-01', page);
        cpSync(file, path.join(releases, '../elsewhere.md'));
        unlinkSync(file);
        symlinkSync('../../../elsewhere.md', file);
      },
      [`2026-02-01/${page} frozen-special This is no regular file.`],
    ],
    [
      'a folder replaced by a link',
      (releases) => {
        renameSync(path.join(releases, '2026-02-01/cards'), path.join(releases, '../cards'));
        symlinkSync('../../cards', path.join(releases, '2026-02-01/cards'));
      },
      ['2026-02-01/cards frozen-extra Release 2026-02-01 was frozen without this file.'],
    ],
    [
      'a link inserted',
      (releases) => symlinkSync('wet-floors.md', path.join(releases, '2026-04-01/pages/again.md')),
      ['2026-04-01/pages/again.md frozen-extra Release 2026-04-01 was frozen without this file.'],
    ],
    [
      'the list of digests deleted',
      (releases) => unlinkSync(path.join(releases, '2026-04-01/SHA256SUMS')),
      ['2026-04-01/SHA256SUMS frozen-sums Release 2026-04-01 has no SHA256SUMS.'],
    ],
    [
      'a line of the list garbled',
      (releases) => flip(path.join(releases, '2026-04-01/SHA256SUMS'), 64),
      [
        '2026-04-01/SHA256SUMS frozen-sums This line is no digest and path.',
        '2026-04-01/SHA256SUMS frozen-chain Release 2026-04-01 follows 2026-03-01, but names no release before it.',
      ],
    ],
    [
      'the lines of the list in another order',
      (releases) => {
        const file = path.join(releases, '2026-04-01/SHA256SUMS');
        const [first, ...rest] = readFileSync(file, 'utf8').trimEnd().split('\n');
        writeFileSync(file, `${[first, ...rest.toReversed()].join('\n')}\n`);
      },
      ['2026-04-01/SHA256SUMS frozen-sums SHA256SUMS of release 2026-04-01 is not in the form that `freeze` writes.'],
    ],
    [
      'a release in the middle deleted',
      (releases) => rmSync(path.join(releases, '2026-03-01'), { recursive: true }),
      ['2026-04-01/SHA256SUMS frozen-chain Release 2026-04-01 was frozen after 2026-03-01, which is gone.'],
    ],
    [
      'the first release deleted',
      (releases) => rmSync(path.join(releases, '2026-02-01'), { recursive: true }),
      ['2026-03-01/SHA256SUMS frozen-chain Release 2026-03-01 was frozen after 2026-02-01, which is gone.'],
    ],
    [
      'a release inserted, with a list of its own',
      (releases) => {
        cpSync(path.join(releases, '2026-02-01'), path.join(releases, '2026-02-15'), { recursive: true });
        const file = path.join(releases, '2026-02-15/release.yaml');
        writeFileSync(file, readFileSync(file, 'utf8').replaceAll('2026-02-01', '2026-02-15'));
        resum(releases, '2026-02-15');
      },
      ['2026-02-15 frozen-inserted Release 2026-02-15 was put in later: 2026-03-01 was frozen after 2026-02-01.'],
    ],
    [
      'a release renamed in the middle',
      (releases) => renameSync(path.join(releases, '2026-03-01'), path.join(releases, '2026-03-02')),
      [
        '2026-03-02 frozen-renamed Release 2026-03-02 was approved for 2026-03-01; its folder was renamed.',
        '2026-04-01/SHA256SUMS frozen-chain Release 2026-04-01 was frozen after 2026-03-01, which is gone.',
      ],
    ],
    [
      'the newest release renamed',
      (releases) => renameSync(path.join(releases, '2026-04-01'), path.join(releases, '2026-03-15')),
      ['2026-03-15 frozen-renamed Release 2026-03-15 was approved for 2026-04-01; its folder was renamed.'],
    ],
    [
      'the newest release renamed to a second one of its day',
      (releases) => renameSync(path.join(releases, '2026-04-01'), path.join(releases, '2026-04-01-2')),
      [
        '2026-04-01-2 frozen-renamed Release 2026-04-01-2 is number 1 of its day; its folder was renamed, or one is gone.',
      ],
    ],
    [
      'a release replaced by a link',
      (releases) => {
        renameSync(path.join(releases, '2026-04-01'), path.join(releases, '../moved'));
        symlinkSync('../moved', path.join(releases, '2026-04-01'));
      },
      ['2026-04-01 frozen-stranger This is no release.'],
    ],
    [
      'a stray file among the releases',
      (releases) => writeFileSync(path.join(releases, 'notes.txt'), 'x'),
      ['notes.txt frozen-stranger This is no release.'],
    ],
    [
      'a stray folder among the releases',
      (releases) => mkdirSync(path.join(releases, 'old')),
      ['old frozen-stranger This is no release.'],
    ],
  ])('%s', (_name, tamper, expected) => {
    expect(told(tamper)).toEqual(expected);
  });
});

/** Forges every release from one on, list by list. */
function rewrite(releases: string, from: string): void {
  appendFileSync(path.join(releases, from, page), '\nForged.\n');
  for (const { id } of releaseFolders(releases)) if (id >= from) resum(releases, id);
}

describe('what only a witness shows', () => {
  test('the newest release frozen anew', () => {
    expect(told((releases) => rewrite(releases, '2026-04-01'))).toEqual([]);
    expect(told((releases) => rewrite(releases, '2026-04-01'), ['2026-04-01'])).toEqual([
      '2026-04-01/SHA256SUMS witness-differs The digest of release 2026-04-01 is not the one written down on 2026-05-01 in: Minutes of May, item 3. It, or a release before it, was made anew.',
    ]);
  });

  test('the whole chain rewritten', () => {
    expect(told((releases) => rewrite(releases, '2026-02-01'))).toEqual([]);
    expect(told((releases) => rewrite(releases, '2026-02-01'), ['2026-04-01'])).toHaveLength(1);
  });

  test('the newest release taken away', () => {
    const take = (releases: string) => rmSync(path.join(releases, '2026-04-01'), { recursive: true });
    expect(told(take)).toEqual([]);
    expect(told(take, ['2026-04-01'])).toEqual([
      '2026-04-01 witness-gone Release 2026-04-01 is gone; its digest was written down on 2026-05-01 in: Minutes of May, item 3.',
    ]);
  });

  test('but a witness on an older release proves nothing of a newer one', () => {
    expect(told((releases) => rewrite(releases, '2026-04-01'), ['2026-03-01'])).toEqual([]);
  });
});

test('one flipped byte anywhere is found, whichever file and place', () => {
  const { root } = frozenHistory();
  const folder = path.join(root, 'releases/2026-03-01');
  const files = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.slice(66));
  for (const name of [...files, 'SHA256SUMS']) {
    const file = path.join(folder, name);
    const before = readFileSync(file);
    for (const at of [0, before.length >> 1, before.length - 1]) {
      flip(file, at);
      expect(verifyReleases(path.join(root, 'releases')), `${name} at ${at}`).not.toEqual([]);
      writeFileSync(file, before);
    }
  }
  expect(sha256(readFileSync(path.join(folder, 'SHA256SUMS')))).toBe(digestOf(folder));
});
