/**
 * This project built with other content: in a folder of its own below the project, where packages are found upwards, and
 * which git, every check and every build leave alone.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs';
import path from 'node:path';

const project = path.resolve(import.meta.dirname, '../..');

/** A copy of everything but the content, which belongs into its `protocols/`. Whoever asks removes the folder. */
export function projectCopy(name: string): string {
  const below = path.join(project, '.astro');
  mkdirSync(below, { recursive: true });
  const root = mkdtempSync(path.join(below, `${name}-`));
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(path.join(project, part), path.join(root, part), { recursive: true });
  return root;
}

/** The environment of a copy: without what Vitest puts into that of its tests, and Vite would take for a build's. */
export const copyEnvironment = () => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST.*|TEST|DEV|PROD|SSR|MODE|NODE_ENV|BASE_URL)$/.test(name)),
  ),
  PATH: `${path.join(project, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}`,
});

export interface CopyBuild {
  /** The folder of the built site. */
  site: string;
  /** All that the build printed. */
  printed: string;
}

/** Builds such a copy, cold. */
export function buildCopy(root: string, env: Record<string, string> = {}): CopyBuild {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/build.ts'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...copyEnvironment(), ...env },
  });
  if (status !== 0) throw new Error(`the copy in ${root} does not build:\n${stdout}${stderr}`);
  return { site: path.join(root, 'dist/site'), printed: stdout + stderr };
}
