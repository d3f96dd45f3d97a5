/** npm test: everything that CI checks, one stage after the other; stops at the first that fails and says which. */
import { spawnSync } from 'node:child_process';

interface Stage {
  name: string;
  command: [string, ...string[]];
}

const stages: Stage[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'content', command: ['npm', 'run', '--silent', 'check'] },
  { name: 'unit', command: ['vitest', 'run', '--project', 'unit'] },
  {
    name: 'site, browser and servers',
    command: ['vitest', 'run', '--project', 'site', '--project', 'browser', '--project', 'servers'],
  },
];

for (const { name, command } of stages) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  const [program, ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) {
    console.error(`\n${name}: failed.`);
    process.exit(status ?? 1);
  }
  console.log(`== ${name}: passed in ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log('\nAll stages passed.');
