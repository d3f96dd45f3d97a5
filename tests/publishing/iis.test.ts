/** Deploying for IIS: a copy beside, one file switched, no link made and no folder renamed. IIS itself is not here. */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deploy, type DeployOptions } from '../../src/publishing/deploy.ts';
import { checkLive } from '../../src/publishing/live.ts';
import { configurations } from '../../src/publishing/servers.ts';
import { main } from '../../src/tools/deploy.ts';
import { main as verify } from '../../src/tools/verify.ts';
import { iisServer } from '../made/iis.ts';
import { listen } from '../made/loopback.ts';
import { protocols } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';
import { newFolder, smallBuild } from '../made/small-build.ts';

const built = (text: string, files: Record<string, string> = {}) =>
  smallBuild({ text, files: { ...configurations('/'), 'site/404.html': '<p>Nothing here</p>', ...files } });

const forIis = (folder: string, dist: string, more: Partial<DeployOptions> = {}) =>
  deploy({ dist, folder, iis: true, platform: 'win32', ...more });

async function served(folder: string): Promise<string> {
  const server = iisServer(folder);
  onTestFinished(() => void server.close());
  return `${await listen(server)}/`;
}

const read = async (address: string) => (await fetch(address)).text();

test('a build is served as it was built, at every address', async () => {
  const folder = newFolder();
  const dist = built('one', { 'site/_astro/one.js': '// one', 'site/exports/a.csv': 'a', 'site/downtime.html': 'all' });
  expect(forIis(folder, dist)).toHaveProperty('build');
  expect(await checkLive(dist, await served(folder))).toMatchObject({ differences: [] });
});

test('one file switches; no link is made, and no folder is renamed', () => {
  const folder = newFolder();
  for (const text of ['one', 'two', 'three']) forIis(folder, built(text));
  expect(readdirSync(folder).toSorted()).toEqual(['builds', 'deployed.txt', 'web.config']);
  const builds = readdirSync(path.join(folder, 'builds'));
  expect(builds).toHaveLength(2);
  expect(
    builds.filter((name) => lstatSync(path.join(folder, 'builds', name, 'previous'), { throwIfNoEntry: false })),
  ).toEqual([]);
  const steps: string[] = [];
  forIis(folder, built('four'), {
    step: (name) => {
      // While it is copied it has the name that it keeps.
      if (name === 'check the copy') steps.push(...readdirSync(path.join(folder, 'builds')));
    },
  });
  expect(readdirSync(path.join(folder, 'builds')).every((name) => steps.includes(name))).toBe(true);
});

test('a page that was opened before a switch finds its script, and nobody else asks for a build by its name', async () => {
  const folder = newFolder();
  forIis(folder, built('one', { 'site/_astro/one.js': '// one' }));
  const address = await served(folder);
  forIis(folder, built('two', { 'site/_astro/two.js': '// two' }));
  expect([await read(`${address}_astro/one.js`), await read(`${address}_astro/two.js`)]).toEqual(['// one', '// two']);
  for (const name of readdirSync(path.join(folder, 'builds')))
    for (const below of ['', '/', '/site/index.html', '/hosting/iis.config'])
      expect((await fetch(`${address}builds/${name}${below}`)).status).toBe(404);
  for (const file of ['deployed.txt', '.deploying', 'web.config', 'web.config.new'])
    expect([file, (await fetch(address + file)).status]).toEqual([file, 404]);
});

test.each(['protocol/wet-floors', 'protocol/wet-floors/'])('%s is answered by its page', async (asked) => {
  const folder = newFolder();
  forIis(folder, built('one'));
  expect(await read((await served(folder)) + asked)).toBe('<p>one, in words</p>');
});

