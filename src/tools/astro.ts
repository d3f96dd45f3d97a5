/** Astro: its program, found as any import is, whatever the working directory and the search path are. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program and, as its first argument, Astro's own. */
export const astroProgram: readonly [string, string] = [
  process.execPath,
  path.join(path.dirname(fileURLToPath(import.meta.resolve('astro/package.json'))), 'bin/astro.mjs'),
];
