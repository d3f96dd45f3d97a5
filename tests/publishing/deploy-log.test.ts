/** The log of deploys: what was served from when on, a line each, and that a line which was touched shows. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { deploy } from '../../src/publishing/deploy.ts';
import { sha256 } from '../../src/loading/files/sums.ts';
import { main as deployMain } from '../../src/tools/deploy.ts';
import { main as verify } from '../../src/tools/verify.ts';
import { protocols } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';
import { newFolder, smallBuild, type SmallBuild } from '../made/small-build.ts';

const logIn = (folder: string) => readFileSync(path.join(folder, 'deployed.txt'), 'utf8');
const linesIn = (folder: string) =>
  logIn(folder)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, string>);
const served = (folder: string) => linesIn(folder).filter(({ did }) => did === 'serve');

const live = (folder: string) => readFileSync(path.join(folder, 'current/site/index.html'), 'utf8');

/** Deploys at an instant. */
function deployedAt(folder: string, instant: string, build: SmallBuild = {}, command = 'deploy'): string {
  const dist = smallBuild(build);
  vi.useFakeTimers({ now: new Date(instant), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  deploy({ dist, folder, command });
  vi.useRealTimers();
  return sha256(readFileSync(path.join(dist, 'SHA256SUMS')));
}

/** Two builds, of which the second was switched to on 24 November at 14:05 in the fixture's zone. */
function twice() {
  const folder = newFolder();
  const first = deployedAt(folder, '2026-11-20T20:00:00Z', { text: 'one', release: '2026-10-01' });
  const second = deployedAt(folder, '2026-11-24T22:05:00Z', { text: 'two' }, 'deploy --older');
  return { folder, first, second };
}

const ask = (folder: string, at: string, ...more: string[]) =>
  ran(verify, [folder, '--at', at, '--protocols', protocols(), ...more]);

describe('each deploy', () => {
  test('writes down the instant, the digest of the build, the release and the command', () => {
    const { folder, first, second } = twice();
    expect(served(folder)).toMatchObject([
      { at: '2026-11-20T20:00:00.000Z', build: first, release: '2026-10-01', command: 'deploy' },
      { at: '2026-11-24T22:05:00.000Z', build: second, release: '2026-11-01', command: 'deploy --older' },
    ]);
  });

  test('names the digest of the line before', () => {
    const lines = logIn(twice().folder).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { before: string }).before)).toEqual(
      ['', ...lines.slice(0, -1)].map((line) => sha256(line)),
    );
  });

  test('changes no line that stands', () => {
    const { folder } = twice();
    const before = logIn(folder);
    deploy({ dist: smallBuild({ text: 'three' }), folder });
    expect(logIn(folder).startsWith(before)).toBe(true);
  });

  test('goes on after names of folders alone, as they were written before', () => {
    const { folder } = twice();
    const names = served(folder).map(({ name }) => name);
    writeFileSync(path.join(folder, 'deployed.txt'), names.map((name) => `${name}\n`).join(''));
    deploy({ dist: smallBuild({ text: 'three' }), folder });
    const lines = logIn(folder).trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(names);
    expect((JSON.parse(lines[2]!) as { before: string }).before).toBe(sha256(names[1]!));
  });

  test.each(['..', '.', '../theirs', 'theirs', '.incoming-1/../..'])(
    'removes nothing by the name %s, which no deploy gives',
    (name) => {
      const { folder } = twice();
      for (const theirs of ['theirs', 'builds/theirs']) {
        mkdirSync(path.join(folder, theirs));
        writeFileSync(path.join(folder, theirs, 'notes.txt'), 'theirs');
      }
      writeFileSync(path.join(folder, 'deployed.txt'), `${logIn(folder)}${name}\n`);
      deploy({ dist: smallBuild({ text: 'three' }), folder });
      expect(live(folder)).toBe('<p>three</p>');
      for (const theirs of ['theirs', 'builds/theirs'])
        expect(readFileSync(path.join(folder, theirs, 'notes.txt'), 'utf8')).toBe('theirs');
      expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(3);
    },
  );

  test('goes on after a line that an interruption cut off', async () => {
    const { folder } = twice();
    writeFileSync(path.join(folder, 'deployed.txt'), `${logIn(folder)}{"at":"2026-`);
    deploy({ dist: smallBuild({ text: 'three' }), folder });
    expect((await ask(folder, '2026-11-24 14:05')).status).toBe(0);
  });

  test('writes down what somebody switched to by hand', () => {
    const { folder, first } = twice();
    switchByHand(folder);
    deploy({ dist: smallBuild({ text: 'three' }), folder });
    expect(served(folder)[2]).toMatchObject({ build: first, command: 'found live; written down later' });
  });
});

/** Lets the link lead to the build before, as an administrator may. */
function switchByHand(folder: string): void {
  const before = path.basename(path.dirname(readlinkSync(path.join(folder, 'current/previous'))));
  const link = path.join(folder, 'by-hand');
  symlinkSync(path.join('builds', before), link);
  renameSync(link, path.join(folder, 'current'));
}

