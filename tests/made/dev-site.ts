/** `npm run dev` in a folder of its own: what its pages show, and what it sends to a browser that looks at them. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort } from './loopback.ts';
import { copyEnvironment } from './other-site.ts';

/** What Vite sends to the pages that are open. */
interface Sent {
  type: string;
  err?: { message: string; loc?: { file?: string; line?: number } };
}

export interface DevSite {
  /** Answers with a page once its text has all these words, and with how long that took. */
  shows(address: string, ...words: string[]): Promise<{ html: string; milliseconds: number }>;
  /** Answers with the next message of a type; `look` makes it be sent. */
  sends(type: string, look: () => unknown): Promise<Sent>;
  get(address: string): Promise<Response>;
  /** The whole address, for a browser. */
  at(address: string): string;
  /** Ends it and whatever it started, and removes its folder. */
  stop(): Promise<void>;
}

/** How long an answer may take, in milliseconds; starting takes longer. */
const patience = 20_000;
const startingPatience = 90_000;

/** Starts it over such a copy of the project as `projectCopy` makes, and over the content in it or elsewhere. */
export async function startDev(root: string, content = path.join(root, 'protocols')): Promise<DevSite> {
  const port = await freePort();
  const child = spawn(process.execPath, ['src/tools/dev.ts', '--protocols', content], {
    cwd: root,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...copyEnvironment(), PORT: String(port) },
  });
  const ended = new Promise<void>((resolve) => void child.on('exit', () => resolve()));
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (printed += text));
  // The whole group: the tool, Astro below it, and what Astro starts.
  const kill = (signal: NodeJS.Signals) => {
    try {
      process.kill(-child.pid!, signal);
    } catch {
      // It has ended.
    }
  };
  const killAll = () => kill('SIGKILL');
  process.on('exit', killAll);
  const stop = async () => {
    kill('SIGTERM');
    await Promise.race([ended, setTimeout(5000, undefined, { ref: false })]);
    killAll();
    process.off('exit', killAll);
    rmSync(root, { recursive: true, force: true });
  };

  const site = `http://localhost:${port}`;
  const get = (address: string) => fetch(site + address, { signal: AbortSignal.timeout(patience) });
  const showsWithin = async (limit: number, address: string, words: string[]) => {
    const started = performance.now();
    let html = '';
    while (performance.now() - started < limit) {
      html = await get(address).then(
        (answer) => answer.text(),
        () => '',
      );
      if (html !== '' && words.every((word) => html.includes(word)))
        return { html, milliseconds: performance.now() - started };
      await setTimeout(50);
    }
    throw new Error(`${address} does not show ${words.join(', ')}:\n${html.slice(0, 2000)}\n${printed.slice(-4000)}`);
  };
  const sends = async (type: string, look: () => unknown) => {
    const client = await (await get('/@vite/client')).text();
    const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
    const socket = new WebSocket(`${site.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
    try {
      return await new Promise<Sent>((resolve, reject) => {
        void setTimeout(patience, undefined, { ref: false }).then(() => reject(new Error(`no ${type} was sent`)));
        socket.addEventListener('error', () => reject(new Error('Vite takes no connection')));
        socket.addEventListener('open', look);
        socket.addEventListener('message', ({ data }) => {
          const sent = JSON.parse(String(data)) as Sent;
          if (sent.type === type) resolve(sent);
        });
      });
    } finally {
      socket.close();
    }
  };

  try {
    await showsWithin(startingPatience, '/', []);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    shows: (address, ...words) => showsWithin(patience, address, words),
    sends,
    get,
    at: (address) => site + address,
    stop,
  };
}
