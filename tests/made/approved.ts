/** A draft that may be frozen: its release, and the approvals that its facility asks for. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { proposalIn } from '../../src/loading/archive/proposals.ts';
import { FacilitySchema } from '../../src/schema/facility.ts';
import type { Release } from '../../src/schema/release.ts';

/** Writes a release of 1 May into the draft, with the approvals that the fixture's facility asks for. */
export function approve(root: string, says: Partial<Release> = {}): void {
  const { approvals } = FacilitySchema.parse(parse(readFileSync(path.join(root, 'facility.yaml'), 'utf8')));
  const given = approvals.standard.map((approver) => ({
    ...approver,
    date: '2026-04-20',
    minutes: 'Minutes of April',
    item: '1',
    sample: true,
  }));
  const release: Release = {
    title: 'Next',
    effective: '2026-05-01',
    sample: true,
    changes: [
      {
        summary: 'All visitors in place of some, since the rule is for all',
        kind: 'editorial',
        roles: [],
        sections: ['wet-floors'],
      },
    ],
    retired: [],
    ...says,
  };
  writeFileSync(path.join(root, 'draft/release.yaml'), stringify(release));
  const proposal = proposalIn(root).digest;
  writeFileSync(
    path.join(root, 'draft/approvals.yaml'),
    stringify(given.map((approval) => ({ ...approval, proposal }))),
  );
}
