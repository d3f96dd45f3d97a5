/** Workflows as a forge runs them: their `run:` steps in bash, with the variables that it gives and nothing else. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

export interface Step {
  name?: string;
  id?: string;
  uses?: string;
  if?: string;
  env?: Record<string, string>;
  run?: string;
  'working-directory'?: string;
}

export interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  outputs?: Record<string, string>;
  env?: Record<string, string>;
  defaults?: { run?: { 'working-directory'?: string } };
  steps: Step[];
}

export interface Workflow {
  name: string;
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  defaults: { run: { shell: string } };
  jobs: Record<string, Job>;
}

export const workflowIn = (file: string): Workflow => parse(readFileSync(file, 'utf8')) as Workflow;

/** What a forge knows when it runs a job. */
export interface Runner {
  /** The checked out repository. */
  workspace: string;
  /** Files of the run. */
  temp: string;
  /** Folders of programs, before those of this machine. */
  programs: string[];
  /** Variables that the forge sets. */
  env: Record<string, string>;
  /** What stands in `${{ }}`, by its words. */
  known: Record<string, string>;
}

export interface Told {
  /** Undefined for a step that was passed over. */
  status: number | null | undefined;
  stdout: string;
  stderr: string;
}

export interface JobRun {
  /** By the steps' names. */
  steps: Record<string, Told>;
  summary: string;
  outputs: Record<string, string>;
}

/** Puts in what the forge knows, nothing for what no step put out; any other unknown name is a mistake of the test. */
function resolved(text: string, known: Record<string, string>): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_all, name: string) => {
    const value = known[name] ?? (name.startsWith('steps.') ? '' : undefined);
    if (value === undefined) throw new Error(`Nothing is known of ${name}.`);
    return value;
  });
}

/** Runs what a job runs, in its order; after a step that failed only those that say so. */
export async function runJob(job: Job, runner: Runner): Promise<JobRun> {
  const files = mkdtempSync(path.join(runner.temp, 'run-'));
  const file = (name: string) => path.join(files, name);
  mkdirSync(file('home'));
  const steps: JobRun['steps'] = {};
  const known = { ...runner.known };
  let failed = false;
  for (const step of job.steps) {
    if (step.run === undefined) continue;
    const name = step.name ?? step.run;
    if (failed && !step.if?.includes('!cancelled()')) {
      steps[name] = { status: undefined, stdout: '', stderr: '' };
      continue;
    }
    const { 'working-directory': folder = job.defaults?.run?.['working-directory'] ?? runner.workspace } = step;
    const given = Object.entries({ ...job.env, ...step.env }).map(([key, value]) => [key, resolved(value, known)]);
    const told = await bash(step.run, resolved(folder, known), {
      PATH: [...runner.programs, process.env['PATH']].join(path.delimiter),
      HOME: file('home'),
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: runner.workspace,
      GITHUB_STEP_SUMMARY: file('summary'),
      GITHUB_OUTPUT: file('output'),
      RUNNER_TEMP: runner.temp,
      ...runner.env,
      ...(Object.fromEntries(given) as Record<string, string>),
    });
    steps[name] = told;
    failed ||= told.status !== 0;
    if (step.id !== undefined)
      for (const [key, value] of Object.entries(outputsIn(textOf(file('output')))))
        known[`steps.${step.id}.outputs.${key}`] = value;
  }
  const outputs = Object.entries(job.outputs ?? {}).map(([key, value]) => [key, resolved(value, known)]);
  return { steps, summary: textOf(file('summary')), outputs: Object.fromEntries(outputs) as Record<string, string> };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** What a step put out: `name<<end`, lines, `end`. */
const outputsIn = (text: string): Record<string, string> =>
  Object.fromEntries(
    Array.from(text.matchAll(/^(\w+)<<(.+)\n([\s\S]*?)\n\2$/gm), ([, name = '', , value = '']) => [name, value]),
  );

/** As GitHub starts `shell: bash`, with no variable but these. */
function bash(script: string, cwd: string, env: Record<string, string>): Promise<Told> {
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], { cwd, env });
  const told: Told = { status: null, stdout: '', stderr: '' };
  child.stdout.on('data', (text) => (told.stdout += String(text)));
  child.stderr.on('data', (text) => (told.stderr += String(text)));
  return new Promise((resolve) => child.on('close', (status) => resolve({ ...told, status })));
}
