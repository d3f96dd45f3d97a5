import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { checkLive } from '../../src/publishing/live.ts';
import { securityHeaders } from '../../src/publishing/policy.ts';
import { siteServer } from '../../src/tools/serve.ts';
import { main } from '../../src/tools/verify.ts';
import { listen } from '../made/loopback.ts';
import { ran } from '../made/ran.ts';
import { newFolder, smallBuild } from '../made/small-build.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** Serves a build and answers its address. */
async function served(dist: string, headers = securityHeaders, under = '/'): Promise<string> {
  server = siteServer(path.join(dist, 'site'), headers, under);
  return (await listen(server)) + under;
}

const spoil = (dist: string, file: string, from: string, to: string) => {
  const full = path.join(dist, 'site', file);
  writeFileSync(full, readFileSync(full, 'utf8').replace(from, to));
};

describe('the live check', () => {
  test.each(['/', '/staff/'])('finds nothing where the site at %s is served as it was built', async (under) => {
    const dist = smallBuild();
    expect(await checkLive(dist, await served(dist, securityHeaders, under))).toEqual({ files: 3, differences: [] });
  });

  test('names one changed digit', async () => {
    const dist = smallBuild();
    const address = await served(dist);
    spoil(dist, 'protocol/wet-floors/index.html', '555-0101', '555-0102');
    expect((await checkLive(dist, address)).differences).toEqual([
      '/protocol/wet-floors/ is not as it was built (br).',
      '/protocol/wet-floors/ is not as it was built (gzip).',
      '/protocol/wet-floors/ is not as it was built.',
    ]);
  });

  test('names a lost header, at every address', async () => {
    const dist = smallBuild();
    const { 'X-Frame-Options': _, ...rest } = securityHeaders;
    const { differences } = await checkLive(dist, await served(dist, { ...rest, 'Referrer-Policy': 'origin' }));
    expect(differences.filter((one) => one.startsWith('/ '))).toEqual([
      '/ is sent with another Referrer-Policy.',
      '/ is sent without X-Frame-Options.',
    ]);
    expect(differences).toContain('/nothing-here/ is sent without X-Frame-Options.');
  });

  test('names another build', async () => {
    const address = await served(smallBuild({ text: 'old' }));
    const { differences } = await checkLive(smallBuild({ files: { 'site/new/index.html': 'new' } }), address);
    expect(differences).toContain('/new/ is answered by 404.');
    expect(differences).toContain('/ is not as it was built.');
  });

  test('names what ought to be hidden', async () => {
    const dist = smallBuild();
    writeFileSync(path.join(dist, 'site/web.config'), '');
    expect((await checkLive(dist, await served(dist))).differences).toContain(
      '/web.config is answered by 200, not by 404.',
    );
  });
});

describe('npm run verify -- <address>', () => {
  async function run(address: string, dist: string) {
    const { status, said } = await ran(main, [address, '--dist', dist]);
    return [status, said];
  }

  test('says that all is well', async () => {
    const dist = smallBuild();
    expect(await run(await served(dist), dist)).toEqual([
      0,
      '3 files are served as they were built, plain and compressed, with every header.\n',
    ]);
  });

  test.each([
    [
      'a server that is silent',
      'http://127.0.0.1:9/',
      smallBuild(),
      'Not compared: connect ECONNREFUSED 127.0.0.1:9.\n',
    ],
    [
      'no build',
      'http://127.0.0.1:9/',
      newFolder(),
      'Not compared: there is no SHA256SUMS in <dist>; run npm run build.\n',
    ],
  ])('refuses %s', async (_, address, dist, reason) => {
    const [status, said] = await run(address, dist);
    expect([status, String(said).replaceAll(dist, '<dist>')]).toEqual([1, reason]);
  });

  test('is asked wrongly with an address that is none', async () => {
    expect(await run('nowhere', newFolder())).toEqual([
      2,
      '`nowhere` is no address. Write it as https://guide.hospital.example/.\nHow to ask: npm run verify -- --help\n',
    ]);
  });
});
