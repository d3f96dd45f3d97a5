/** Readers under switches: what a server answers to readers that go on asking while build after build is deployed. */
import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { deploy } from '../../src/publishing/deploy.ts';
import { configurations } from '../../src/publishing/servers.ts';
import { smallBuild } from '../made/small-build.ts';
import { ask } from './ask.ts';
import { openFolder, startServer, type ServerName } from './server.ts';

export interface Switching {
  /** How many builds follow the first. */
  switches: number;
  /** At least how many answers are read; readers stop after the last switch. */
  reads?: number;
  /** After how many milliseconds the first deploy of a build is killed, before it is deployed again; undefined for none. */
  killAfter?(build: number): number | undefined;
}

export interface Seen {
  reads: number;
  /** Answers that were cut, missing, or of two builds. */
  wrong: string[];
  /** The build that each reader had last. */
  had: number[];
  /** How many deploys were killed. */
  killed: number;
}

/** A build whose every page and script says which build it is, and says it at length. */
const numbered = (build: number) =>
  smallBuild({
    text: said(build),
    files: { ...configurations('/'), [`site/_astro/${build}.js`]: `// ${build}` },
  });
const said = (build: number) => `Build ${build}. `.repeat(8000);

/** Deploys build after build under four readers. */
export async function underSwitches(name: ServerName, { switches, reads = 0, killAfter }: Switching): Promise<Seen> {
  const folder = openFolder();
  deploy({ dist: numbered(0), folder });
  const server = await startServer(name, folder);
  const ending = new AbortController();
  const seen: Seen = { reads: 0, wrong: [], had: [0, 0, 0, 0], killed: 0 };
  const reader = async (which: number) => {
    while (!ending.signal.aborted) seen.had[which] = await readPage(server.https, seen);
  };
  const readers = seen.had.map((_, which) =>
    reader(which).catch((error: Error) => void seen.wrong.push(error.message)),
  );
  try {
    for (let build = 1; build <= switches; build += 1) {
      const dist = numbered(build);
      const kill = killAfter?.(build);
      if (kill !== undefined && (await deployed(folder, dist, kill)) === null) seen.killed += 1;
      await deployed(folder, dist);
      await until(() => seen.wrong.length > 0 || seen.had.every((one) => one === build));
    }
    await until(() => seen.wrong.length > 0 || seen.reads >= reads);
  } finally {
    ending.abort();
    await Promise.all(readers);
    await server.stop();
  }
  return seen;
}

/** Reads the page and what it brings along, as a browser does; answers which build it is. */
async function readPage(host: string, seen: Seen): Promise<number> {
  const page = await ask(host, '/');
  const build = Number(/\d+/.exec(page.body.toString())?.[0]);
  if (page.status !== 200 || page.body.toString() !== `<p>${said(build)}</p>`)
    seen.wrong.push(`the page: ${page.status}, ${page.body.length} bytes`);
  // What the page brings along may come after a switch; the build before still has it.
  const script = await ask(host, `/_astro/${build}.js`);
  if (script.status !== 200 || script.body.toString() !== `// ${build}`)
    seen.wrong.push(`the script of build ${build}: ${script.status}`);
  seen.reads += 2;
  return build;
}

/** Runs a deploy to its end, or kills it on the way; answers its exit code, null where it was killed. */
async function deployed(folder: string, dist: string, killAfter?: number): Promise<number | null> {
  const child = spawn(process.execPath, ['src/tools/deploy.ts', folder, '--dist', dist], { stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => void child.once('exit', resolve));
  if (killAfter !== undefined) {
    await sleep(killAfter);
    child.kill('SIGKILL');
  }
  return ended;
}

async function until(holds: () => boolean): Promise<void> {
  const started = performance.now();
  while (!holds()) {
    if (performance.now() - started > 60_000) throw new Error('the readers do not come to the new build');
    await sleep(10);
  }
}
