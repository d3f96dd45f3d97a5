/** npm run dev: write and see it, the draft included, at http://localhost:4321/draft/. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { astroProgram } from './astro.ts';
import { command, protocols, rootOf, start } from './command.ts';

const project = path.resolve(import.meta.dirname, '../..');

export const main = command({
  name: 'dev',
  says: 'Shows what is written at http://localhost:4321/draft/, anew at every change. PORT moves it.',
  options: { ...protocols },
  example: 'npm run dev',
  run: ({ values }) => {
    const root = rootOf({ values });
    const [node, program] = astroProgram;
    const astro = spawn(node, [program, 'dev', '--port', process.env['PORT'] ?? '4321'], {
      cwd: project,
      stdio: 'inherit',
      env: {
        ...process.env,
        PROTOCOLS: root.folder,
        ASTRO_TELEMETRY_DISABLED: '1',
        ASTRO_DEV_BACKGROUND: '0',
        WITH_DRAFT: '1',
      },
    });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => astro.kill(signal));
    return new Promise<number>((ended) => {
      astro.on('exit', (code) => ended(code ?? 0));
    });
  },
});

if (import.meta.main) await start(main);
