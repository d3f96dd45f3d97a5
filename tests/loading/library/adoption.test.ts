import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
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

/** What is left, without its mend; the rest of the small tree is told by the first test. */
const leftIn = (edits: Record<string, Edit>): string[] => {
  const known = new Set(leftOf(protocols()));
  return leftOf(protocols(edits)).filter((line) => !known.has(line));
};

function leftOf(root: string): string[] {
  const { problems } = readLibrary(root, { asOwn: true });
  return problems.map(
    ({ file, line, column, message, by }) =>
      `${file.split('/').slice(1).join('/')}:${line}:${column} ${by}: ${message}`,
  );
}

test('a team that is only a sample is left of it', () => {
  const teams: Edit = [
    'main_number:',
    'teams: { Porters: "@house/porters", Cooks: "@sample-house/cooks" }\nmain_number:',
  ];
  const left = leftIn({ 'site.yaml': teams }).filter((line) => line.includes('The word'));
  expect(left).toEqual([expect.stringMatching(/^site\.yaml:.* IT: The word `sample` stands here\.$/)]);
});

test('a hospital of its own is told what is left of the sample, each at its place and to whom it falls', () => {
  expect(leftOf(protocols())).toMatchInlineSnapshot(`
    [
      "draft/cards/pocket.yaml:3:8 IT: Nobody holds the role \`Gift shop\`.",
      "draft/pages/lost-key.md:4:8 IT: Nobody holds the role \`Locksmith\`.",
      "draft/pages/wet-floors.md:4:8 IT: Nobody holds the role \`Porters\`.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no row \`anyone\`: Anybody at all.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no row \`adult-at-risk\`: Somebody at risk.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no row \`wound\`: A wound.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no row \`adult-by-choice\`: Somebody of age.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no row \`hold\`: A hold.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`minors-consent\`: On minors consent.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`assault-care\`: On assault care.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`evidence-and-clothing\`: On evidence and clothing.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`photographs\`: On photographs.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`officers\`: On officers.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`privilege\`: On privilege.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`adult-protection\`: On adult protection.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`adult-holds\`: On adult holds.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`medicines-to-go\`: On medicines to go.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`disease-reports\`: On disease reports.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`money-and-mail\`: On money and mail.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`legal-paths\`: On legal paths.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`child-after-report\`: On child after report.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`pregnancy\`: On pregnancy.",
      "draft/reporting/northmarch.yaml:1:1 Counsel: Northmarch has no note \`training-and-signs\`: On training and signs.",
      "draft/reporting/northmarch.yaml:3:11 Counsel: \`state-northmarch-child\` holds text that counsel has not signed.",
      "draft/sources.yaml:4:16 Nursing: \`www.example.org\` is an address that nobody has.",
      "resources/internal/hospital.yaml:4:9 Telephone operator: Fixture Hospital is marked a sample.",
      "resources/internal/hospital.yaml:23:23 Telephone operator: Caretaker office was checked for show only.",
      "resources/internal/hospital.yaml:58:23 Telephone operator: House exchange was checked for show only.",
      "resources/internal/hospital.yaml:71:23 Telephone operator: House exchange was checked for show only.",
      "resources/national/line.yaml:4:9 Directory editor: Example Line is marked a sample.",
      "resources/national/line.yaml:23:23 Telephone operator: Night line was checked for show only.",
      "site.yaml:3:23 IT: \`intranet.example.org\` is an address that nobody has.",
      "site.yaml:7:88 IT: \`hospital.example\` is an address that nobody has.",
      "site.yaml:8:23 IT: \`forge.example.org\` is an address that nobody has.",
    ]
  `);
});

test('the same is what `check` refuses once the facility says that it is no sample, and nothing before', () => {
  expect(told(protocols())).toEqual([]);
  const refused = told(protocols(ours));
  expect(refused).toHaveLength(leftOf(protocols()).length);
  expect(refused.every((line) => line.includes(' sample-left '))).toBe(true);
});

const page = 'draft/pages/lost-key.md';
const card = 'draft/cards/pocket.yaml';
const state = 'draft/reporting/northmarch.yaml';

