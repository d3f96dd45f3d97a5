/** Releases that were frozen before there was an `approvals.yaml`, with the approvals in `release.yaml`. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { digestsIn, sumsName, sumsOf } from '../../../src/loading/files/sums.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { change, protocols, told } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const approval = { role: 'First role', body: 'First body', date: '2026-01-05', sample: true };

/** A tree whose one release has its approvals in the older shape. */
function released(evidence: string): string {
  const root = protocols();
  freeze(root, '2026-02-01');
  const folder = path.join(root, 'releases/2026-02-01');
  const release = path.join(folder, 'release.yaml');
  rmSync(path.join(folder, 'approvals.yaml'));
  writeFileSync(
    release,
    stringify({ ...(parse(readFileSync(release, 'utf8')) as object), approvals: [{ ...approval, evidence }] }),
  );
  writeFileSync(path.join(folder, sumsName), sumsOf(digestsIn(folder)));
  return root;
}

test('are read as those of today are', () => {
  const { library, problems } = readLibrary(released('Minutes, item 12, of the first body, item 3b'));
  expect(problems).toEqual([]);
  const { approvals, release } = library!.releases[0]!.protocol;
  expect(approvals).toEqual([{ ...approval, minutes: 'Minutes, item 12, of the first body', item: '3b' }]);
  expect(release).not.toHaveProperty('approvals');
});

test('are no pattern for the next release', () => {
  const root = released('Minutes, item 1');
  change(root, 'draft/release.yaml', ['retired: []', 'retired: []\napprovals: []']);
  expect(told(root)).toEqual([expect.stringMatching(/^draft\/release\.yaml:\d+:1 key-unknown approvals:/)]);
});
