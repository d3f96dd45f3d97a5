import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { oneOfEach } from '../extent.ts';
import { deploy, type DeployOptions } from '../../src/publishing/deploy.ts';
import { main } from '../../src/tools/deploy.ts';
import { ran } from '../made/ran.ts';
import { newFolder, smallBuild, type SmallBuild } from '../made/small-build.ts';

const live = (folder: string, file = 'site/index.html') => readFileSync(path.join(folder, 'current', file), 'utf8');

/** What deploy answers, with the names of folders taken out. */
function said(options: DeployOptions): string {
  const result = deploy(options);
  return ('refused' in result ? result.refused.join('\n') : `live: ${result.build}`)
    .replaceAll(options.folder, '<folder>')
    .replaceAll(options.dist, '<dist>')
    .replaceAll(os.hostname(), '<host>')
    .replaceAll(String(process.pid), '<pid>');
}

/** A folder in which a first build is live. */
function deployed(build = {}): string {
  const folder = newFolder();
  deploy({ dist: smallBuild(build), folder });
  return folder;
}

describe('a deploy', () => {
  test('makes a build live, and the build before it the one that old pages still ask', () => {
    const folder = deployed({ text: 'one', files: { 'site/_astro/one.js': 'one' } });
    expect(live(folder)).toBe('<p>one</p>');
    deploy({ dist: smallBuild({ text: 'two' }), folder });
    expect(live(folder)).toBe('<p>two</p>');
    expect(live(folder, 'previous/_astro/one.js')).toBe('one');
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
  });

  test('keeps no build but the live one and the one before', () => {
    const folder = deployed({ text: 'one' });
    for (const text of ['two', 'three', 'four']) deploy({ dist: smallBuild({ text }), folder });
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
    expect(live(folder, 'previous/index.html')).toBe('<p>three</p>');
    expect(readdirSync(folder).toSorted()).toEqual(['builds', 'current', 'deployed.txt', 'live.txt']);
  });

  test('gives every file a later time than the live one has, even where the clock or the files say otherwise', () => {
    const folder = deployed({ text: '555-0101' });
    const ahead = Math.floor(Date.now() / 1000) + 500;
    utimesSync(path.join(folder, 'current/site/index.html'), ahead, ahead);
    deploy({ dist: smallBuild({ text: '555-0102' }), folder });
    const times = ['site/index.html', 'site/build.json', 'hosting/nginx.conf'].map(
      (file) => statSync(path.join(folder, 'current', file)).mtimeMs / 1000,
    );
    expect(times).toEqual([ahead + 1, ahead + 1, ahead + 1]);
  });

  test('lets a server of another user read all that it laid out, whatever the umask', () => {
    const dist = smallBuild();
    const folder = path.join(newFolder(), 'new');
    chmodSync(path.dirname(folder), 0o755);
    execFileSync('sh', [
      '-c',
      'umask 077; exec "$0" "$@"',
      process.execPath,
      'src/tools/deploy.ts',
      folder,
      '--dist',
      dist,
    ]);
    const mode = (file: string) => (statSync(path.join(folder, file)).mode & 0o777).toString(8);
    const folders = ['', 'builds', 'current', 'current/site', 'current/site/protocol'];
    expect(folders.map(mode)).toEqual(folders.map(() => '755'));
    const files = ['current/site/index.html', 'live.txt', 'deployed.txt'];
    expect(files.map(mode)).toEqual(files.map(() => '644'));
  });

  test('leaves alone what it did not write, below its own folders too', () => {
    const folder = deployed();
    const theirs = ['notes.txt', 'builds/keep-me/page.html', 'builds/.incoming-1/page.html'];
    for (const file of theirs) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), 'theirs');
    }
    for (const text of ['two', 'three', 'four']) deploy({ dist: smallBuild({ text }), folder });
    expect(theirs.map((file) => readFileSync(path.join(folder, file), 'utf8'))).toEqual(theirs.map(() => 'theirs'));
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(4);
  });

  test('knows what was laid out before it kept a list', () => {
    const folder = deployed({ text: 'one' });
    deploy({ dist: smallBuild({ text: 'two' }), folder });
    rmSync(path.join(folder, 'deployed.txt'));
    deploy({ dist: smallBuild({ text: 'three' }), folder });
    expect(live(folder, 'previous/index.html')).toBe('<p>two</p>');
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
  });

  test('of what is live already mends what somebody changed there', () => {
    const folder = newFolder();
    const dist = smallBuild();
    deploy({ dist, folder });
    writeFileSync(path.join(folder, 'current/site/index.html'), 'changed');
    writeFileSync(path.join(folder, 'current/site/build.json'), 'lost');
    deploy({ dist, folder });
    expect(live(folder)).toBe('<p>Call 555-0101</p>');
  });

  test.each([
    ['the first', undefined, true],
    ['one with the same configuration', 'server {}\n', false],
    ['one with another configuration', 'server { }\n', true],
  ])('says whether the server must be reloaded: %s', (_, text, reload) => {
    const folder = text === undefined ? newFolder() : deployed();
    const files: Record<string, string> = text === undefined ? {} : { 'hosting/nginx.conf': text };
    expect(deploy({ dist: smallBuild({ files }), folder })).toMatchObject({ reload });
  });
});

