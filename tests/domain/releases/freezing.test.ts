import { describe, expect, test } from 'vitest';
import { refusals, releaseIdFor } from '../../../src/domain/releases/freezing.ts';
import type { Proposal } from '../../../src/domain/releases/proposal.ts';
import type { FrozenRelease, Protocol } from '../../../src/domain/protocol.ts';
import type { Approval } from '../../../src/schema/approvals.ts';

type Release = Protocol['release'];

const approval = (role: string, date = '2026-04-20'): Approval => ({
  role,
  body: 'Council',
  date,
  minutes: 'Minutes of April',
  item: '1',
  proposal: 'a'.repeat(16),
  sample: true,
});
const ready: Release = {
  title: 'Next',
  effective: '2026-05-01',
  sample: true,
  changes: [{ summary: 'A step was added, since it was forgotten', kind: 'editorial', roles: [], sections: [] }],
  retired: [],
};
const approved = [approval('Porters'), approval('Medicine')];
const facility = {
  sample: true,
  approvals: {
    standard: [
      { role: 'Porters', body: 'Council' },
      { role: 'Medicine', body: 'Council' },
    ],
    urgent: [{ role: 'Medicine', body: 'Council' }],
  },
};

/** Why this draft may not be frozen; of protocol and facility only what freezing reads is given. */
function refused(
  { approvals = approved, ...release }: Partial<Release> & { approvals?: Approval[] },
  {
    day = '2026-05-01',
    today = '2026-05-01',
    pretended = false,
    frozen = [] as string[],
    sample = true,
    approvedBefore = '2026-01-01',
    kept = [] as Proposal[],
  } = {},
): string[] {
  const draft = {
    release: { ...ready, ...release },
    approvals,
    facility: { ...facility, sample },
  } as unknown as Protocol;
  const releases = frozen.map((id) => ({ id, protocol: { approvals: [approval('Porters', approvedBefore)] } }));
  return refusals(draft, releases as unknown as FrozenRelease[], { day, today, pretended }, { proposal, kept });
}

/** What is voted on in these tests. */
const proposal: Proposal = {
  digest: 'a'.repeat(64),
  files: new Map([
    ['draft/contents.yaml', '1'],
    ['draft/pages/wet-floors.md', '2'],
    ['facility.yaml', '3'],
  ]),
};
const another = 'b'.repeat(64);

/** The approvals of a release with one of them changed. */
const withMedicine = (says: Partial<Approval>) => [approval('Porters'), { ...approval('Medicine'), ...says }];

const urgent = { reason: 'A line stopped answering at night', ratify_by: '2026-05-31' };

