/** A simulated learning system: the API of `scorm-again` around a lesson in a frame, and a server that keeps what is committed. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { onTestFinished } from 'vitest';
import type { FrameLocator, Page } from 'playwright-core';
import { listen } from '../made/loopback.ts';
import { open } from './page.ts';

const require = createRequire(import.meta.url);
const api = readFileSync(require.resolve('scorm-again/scorm12/min'), 'utf8');

export const calls = ['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'] as const;
type Call = (typeof calls)[number];

/** How a system behaves. */
export interface Behavior {
  /** What an earlier session committed. */
  saved?: unknown;
  /** The call whose connection is lost: it throws, or answers `false`. */
  lost?: { call: Call; how: 'throws' | 'false' };
  /** What the server answers to a commit; 200 where not given. */
  status?: number;
  /** What the frame may not do: with `allow-scripts` alone it may not look at what is around it. */
  sandbox?: string;
}

/** A lesson in a system. */
export interface InSystem {
  page: Page;
  lesson: FrameLocator;
  /** Errors of scripts and of the content policy. */
  errors: string[];
  /** Addresses asked of any other host. */
  outside: string[];
  /** Everything that reached the server, oldest first. */
  committed: Committed[];
  /** Every call with what it said and was answered. */
  log(): Promise<string[]>;
  /** The learner leaves: the frame goes. */
  leave(): Promise<void>;
}

/** What is committed, as far as tests look at it. */
export interface Committed {
  cmi: {
    suspend_data: string;
    core: { lesson_status: string; lesson_location: string; exit: string };
  };
}

const systemPage = ({
  saved,
  lost,
  sandbox,
}: Behavior): string => `<!doctype html><title>System</title><link rel="icon" href="data:,">
<script src="/api.js"></script>
<script>
  const real = new Scorm12API({ autocommit: false, lmsCommitUrl: '/commit', logLevel: 5 });
  ${saved === undefined ? '' : `real.loadFromJSON(${JSON.stringify(saved)}, '');`}
  window.log = [];
  const lost = ${JSON.stringify(lost ?? {})};
  window.API = {};
  for (const call of ${JSON.stringify([...calls, 'LMSGetLastError'])})
    window.API[call] = (...args) => {
      if (lost.call === call && lost.how === 'throws') throw new Error('lost');
      const answer = lost.call === call ? 'false' : String(real[call](...args));
      window.log.push(call + '(' + args.join(', ') + ') = ' + answer);
      return answer;
    };
</script>
<iframe id="lesson" src="/lesson/" width="1000" height="800"${sandbox === undefined ? '' : ` sandbox="${sandbox}"`}></iframe>`;

/** Opens a lesson's page in a system of its own. */
export async function inSystem(lessonPage: string, behavior: Behavior = {}): Promise<InSystem> {
  const committed: Committed[] = [];
  const server = createServer((request, response) => {
    if (request.url === '/commit') {
      let body = '';
      request.on('data', (part) => (body += part));
      request.on('end', () => {
        committed.push(JSON.parse(body));
        response.writeHead(behavior.status ?? 200, { 'content-type': 'application/json' });
        response.end('{"result":true,"errorCode":0}');
      });
      return;
    }
    const [type, text] =
      request.url === '/api.js'
        ? ['text/javascript', api]
        : ['text/html; charset=utf-8', request.url === '/lesson/' ? lessonPage : systemPage(behavior)];
    response.writeHead(200, { 'content-type': type });
    response.end(text);
  });
  const site = await listen(server);
  onTestFinished(() => void server.close());
  const { page, errors, outside } = await open('/', { site, viewport: { width: 1100, height: 900 } });
  return {
    page,
    lesson: page.frameLocator('#lesson'),
    errors,
    outside,
    committed,
    log: () => page.evaluate(() => Reflect.get(window, 'log')),
    leave: () => page.evaluate(() => document.querySelector('#lesson')?.remove()),
  };
}
