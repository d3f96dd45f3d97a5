/** Deploying under readers: no error, no cut page, no mixture; and no browser keeps an old number. */
import { gunzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { deploy } from '../../src/publishing/deploy.ts';
import { configurations } from '../../src/publishing/servers.ts';
import { smallBuild } from '../made/small-build.ts';
import { ask, type Answer } from './ask.ts';
import { full } from '../extent.ts';
import { describeServers, openFolder, startServer, type RunningServer } from './server.ts';
import { underSwitches } from './under-switches.ts';

let server: RunningServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

describeServers(['nginx', 'apache2'], (name) => {
  const switches = full ? 20 : 5;
  test('switches under four readers: every answer whole, and of one build', { timeout: 180_000 }, async () => {
    const { wrong, had } = await underSwitches(name, { switches });
    expect(wrong).toEqual([]);
    expect(had).toEqual(Array(4).fill(switches));
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
