/** Bench of commands: how long an author waits for what is wrong, and for what a change does. Each is a process of its own. */
import { spawnSync } from 'node:child_process';
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
}

function secondsOf(tool: string, ...args: string[]): number {
  const measured = Array.from({ length: times }, () => {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, [`src/tools/${tool}.ts`, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${tool} fails:\n${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return percentile(measured, 0.5);
}
