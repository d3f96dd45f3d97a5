/** Deploying under readers: no error, no cut page, no mixture; and no browser keeps an old number. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { deploy } from '../../src/publishing/deploy.ts';
import { configurations } from '../../src/publishing/servers.ts';
import { smallBuild } from '../made/small-build.ts';
import { ask, type Answer } from './ask.ts';
import { describeServers, openFolder, startServer, type RunningServer } from './server.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

/** A build whose every page and script says which build it is, and says it at length. */
const numbered = (build: number) =>
  smallBuild({
    text: said(build),
    files: { ...configurations('/'), [`site/_astro/${build}.js`]: `// ${build}` },
  });
const said = (build: number) => `Build ${build}. `.repeat(8000);

describeServers(['nginx', 'apache2'], (name) => {
  test('twenty switches under four readers: every answer whole, and of one build', { timeout: 180_000 }, async () => {
    const folder = openFolder();
    deploy({ dist: numbered(0), folder });
    server = await startServer(name, folder);
    const ending = new AbortController();
    const wrong: string[] = [];
    /** The build that each reader had last. */
    const had = [0, 0, 0, 0];
    const reader = async (which: number) => {
      while (!ending.signal.aborted) {
        const page = await ask(server!.https, '/');
        const build = Number(/\d+/.exec(page.body.toString())?.[0]);
        if (page.status !== 200 || page.body.toString() !== `<p>${said(build)}</p>`)
          wrong.push(`the page: ${page.status}, ${page.body.length} bytes`);
        // What the page brings along may come after a switch; the build before still has it.
        const script = await ask(server!.https, `/_astro/${build}.js`);
        if (script.status !== 200 || script.body.toString() !== `// ${build}`)
          wrong.push(`the script of build ${build}: ${script.status}`);
        had[which] = build;
      }
    };
    const readers = had.map((_, which) => reader(which).catch((error: Error) => void wrong.push(error.message)));
    for (let build = 1; build <= 20; build += 1) {
      await promisify(execFile)(process.execPath, ['src/tools/deploy.ts', folder, '--dist', numbered(build)]);
      await vi.waitUntil(() => wrong.length > 0 || had.every((one) => one === build), { timeout: 30_000 });
    }
    ending.abort();
    await Promise.all(readers);
    expect(wrong).toEqual([]);
    expect(had).toEqual([20, 20, 20, 20]);
  });

  describe.each(['identity', 'gzip'])('a browser that holds a page (%s)', (coding) => {
    const page = (digit: string) => `${'Call 555-010'.padStart(2000)}${digit}`;
    const text = ({ headers, body }: Answer) =>
      (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();

    test.each([
      ['one changed digit', ['1', '2']],
      ['one changed digit, twice within a second', ['1', '2', '3']],
      ['going back to the old number', ['1', '2', '1']],
    ])('gets the new one after %s', async (_, digits) => {
      const folder = openFolder();
      deploy({ dist: smallBuild({ text: page(digits[0]!), files: configurations('/') }), folder });
      server = await startServer(name, folder);
      const accept = { 'Accept-Encoding': coding };
      const held: Answer[] = [await ask(server.https, '/', { headers: accept })];
      for (const digit of digits.slice(1)) {
        deploy({ dist: smallBuild({ text: page(digit), files: configurations('/') }), folder });
        for (const { headers } of held) {
          const [etag, date] = [headers.etag!, headers['last-modified']!];
          const conditions: Record<string, string>[] = [
            { 'If-None-Match': etag },
            { 'If-Modified-Since': date },
            { 'If-None-Match': etag, 'If-Modified-Since': date },
          ];
          for (const condition of conditions) {
            const answer = await ask(server.https, '/', { headers: { ...accept, ...condition } });
            expect([condition, answer.status, text(answer)]).toEqual([condition, 200, `<p>${page(digit)}</p>`]);
          }
        }
        held.push(await ask(server.https, '/', { headers: accept }));
      }
    });
  });
});
