/**
 * npm test: everything short that CI checks; `--full` the long ones too; words run the tests whose file or name has them.
 *
 * Two chains of stages run beside each other, since most stages use one core; the tests that share a build and a
 * browser use both, and come last, if nothing failed before.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { command, start, type Io } from './command.ts';
import { project } from './project.ts';

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
  /** How many tests ran, by the folder that holds them; none for a stage that is no test. */
  tests: Record<string, Tally>;
}

/** How many tests of a folder ran, and how many were passed over. */
interface Tally {
  ran: number;
  skipped: number;
}

const tool = (name: string, ...args: string[]) => [path.join(project, `src/tools/${name}.ts`), ...args];
const vitest = (...args: string[]) => [path.join(project, 'node_modules/vitest/vitest.mjs'), 'run', ...args];
const projects = (...names: string[]) => names.flatMap((name) => ['--project', name]);

const types: Stage = { name: 'types', run: tool('make', 'types') };
/** Of files that are no component, and in less time. */
const plainTypes: Stage = { name: 'types', run: [path.join(project, 'node_modules/typescript/bin/tsc'), '--noEmit'] };
const build: Stage = { name: 'build', run: [path.join(project, 'tests/build.ts')] };
const lint: Stage = { name: 'lint', run: tool('make', 'lint') };
const format: Stage = { name: 'format', run: tool('make', 'format') };
const content: Stage = { name: 'content', run: tool('check') };
const engine: Stage = { name: 'engine', run: vitest(...projects('engine', 'commands')), tests: true };
const quickEngine: Stage = { name: 'engine', run: vitest(...projects('engine')), tests: true };
const site: Stage = {
  name: 'site, browser, servers and content',
  run: vitest(...projects('site', 'browser', 'servers', 'content')),
  tests: true,
};

export const main = command({
  name: 'test',
  says: 'Runs what CI checks, but for what is long, and tells each stage with its time.',
  takes: '[<words>]',
  options: {
    full: { says: 'the long tests too: every page and state, every kill, the other hospital' },
    quick: { says: "types, lint, format, content, and the engine's tests but those of its commands" },
  },
  example: 'npm test -- cover',
  run: async ({ values, named, io }) => {
    const began = performance.now();
    const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TESTS: values.full ? 'full' : 'short' };
    const outcomes = await (named.length > 0
      ? chain([someTests(named)], env, io)
      : values.quick
        ? beside(
            [
              [plainTypes, lint, format],
              [content, quickEngine],
            ],
            env,
            io,
          )
        : beside(
            [
              [types, build],
              [lint, format, content, engine],
            ],
            env,
            io,
          ));
    if (named.length === 0 && !values.quick && outcomes.every(({ passed }) => passed))
      // The build is made, and serves all of these.
      outcomes.push(...(await chain([site], { ...env, REUSE_BUILD: '1' }, io)));
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

/** The tests whose file, or else whose name, has these words. */
function someTests(words: readonly string[]): Stage {
  const files = readdirSync(path.join(project, 'tests'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/${file.replaceAll('\\', '/')}`);
  const chosen = chosenBy(words, files, (file) => readFileSync(path.join(project, file), 'utf8'));
  return { name: `tests of ${words.join(' ')}`, run: vitest(...chosen), tests: true };
}

/** Arguments of Vitest for the tests whose file, or else whose name, has these words. */
export function chosenBy(words: readonly string[], files: readonly string[], read: (file: string) => string): string[] {
  const has = (text: string, word: string) => text.toLowerCase().includes(word.toLowerCase());
  const ofFiles = words.filter((word) => files.some((file) => has(file, word)));
  const name = words.filter((word) => !ofFiles.includes(word)).join(' ');
  const among = ofFiles.length > 0 ? files.filter((file) => ofFiles.some((word) => has(file, word))) : files;
  if (name === '') return [...among];
  // A name that is made of cases stands in no file as it is told.
  const naming = among.filter((file) => has(read(file), name));
  const asPattern = name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return [...(naming.length > 0 ? naming : among), '--testNamePattern', asPattern];
}

/** Runs chains at the same time. */
const beside = async (chains: readonly Stage[][], env: NodeJS.ProcessEnv, io: Io): Promise<Outcome[]> =>
  (await Promise.all(chains.map((stages) => chain(stages, env, io)))).flat();

const secondsSince = (began: number) => Math.round((performance.now() - began) / 1000);

/** Runs stages in turn. */
async function chain(stages: readonly Stage[], env: NodeJS.ProcessEnv, io: Io): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const stage of stages) outcomes.push(await runStage(stage, env, io));
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
    return { name, seconds, passed, tests: existsSync(counts) ? counted(counts) : {} };
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

function counted(report: string): Record<string, Tally> {
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { name: string; assertionResults: { status: string }[] }[];
  };
  const tallies: Record<string, Tally> = {};
  for (const { name, assertionResults } of testResults) {
    const [folder = ''] = path.relative(path.join(project, 'tests'), name).split(path.sep);
    const tally = (tallies[folder.endsWith('.ts') ? 'tests' : folder] ??= { ran: 0, skipped: 0 });
    for (const { status } of assertionResults) tally[/^(passed|failed)$/.test(status) ? 'ran' : 'skipped'] += 1;
  }
  return tallies;
}

const told = ({ ran, skipped }: Tally) => `${ran} tests${skipped > 0 ? `, ${skipped} skipped` : ''}`;

/** A line for each stage, and below it one for each folder whose tests it ran. */
export function* summary(outcomes: readonly Outcome[]): Generator<string> {
  const width = Math.max(...outcomes.map(({ name }) => name.length));
  yield '';
  for (const { name, seconds, passed, tests } of outcomes) {
    const folders = Object.entries(tests);
    const all = {
      ran: folders.reduce((sum, [, { ran }]) => sum + ran, 0),
      skipped: folders.reduce((sum, [, { skipped }]) => sum + skipped, 0),
    };
    const says = [...(passed ? [] : ['FAILED']), ...(folders.length > 0 ? [told(all)] : [])].join(', ');
    yield `${name.padEnd(width)}  ${String(seconds).padStart(4)} s  ${says}`.trimEnd();
    if (folders.length > 1) for (const [folder, tally] of folders) yield `  ${folder}: ${told(tally)}`;
  }
}

if (import.meta.main) await start(main);
