/** A small frozen history in a folder of its own, made by the same function that `freeze` calls. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { writeRelease } from '../../src/loading/archive/freezing.ts';
import { proposalIn } from '../../src/loading/archive/proposals.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import type { Approval } from '../../src/schema/approvals.ts';
import type { Release } from '../../src/schema/release.ts';
import { change } from './fixture.ts';

/** What `release.yaml` says where a test does not say otherwise. */
const release = (day: string): Release => ({
  title: `Release of ${day}`,
  effective: day,
  sample: true,
  changes: [
    {
      summary: 'A change of some length, and why it was made',
      kind: 'substantive',
      action: 'Dry the floor as before',
      roles: [],
      sections: ['wet-floors'],
    },
  ],
  retired: [],
});

const approvals: Approval[] = [
  { role: 'First role', body: 'First body', date: '2026-01-05', minutes: 'Minutes', item: '1', sample: true },
];

/** Freezes the draft as it stands. */
export function freeze(root: string, id: string, says: Partial<Release> = {}): string {
  writeFileSync(path.join(root, 'draft/release.yaml'), stringify({ ...release(id.slice(0, 10)), ...says }));
  writeFileSync(path.join(root, 'draft/approvals.yaml'), stringify(approvals));
  const { library, problems } = readLibrary(root);
  if (!library?.draft) throw new Error(JSON.stringify(problems));
  return writeRelease(root, id, { draft: library.draft, proposal: proposalIn(root) }, library.releases.at(-1));
}

export interface FrozenHistory {
  root: string;
  /** By release. */
  digests: Record<string, string>;
}

let made: FrozenHistory | undefined;

/** Three releases, each with a change of its own, in a folder that is the test's own. */
export function frozenHistory(): FrozenHistory {
  made ??= make();
  const root = mkdtempSync(path.join(os.tmpdir(), 'history-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync(made.root, root, { recursive: true });
  return { ...made, root };
}

/** Made once for a file of tests. */
function make(): FrozenHistory {
  const root = mkdtempSync(path.join(os.tmpdir(), 'history-'));
  process.on('exit', () => rmSync(root, { recursive: true, force: true }));
  cpSync(path.join(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
  const digests: Record<string, string> = {};
  digests['2026-02-01'] = freeze(root, '2026-02-01');
  change(root, 'draft/pages/wet-floors.md', ['every visitor. <', 'each visitor. <']);
  digests['2026-03-01'] = freeze(root, '2026-03-01');
  change(root, 'draft/pages/wet-floors.md', ['each visitor. <', 'all visitors. <']);
  digests['2026-04-01'] = freeze(root, '2026-04-01');
  return { root, digests };
}