describe('found is', () => {
  test.each<[what: string, edits: Record<string, Edit>, found: RegExp]>([
    [
      'a gap on a page, for its owner',
      { [page]: ['## Why', 'Ask [LOCAL: whom]. <source:S1>\n\n## Why'] },
      /Locksmith: `\[LOCAL: whom\]` is/,
    ],
    [
      'a gap for whom it names',
      { [page]: ['## Why', '[LOCAL: counsel, on keys]. <source:S1>\n\n## Why'] },
      /Counsel: `\[LOCAL/,
    ],
    [
      'each of two gaps in one line',
      { [page]: ['## Why', '[LOCAL: a] and [LOCAL: b]. <source:S1>\n\n## Why'] },
      /:1 .*`\[LOCAL: a\]`.*\n.*:16 .*`\[LOCAL: b\]`/,
    ],
    [
      'the word that marks a sample',
      { [page]: ['## Why', 'A Sample Desk. <source:S1>\n\n## Why'] },
      /:3 Locksmith: The word `Sample`/,
    ],
    [
      'that word in a living file, in any form',
      { 'site.yaml': ['title: Lunch menu', 'title: Lunch menu (SAMPLE)'] },
      /IT: The word `SAMPLE`/,
    ],
    [
      'an address of nobody',
      { 'site.yaml': ['https://forge.example.org/', 'https://forge.invalid/'] },
      /IT: `forge\.invalid` is an address/,
    ],
    [
      'an address of nobody on a page',
      { [page]: ['## Why', 'Write to us.example.com. <source:S1>\n\n## Why'] },
      /`us\.example\.com`/,
    ],
    [
      'a cover that is not ours',
      { 'site.yaml': ['cover: { title', 'cover: { sample: true, title'] },
      /site\.yaml:.* IT: The cover shows/,
    ],
    [
      'a link to nobody',
      {
        'links.yaml': '- { id: form, title: A form, address: "https://intranet.example.org/a", owner: Porters }\n',
        'site.yaml': ['edit_address', 'link_hosts: [intranet.example.org]\nedit_address'],
      },
      /links\.yaml:.* IT: `intranet/,
    ],
    [
      'a duty without a row',
      { [state]: ['duty: child', 'duty: anyone'] },
      /northmarch\.yaml:1:1 Counsel: .* has no row `child`/,
    ],
    [
      'a reading of a card that is a sample',
      {
        [card]: [
          'translation: { state: original }',
          'translation: { state: reviewed, review: { role: A reader, date: "2026-01-10", sample: true } }',
        ],
      },
      /pocket\.yaml:1:1 Qualified translator:/,
    ],
  ])('%s', (_what, edits, found) => {
    expect(leftIn(edits).join('\n')).toMatch(found);
  });
});

describe('not found is', () => {
  test.each<[what: string, edits: Record<string, Edit>]>([
    ['a small sample on a page, which may be of soap', { [page]: ['## Why', 'Take a sample. <source:S1>\n\n## Why'] }],
    [
      'a host that only begins like one of nobody',
      { [page]: ['## Why', 'See example.community. <source:S1>\n\n## Why'] },
    ],
    ['what the sample itself says of it', { 'facility.yaml': ['Made up. Nobody follows it.', 'A sample.'] }],
  ])('%s', (_what, edits) => {
    expect(leftIn(edits)).toEqual([]);
  });
});

test('an owner that a team holds is found no more', () => {
  const root = protocols({
    'site.yaml': ['edit_address', 'teams: { Locksmith: "@house/locks" }\nedit_address'],
  });
  const held = leftOf(root).filter((line) => line.includes('Nobody holds'));
  expect(held.join()).toContain('`Gift shop`');
  expect(held.join()).not.toContain('`Locksmith`');
});

test('what another state has to be filled in is told once for its file', () => {
  const foreign =
    'title: Southmarch\nrows:\n  - { duty: child, answer: "[LOCAL: a] or [LOCAL: b]. <source:S1>", who: anyone, not_enough: [], laws: [], confidence: none, as_of: not read, sources: [S1] }\n';
  expect(leftIn({ 'draft/reporting/southmarch.yaml': foreign })).toEqual([
    expect.stringContaining('southmarch.yaml:3:28 Counsel: 2 to be filled in of another state.'),
  ]);
});

test('a check that only shows the form is left of the sample', () => {
  const check = { section: 'lost-key', digest: '0'.repeat(64), by: 'counsel', role: 'Counsel' };
  const dated = { ...check, date: '2026-02-01', expires: '2027-02-01', sample: true };
  const root = protocols({ ...ours, 'checks.yaml': stringify([dated]) });
  expect(told(root)).toContainEqual(
    expect.stringMatching(/^checks\.yaml:7:11 sample-left The check of `lost-key` is marked a sample\./),
  );
});

describe('text that must be signed', () => {
  const drops: Record<string, Edit> = {
    [page]: ['## Why', '## Drops { #lost-key-drops }\n\n:::signed[pharmacy]\nTwo drops. <source:S1>\n:::\n\n## Why'],
  };
  const unsigned = (root: string) =>
    told(root).filter((line) => line.includes('has not signed') && !line.includes('northmarch'));

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
      'draft/pages/lost-key.md:15:1 sample-left `lost-key-drops` holds text that pharmacy has not signed.\n  Mend: have it read, and add the check to `checks.yaml`.',
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
