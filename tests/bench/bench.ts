/**
 * npm run make -- bench: every time and size named as a goal, beside its goal if it has one; all parts unless some are named.
 *
 * A missed goal fails nothing: times depend on the machine. What must hold on every machine is asserted, and fails.
 */
import os from 'node:os';
import { heading, line, type Part } from './row.ts';

/** Each part is a module of its own. */
const parts: Record<string, () => Promise<{ default: Part }>> = {
  build: () => import('./build.ts'),
  commands: () => import('./commands.ts'),
  deploys: () => import('./deploys.ts'),
  dev: () => import('./dev.ts'),
  downtime: () => import('./downtime.ts'),
  leaves: () => import('./leaves.ts'),
  mistakes: () => import('./mistakes.ts'),
  pieces: () => import('./pieces.ts'),
  releases: () => import('./releases.ts'),
  safe: () => import('./safe.ts'),
  search: () => import('./search.ts'),
  tests: () => import('./tests.ts'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

console.log(
  `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? ''}; load ${os.loadavg()[0]!.toFixed(1)} as it starts.\n`,
);
console.log(heading);
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  const { default: rows } = await parts[name]!();
  for await (const row of rows()) console.log(line(row));
}
