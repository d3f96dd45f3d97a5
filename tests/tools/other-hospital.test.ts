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

/** What the engine is held to with any content; some tests of the browser still ask for more than a small one has. */
const rooms = ['tests/schema/', 'tests/domain/', 'tests/loading/'];

test.runIf(full)('a small hospital with other content passes the tests of the engine', { timeout: 1_800_000 }, () => {
  const root = projectWith('tests/fixtures/other-hospital');
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  approve(root);
  for (const [tool, ...args] of [
    ['freeze', '2026-11-01', ...on, '--yes'],
    ['make', 'schemas'],
    ['test', ...rooms],
  ] as const) {
    const { status, printed } = runIn(root, tool, ...args);
    expect([tool, status, status === 0 ? '' : printed.slice(-20_000)]).toEqual([tool, 0, '']);
  }
});
