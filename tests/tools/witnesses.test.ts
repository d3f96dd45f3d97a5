/** Witnesses of a release that a program can judge: signatures and time stamps, by `ssh-keygen` and `openssl` alone. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { addDays, dayAt } from '../../src/domain/day.ts';
import type { Witness } from '../../src/schema/release.ts';
import { main } from '../../src/tools/verify.ts';
import { change } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';
import { missingTools, witnessing, type Witnessing } from '../made/witnessing.ts';

const verify = (root: string, ...more: string[]) => ran(main, ['--protocols', root, ...more]);

/** The day on which the tests sign and stamp, where the fixture's hospital is. */
const today = dayAt(new Date(), 'America/Los_Angeles');
const first = '2026-02-01';
const second = '2026-03-01';
const signature = { signature: { file: 'first.sig', signer: 'office' } };
const timestamp = { timestamp: { file: 'second.tsr', authority: 'authority.pem' } };

/** What a run says that skips them. */
const notHere = missingTools.length > 0 ? ` (skipped: ${missingTools.join(' and ')} not on this machine)` : '';

let office: Witnessing;
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  if (missingTools.length === 0) office = witnessing(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A history whose first release was signed and whose second was stamped; a test says what is different of them. */
function witnessed({
  signs = first,
  stamps = second,
  signed = {},
  stamped = {},
}: { signs?: string; stamps?: string; signed?: Partial<Witness>; stamped?: Partial<Witness> } = {}) {
  const { root, digests } = frozenHistory();
  office.sign(root, signs, 'first.sig');
  office.stamp(root, stamps, 'second.tsr');
  const entry = (release: string, where: string) => ({ release, digest: digests[release], where, date: today });
  change(
    root,
    'witnesses.yaml',
    stringify([
      { ...entry(first, 'Signed by the office'), ...signature, sample: false, ...signed },
      { ...entry(second, 'Stamped by the authority'), ...timestamp, sample: false, ...stamped },
    ]),
  );
  return root;
}

/** What the commands that a run printed answer in the content root. */
const answers = (root: string, said: string) =>
  [...said.matchAll(/(?:ssh-keygen|openssl) [^`\n]*/g)]
    .map(([command]) => spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' }))
    .map(({ status, stdout }) => `${status} ${stdout.split(' ', 2).join(' ').trim()}`);

describe.skipIf(missingTools.length > 0)(`a witness that a program can judge${notHere}`, () => {
  test('is judged, with the command that anybody may type in its place', async () => {
    const root = witnessed();
    const { status, stdout } = await verify(root);
    expect(status).toBe(0);
    const told = stdout.split('\n').filter((line) => line.includes('this machine asked'));
    expect(
      told
        .join('\n')
        .replaceAll(/attime \d+/g, 'attime <end of the day>')
        .replaceAll(/on \w+ \d+, \d+/g, 'on <today>'),
    ).toMatchInlineSnapshot(`
      "- The digest of release 2026-02-01 was signed by office; this machine asked: ssh-keygen -Y verify -f witnesses/allowed_signers -I office -n release -s witnesses/first.sig < releases/2026-02-01/SHA256SUMS
      - The digest of release 2026-03-01 was stamped by an authority on <today>; this machine asked: openssl ts -verify -data releases/2026-03-01/SHA256SUMS -in witnesses/second.tsr -CAfile witnesses/authority.pem -attime <end of the day>"
    `);
    expect(answers(root, told.join('\n'))).toEqual(['0 Good "release"', '0 Verification: OK']);
  });

  test.each<[string, Parameters<typeof witnessed>[0], RegExp]>([
    [
      'a signature of another release',
      { signs: second },
      /first\.sig:1:1 witness-false This does not witness release 2026-02-01: .*incorrect signature/,
    ],
    [
      'a stamp of another release',
      { stamps: first },
      /second\.tsr:1:1 witness-false This does not witness release 2026-03-01: .*message imprint mismatch/,
    ],
    [
      'a stamp of another day',
      { stamped: { date: addDays(today, -9) } },
      /second\.tsr:1:1 witness-false .*: (it was made on|.*certificate is not yet valid)/,
    ],
    [
      'a signature by another key',
      { signed: { signature: { file: 'first.sig', signer: 'board' } } },
      /first\.sig:1:1 witness-false /,
    ],
  ])('is refused where it is %s', async (_name, made, told) => {
    const { status, stderr } = await verify(witnessed(made));
    expect([status, stderr]).toEqual([1, expect.stringMatching(told)]);
    expect(stderr).toContain('The history is not as it was frozen.');
  });

  test('of a release that was made anew is refused, though its own digest was written anew too', async () => {
    const root = witnessed();
    change(root, `releases/${first}/pages/wet-floors.md`, ['every visitor', 'each visitor']);
    expect((await verify(root)).stderr).toContain('frozen-changed');
  });

  test('is left open, and the command told, where the program is not on the machine', () => {
    const root = witnessed();
    const { status, stdout } = spawnSync(process.execPath, ['src/tools/verify.ts', '--protocols', root], {
      encoding: 'utf8',
      env: { PATH: '/nowhere' },
    });
    expect(status).toBe(0);
    expect(stdout).not.toContain('this machine asked');
    const open = stdout.split('\n').filter((line) => line.includes('is not on this machine'));
    expect(open.map((line) => line.slice(0, 66))).toMatchInlineSnapshot(`
      [
        "- Whether the digest of release 2026-02-01 was signed by office: \`",
        "- Whether the digest of release 2026-03-01 was stamped by an autho",
      ]
    `);
    expect(answers(root, open.map((line) => line.split('one that has it: ')[1]).join('\n'))).toEqual([
      '0 Good "release"',
      '0 Verification: OK',
    ]);
  });

  test('is told to a program, with what its program said', async () => {
    const root = witnessed();
    const { witnesses } = JSON.parse((await verify(root, '--json')).stdout) as {
      witnesses: { file: string; holds: boolean }[];
    };
    expect(witnesses.map(({ file, holds }) => [file, holds])).toEqual([
      ['witnesses/first.sig', true],
      ['witnesses/second.tsr', true],
    ]);
  });

  test('is refused without its file', async () => {
    const root = witnessed();
    rmSync(path.join(root, 'witnesses/first.sig'));
    const { status, stderr } = await verify(root);
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('witness-file `witnesses/first.sig`, on which a witness rests, is no file here.'),
    ]);
    expect(stderr).toContain('What was frozen is as it was');
  });
});

describe('a witness of a day', () => {
  const on = (date: string) => {
    const { root, digests } = frozenHistory();
    const entry = {
      release: first,
      digest: digests[first],
      where: 'Minutes of the twelfth, item 2',
      date,
      sample: false,
    };
    change(root, 'witnesses.yaml', stringify([entry]));
    return verify(root);
  };

  test('that has not come is refused', async () => {
    const { status, stderr } = await on(addDays(today, 1));
    expect([status, stderr]).toEqual([1, expect.stringContaining(`day-ahead ${addDays(today, 1)} has not come yet`)]);
  });

  test('that is today is taken', async () => {
    expect(await on(today)).toMatchObject({ status: 0 });
  });
});

test('what cannot be read of the witnesses is no alarm about what was frozen', async () => {
  const { root } = frozenHistory();
  change(root, 'witnesses.yaml', '- release: "2026-02-01"\n');
  const { status, stderr } = await verify(root);
  expect([status, stderr]).toEqual([1, expect.stringContaining('What was frozen is as it was')]);
});
