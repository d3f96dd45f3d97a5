import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { directoryGroups, orderOn } from '../../../src/domain/directory/order.ts';
import { numberLine } from '../../../src/domain/directory/number-line.ts';
import type { Entry, State } from '../../../src/domain/protocol.ts';
import { alertTimeline } from '../../../src/domain/directory/service.ts';
import { phaseOn } from '../../../src/domain/phase.ts';
import { assurance, facility, mainNumber, phone, service, site } from '../../made/directory.ts';

const day = '2026-12-01';
const row: State['rows'][number] = {
  duty: 'child',
  answer: 'Report.',
  who: 'anyone',
  line: 'own-report-line',
  not_enough: [],
  laws: [],
  confidence: 'high',
  as_of: '2026',
  sources: [],
};
const reporting: State[] = [{ id: 'northmarch', title: 'Northmarch', rows: [row] }];

const checkedOn = (date: string, number = '+12065550123') => ({
  phones: [phone(number, { assurances: [assurance(number, { date })] })],
});
const emergency = { phones: [phone('911', { kind: 'short', assurances: [assurance('911', { date: '2024-01-01' })] })] };

const services: Entry[] = [
  service('police-desk', { group: 'police' }),
  service('beds', { group: 'local', needs: ['shelter', 'advocacy'] }),
  service('lawyers', { group: 'local', needs: ['legal'] }),
  service('advocates', { group: 'local', needs: ['advocacy'] }),
  service('southmarch-report-line', { group: 'report-lines' }),
  service('own-report-line', { group: 'report-lines', ...checkedOn('2024-01-01') }),
  service('pay-line', { group: 'report-lines', state: 'northmarch' }),
  service('border-line', { group: 'report-lines', state: 'southmarch', serves_state: ['northmarch'] }),
  service('b-line'),
  service('a-line', checkedOn('2026-01-01')),
  service('c-line', checkedOn('2026-11-01')),
  service('any-danger', emergency),
  service('second-line', checkedOn('2024-01-01')),
  service('desk', { group: 'internal' }),
  mainNumber,
  service('first-line', { group: 'internal', ...checkedOn('2024-01-01') }),
];
const directory = { services, reporting, facility, site, sources: [] };

const shown = (on: string) =>
  directoryGroups(directory, on).map(
    ({ id, closed, entries }) =>
      `${id}${closed ? ' (closed)' : ''}: ${entries.map(({ entry }) => entry.id).join(', ')}`,
  );

test('what to call first, then inside, help, local by need, report lines, police last and closed', () => {
  expect(shown(day)).toEqual([
    'first: first-line, second-line',
    'inside: desk, house-exchange',
    'help: any-danger, b-line, c-line, a-line',
    'local-shelter: beds',
    'local-advocacy: advocates',
    'local-legal: lawyers',
    'reporting: border-line, own-report-line, pay-line, southmarch-report-line',
    'police (closed): police-desk',
  ]);
});

describe('400 days on, with nothing checked since', () => {
  const later = addDays(day, 400);

  test('lines to call first, emergency lines and the own report line are still first', () => {
    const first = Object.fromEntries(shown(later).map((line) => line.split(': ') as [string, string]));
    expect(first['first']).toBe('first-line, second-line');
    expect(first['help']).toMatch(/^any-danger/);
    expect(first['reporting']).toMatch(/^border-line, own-report-line, pay-line/);
  });

  test('nothing is hidden, and nothing loses its number', () => {
    const entries = directoryGroups(directory, later).flatMap((group) => group.entries);
    expect(entries.map(({ entry }) => entry.id).toSorted()).toEqual(services.map(({ id }) => id).toSorted());
    const dialable = services.filter(({ id }) => numberLine(directory, id).phones[0]?.dial?.startsWith('tel:'));
    expect(dialable.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['first-line', 'second-line', 'any-danger', 'own-report-line', 'b-line']),
    );
  });
});

test('police are never called first by a slip: their lines stay closed', () => {
  const asked = { ...directory, site: { ...site, call_first: ['police-desk', 'first-line'] } };
  const groups = directoryGroups(asked, day);
  expect(groups[0]?.entries.map(({ entry }) => entry.id)).toEqual(['first-line']);
  expect(groups.at(-1)).toMatchObject({ id: 'police', closed: true, entries: [{ entry: { id: 'police-desk' } }] });
});

test('the browser reorders by the same rule, from the days alone', () => {
  const days = [{ sinks: '2026-12-02' }, {}, { sinks: '2026-12-01' }, { sinks: '2027-01-01' }];
  expect(orderOn(days, day)).toEqual([{ sinks: '2026-12-02' }, {}, { sinks: '2027-01-01' }, { sinks: '2026-12-01' }]);
});

test('a person takes a number out of use at once, and what to call instead is named', () => {
  const changed = services.map((entry) =>
    entry.id === 'first-line' ? { ...entry, status: 'temporarily closed' as const, instead: 'desk' } : entry,
  );
  const line = numberLine({ ...directory, services: changed }, 'first-line');
  expect(line.phones[0]?.dial).toBeUndefined();
  expect(line.instead.label).toBe('desk');
});

test.each([
  ['2026-11-30', ''],
  ['2026-12-01', 'No beds.'],
  ['2026-12-05', 'No beds.'],
  ['2026-12-06', ''],
])('a passing notice is shown from its first to its last day: on %s `%s`', (on, words) => {
  const timeline = alertTimeline({ alert: { text: 'No beds.', start: '2026-12-01', end: '2026-12-05' } });
  expect(phaseOn(timeline!, on).words).toBe(words);
});
