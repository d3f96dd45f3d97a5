/** What a forge does with a proposed change, and by itself: each step of each workflow run in a clone. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { approve } from '../made/approved.ts';
import { change } from '../made/fixture.ts';
import { forge, git, type Forge } from '../made/forge.ts';
import { runJob, workflowIn, type Job, type JobRun } from '../made/workflow.ts';

const page = 'protocols/draft/pages/wet-floors.md';
const patient = { timeout: 240_000 };
const job = (workflow: string, name: string): Job =>
  workflowIn(path.resolve(`.github/workflows/${workflow}.yml`)).jobs[name]!;
const read = (at: Forge, ...parts: string[]) => readFileSync(path.join(at.folder, ...parts), 'utf8');

/** Runs a job in the clone, as GitHub would. */
const run = (at: Forge, what: Job, known: Record<string, string> = {}): Promise<JobRun> =>
  runJob(what, {
    workspace: at.clone,
    temp: at.folder,
    programs: [at.programs],
    env: { GITHUB_API_URL: at.api, GITHUB_SERVER_URL: at.server, GITHUB_REPOSITORY: at.name },
    known: { 'github.token': 'token', 'github.workspace': at.clone, 'runner.temp': at.folder, ...known },
  });

/** A first-time author's branch: one file changed as the forge's own editor does, and proposed. */
function propose(at: Forge, file: string, from: string, to: string): Record<string, string> {
  const base = git(at.clone, 'rev-parse', 'HEAD');
  git(at.clone, 'switch', '--quiet', '--create', 'author-patch-1');
  change(at.clone, file, [from, to]);
  git(at.clone, 'commit', '--quiet', '--all', '--message', `Update ${path.basename(file)}`);
  return { 'github.event.pull_request.base.sha': base, 'github.event.pull_request.number': '7' };
}

describe('a proposed change', () => {
  test('is checked, reported and shown, and its report becomes one comment', patient, async () => {
    const at = await forge();
    const known = propose(at, page, 'every visitor. <', 'each visitor. <');
    const { steps, summary, outputs } = await run(at, job('check', 'check'), known);
    expect(Object.entries(steps).map(([name, { status, stderr }]) => [name, status === 0 ? '' : stderr])).toEqual(
      ['Install', 'Check', 'Report', 'Preview'].map((name) => [name, '']),
    );
    expect(steps['Check']?.stdout).toBe('No problems.\n');
    expect(summary).toBe(read(at, 'change/report.md'));
    expect(summary).toContain('~~every~~**each** visitor');
    expect(outputs['report']).toBe(summary);
    expect(existsSync(path.join(at.folder, 'change/report.html'))).toBe(true);
    expect(read(at, 'change/preview/draft/protocol/wet-floors/index.html')).toContain('each visitor');

    const comment = (report: string) =>
      run(at, job('check', 'comment'), { ...known, 'needs.check.outputs.report': report });
    expect((await comment(outputs['report']!)).steps['Comment']).toMatchObject({ status: 0 });
    expect((await comment('Changed again.')).steps['Comment']).toMatchObject({ status: 0 });
    expect(at.posts.comments.map(({ body }) => body)).toEqual(['<!-- report of this change -->\nChanged again.\n']);
  });

  test('with a mistake is told of it at its line, and its report is written all the same', patient, async () => {
    const at = await forge();
    const known = propose(at, page, '<source:S1>', '<source:S9>');
    const { steps, summary } = await run(at, job('check', 'check'), known);
    expect(steps['Check']?.status).toBe(1);
    expect(steps['Check']?.stdout).toMatch(
      /^::error file=protocols\/draft\/pages\/wet-floors\.md,line=\d+,col=\d+,title=/,
    );
    expect(steps['Report']?.status).toBe(0);
    expect(summary).toContain('S9');
    expect(steps['Preview']?.status).toBeUndefined();
  });

  test('may hold what a shell or the forge would run: it stays text', patient, async () => {
    const at = await forge();
    const text = 'A "$(touch ran)" `touch ran` ::error::x';
    await run(at, job('check', 'comment'), {
      'github.event.pull_request.number': '7',
      'needs.check.outputs.report': text,
    });
    expect(at.posts.comments[0]?.body).toContain(text);
    expect(existsSync(path.join(at.clone, 'ran'))).toBe(false);
  });

  test("does not let another's comment stand for the report", async () => {
    const at = await forge();
    const body = '<!-- report of this change -->\nAll is well.';
    at.posts.comments.push({ id: 1, number: 1, body, user: { login: 'somebody' } });
    await run(at, job('check', 'comment'), {
      'github.event.pull_request.number': '7',
      'needs.check.outputs.report': 'R',
    });
    expect(at.posts.comments.map((one) => [one.user.login, one.body?.split('\n')[1]])).toEqual([
      ['somebody', 'All is well.'],
      ['github-actions[bot]', 'R'],
    ]);
  });
});

