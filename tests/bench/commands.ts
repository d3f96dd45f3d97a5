/** Bench of commands: how long an author waits for what is wrong, and for what a change does. Each is a process of its own. */
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readLibrary } from '../../src/loading/library/read.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { percentile, type Row } from './row.ts';

const times = 5;

export default async function* rows(): AsyncGenerator<Row> {
  const newest = readLibrary(contentRoot().folder).library?.releases.at(-1);
  yield { name: `check, median of ${times}`, goal: 2, unit: 's', measured: secondsOf('check') };
  if (newest)
    yield {
      name: `report of a change, median of ${times}`,
      goal: 3,
      unit: 's',
      measured: secondsOf('report', newest.id),
    };
  yield {
    name: `report for a pull request of one page, median of ${times}`,
    goal: 3,
    unit: 's',
    measured: secondsOfRequest(),
  };
}

/** A copy of the content in a repository of its own, in which one page says a sentence more than at its last commit. */
function secondsOfRequest(): number {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'request-'));
  try {
    const root = path.join(folder, 'protocols');
    cpSync(contentRoot().folder, root, { recursive: true });
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', root, '-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args]);
    git('init', '-q');
    git('add', '-A');
    git('commit', '-q', '-m', 'Begin');
    const [page] = readdirSync(path.join(root, 'draft/pages'));
    if (page === undefined) throw new Error('no page to change');
    appendFileSync(path.join(root, 'draft/pages', page), '\nAsk again. <source:local>\n');
    return secondsOf('report', 'HEAD', '--pull-request', '--protocols', root, '--out', path.join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

/** As `npm run` starts it. */
function secondsOf(tool: string, ...args: string[]): number {
  const [, ...script] = scripts[tool]?.split(' ') ?? [];
  const measured = Array.from({ length: times }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [...script, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${tool} fails:\n${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return percentile(measured, 0.5);
}
