import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { kinds } from '../../src/publishing/kinds.ts';
import { checkLive, inWords } from '../../src/publishing/live.ts';
import { securityHeaders } from '../../src/publishing/policy.ts';
import { siteServer } from '../../src/tools/serve.ts';
import { main } from '../../src/tools/verify.ts';
import { listen } from '../made/loopback.ts';
import { ran } from '../made/ran.ts';
import { newFolder, smallBuild, type SmallBuild } from '../made/small-build.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

/** Serves a build and answers its address. */
async function served(dist: string, headers = securityHeaders, under = '/'): Promise<string> {
  server = siteServer(path.join(dist, 'site'), headers, under);
  return (await listen(server)) + under;
}

/** What the live check finds, in words. */
const found = async (dist: string, address: string) => (await checkLive(dist, address)).differences.map(inWords);

const spoil = (dist: string, file: string, from: string, to: string) => {
  const full = path.join(dist, 'site', file);
  writeFileSync(full, readFileSync(full, 'utf8').replace(from, to));
};

describe('the live check', () => {
  test.each(['/', '/staff/'])('finds nothing where the site at %s is served as it was built', async (under) => {
    const dist = smallBuild();
    expect(await checkLive(dist, await served(dist, securityHeaders, under))).toEqual({ files: 3, differences: [] });
  });

  test('finds nothing in what `npm start` serves, of whatever kind the files are', async () => {
    const files = Object.fromEntries(Object.keys(kinds).map((kind) => [`site/of-a-kind.${kind}`, kind]));
    const dist = smallBuild({ files: { ...files, 'site/web.config': '<configuration />' } });
    expect(await found(dist, await served(dist))).toEqual([]);
  });

  test('names one changed digit', async () => {
    const dist = smallBuild();
    const address = await served(dist);
    spoil(dist, 'protocol/wet-floors/index.html', '555-0101', '555-0102');
    expect(await found(dist, address)).toEqual([
      '/protocol/wet-floors/ is not as it was built (br).',
      '/protocol/wet-floors/ is not as it was built (gzip).',
      '/protocol/wet-floors/ is not as it was built.',
    ]);
  });

  test('names a lost header, at every address', async () => {
    const dist = smallBuild();
    const { 'X-Frame-Options': _, ...rest } = securityHeaders;
    const differences = await found(dist, await served(dist, { ...rest, 'Referrer-Policy': 'origin' }));
    expect(differences.filter((one) => one.startsWith('/ '))).toEqual([
      '/ is sent with another Referrer-Policy.',
      '/ is sent without X-Frame-Options.',
    ]);
    expect(differences).toContain('/nothing-here/ is sent without X-Frame-Options.');
  });

  test('names another build', async () => {
    const address = await served(smallBuild({ text: 'old' }));
    const differences = await found(smallBuild({ files: { 'site/new/index.html': 'new' } }), address);
    expect(differences).toContain('/new/ is answered by 404.');
    expect(differences).toContain('/ is not as it was built.');
  });

  test('names what ought to be hidden', async () => {
    const dist = smallBuild();
    writeFileSync(path.join(dist, 'site/SHA256SUMS'), '');
    expect(await found(dist, await served(dist))).toContain('/SHA256SUMS is answered by 200, not by 404.');
  });
});

describe('npm run verify -- <address>', () => {
  async function run(address: string, dist: string, ...more: string[]) {
    const { status, said } = await ran(main, [address, '--dist', dist, ...more]);
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

  test.each(['nowhere', 'localhost:4321/'])('is asked wrongly with %s, which is no address', async (address) => {
    expect(await run(address, newFolder())).toEqual([
      2,
      `\`${address}\` is no address. Write it as https://guide.hospital.example/.\nHow to ask: npm run verify -- --help\n`,
    ]);
  });

  /** A build, and where another is served whose answers all lack two headers, have another, and say one page otherwise. */
  async function spoiled(): Promise<[address: string, dist: string]> {
    const built = (words: string) => {
      const pages = Array.from({ length: 30 }, (_, index) => [`site/page-${index}/index.html`, `${index}`]);
      return smallBuild({ files: { ...Object.fromEntries(pages), 'site/page-7/index.html': words } });
    };
    const { 'X-Frame-Options': _, 'X-Robots-Tag': __, ...rest } = securityHeaders;
    return [await served(built('new'), { ...rest, 'Referrer-Policy': 'origin' }), built('old')];
  }

  test('sums up many differences in ten lines, the commonest first', async () => {
    const [status, said] = await run(...(await spoiled()));
    expect([status, said]).toMatchInlineSnapshot(`
      [
        1,
        "38 times, such as: / is sent with another Referrer-Policy.
      38 times, such as: / is sent without X-Frame-Options.
      38 times, such as: / is sent without X-Robots-Tag.
      Once: /page-7/ is not as it was built (br).
      Once: /page-7/ is not as it was built (gzip).
      Once: /page-7/ is not as it was built.
      Each is told with --all.
      117 to look into. What is served is not what was built.
      ",
      ]
    `);
  });

  test('tells every one with --all', async () => {
    const [status, said] = await run(...(await spoiled()), '--all');
    expect([status, String(said).split('\n').length]).toEqual([1, 119]);
  });

  test('says where an address leads on to another', async () => {
    server = createServer((_, response) => response.writeHead(308, { Location: 'https://guide.example/' }).end());
    const address = `${await listen(server)}/`;
    expect(await run(address, smallBuild())).toEqual([
      1,
      `Not compared: ${address} leads on to https://guide.example/. Ask for that address.\n`,
    ]);
  });
});

describe('npm run verify -- <address> --older-than <time>', () => {
  const hours = (count: number) => new Date(Date.now() - count * 3_600_000).toISOString();
  const stale = async (record: SmallBuild, time: string) => {
    const { status, said } = await ran(main, [await served(smallBuild(record)), '--older-than', time]);
    return [status, said.replace(/\d+ hours ago/, 'n hours ago')];
  };

  test.each([
    ['26h', 25, 0],
    ['26h', 27, 1],
    ['2d', 47, 0],
    ['2d', 49, 1],
  ])('%s, where the day of the build began %i hours ago, ends with %i', async (time, age, ends) => {
    expect((await stale({ begins: hours(age) }, time))[0]).toBe(ends);
  });

  test.each<[string, SmallBuild]>([
    ['a build of another day', { begins: hours(49.5) }],
    ['a build of an engine that did not say when', {}],
    ['a build of a day to come', { day: '2999-01-01', begins: '2999-01-01T00:00:00.000Z' }],
  ])('says what is wrong with %s', async (_, record) => {
    const [status, said] = await stale(record, '26h');
    expect([status, String(said).replace(/http:\S+/, '<address>')]).toMatchSnapshot();
  });

  test('needs no build, and says where nobody answers', async () => {
    expect(await ran(main, ['http://127.0.0.1:9/', '--older-than', '26h'])).toMatchObject({
      status: 1,
      said: 'Not compared: connect ECONNREFUSED 127.0.0.1:9.\n',
    });
  });

  test.each([
    [['http://127.0.0.1:9/', '--older-than', 'yesterday'], '`yesterday` is no time.'],
    [['--older-than', '26h'], 'Name the address of the site, before --older-than.'],
  ])('is asked wrongly by %j', async (args, says) => {
    expect(await ran(main, args)).toMatchObject({ status: 2, stderr: expect.stringContaining(says) as string });
  });
});
