/** Render: Astro makes the pages in this process, of what was read and judged in it. */
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { handOn } from '../loading/library/handed-on.ts';
import type { LibraryReading } from '../loading/library/read.ts';
import { project } from './project.ts';

export interface Rendering {
  /** The content root. */
  content: string;
  reading: LibraryReading;
  /** Where the pages go. */
  site: string;
  /** Where Astro keeps what only this rendering needs: what it kept of another could show again. */
  cache: string;
  draft: boolean;
  /** True where nobody waits for the list of pages. */
  quiet?: true;
}

/** Beside a content root in a place of its own no packages lie: what Astro has put there to run finds the engine's. */
const withOwnPackages = () =>
  registerHooks({
    resolve: (specifier, context, next) => {
      try {
        return next(specifier, context);
      } catch (error) {
        if (/^(?:[./]|[a-z]+:)/i.test(specifier)) throw error;
        return next(specifier, { ...context, parentURL: pathToFileURL(path.join(project, 'package.json')).href });
      }
    },
  });

/** Renders the pages; throws what Astro cannot make. Nothing of the caller's environment has a say in it. */
export async function render({ content, reading, site, cache, draft, quiet }: Rendering): Promise<void> {
  const before = { ...process.env };
  // Vite takes the names that a test runner sets for its own.
  for (const name of ['DEV', 'PROD', 'SSR', 'MODE', 'BASE_URL']) delete process.env[name];
  Object.assign(process.env, {
    PROTOCOLS: content,
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    WITH_DRAFT: draft ? '1' : '',
  });
  handOn(reading);
  const packages = withOwnPackages();
  try {
    // Only now: it looks at the environment as it is loaded.
    const { build } = await import('astro');
    await build({ root: project, outDir: site, cacheDir: cache, ...(quiet && { logLevel: 'error' }) });
  } finally {
    packages.deregister();
    handOn(undefined);
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
