/**
 * npm test: everything short that CI checks; `--full` the long ones too; words run the tests whose files hold them.
 *
 * Two chains of stages run beside each other, since most stages use one core; the tests that share a build and a
 * browser use both, and come last. A chain stops at its first stage that fails.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command, start, type Io } from './command.ts';

const project = path.resolve(import.meta.dirname, '../..');

interface Stage {
  name: string;
  /** A program of Node with its arguments. */
  run: readonly string[];
  /** True for one that tells how many tests it ran. */
  tests?: boolean;
}

interface Outcome {
  name: string;
  seconds: number;
  passed: boolean;
  /** How many tests ran, passed over ones apart; missing for a stage that is no test. */
  tests?: { ran: number; skipped: number };
}

const tool = (name: string, ...args: string[]) => [path.join(project, `src/tools/${name}.ts`), ...args];
const vitest = (...args: string[]) => [path.join(project, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
const projects = (...names: string[]) => names.flatMap((name) => ['--project', name]);

const types: Stage = { name: 'types', run: tool('make', 'types') };
const lint: Stage = { name: 'lint', run: tool('make', 'lint') };
const format: Stage = { name: 'format', run: tool('make', 'format') };
const content: Stage = { name: 'content', run: tool('check') };
const engine: Stage = { name: 'engine', run: vitest(...projects('engine', 'commands')), tests: true };
const site: Stage = {
  name: 'site, browser, servers and content',
  run: vitest(...projects('site', 'browser', 'servers', 'content')),
  tests: true,
};

export const main = command({
  name: 'test',
  says: 'Runs everything that CI checks, and tells each stage with its time.',
  takes: '[<words>]',
  options: {
    full: { says: 'the long tests too: every page and state, every kill, the other hospital' },
    quick: { says: 'types, lint, format and engine only' },
  },
  example: 'npm test -- cover',
  run: async ({ values, named, io }) => {
    const began = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TESTS: values.full ? 'full' : 'short' };
    const some: Stage = { name: `tests of ${named.join(' ')}`, run: vitest(...named), tests: true };
    const outcomes =
      named.length > 0
        ? await chain([some], env, io)
        : (await Promise.all([chain([types, lint, format], env, io), chain([content, engine], env, io)])).flat();
    const good = outcomes.every(({ passed }) => passed);
    if (named.length === 0 && good && !values.quick) outcomes.push(...(await chain([site], env, io)));
    const failed = outcomes.filter(({ passed }) => !passed);
    for (const line of summary(outcomes)) io.out(line);
    io.out(
      failed.length > 0
        ? `Failed: ${failed.map(({ name }) => name).join(', ')}.`
        : `All stages passed in ${secondsSince(began)} s.`,
    );
    return failed.length > 0 ? 1 : 0;
  },
});

const secondsSince = (began: number) => Math.round((performance.now() - began) / 1000);

/** Runs stages in turn, until one fails. */
async function chain(stages: readonly Stage[], env: NodeJS.ProcessEnv, io: Io): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) {
    const outcome = await runStage(stage, env, io);
    outcomes.push(outcome);
    if (!outcome.passed) break;
  }
  return outcomes;
}

/** Runs one stage; what it printed is told whole at its end, so that two at once stay apart. */
async function runStage({ name, run, tests }: Stage, env: NodeJS.ProcessEnv, io: Io): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stage-'));
  const counts = path.join(folder, 'counts.json');
  const counting = tests ? ['--reporter=default', '--reporter=json', `--outputFile.json=${counts}`] : [];
  const began = performance.now();
  try {
    const { passed, printed } = await ended([...run, ...counting], env);
    const seconds = secondsSince(began);
    io.out(`\n== ${name}\n${printed.trim()}\n== ${name}: ${passed ? 'passed' : 'failed'} in ${seconds} s`);
    return { name, seconds, passed, ...(tests && passed && { tests: counted(counts) }) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function ended(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ passed: boolean; printed: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: project, env });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (printed += String(part)));
    child.on('error', reject);
    child.on('close', (status) => resolve({ passed: status === 0, printed }));
  });
}

function counted(file: string): { ran: number; skipped: number } {
  const { numPassedTests, numPendingTests } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numPendingTests: number;
  };
  return { ran: numPassedTests, skipped: numPendingTests };
}

function* summary(outcomes: readonly Outcome[]): Generator<string> {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  yield '';
  for (const { name, seconds, passed, tests } of outcomes) {
    const ran = tests && `${tests.ran} tests${tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''}`;
    yield `${name.padEnd(width)}  ${String(seconds).padStart(4)} s  ${passed ? (ran ?? '') : 'failed'}`.trimEnd();
  }
}

if (import.meta.main) await start(main);