describe('what was being served at a moment', () => {
  test('is told by the clock of the facility, with build, release, command and how long', async () => {
    const { folder, first, second } = twice();
    const { status, stdout } = await ask(folder, '2026-11-24 14:04');
    const known = (text: string) => text.replaceAll(first, '<first>').replaceAll(second, '<second>');
    expect([status, known(stdout).replace(/[0-9a-f]{64}/, '<line>')]).toMatchInlineSnapshot(`
      [
        0,
        "2026-11-24 14:04 (America/Los_Angeles, 22:04 UTC): release 2026-10-01 was being served.
        build  <first>
        since  2026-11-20 12:00, by deploy
        until  2026-11-24 14:05
      Digest of the log's last line: <line>
      ",
      ]
    `);
    expect(known((await ask(folder, '2026-11-24 14:05')).stdout)).toContain('build  <second>');
  });

  test('before the first deploy is nothing, as far as the log says', async () => {
    const { status, stdout } = await ask(twice().folder, '2026-11-20 11:59');
    expect([status, stdout]).toEqual([
      0,
      expect.stringContaining('nothing was being served, as far as the log says. It begins on 2026-11-20 12:00.'),
    ]);
  });

  test('that the clock showed twice is told twice', async () => {
    const { stdout } = await ask(twice().folder, '2026-11-01 01:30');
    expect(stdout.match(/2026-11-01 01:30/g)).toHaveLength(2);
  });

  test('is told to a program too', async () => {
    const { folder, first } = twice();
    const { stdout } = await ask(folder, '2026-11-24 14:04', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ answers: [{ served: { build: first } }], broken: [] });
  });

  test.each<[what: string, spoil: (lines: string[]) => string[]]>([
    ['changed', (lines) => lines.map((line) => line.replace('"2026-10-01"', '"2026-09-01"'))],
    ['taken out', (lines) => lines.filter((line) => !line.includes('2026-10-01'))],
    ['put in', (lines) => [...lines.slice(0, 3), lines[2]!, ...lines.slice(3)]],
  ])('is doubted where a line was %s', async (_what, spoil) => {
    const { folder } = twice();
    writeFileSync(path.join(folder, 'deployed.txt'), `${spoil(logIn(folder).trimEnd().split('\n')).join('\n')}\n`);
    const { status, stderr } = await ask(folder, '2026-11-24 14:05');
    expect([status, stderr]).toEqual([1, expect.stringMatching(/^The log was changed: line \d/)]);
  });

  test('is told with what was switched to by hand since', async () => {
    const { folder } = twice();
    switchByHand(folder);
    const { stderr } = await ask(folder, '2026-11-24 14:05');
    expect(stderr).toContain('which the log does not name last');
  });

  test.each<[what: string, at: string, status: number, said: string]>([
    ['no moment', 'yesterday', 2, '`yesterday` is no moment'],
    ['an hour that was skipped', '2026-03-08 02:30', 2, 'it was set forward'],
  ])('is not told of %s', async (_what, at, status, said) => {
    expect(await ask(twice().folder, at)).toMatchObject({ status, stderr: expect.stringContaining(said) as string });
  });

  test('is not told of a folder that nothing was deployed to', async () => {
    const empty = newFolder();
    mkdirSync(path.join(empty, 'site'));
    expect(await ask(empty, '2026-11-24 14:05')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('There is no log of deploys in') as string,
    });
  });
});

describe('going back', () => {
  const phone = (number: string) => ({
    'site/exports/resources.json': JSON.stringify({
      services: [{ name: 'Line a', phones: [{ id: 'a/voice', number }] }],
    }),
  });

  function changed() {
    const folder = newFolder();
    deploy({ dist: smallBuild({ text: 'one', release: '2026-10-01', files: phone('+12065550101') }), folder });
    deploy({ dist: smallBuild({ text: 'two', files: phone('+12065550102') }), folder });
    return folder;
  }

  test.each([
    ['yes', true, 0, '<p>one</p>'],
    ['no', false, 1, '<p>two</p>'],
  ])('shows the numbers that differ, and asks: %s', async (_what, answer, status, page) => {
    const folder = changed();
    const back = await ran(deployMain, [folder, '--back'], { confirm: async () => answer });
    expect(back.stdout).toContain('Line a: now +12065550102, in this build +12065550101');
    expect(back.stdout).toContain('release 2026-10-01');
    expect([back.status, live(folder)]).toEqual([status, page]);
  });

  test('is written down, and what was left is the build before', async () => {
    const folder = changed();
    await ran(deployMain, [folder, '--back', '--yes']);
    const [first, , third] = served(folder);
    expect(third).toMatchObject({ build: first!.build, command: 'deploy --back' });
    await ran(deployMain, [folder, '--back', '--yes']);
    expect(live(folder)).toBe('<p>two</p>');
  });

  test('is refused where no build is before, where nobody says yes, and with a build that is named', async () => {
    const folder = newFolder();
    deploy({ dist: smallBuild(), folder });
    expect(await ran(deployMain, [folder, '--back', '--yes'])).toMatchObject({ status: 1 });
    const two = changed();
    expect(await ran(deployMain, [two, '--back'])).toMatchObject({ status: 2 });
    expect(await ran(deployMain, [two, '--back', '--dist', smallBuild()])).toMatchObject({ status: 2 });
    expect(live(two)).toBe('<p>two</p>');
  });
});

test('a deploy that is to stand alone leaves no earlier build beside it', async () => {
  const { folder } = twice();
  await ran(deployMain, [folder, '--alone', '--dist', smallBuild({ text: 'three' })]);
  expect(live(folder)).toBe('<p>three</p>');
  expect(() => readFileSync(path.join(folder, 'current/previous/index.html'))).toThrow('ENOENT');
  rmSync(folder, { recursive: true });
});
