/** What tells where a confidential place is is refused in whatever text of its file it is typed. */
import { describe, expect, test } from 'vitest';
import { placeTold, placeToldByOrganization } from '../../../src/domain/directory/confidential.ts';
import { textsIn } from '../../../src/domain/text-fields.ts';
import type { Entry } from '../../../src/domain/protocol.ts';
import { OrganizationSchema } from '../../../src/schema/organization.ts';
import { service } from '../../made/directory.ts';
import { madeDirectory } from '../../made/generated-directory.ts';

const secrets = [
  '418 Juniper Street',
  'at 12 Old Mill Rd, second floor',
  'P.O. Box 77',
  'Spokane 99201',
  '47.6588, -117.4260',
  'https://maps.example.org/?q=here',
  'https://goo.gl/abc',
  '849VCWC8+R9',
  'filled.count.soap at ///filled.count.soap',
  'corner of Fifth and Main',
  'the intersection with Oak',
  'Oak Street and 5th Avenue',
  'opposite the library',
  'two blocks from the station',
];

const confidential = madeDirectory(20).filter((entry) => entry.confidential);
const toldBy = (entry: Entry) => [...placeTold(entry), ...placeToldByOrganization(entry)];

describe('in a confidential service', () => {
  test('that tells nothing of its place nothing is found', () => {
    expect(confidential.length).toBeGreaterThan(0);
    for (const entry of confidential) expect(toldBy(entry)).toEqual([]);
  });

  const fixed = new Set([
    'id',
    'kind',
    'type',
    'status',
    'number',
    'dialed',
    'replaces',
    'date',
    'method',
    'by',
    'timezone',
    'opens_at',
    'closes_at',
    'group',
    'label',
    'voicemail',
    'warm_transfer',
    'shares_with_police',
    'mandated_reporter',
    'police_report_needed',
    'id_needed',
    'instead',
    'source',
  ]);
  /** Every text that an author may type freely, by the keys that lead to it. */
  const free = (entry: Entry) =>
    [...textsIn(entry)].filter(
      ({ keys }) =>
        !fixed.has(String(keys.at(-1))) &&
        !['needs', 'serves', 'sources', 'languages', 'byday'].includes(String(keys.at(-2))),
    );

  test.each(secrets)('%s is refused in every text', (secret) => {
    const passed: string[] = [];
    for (const entry of confidential) {
      const texts = free(entry);
      expect(texts.length).toBeGreaterThan(15);
      for (const { keys } of texts) {
        const seeded = structuredClone(entry);
        const inner = keys.slice(0, -1).reduce<Record<string, unknown>>((at, key) => at[key] as never, seeded as never);
        inner[keys.at(-1)!] = `Sample. ${secret}`;
        if (toldBy(seeded).length === 0) passed.push(keys.join('.'));
      }
    }
    expect(passed).toEqual([]);
  });

  test('an address has no place, and free text has two readers', () => {
    const shape = (more: Partial<Entry>) => {
      const { group: _group, organization, ...own } = service('a-line', { confidential: true, ...more });
      return OrganizationSchema.safeParse({ ...organization, services: [own] }).error?.issues.map(
        ({ message }) => message,
      );
    };
    const address = { address_1: '418 Juniper Street', city: 'Spokane', state_province: 'WA', postal_code: '99201' };
    expect(shape({ read_by: ['One', 'Two'] })).toBeUndefined();
    expect(shape({ read_by: ['One', 'Two'], address })).toMatchInlineSnapshot(`
      [
        "gives a confidential place away; remove it",
      ]
    `);
    expect(shape({})).toMatchInlineSnapshot(`
      [
        "is missing: two roles read the free text of a confidential place; name them",
      ]
    `);
  });
});