describe('a deploy is refused', () => {
  const change = (dist: string, file: string) => appendFileSync(path.join(dist, file), ' ');

  test.each<[string, (dist: string) => void, string]>([
    [
      'where nothing was built',
      (dist) => rmSync(path.join(dist, 'SHA256SUMS')),
      'there is no SHA256SUMS in <dist>; run npm run build.',
    ],
    ['for one changed character', (dist) => change(dist, 'site/index.html'), 'site/index.html is not as it was built.'],
    [
      'for a changed configuration',
      (dist) => change(dist, 'hosting/nginx.conf'),
      'hosting/nginx.conf is not as it was built.',
    ],
    ['for a missing file', (dist) => unlinkSync(path.join(dist, 'site/index.html')), 'site/index.html is missing.'],
    [
      'for a file too many',
      (dist) => writeFileSync(path.join(dist, 'site/x.js'), ''),
      'site/x.js is not listed in SHA256SUMS.',
    ],
    [
      'for a link in place of a file',
      (dist) => {
        unlinkSync(path.join(dist, 'site/index.html'));
        symlinkSync('/etc/hostname', path.join(dist, 'site/index.html'));
      },
      'site/index.html is no regular file.',
    ],
    [
      'for a list that is no list',
      (dist) => writeFileSync(path.join(dist, 'SHA256SUMS'), 'all is well\n'),
      'SHA256SUMS, line 1, is not a digest and a file.',
    ],
    ['for an empty list', (dist) => writeFileSync(path.join(dist, 'SHA256SUMS'), ''), 'SHA256SUMS names no file.'],
  ])('%s', (_, spoil, reason) => {
    const folder = deployed({ text: 'old' });
    const dist = smallBuild();
    spoil(dist);
    expect(said({ dist, folder }).split('\n')).toContain(reason);
    expect(live(folder)).toBe('<p>old</p>');
  });

  test('for a sample, unless it is said to be a trial', () => {
    const dist = smallBuild({ sample: true });
    const folder = newFolder();
    expect(said({ dist, folder })).toMatchInlineSnapshot(`"this is a sample, not for use. For a trial add --sample."`);
    expect(existsSync(path.join(folder, 'current'))).toBe(false);
    expect(deploy({ dist, folder, sample: true })).toHaveProperty('build');
  });

  /** Over a live build of 2026-11-20 with release 2026-11-01. */
  const over = (record: SmallBuild, options: Partial<DeployOptions> = {}, served: SmallBuild = {}) =>
    said({
      dist: smallBuild(record),
      folder: deployed({ day: '2026-11-20', release: '2026-11-01', ...served }),
      ...options,
    });

  test.each([
    ['the same', '2026-11-20', '2026-11-01', 'live', 'live'],
    ['a newer day', '2026-11-21', '2026-11-01', 'live', 'live'],
    ['a newer release', '2026-11-21', '2026-11-01-2', 'live', 'live'],
    ['an earlier day', '2026-11-19', '2026-11-01', 'refused', 'live'],
    ['an earlier day with a newer release', '2026-11-19', '2026-11-19', 'refused', 'live'],
    ['an older release', '2026-11-21', '2026-10-01', 'refused', 'refused'],
  ])('or not: %s, plainly and with --older', (_, day, release, plainly, older) => {
    const ends = (options: Partial<DeployOptions>) =>
      over({ day, release }, options).startsWith('live') ? 'live' : 'refused';
    expect([ends({}), ends({ older: true })]).toEqual([plainly, older]);
  });

  test.each<[string, SmallBuild, SmallBuild]>([
    ['for an older release', { release: '2026-10-01' }, {}],
    ['for an earlier day', { day: '2026-11-19' }, {}],
    ['where a clock was fast when the live one was built', {}, { day: '2999-01-01' }],
    ['where a clock was fast when it was built itself', { day: '2999-01-01' }, {}],
    ['for another path', { base: '/guide/' }, {}],
  ])('in words: %s', (_, record, served) => {
    const live = { day: '2026-11-20', release: '2026-11-01' };
    const reason =
      served.day === undefined
        ? over({ ...live, ...record })
        : overServed({ ...live, ...record }, { ...live, ...served });
    expect(reason).toMatchSnapshot();
  });

  /** Over a live build that no deploy would lay out today. */
  function overServed(record: SmallBuild, served: SmallBuild): string {
    const folder = deployed();
    writeFileSync(
      path.join(folder, 'current/site/build.json'),
      readFileSync(path.join(smallBuild(served), 'site/build.json')),
    );
    return said({ dist: smallBuild(record), folder });
  }

  test('for a build of another version of the engine, whose record says other things', () => {
    const dist = smallBuild({ files: { 'site/build.json': '{"day":"2026-11-20","release":""}' } });
    expect(said({ dist, folder: newFolder() })).toBe(
      '<dist> was built by another version of the engine; run npm run build.',
    );
  });

  test('where the server could not reach it', () => {
    const closed = newFolder();
    chmodSync(closed, 0o700);
    const folder = path.join(closed, 'served');
    expect(said({ dist: smallBuild(), folder }).replaceAll(closed, '<closed>')).toBe(
      "the server's user cannot enter <closed>; let it, by `chmod o+x <closed>` or by its group.",
    );
    expect(existsSync(path.join(folder, 'current'))).toBe(false);
  });

  test('while another one is at work, even on another machine', () => {
    const folder = deployed({ text: 'old' });
    let second = '';
    deploy({
      dist: smallBuild(),
      folder,
      step: (name) => {
        if (name === 'switch') second = said({ dist: smallBuild(), folder });
      },
    });
    expect(second).toMatchInlineSnapshot(
      `"another deploy is at work here: <folder>/.deploying {"host":"<host>","pid":<pid>}. If none is, delete that file."`,
    );
    writeFileSync(path.join(folder, '.deploying'), JSON.stringify({ host: 'elsewhere', pid: 1 }));
    expect(said({ dist: smallBuild(), folder })).toContain('elsewhere');
  });

  test.each<[string, (file: string) => void, string]>([
    ['current', (file) => mkdirSync(file), 'is no link that deploy made'],
    ['builds', (file) => writeFileSync(file, 'theirs'), 'is no folder that deploy made'],
    ['live.txt', (file) => writeFileSync(file, 'theirs'), 'is no file that deploy made'],
  ])('where something else stands in the place of %s', (name, make, reason) => {
    const folder = newFolder();
    make(path.join(folder, name));
    expect(said({ dist: smallBuild(), folder })).toBe(`<folder>/${name} ${reason}. Move it away.`);
  });

  test('on Windows, with what to do there', () => {
    expect(said({ dist: smallBuild(), folder: newFolder(), platform: 'win32' })).toMatchInlineSnapshot(
      `"on Windows no link leads a server to a build. Deploy for IIS, by one file: --iis; see Help."`,
    );
  });

  test.each([[[]], [['one', 'two']]])('where it is called with the folders %j', async (folders) => {
    const { status, stderr } = await ran(main, folders);
    expect([status, stderr]).toEqual([
      2,
      'Name the one folder that the server serves from.\nHow to ask: npm run deploy -- --help\n',
    ]);
  });

  test('on the command line with every reason', async () => {
    const dist = smallBuild();
    change(dist, 'site/index.html');
    unlinkSync(path.join(dist, 'site/build.json'));
    const { status, stderr } = await ran(main, [newFolder(), '--dist', dist]);
    expect([status, stderr]).toMatchInlineSnapshot(`
      [
        1,
        "Not deployed: site/build.json is missing.
      Not deployed: site/index.html is not as it was built.
      ",
      ]
    `);
  });
});

