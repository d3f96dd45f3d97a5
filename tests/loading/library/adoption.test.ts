import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { change, draftOf, protocols, told, type Edit } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const ours = { 'facility.yaml': ['sample: true\nsite_name', 'sample: false\nsite_name'] as [string, string] };

test('a check that only shows the form is left of the sample', () => {
  const check = { section: 'lost-key', digest: '0'.repeat(64), by: 'counsel', role: 'Counsel' };
  const dated = { ...check, date: '2026-02-01', expires: '2027-02-01', sample: true };
  const root = protocols({ ...ours, 'checks.yaml': stringify([dated]) });
  expect(told(root)).toContainEqual(
    expect.stringMatching(/^checks\.yaml:7:11 sample-left The check of `lost-key` is marked a sample\./),
  );
});

test('a team that is only a sample is left of it', () => {
  const teams: Edit = [
    'main_number:',
    'teams: { Porters: "@house/porters", Cooks: "@sample-house/cooks" }\nmain_number:',
  ];
  const left = told(protocols({ ...ours, 'site.yaml': teams })).filter((line) => line.startsWith('site.yaml'));
  expect(left).toEqual([expect.stringContaining('sample-left `@sample-house/cooks` is a sample.')]);
});

test('a hospital of its own is told what is left of the sample, each at its place', () => {
  const root = protocols({
    ...ours,
    'draft/pages/lost-key.md': ['## Why', 'Ask [LOCAL: whom to ask]. <source:S1>\n\n## Why'],
  });
  expect(told(root)).toMatchInlineSnapshot(`
    [
      "draft/pages/lost-key.md:15:5 sample-left \`[LOCAL: whom to ask]\` is to be filled in.
      Mend: write what holds in this hospital.",
      "resources/internal/hospital.yaml:4:9 sample-left Fixture Hospital is marked a sample.
      Mend: replace it by your own and remove \`sample\`, or remove the entry.",
      "resources/internal/hospital.yaml:23:23 sample-left Caretaker office was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/internal/hospital.yaml:58:23 sample-left House exchange was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/internal/hospital.yaml:71:23 sample-left House exchange was checked for show only.
      Mend: call it, and add an entry of your own.",
      "resources/national/line.yaml:4:9 sample-left Example Line is marked a sample.
      Mend: replace it by your own and remove \`sample\`, or remove the entry.",
      "resources/national/line.yaml:23:23 sample-left Night line was checked for show only.
      Mend: call it, and add an entry of your own.",
    ]
  `);
});

describe('text that must be signed', () => {
  const page = 'draft/pages/lost-key.md';
  const drops: Record<string, Edit> = {
    [page]: ['## Why', '## Drops { #lost-key-drops }\n\n:::signed[pharmacy]\nTwo drops. <source:S1>\n:::\n\n## Why'],
  };
  const unsigned = (root: string) => told(root).filter((line) => line.includes('has not signed'));

  /** A check of the section as the draft has it. */
  const checkIn = (root: string, more: Partial<TextCheck> = {}): TextCheck => ({
    section: 'lost-key-drops',
    digest: sectionDigest(byId(sections(draftOf(root), blocksOf), 'lost-key-drops')),
    by: 'pharmacy',
    role: 'Keeper of soap',
    date: '2026-02-01',
    expires: '2026-03-01',
    sample: false,
    ...more,
  });

  /** A tree that says it is no sample, whose checks are made of the text as it was before it said so. */
  const adopted = (...checks: ((root: string) => TextCheck)[]): string => {
    const root = protocols(drops);
    change(root, 'checks.yaml', stringify(checks.map((one) => one(root))));
    change(root, 'facility.yaml', ours['facility.yaml']);
    return root;
  };

  test('is no matter while the hospital is a sample', () => {
    expect(told(protocols(drops))).toEqual([]);
  });

  test.each<[what: string, checks: ((root: string) => TextCheck)[]]>([
    ['by nobody', []],
    ['by somebody else', [(root) => checkIn(root, { by: 'physician' })]],
    ['in another wording', [(root) => checkIn(root, { digest: '0'.repeat(64) })]],
    ['for show', [(root) => checkIn(root, { sample: true })]],
  ])('signed %s is left to sign', (_how, checks) => {
    expect(unsigned(adopted(...checks))).toEqual([
      'facility.yaml:1:9 sample-left `lost-key-drops` holds text that pharmacy has not signed.\n  Mend: have it read, and add the check to `checks.yaml`.',
    ]);
  });

  test('signed as it reads is not; whether its time is over is for the page to say', () => {
    expect(unsigned(adopted((root) => checkIn(root)))).toEqual([]);
  });

  test('in force is told where it is to be signed, whatever the draft says by now', () => {
    const root = protocols(drops);
    freeze(root, '2026-02-01');
    change(root, page, ['Two drops', 'Three drops']);
    change(root, 'releases/2026-02-01/facility.yaml', ours['facility.yaml']);
    expect(unsigned(root)).toEqual([expect.stringMatching(/^checks\.yaml:1:1 sample-left `lost-key-drops`/)]);
  });
});
