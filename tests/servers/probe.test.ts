/** The one probe for all servers: status, type, caching and headers of every kind of answer. */
import { gunzipSync } from 'node:zlib';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { securityHeaders } from '../../src/publishing/policy.ts';
import { checkLive } from '../../src/publishing/live.ts';
import { buildSums } from '../../src/publishing/inventory.ts';
import { kinds } from '../browser/kinds.ts';
import { files } from '../site/site.ts';
import { ask } from './ask.ts';
import { describeServers, laidOut, startServer, type RunningServer } from './server.ts';

const one = (ending: string) => files.find((file) => file.endsWith(ending))!;
/** A page of the protocol, by its path below the base. */
const page = kinds.page.slice(1);
const keep = 'public, max-age=31536000, immutable';

/** Path below the base, status, type, caching. */
const answers: [string, number, string, string][] = [
  ['', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['index.html', 200, 'text/html; charset=utf-8', 'no-cache'],
  [page, 200, 'text/html; charset=utf-8', 'no-cache'],
  ['releases/?on=2026-11-30', 200, 'text/html; charset=utf-8', 'no-cache'],
  ['robots.txt', 200, 'text/plain; charset=utf-8', 'no-cache'],
  ['build.json', 200, 'application/json', 'no-cache'],
  [files.find((file) => file.startsWith('paper/'))!, 200, 'text/css; charset=utf-8', 'no-cache'],
  ['favicon.svg', 200, 'image/svg+xml', 'no-cache'],
  ['exports/resources.csv', 200, 'text/csv', 'no-cache'],
  ['exports/reviews.ics', 200, 'text/calendar', 'no-cache'],
  [one('.js'), 200, 'text/javascript; charset=utf-8', keep],
  [one('.css'), 200, 'text/css; charset=utf-8', keep],
  ...files
    .filter(
      (file, index) =>
        /\.(pagefind|pf_\w+|wasm)$/.test(file) &&
        files.findIndex((other) => path.extname(other) === path.extname(file)) === index,
    )
    .map((file): [string, number, string, string] => [
      file,
      200,
      file.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream',
      'no-cache',
    ]),
  ['nothing/', 404, 'text/html; charset=utf-8', 'no-store'],
  ['nothing.js', 404, 'text/html; charset=utf-8', 'no-store'],
  ['_astro/nothing.js', 404, 'text/html; charset=utf-8', 'no-store'],
  ['_astro/', 404, 'text/html; charset=utf-8', 'no-store'],
  ['exports/', 404, 'text/html; charset=utf-8', 'no-store'],
  ['.git/config', 404, 'text/html; charset=utf-8', 'no-store'],
  ['.htaccess', 404, 'text/html; charset=utf-8', 'no-store'],
  ['.well-known/security.txt', 404, 'text/html; charset=utf-8', 'no-store'],
  ['web.config', 404, 'text/html; charset=utf-8', 'no-store'],
  ['index.html.gz', 404, 'text/html; charset=utf-8', 'no-store'],
  ['SHA256SUMS', 404, 'text/html; charset=utf-8', 'no-store'],
  ['hosting/nginx.conf', 404, 'text/html; charset=utf-8', 'no-store'],
];

/** Paths that try to leave the folder: any refusal will do, but nothing outside is told. */
const outside = [
  '../hosting/nginx.conf',
  '..%2fhosting/nginx.conf',
  '%2e%2e/%2e%2e/etc/passwd',
  'protocol/..%2f..%2f..%2fhosting%2fnginx.conf',
  '%00',
];

/** The file whose bytes are the answer. */
function sent(file: string, status: number): string {
  const page = file.replace(/\?.*/, '').replace(/(^|\/)$/, '$1index.html');
  return path.join('dist/site', status === 404 ? '404.html' : page);
}

const wrongHeaders = ({ headers, counts }: Awaited<ReturnType<typeof ask>>, without: string[] = []) =>
  Object.entries(securityHeaders)
    .filter(([name]) => !without.includes(name))
    .filter(([name, value]) => headers[name.toLowerCase()] !== value || counts[name.toLowerCase()] !== 1)
    .map(([name]) => name);

describeServers(['nginx', 'apache2'], (name) => {
  describe.each(['/', '/staff/'])('the site at %s', (base) => {
    let server: RunningServer;
    let folder: string;
    beforeAll(async () => {
      // The certificate is the test's own.
      process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
      folder = laidOut('dist', base);
      server = await startServer(name, folder);
    });
    afterAll(() => server.stop());

    test.each(answers)('%s below it is answered by %i as %s, caching: %s', async (file, status, type, caching) => {
      const answer = await ask(server.https, base + file);
      expect([answer.status, answer.headers['content-type'], answer.headers['cache-control']]).toEqual([
        status,
        expect.stringMatching(new RegExp(`^${type.replace(/[+]/g, '\\+')}(; charset=utf-8)?$`)) as string,
        caching,
      ]);
      expect(answer.counts['cache-control']).toBe(1);
      expect(wrongHeaders(answer)).toEqual([]);
      expect(answer.headers['server'] ?? '').not.toMatch(/\d/);
      expect(answer.body.equals(readFileSync(sent(file, status)))).toBe(true);
    });

    test.each(outside)('%s tells nothing from outside the site', async (file) => {
      const answer = await ask(server.https, base + file);
      expect([400, 403, 404]).toContain(answer.status);
      expect(answer.body.toString()).not.toMatch(/root:|ssl_certificate|add_header/);
      expect(wrongHeaders(answer)).toEqual([]);
    });

    test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
      const answer = await ask(server.https, base, { method });
      expect(answer.status).toBe(405);
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(wrongHeaders(answer)).toEqual([]);
    });

    test('HEAD is answered as GET, without the body', async () => {
      const [head, get] = [await ask(server.https, base, { method: 'HEAD' }), await ask(server.https, base)];
      expect([head.status, head.body.length, head.headers['etag']]).toEqual([200, 0, get.headers['etag']]);
      expect(wrongHeaders(head)).toEqual([]);
    });

    test('a page without its last slash is the page, or leads to it', async () => {
      const answer = await ask(server.https, base + page.slice(0, -1));
      expect(wrongHeaders(answer)).toEqual([]);
      const { href, pathname } = new URL(answer.headers.location ?? base + page.slice(0, -1), server.https);
      expect([200, 301]).toContain(answer.status);
      expect(answer.status === 200 ? `${pathname}/` : href.replace(server.https, '')).toBe(base + page);
    });

    test('text is compressed, and unpacks to what was built', async () => {
      const answer = await ask(server.https, base + page, { headers: { 'Accept-Encoding': 'gzip' } });
      expect([answer.headers['content-encoding'], answer.headers['vary']]).toEqual(['gzip', 'Accept-Encoding']);
      expect(gunzipSync(answer.body).equals(readFileSync(sent(page, 200)))).toBe(true);
    });

    test.each(['identity', 'gzip'])('what a browser has is not sent again, with every header (%s)', async (coding) => {
      const accept = { 'Accept-Encoding': coding };
      const first = await ask(server.https, base, { headers: accept });
      const conditions: Record<string, string>[] = [
        { 'If-None-Match': first.headers.etag! },
        { 'If-Modified-Since': first.headers['last-modified']! },
      ];
      for (const condition of conditions) {
        const again = await ask(server.https, base, { headers: { ...accept, ...condition } });
        expect([condition, again.status, again.headers['cache-control']]).toEqual([condition, 304, 'no-cache']);
        expect(wrongHeaders(again)).toEqual([]);
      }
    });

    test('HTTP leads to HTTPS, wherever one came', async () => {
      const answer = await ask(server.http, `${base}${page}?a=b`);
      expect([answer.status, answer.headers.location]).toEqual([308, `${server.https}${base}${page}?a=b`]);
      expect(wrongHeaders(answer, ['Strict-Transport-Security'])).toEqual([]);
    });

    // Under a path the host has a start of its own.
    const above = base === '/' ? [] : ['/', '/staff', `/${page}`];
    test.each(above.slice(0, 2))('%s leads to the site', async (start) => {
      const { status, headers } = await ask(server.https, start);
      expect([status, new URL(headers.location!, server.https).href]).toEqual([302, `${server.https}/staff/`]);
    });
    test.each(above.slice(2))('%s is not there', async (address) => {
      expect((await ask(server.https, address)).status).toBe(404);
    });

    test('the live check finds every file as it was built', async () => {
      const current = path.join(folder, 'current');
      writeFileSync(path.join(current, 'SHA256SUMS'), buildSums(current));
      expect(await checkLive(current, server.https + base)).toEqual({
        files: files.length - (files.includes('web.config') ? 1 : 0),
        differences: [],
      });
    });

    test('the server complains of nothing', () => {
      expect(server.errors()).not.toMatch(/\[(emerg|alert|crit|error)\]/);
    });
  });
});