describe('a deploy of a build of an earlier day', () => {
  const phone = (id: string, number: string) => ({ name: `Line ${id}`, phones: [{ id, number }] });
  const listing = (...services: object[]) => ({ 'site/exports/resources.json': JSON.stringify({ services }) });
  const now = listing(phone('a', '+12065550101'), phone('b', '+12065550102'), phone('c', '+12065550103'));
  const then = listing(phone('a', '+12065550101'), phone('b', '+12065550199'), phone('d', '+12065550104'));

  test.each([
    ['yes', true, 0, '<p>old</p>'],
    ['no', false, 1, '<p>new</p>'],
  ])('shows the numbers that differ, and asks: %s', async (_, answer, ends, shown) => {
    const folder = deployed({ text: 'new', files: now });
    const dist = smallBuild({ text: 'old', day: '2026-11-02', files: then });
    const { status, stdout } = await ran(main, [folder, '--dist', dist, '--older'], {
      confirm: async () => answer,
    });
    expect(stdout).toContain(
      [
        'Numbers that differ from the live build:',
        '  Line b: now +12065550102, in this build +12065550199',
        '  Line c: now +12065550103, in this build not listed',
        '  Line d: now not listed, in this build +12065550104',
      ].join('\n'),
    );
    expect([status, live(folder)]).toEqual([ends, shown]);
  });

  test('asks nothing where a script says so, and goes no further where nobody is there', async () => {
    const folder = deployed({ text: 'new' });
    const dist = smallBuild({ text: 'old', day: '2026-11-02' });
    expect((await ran(main, [folder, '--dist', dist, '--older'])).status).toBe(2);
    expect(live(folder)).toBe('<p>new</p>');
    expect((await ran(main, [folder, '--dist', dist, '--older', '--yes'])).status).toBe(0);
    expect(live(folder)).toBe('<p>old</p>');
  });
});

