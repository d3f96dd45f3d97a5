/** The test of the tests: they hold for another hospital, of which they know nothing. */
import { rmSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { full } from '../extent.ts';
import { projectWith, runIn } from '../made/other-hospital.ts';

test.runIf(full)('a small hospital with other content passes all tests', { timeout: 1_800_000 }, () => {
  const root = projectWith('tests/fixtures/other-hospital');
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  for (const [tool, ...args] of [
    ['freeze', '2026-11-01', '--on', '2026-10-20', '--yes'],
    ['make', 'schemas'],
    ['test'],
  ] as const) {
    const { status, printed } = runIn(root, tool, ...args);
    expect([tool, status, status === 0 ? '' : printed.slice(-20_000)]).toEqual([tool, 0, '']);
  }
});
