/** A change in a repository of its own: the small tree as it stands on `main`, and what a branch makes of it. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { main } from '../../src/tools/report.ts';
import { change, protocols, type Edit } from './fixture.ts';
import { ran } from './ran.ts';

export interface Repository {
  /** The content root. */
  root: string;
  git(...args: string[]): string;
  /** Makes edits and commits them. */
  commit(edits: Record<string, Edit>): void;
}

/**
 * The small tree with these edits, committed on `main`; the branch `change` begins there. It is the top of the repository,
 * or stands `below` it.
 */
export function repository(edits: Record<string, Edit> = {}, below = ''): Repository {
  const made = protocols(edits);
  const root = path.join(made, below);
  if (below !== '')
    for (const name of readdirSync(made)) {
      mkdirSync(root, { recursive: true });
      renameSync(path.join(made, name), path.join(root, name));
    }
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  const commit = (some: Record<string, Edit>) => {
    for (const [name, edit] of Object.entries(some)) change(root, name, edit);
    git('add', '-A');
    git('commit', '-q', '--allow-empty', '-m', 'Change');
  };
  git('init', '-q', '-b', 'main');
  commit({});
  git('checkout', '-q', '-b', 'change');
  return { root, git, commit };
}

/** What was written of a change, and how the command ended. */
export interface ReportOfChange {
  status: number;
  stdout: string;
  stderr: string;
  /** The Markdown and the page; empty where nothing was written. */
  text: string;
  page: string;
}

/** Runs the report of what stands in a repository, against `main` or another base. */
export async function reportOf(
  { root }: Pick<Repository, 'root'>,
  base = 'main',
  ...options: string[]
): Promise<ReportOfChange> {
  const out = path.join(root, '.report');
  const { status, stdout, stderr } = await ran(main, [
    base,
    '--pull-request',
    '--out',
    out,
    '--protocols',
    root,
    ...options,
  ]);
  const written = (name: string) => (status === 0 ? readFileSync(path.join(out, name), 'utf8') : '');
  return { status, stdout, stderr, text: written('report.md'), page: written('report.html') };
}

/** The report of one change of the small tree. */
export async function reportOn(
  edits: Record<string, Edit>,
  before: Record<string, Edit> = {},
): Promise<ReportOfChange> {
  const made = repository(before);
  made.commit(edits);
  return reportOf(made);
}
