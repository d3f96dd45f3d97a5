/** The project in another hospital's hands: its own packages, its own content with one release, and nothing of the sample. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyEnvironment } from './other-site.ts';

const project = path.resolve(import.meta.dirname, '../..');
/** What a copy has of its own, and what was made here. */
const left = /^(\.git|\.astro|node_modules|dist.*|protocols)$/;

/** Copies the project and gives it the content of a folder, at its `protocols/`. Whoever asks removes the copy. */
export function projectWith(content: string): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'hospital-'));
  for (const name of readdirSync(project).filter((one) => !left.test(one)))
    cpSync(path.join(project, name), path.join(root, name), {
      recursive: true,
      // There it is the content, and no fixture.
      filter: (file) => file !== path.resolve(content),
    });
  cpSync(content, path.join(root, 'protocols'), { recursive: true });
  // As after an install there, and without copying a byte where the file system allows.
  const packages = [path.join(project, 'node_modules'), path.join(root, 'node_modules')];
  if (spawnSync('cp', ['-al', ...packages]).status !== 0) execFileSync('cp', ['-a', ...packages]);
  for (const cache of ['.astro', '.vite', '.cache'])
    rmSync(path.join(root, 'node_modules', cache), { recursive: true, force: true });
  return root;
}

/** Runs one of the copy's own tools; answers its exit code and all that it printed. */
export function runIn(root: string, tool: string, ...args: string[]): { status: number | null; printed: string } {
  const { TESTS: _full, REUSE_BUILD: _build, ...env }: NodeJS.ProcessEnv = copyEnvironment();
  const { status, stdout, stderr } = spawnSync(process.execPath, [`src/tools/${tool}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env,
    maxBuffer: 2 ** 28,
  });
  return { status, printed: stdout + stderr };
}
