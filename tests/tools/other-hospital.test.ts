/** The test of the tests: they hold for another hospital, of which they know nothing. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { full } from '../extent.ts';
import { change } from '../made/fixture.ts';
import { projectWith, runIn } from '../made/other-hospital.ts';

const on = ['--on', '2026-10-20'];

/** Has the hospital's bodies approve the draft as it stands. */
function approve(root: string): void {
  const [digest] = /^[0-9a-f]{64}$/m.exec(runIn(root, 'propose', ...on).printed) ?? [];
  const approvals = 'protocols/draft/approvals.yaml';
  const text = readFileSync(path.join(root, approvals), 'utf8');
  change(root, approvals, text.replaceAll('sample: true', `proposal: "${digest}", sample: true`));
}

/** What that hospital makes anew of its own content, as the help says; the line on top of each file before it is voted on. */
const made = ['schemas', 'owners', 'snippets'].map((what) => ['make', what] as const);

test.runIf(full)('a small hospital with other content passes all tests', { timeout: 3_600_000 }, () => {
  const root = projectWith('tests/fixtures/other-hospital');
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  expect(runIn(root, 'make', 'heads').status).toBe(0);
  approve(root);
  for (const [tool, ...args] of [['freeze', '2026-11-01', ...on, '--yes'], ...made, ['test']] as const) {
    const { status, printed } = runIn(root, tool, ...args);
    expect([tool, status, status === 0 ? '' : printed.slice(-20_000)]).toEqual([tool, 0, '']);
  }
});
