/**
 * Live check: what a server sends, compared with the build file by file, plain and compressed.
 *
 * It asks as a browser would, so that a wrong proxy, a half copy, a changed digit and a lost header all show.
 */
import { request as askHttp } from 'node:http';
import { request as askHttps } from 'node:https';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compareText } from '../domain/problem.ts';
import { readSums, sha256 } from '../loading/files/sums.ts';
import { recordIn, recordName, type BuildRecord } from './build-record.ts';
import { iisFile, kindOf, kinds } from './kinds.ts';
import { headersOf } from './policy.ts';

/** What is not as it was built at one address. */
export interface Difference {
  /** Below the site, such as `/protocol/`. */
  address: string;
  /** What of it differs, which with the address is a sentence: `is not as it was built`. */
  says: string;
}

export interface LiveCheck {
  /** How many files were compared. */
  files: number;
  /** By address. */
  differences: Difference[];
}

/** There is nothing to compare: the server does not answer, or leads elsewhere, such as from HTTP to HTTPS. */
export class NotCompared extends Error {}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** How many files are asked for at once. */
const atOnce = 8;

/** Compares a served site with the build in `dist`. */
export async function checkLive(dist: string, address: string): Promise<LiveCheck> {
  const root = address.endsWith('/') ? address : `${address}/`;
  const { lines } = readSums(dist);
  const files = lines
    .filter((line) => line.path.startsWith('site/'))
    .map(({ path: file, digest }) => ({ file: file.slice('site/'.length), digest }));
  await refuseLeadingOn(root);
  const differences: Difference[] = [];
  const asked = files.filter(({ file }) => file !== iisFile);
  const waiting = [...asked];
  const workers = Array.from({ length: atOnce }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      differences.push(...(await differencesOf(root, next.file, next.digest)));
  });
  await Promise.all(workers);
  for (const missing of ['nothing-here/', '_astro/nothing-here.js', iisFile, '.git/config', 'SHA256SUMS'])
    differences.push(...(await differencesOfMissing(root, missing)));
  const sorted = differences.toSorted((a, b) => compareText(inWords(a), inWords(b)));
  return { files: asked.length, differences: sorted };
}

/** A difference as a sentence. */
export const inWords = ({ address, says }: Difference): string => `${address} ${says}.`;

/** What build is served at an address, by its own account; undefined where it gives none. */
export async function servedRecord(address: string): Promise<BuildRecord | undefined> {
  const root = address.endsWith('/') ? address : `${address}/`;
  await refuseLeadingOn(root);
  const answer = await ask(root + recordName, 'identity');
  return answer.status === 200 ? recordIn(answer.body.toString()) : undefined;
}

async function refuseLeadingOn(root: string): Promise<void> {
  const { status, headers } = await ask(root, 'identity');
  const to = status >= 300 && status < 400 ? headers['location'] : undefined;
  if (typeof to === 'string') throw new NotCompared(`${root} leads on to ${to}. Ask for that address.`);
}

const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

async function differencesOf(root: string, file: string, digest: string): Promise<Difference[]> {
  const address = `/${addressOf(file)}`;
  const found: Difference[] = [];
  for (const coding of ['identity', 'gzip', 'br']) {
    const answer = await ask(root + addressOf(file), coding);
    if (answer.status !== 200) return [{ address, says: `is answered by ${answer.status}` }];
    const body = decoded(answer);
    if (body === undefined || sha256(body) !== digest)
      found.push({ address, says: `is not as it was built${coding === 'identity' ? '' : ` (${coding})`}` });
    if (coding === 'identity') found.push(...headerDifferences(address, file, answer, kinds[kindOf(file)]));
  }
  return found;
}

async function differencesOfMissing(root: string, file: string): Promise<Difference[]> {
  const answer = await ask(root + file, 'identity');
  const address = `/${file}`;
  const found = headerDifferences(address, file, answer);
  return answer.status === 404 ? found : [{ address, says: `is answered by ${answer.status}, not by 404` }, ...found];
}

function headerDifferences(address: string, file: string, { headers }: Answer, type?: string): Difference[] {
  const found = Object.entries(headersOf(file))
    .filter(([name, value]) => headers[name.toLowerCase()] !== value)
    .map(([name]) => ({
      address,
      says: `is sent ${headers[name.toLowerCase()] ? 'with another' : 'without'} ${name}`,
    }));
  const sent = String(headers['content-type'] ?? 'no type').replace(/;.*/, '');
  return type === undefined || sent === type ? found : [...found, { address, says: `is sent as ${sent}, not ${type}` }];
}

/** The body as it was before it was sent; nothing where it is no such body. */
function decoded({ headers, body }: Answer): Buffer | undefined {
  try {
    switch (headers['content-encoding'] ?? 'identity') {
      case 'gzip':
        return gunzipSync(body);
      case 'br':
        return brotliDecompressSync(body);
      case 'identity':
        return body;
      default:
        return undefined;
    }
  } catch {
    return undefined;
  }
}

/** One request, past every cache; redirects are answers too. */
function ask(address: string, coding: string): Promise<Answer> {
  const request = address.startsWith('https:') ? askHttps : askHttp;
  const headers = { 'Accept-Encoding': coding, 'Cache-Control': 'no-cache' };
  return new Promise((resolve, reject) => {
    const asking = request(address, { headers, timeout: 10_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
      response.on('error', reject);
    });
    asking.on('timeout', () => asking.destroy(new NotCompared(`${address}: no answer within 10 seconds`)));
    asking.on('error', reject);
    asking.end();
  });
}
