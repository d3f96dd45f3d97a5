/** npm start: build the site and serve it at http://localhost:4321 until stopped. For looking, not for an intranet. */
import type { Server } from 'node:http';
import path from 'node:path';
import { contentRoot } from '../loading/library/content-root.ts';
import { base } from '../site.ts';
import { main as build } from './build.ts';
import { AskedWrongly, command, protocols, start } from './command.ts';
import { siteServer } from './serve.ts';

export const main = command({
  name: 'start',
  says: 'Builds the site and serves it on this machine until stopped by Ctrl-C. PORT moves it from 4321.',
  options: { ...protocols },
  example: 'PORT=8080 npm start',
  run: async ({ values, io }) => {
    const port = portFrom(process.env['PORT'] ?? '4321');
    const built = await build(values.protocols ? ['--protocols', values.protocols] : [], io);
    if (built !== 0) return built;
    const server = siteServer(path.join(contentRoot(values.protocols).parent, 'dist/site'));
    await listening(server, port);
    io.out(`The site is at http://localhost:${port}${base}\nCtrl-C stops it.`);
    await new Promise<void>((stopped) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.close(() => stopped()));
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => server.closeAllConnections());
    });
    return 0;
  },
});

function portFrom(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new AskedWrongly(`PORT is \`${text}\`, which is no port. Write a number such as 8080.`);
  return port;
}

/** Ends when it listens; asked wrongly where the port is taken. */
function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new AskedWrongly(`Port ${port} is in use. Take another: PORT=${port + 1} npm start.`)
          : error,
      ),
    );
    server.listen(port, resolve);
  });
}

if (import.meta.main) await start(main);
