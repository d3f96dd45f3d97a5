/** Bench of tests: how long whoever changes the engine waits for them. */
import { spawnSync } from 'node:child_process';
import type { Row } from './row.ts';

export default async function* rows(): AsyncGenerator<Row> {
  yield { name: 'check:quick', goal: 60, unit: 's', measured: secondsOf('--quick') };
  yield { name: 'npm test', goal: 600, unit: 's', measured: secondsOf() };
}

function secondsOf(...args: string[]): number {
  const started = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['src/tools/test.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`the tests fail:\n${stdout.slice(-4000)}`);
  return (performance.now() - started) / 1000;
}
