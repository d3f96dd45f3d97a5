/** npm run dev: write and see it, the draft included, at http://localhost:4321/draft/. */
import { spawn } from 'node:child_process';
import { base } from '../site.ts';
import { astroProgram } from './astro.ts';
import { command, protocols, rootOf, start, stopSignal } from './command.ts';
import { refuseImpossible } from './impossible.ts';
import { freePort, thisMachine } from './port.ts';
import { project } from './project.ts';

export const main = command({
  name: 'dev',
  says: 'Shows what is written at http://localhost:4321/draft/, anew at every change, mistakes over the page. PORT moves it.',
  options: { ...protocols },
  example: 'npm run dev',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    refuseImpossible({ folders: [project, root.folder], base });
    const port = await freePort('npm run dev');
    const [node, program] = astroProgram;
    const astro = spawn(node, [program, 'dev', '--host', thisMachine, '--port', String(port)], {
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
    const stop = stopSignal(io);
    stop.addEventListener('abort', () => astro.kill());
    // Whoever stops it found no mistake, whatever Astro ends with.
    return new Promise<number>((ended) => void astro.on('exit', (code) => ended(stop.aborted ? 0 : (code ?? 1))));
  },
});

if (import.meta.main) await start(main);
