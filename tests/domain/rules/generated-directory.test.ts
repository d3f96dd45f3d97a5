/** Directories that keep every rule are checked without a false alarm, exported, and valid for HSDS. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { directoryProblems } from '../../../src/domain/rules/directory-rules.ts';
import { facetsOf, fits } from '../../../src/domain/directory/finding.ts';
import { hsdsService, stableId } from '../../../src/domain/directory/hsds.ts';
import type { Entry } from '../../../src/domain/protocol.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import { OrganizationSchema } from '../../../src/schema/organization.ts';
import { facility, mainNumber, service, site } from '../../made/directory.ts';
import { directories } from '../../made/generated-directory.ts';
import { hsdsProblems } from '../../hsds/validate.ts';

const place = { file: 'made-up.yaml', line: 1, column: 1 };
const places = { service: () => place, organization: () => place, site: () => place };
const living = (services: Entry[]) => ({ services: [...services, mainNumber], facility, site });

test('500 made-up services pass without a false alarm, are found, and are valid for HSDS', () => {
  let seen = 0;
  fc.assert(
    fc.property(directories(20), (services) => {
      for (const { group: _group, organization, ...own } of services)
        expect(OrganizationSchema.safeParse({ ...organization, services: [own] }).error).toBeUndefined();
      expect(directoryProblems({ ...living(services), places })).toEqual([]);
      for (const entry of services) {
        expect(fits(facetsOf(entry), {}, new Date('2026-12-01T18:00Z'))).toBe(true);
        expect(hsdsProblems(hsdsService(entry, living(services), '2026-12-01', (text) => text))).toEqual([]);
        seen += 1;
      }
    }),
    { numRuns: 25, seed: 20261201 },
  );
  expect(seen).toBe(500);
});

test('an extension keeps its zeros and is never told as a number', () => {
  const entry = service('desk', {
    group: 'internal',
    phones: [{ id: 'voice', kind: 'extension', number: '0071', type: 'voice', assurances: [] }] as Phone[],
  });
  const [told] = hsdsService(
    {
      ...entry,
      phones: [
        {
          ...entry.phones[0]!,
          assurances: [
            { date: '2026-10-01', dialed: '0071', method: 'called', roles: ['One', 'Two'], result: 'answered' },
          ],
        } as Phone,
      ],
    },
    living([]),
    '2026-12-01',
    (text) => text,
  ).phones;
  expect(told).toMatchObject({ number: '+12065550100', description: 'ext. 0071' });
  expect(told).not.toHaveProperty('extension');
});

test('what gives an outside line is no number of HSDS', () => {
  const { phones } = hsdsService(mainNumber, living([]), '2026-12-01', (text) => text);
  expect(phones.map(({ number }) => number)).toEqual(['+12065550100']);
});

test.each([
  ['a key that HSDS does not name', { desk: 'yes' }],
  ['a status that it does not name', { status: 'open' }],
  ['an id that is no uuid', { id: 'night-line' }],
  ['an extension in words', { phones: [{ id: stableId('a'), number: '988', extension: '0071' }] }],
])('%s is not valid for HSDS', (_what, more) => {
  const told = hsdsService(service('a-line'), living([]), '2026-12-01', (text) => text);
  expect(hsdsProblems({ ...told, ...more })).not.toEqual([]);
});