describe('what falls due', () => {
  const due = (at: Forge) => run(at, job('due', 'due'));

  test('is one issue, which is kept up to date and closed when all is done', patient, async () => {
    const at = await forge();
    expect((await due(at)).steps).toMatchObject({ Due: { status: 0 }, Issue: { status: 0 } });
    expect((await due(at)).steps['Issue']?.stdout).toMatch(/^Updated: /);
    expect(at.posts.issues).toMatchObject([{ title: expect.stringMatching(/^What falls due: \d+ overdue/) as string }]);
    expect(at.posts.issues[0]?.body).toMatch(/^<!-- what-falls-due -->\n/);

    const nothing = job('due', 'due').steps.filter(({ name }) => name === 'Issue');
    writeFileSync(path.join(at.folder, 'due.md'), '');
    const closed = await run(at, { steps: nothing });
    expect(closed.steps['Issue']?.stdout).toMatch(/^Closed: /);
    expect(at.posts.issues.map(({ state }) => state)).toEqual(['closed']);
    expect((await run(at, { steps: nothing })).steps['Issue']?.stdout).toBe('Nothing to tell, and no issue is open.\n');
  });
});

describe('a release that is frozen by hand', () => {
  const freeze = (at: Forge, day: string) =>
    run(at, job('freeze', 'freeze'), { 'inputs.day': day, 'github.ref_name': 'main' });

  test.each(['2027-01-15; touch ran', '--help', '$(touch ran)', '15 January'])('is refused for %s', async (day) => {
    const at = await forge();
    const { steps } = await freeze(at, day);
    expect(steps).toMatchObject({ Freeze: { status: 1 }, Branch: { status: undefined } });
    expect(existsSync(path.join(at.clone, 'ran'))).toBe(false);
  });

  test('whose approvals are missing leaves no branch', patient, async () => {
    const at = await forge();
    const { steps } = await freeze(at, '2027-01-15');
    expect(steps['Freeze']).toMatchObject({ status: 1, stderr: expect.stringContaining('Not frozen: ') as string });
    expect(git(at.bare, 'branch', '--format=%(refname:short)')).toBe('main');
    expect(at.posts.pulls).toEqual([]);
  });

  test('is a branch of its own and a pull request, and main stays as it was', patient, async () => {
    const at = await forge();
    approve(path.join(at.clone, 'protocols'), { effective: '2099-01-15' });
    git(at.clone, 'commit', '--quiet', '--all', '--message', 'Approve');
    git(at.clone, 'push', '--quiet', 'origin', 'main');
    const main = git(at.bare, 'rev-parse', 'main');
    const { steps } = await freeze(at, '2099-01-15');
    expect(Object.entries(steps).map(([name, { status, stderr }]) => [name, status === 0 ? '' : stderr])).toEqual(
      ['Install', 'Freeze', 'Branch', 'Pull request'].map((name) => [name, '']),
    );
    expect(git(at.bare, 'rev-parse', 'main')).toBe(main);
    expect(git(at.bare, 'log', '-1', '--format=%s', 'freeze-2099-01-15')).toBe('Freeze the release of 2099-01-15');
    expect(git(at.bare, 'ls-tree', '--name-only', 'freeze-2099-01-15:protocols/releases')).toBe('2099-01-15');
    expect(at.posts.pulls).toMatchObject([
      { head: 'freeze-2099-01-15', base: 'main', title: 'Freeze the release of 2099-01-15' },
    ]);
    expect(at.posts.pulls[0]?.body).toContain('Digest, for the minutes:');
  });
});

describe('on GitLab', () => {
  const { check } = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as { check: { script: string[] } };

  test('a mistake fails the job and stands in the report that GitLab reads', patient, async () => {
    const at = await forge();
    propose(at, page, '<source:S1>', '<source:S9>');
    const env = { CI_PROJECT_DIR: at.clone, CI_MERGE_REQUEST_DIFF_BASE_SHA: '' };
    const { steps } = await run(at, { steps: [{ name: 'Check', run: check.script.join('\n'), env }] });
    expect(steps['Check']?.status).toBe(1);
    const report = JSON.parse(read(at, 'clone/gl-code-quality.json')) as unknown[];
    expect(report).toMatchObject([{ location: { path: page }, severity: 'major' }]);
  });
});
