/** npm start: build the site and serve it at http://localhost:4321 until stopped. For looking, not for an intranet. */
import path from 'node:path';
import { contentRoot, usualDist } from '../loading/library/content-root.ts';
import { base } from '../site.ts';
import { main as build } from './build.ts';
import { command, protocols, start, stopSignal, type Io } from './command.ts';
import { freePort, listening } from './port.ts';
import { siteServer } from './serve.ts';

export const main = command({
  name: 'start',
  says: 'Builds the site and serves it on this machine until stopped by Ctrl-C. PORT moves it from 4321.',
  options: { ...protocols },
  example: 'PORT=8080 npm start',
  run: async ({ values, io }) => {
    // Before the build, so that nobody waits for it in vain.
    const port = await freePort('npm start');
    const built = await build(values.protocols ? ['--protocols', values.protocols] : [], io);
    return built === 0 ? serve(path.join(usualDist(contentRoot(values.protocols)), 'site'), port, io) : built;
  },
});

/** Serves a built site until it is stopped. */
export async function serve(folder: string, port: number, io: Io): Promise<number> {
  const server = siteServer(folder);
  await listening(server, port, 'npm start');
  io.out(`The site is at http://localhost:${port}${base}\nCtrl-C stops it.`);
  await aborted(stopSignal(io));
  server.close();
  server.closeAllConnections();
  return 0;
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });

if (import.meta.main) await start(main);