test('under readers every page is of one build', async () => {
  const folder = newFolder();
  forIis(folder, built('Build 0. '.repeat(500)));
  const address = await served(folder);
  const wrong: string[] = [];
  const over = new AbortController();
  const reading = (async () => {
    while (!over.signal.aborted) {
      const said = new Set((await read(address)).match(/Build \d+/g));
      if (said.size !== 1) wrong.push([...said].join(', '));
    }
  })();
  for (let build = 1; build <= 5; build += 1) {
    forIis(folder, built(`Build ${build}. `.repeat(500)));
    await read(address);
  }
  over.abort();
  await reading;
  expect(wrong).toEqual([]);
});

test('killed before any step, it leaves the live site whole, and the next one ends well', () => {
  const folder = newFolder();
  const steps: string[] = [];
  forIis(folder, built('build 0'), { step: (name) => void steps.push(name) });
  const dying = `
    import { deploy } from ${JSON.stringify(path.resolve('src/publishing/deploy.ts'))};
    const [dist, folder, last] = process.argv.slice(1);
    deploy({ dist, folder, iis: true, step: (name) => { if (name === last) process.kill(process.pid, 'SIGKILL'); } });`;
  const live = () => {
    const [, name] = /Live: builds\/([\w-]+),/.exec(readFileSync(path.join(folder, 'web.config'), 'utf8')) ?? [];
    return readFileSync(path.join(folder, 'builds', name ?? '', 'site/index.html'), 'utf8');
  };
  for (const step of ['copy site/index.html', 'check the copy', 'make the link', 'switch']) {
    expect(steps).toContain(step);
    const before = live();
    const dist = built(`killed at ${step}`);
    spawnSync(process.execPath, ['--input-type=module', '-e', dying, dist, folder, step]);
    expect([step, live()]).toEqual([step, before]);
    expect(forIis(folder, dist)).toHaveProperty('build');
    expect(live()).toBe(`<p>killed at ${step}</p>`);
    expect(readdirSync(path.join(folder, 'builds'))).toHaveLength(2);
  }
});

describe('a deploy for IIS is refused', () => {
  const said = (folder: string, dist: string, iis: boolean) => {
    const answer = deploy({ dist, folder, iis });
    return 'refused' in answer ? answer.refused.join('\n').replaceAll(folder, '<folder>') : 'deployed';
  };

  test('where another web.config stands', () => {
    const folder = newFolder();
    writeFileSync(path.join(folder, 'web.config'), '<configuration />');
    expect(said(folder, built('one'), true)).toBe('<folder>/web.config is no file that deploy made. Move it away.');
  });

  test('where a link leads there, and the other way round', () => {
    const [byLink, byFile] = [newFolder(), newFolder()];
    deploy({ dist: built('one'), folder: byLink });
    forIis(byFile, built('one'));
    expect([said(byLink, built('two'), true), said(byFile, built('two'), false)]).toEqual([
      'what was deployed to <folder> is served by a link. Leave --iis out, or name another folder.',
      'what was deployed to <folder> is served by web.config. Add --iis, or name another folder.',
    ]);
  });

  test('for a build that brings no configuration for it', () => {
    const folder = newFolder();
    expect(said(folder, smallBuild(), true)).toContain('hosting/iis.config');
    expect(existsSync(path.join(folder, 'web.config'))).toBe(false);
  });
});

test('--back goes back to the build before, and the log answers what was served', async () => {
  const folder = newFolder();
  forIis(folder, built('one'));
  forIis(folder, built('two'));
  const address = await served(folder);
  const back = await ran(main, [folder, '--iis', '--back', '--yes']);
  expect([back.status, await read(address)]).toEqual([0, '<p>one</p>']);
  expect(back.stdout).not.toContain('reload the server');
  const told = await ran(verify, [folder, '--at', '2999-01-01 00:00', '--protocols', protocols()]);
  expect([told.status, told.stdout]).toEqual([0, expect.stringContaining('by deploy --iis --back')]);
});

test('a folder of the same name that is somebody else’s is left alone', () => {
  const folder = newFolder();
  mkdirSync(path.join(folder, 'builds/theirs'), { recursive: true });
  for (const text of ['one', 'two', 'three']) forIis(folder, built(text));
  expect(readdirSync(path.join(folder, 'builds'))).toContain('theirs');
});