describe('a draft is refused', () => {
  test.each<[string, string[], string]>([
    [
      'when it is dated back',
      refused({}, { today: '2026-05-02' }),
      '2026-05-01 is before today, 2026-05-02; a release is never back-dated.',
    ],
    [
      'when another day is asked for',
      refused({}, { day: '2026-05-02' }),
      'release.yaml says effective 2026-05-01, not 2026-05-02; make them the same.',
    ],
    [
      'when it has no day',
      refused({ effective: undefined }),
      'release.yaml says effective (nothing), not 2026-05-01; make them the same.',
    ],
    [
      'when a newer release is frozen',
      refused({}, { frozen: ['2026-06-01'] }),
      'release 2026-06-01 is newer; choose a day from 2026-06-01 on.',
    ],
    [
      'when the day has nine releases',
      refused({}, { frozen: ['2026-05-01', ...[2, 3, 4, 5, 6, 7, 8, 9].map((n) => `2026-05-01-${n}`)] }),
      '2026-05-01 has nine releases already; choose the next day.',
    ],
    [
      'when an approval is missing',
      refused({ approvals: [approval('Porters')] }),
      'the approval of Medicine (Council) is missing.',
    ],
    [
      'when it was approved after its first day',
      refused({ approvals: [approval('Porters'), approval('Medicine', '2026-05-02')] }, { today: '2026-04-30' }),
      'Medicine approved on 2026-05-02, after the effective day.',
    ],
    [
      'when an approval has not come yet',
      refused({ approvals: [approval('Porters'), approval('Medicine', '2026-05-01')] }, { today: '2026-04-30' }),
      'Medicine approved on 2026-05-01, which has not come yet.',
    ],
    [
      'when an approval is older than one of the release before',
      refused(
        { approvals: withMedicine({ date: '2026-04-09' }) },
        { frozen: ['2026-04-30'], approvedBefore: '2026-04-10' },
      ),
      'Medicine approved on 2026-04-09, before release 2026-04-30 was approved on 2026-04-10.',
    ],
    [
      'when a role approved that need not',
      refused({ approvals: [...approved, approval('Kitchen')] }),
      'Kitchen (Council) is not among those who approve a standard release; take it out.',
    ],
    [
      'when an urgent one has more approvals than it needs',
      refused({ urgent, approvals: approved }),
      'Porters (Council) is not among those who approve an urgent release; take it out.',
    ],
    [
      'when a role approved twice',
      refused({ approvals: [...approved, approval('Medicine')] }),
      'Medicine (Council) approved twice; keep one.',
    ],
    [
      'when an approval cites no proposal',
      refused({ approvals: withMedicine({ proposal: undefined }) }),
      'Medicine approved without citing a proposal; what stands here has the digest aaaaaaaaaaaaaaaa.',
    ],
    [
      'when another proposal was approved, of which no list was kept',
      refused({ approvals: withMedicine({ proposal: another }) }),
      `Medicine approved another proposal, ${another}: its list is not in proposals/, where \`npm run propose\` writes it, so that no file can be named.`,
    ],
    [
      'when another proposal was approved, naming each file',
      refused(
        { approvals: withMedicine({ proposal: another.slice(0, 20) }) },
        {
          kept: [
            {
              digest: another,
              files: new Map([
                ['draft/contents.yaml', '0'],
                ['draft/roles.yaml', '1'],
                ['facility.yaml', '3'],
              ]),
            },
          ],
        },
      ),
      'Medicine approved another proposal, bbbbbbbbbbbbbbbbbbbb: draft/contents.yaml differs, draft/pages/wet-floors.md is new, draft/roles.yaml is gone.',
    ],
    [
      'when it names no change',
      refused({ changes: [] }),
      'release.yaml names no change; say what is different and why.',
    ],
    [
      'when a substantive change asks for nothing',
      refused({ changes: [{ ...ready.changes[0]!, kind: 'substantive' }] }),
      'a substantive change says what to do differently; add `action` to: A step was added, since it was forgotten',
    ],
    [
      'when it is to be ratified before it begins',
      refused({ urgent: { ...urgent, ratify_by: '2026-05-01' }, approvals: [approval('Medicine')] }),
      'ratify by 2026-05-01 is not after the effective day.',
    ],
    [
      'when the facility is real and the release a sample',
      refused({ sample: true, approvals: approved.map((one) => ({ ...one, sample: false })) }, { sample: false }),
      'the facility and release.yaml differ in `sample`.',
    ],
    [
      'when a real facility pretends a day',
      refused(
        { sample: false, approvals: approved.map((one) => ({ ...one, sample: false })) },
        { sample: false, pretended: true },
      ),
      '--on is only for a sample facility; leave it out.',
    ],
  ])('%s', (_name, reasons, reason) => {
    expect(reasons).toEqual([reason]);
  });

  test('with every reason at once', () => {
    expect(refused({ approvals: [], changes: [] }, { today: '2026-05-09' })).toHaveLength(4);
  });

  test('where a sample approval stands for a real one', () => {
    expect(refused({ sample: false }, { sample: false })).toEqual([
      'the approval of Porters (Council) is missing.',
      'the approval of Medicine (Council) is missing.',
    ]);
  });
});

describe('a draft is accepted', () => {
  test.each([
    ['on its day', refused({})],
    ['where an approval cites more digits', refused({ approvals: withMedicine({ proposal: 'a'.repeat(64) }) })],
    [
      'approved on the day of the last approval before',
      refused({ approvals: withMedicine({}) }, { frozen: ['2026-04-30'], approvedBefore: '2026-04-20' }),
    ],
    ['ahead of its day', refused({}, { today: '2026-04-20' })],
    ['as a second release of a day', refused({}, { frozen: ['2026-05-01'] })],
    ['after a release of an earlier day', refused({}, { frozen: ['2026-04-30'] })],
    ['urgent, with the smaller set of approvals', refused({ urgent, approvals: [approval('Medicine')] })],
  ])('%s', (_name, reasons) => {
    expect(reasons).toEqual([]);
  });
});

describe('evidence is refused', () => {
  test.each([
    'x',
    'XX',
    'tbd',
    'TBD.',
    'Minutes',
    'n/a',
    '---',
    '?',
    '[LOCAL: minutes]',
    'Minutes [local: day]',
    'to follow',
    'M 1',
  ])('where the minutes are `%s`', (minutes) => {
    expect(refused({ approvals: withMedicine({ minutes }) })).toEqual([
      `Medicine cites minutes \`${minutes}\`, which nobody can look up.`,
    ]);
  });

  test.each(['x', '-', 'tbd', '[LOCAL: item]', 'item'])('where the item is `%s`', (item) => {
    expect(refused({ approvals: withMedicine({ item }) })).toEqual([
      `Medicine cites item \`${item}\`, which nobody can look up.`,
    ]);
  });

  test.each([
    ['Minutes of 5 January 2027', '3'],
    ['MEC-27-01', '4b'],
    ['Sample minutes 2026-11-24', 'II'],
    ['Minutes of the twelfth', 'B'],
  ])('but not where it is %s, item %s', (minutes, item) => {
    expect(refused({ approvals: withMedicine({ minutes, item }) })).toEqual([]);
  });
});

test.each([
  [[], '2026-05-01'],
  [['2026-04-01'], '2026-05-01'],
  [['2026-05-01'], '2026-05-01-2'],
  [['2026-05-01', '2026-05-01-2'], '2026-05-01-3'],
])('after %o the next release of 1 May is %s', (frozen, id) => {
  expect(
    releaseIdFor(
      frozen.map((one) => ({ id: one })),
      '2026-05-01',
    ),
  ).toBe(id);
});