describe('an interruption', () => {
  test('before any step leaves the live site whole, and the next deploy ends well', () => {
    const folder = newFolder();
    const steps: string[] = [];
    deploy({ dist: smallBuild({ text: 'build 0' }), folder });
    deploy({ dist: smallBuild({ text: 'build 1' }), folder });
    deploy({ dist: smallBuild({ text: 'build 2' }), folder, step: (name) => steps.push(name) });
    const dying = `
      import { deploy } from ${JSON.stringify(path.resolve('src/publishing/deploy.ts'))};
      const [dist, folder, last] = process.argv.slice(1);
      let taken = 0;
      deploy({ dist, folder, step: () => { if (taken++ === Number(last)) process.kill(process.pid, 'SIGKILL'); } });`;
    for (const [index, step] of oneOfEach([...steps.entries()], ([, name]) => name.split(' ')[0])) {
      const before = live(folder);
      const dist = smallBuild({ text: `build ${index + 3}` });
      const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', dying, dist, folder, String(index)]);
      expect([step, signal]).toEqual([step, 'SIGKILL']);
      const after = /^(remove|switch Apache|lay out)/.test(step) ? `<p>build ${index + 3}</p>` : before;
      expect([step, live(folder)]).toEqual([step, after]);
      expect(live(folder, 'site/protocol/wet-floors/index.html')).toBe(after.replace('</p>', ', in words</p>'));
      expect(deploy({ dist, folder })).toHaveProperty('build');
      expect(readdirSync(folder).toSorted()).toEqual(['builds', 'current', 'deployed.txt', 'live.txt']);
      expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
    }
    expect(steps.length).toBeGreaterThan(9);
  });

  test('by a file that cannot be written whole leaves the live site whole, and says why', () => {
    const folder = deployed({ text: 'old' });
    const dist = smallBuild({ files: { 'site/big.txt': 'x'.repeat(300_000) } });
    const limited = `trap '' XFSZ; ulimit -f 100; exec "$0" src/tools/deploy.ts "$1" --dist "$2"`;
    const { status, stderr } = spawnSync('bash', ['-c', limited, process.execPath, folder, dist], { encoding: 'utf8' });
    expect([status, stderr.replace(/'.*'/, '<file>')]).toMatchInlineSnapshot(`
      [
        1,
        "Not deployed: EFBIG: file too large, copyfile <file>. The live site is as it was.
      ",
      ]
    `);
    expect(live(folder)).toBe('<p>old</p>');
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(1);
    expect(path.basename(readlinkSync(path.join(folder, 'current')))).toBe(readdirSync(path.join(folder, 'builds'))[0]);
  });

  test('by a full disk leaves the live site whole, and says why', (context) => {
    const folder = newFolder();
    const full = `set -e
      mount -t tmpfs -o size=400k none "$1"
      "$0" src/tools/deploy.ts "$1" --dist "$2" >/dev/null
      "$0" src/tools/deploy.ts "$1" --dist "$3" || echo "refused $?"
      cat "$1/current/site/index.html"
      ls "$1/builds" | wc -l`;
    const small = smallBuild({ text: 'old' });
    const big = smallBuild({ files: { 'site/big.txt': 'x'.repeat(600_000) } });
    const run = (...args: string[]) => spawnSync('unshare', ['-rm', 'bash', '-c', ...args], { encoding: 'utf8' });
    if (run('mount -t tmpfs none /mnt').status !== 0) return context.skip('skipped: no small disk can be mounted here');
    const { stdout, stderr } = run(full, process.execPath, folder, small, big);
    expect([stdout, stderr.replaceAll(/'[^']*'/g, '<file>')]).toMatchInlineSnapshot(`
      [
        "refused 1
      <p>old</p>1
      ",
        "Not deployed: ENOSPC: no space left on device, copyfile <file> -> <file>. The live site is as it was.
      ",
      ]
    `);
  });
});

describe('what is refused after the switch', () => {
  /** A folder in which the second of two builds is live, and a third that is to be. */
  function third() {
    const folder = deployed({ text: 'one' });
    deploy({ dist: smallBuild({ text: 'two' }), folder });
    return { folder, dist: smallBuild({ text: 'three', files: { 'site/downtime.html': 'three' } }) };
  }

  test.each<[what: string, spoil: (folder: string) => void, told: string]>([
    [
      'the file that Apache reads',
      (folder) => {
        rmSync(path.join(folder, 'live.txt'));
        mkdirSync(path.join(folder, 'live.txt'));
      },
      'Live, but live.txt does not lead Apache to it: E',
    ],
    [
      'the downtime copy',
      (folder) => writeFileSync(path.join(folder, 'downtime'), 'theirs'),
      'Live, but the downtime copy beside it is not of this build: E',
    ],
  ])('is told as such, and the rest is done all the same: %s', async (_what, spoil, told) => {
    const { folder, dist } = third();
    spoil(folder);
    const { status, stdout, stderr } = await ran(main, [folder, '--dist', dist]);
    expect([status, stdout, stderr]).toEqual([1, expect.stringMatching(/^Live: /), expect.stringContaining(told)]);
    expect(stderr).not.toContain('Not deployed');
    expect(live(folder)).toBe('<p>three</p>');
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
    expect(readFileSync(path.join(folder, 'deployed.txt'), 'utf8').match(/"did":"serve"/g)).toHaveLength(3);
  });

  test('is told where the log could not be written', () => {
    const { folder, dist } = third();
    const log = path.join(folder, 'deployed.txt');
    const step = (name: string) => {
      if (name !== 'switch') return;
      rmSync(log);
      mkdirSync(log);
    };
    expect(deploy({ dist, folder, step })).toMatchObject({
      undone: [expect.stringMatching(/^deployed\.txt does not say so: E/)],
    });
    expect(live(folder)).toBe('<p>three</p>');
  });

  test.each([
    ['an earlier build that is to be gone', true],
    ['an earlier build that the next deploy removes', false],
  ])('is told of %s: %s', (_what, alone) => {
    const { folder, dist } = third();
    const builds = path.join(folder, 'builds');
    const [first] =
      readFileSync(path.join(folder, 'deployed.txt'), 'utf8').match(/\d{4}-\d{2}-\d{2}-[0-9a-f]{12}/) ?? [];
    const step = (name: string) => {
      if (name === `remove ${first}`)
        throw Object.assign(new Error('EBUSY: it is in use'), { code: 'EBUSY', syscall: 'rm' });
    };
    const stays = path.join(builds, String(first));
    expect(deploy({ dist, folder, alone, step })).toMatchObject({
      undone: alone ? [`${stays} could not be removed: EBUSY: it is in use.`] : [],
    });
    expect(existsSync(stays)).toBe(true);
    deploy({ dist, folder, alone });
    expect(existsSync(stays)).toBe(false);
  });
});

describe('the downtime copy', () => {
  const shelf = (folder: string) => readdirSync(path.join(folder, 'downtime')).toSorted();
  const onShelf = (folder: string, name: string) => readFileSync(path.join(folder, 'downtime', name), 'utf8');
  const copy = (text: string, day: string) => smallBuild({ day, text, files: { 'site/downtime.html': text } });

  test('lies beside the site under one name that stays and one that bears its day, with their digests', () => {
    const folder = newFolder();
    deploy({ dist: copy('one', '2026-11-20'), folder });
    deploy({ dist: copy('two', '2026-11-21'), folder });
    expect(shelf(folder)).toEqual([
      'SHA256SUMS',
      'downtime-2026-11-20.html',
      'downtime-2026-11-21.html',
      'downtime.html',
    ]);
    expect(onShelf(folder, 'downtime.html')).toBe('two');
    expect(onShelf(folder, 'downtime-2026-11-20.html')).toBe('one');
    expect(
      onShelf(folder, 'SHA256SUMS')
        .split('\n')
        .map((line) => line.slice(64)),
    ).toEqual(['  downtime-2026-11-20.html', '  downtime-2026-11-21.html', '  downtime.html', '']);
  });

  test('is kept as long as its build is', () => {
    const folder = newFolder();
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22']) deploy({ dist: copy(day, day), folder });
    expect(shelf(folder)).not.toContain('downtime-2026-11-20.html');
    deploy({ dist: copy('alone', '2026-11-23'), folder, alone: true });
    expect(shelf(folder)).toEqual(['SHA256SUMS', 'downtime-2026-11-23.html', 'downtime.html']);
  });
});
