import { expect, test } from 'vitest';
import { byOwner, byOwners, dues } from '../../../src/domain/releases/due.ts';
import { dueIssue } from '../../../src/domain/releases/due-issue.ts';
import { reviewsCalendar } from '../../../src/domain/exports/reviews-calendar.ts';
import { historyOf } from '../../../src/domain/history/history-making.ts';
import type { Protocol } from '../../../src/domain/protocol.ts';
import { aList, aPage, aProtocol } from '../../made/protocol.ts';
import type { Assurance } from '../../../src/schema/phone.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { assurance, facility, mainNumber, phone, service, site } from '../../made/directory.ts';

const number = '+12065550123';
const entry = (id: string, ...assurances: Assurance[]) => service(id, { phones: [phone(number, { assurances })] });
const told = (...services: ReturnType<typeof entry>[]) =>
  dues({ services, facility, site }).map(({ day, words }) => `${day} ${words}`);

test('a number is checked in every interval, and called once a year', () => {
  expect(
    told(
      entry(
        'other-line',
        assurance(number, { date: '2026-01-01' }),
        assurance(number, { date: '2026-06-01', method: 'operator page' }),
      ),
      entry('first-line', assurance(number, { date: '2026-06-01' })),
    ),
  ).toEqual([
    '2026-07-01 Check: first-line, (206) 555-0123',
    '2026-08-30 Check: other-line, (206) 555-0123',
    '2027-01-01 Call once a year: other-line, (206) 555-0123',
    '2027-06-01 Call once a year: first-line, (206) 555-0123',
  ]);
});

test('a number that was only copied is due since it was typed', () => {
  expect(told(entry('other-line', assurance(number, { date: '2026-02-20', method: 'copied' })))).toEqual([
    '2026-02-20 Check for the first time: other-line, (206) 555-0123',
  ]);
});

test('nobody calls 911 to try it', () => {
  const emergency = service('any-danger', { phones: [phone('911', { kind: 'short' })] });
  expect(told(emergency)).toEqual(['2026-12-30 Check: any-danger, 911']);
});

test('a number out of use is not due', () => {
  expect(told({ ...entry('other-line', assurance(number)), status: 'defunct' })).toEqual([]);
});

test('what gives an outside line is checked, and not called', () => {
  expect(told(mainNumber).filter((line) => line.includes('outside'))).toEqual([
    '2026-12-30 Check: house-exchange, 9 for an outside line',
  ]);
});

const urgentRelease = (more: Partial<Protocol> = {}) => ({
  id: '2026-11-01',
  protocol: aProtocol({
    release: {
      title: 'Urgent',
      sample: true,
      changes: [],
      retired: [],
      urgent: { reason: 'A new number.', ratify_by: '2026-11-20' },
    },
    ...more,
  }),
});

test('a review is of everyone who keeps a text of the release, a ratification of those who approve', () => {
  const release = urgentRelease({
    pages: [aPage('wet-floors', { owner: 'Guards' })],
    checklists: [aList('porter', { owner: 'Porters' })],
  });
  const found = dues({ services: [entry('other-line', assurance(number))], facility, site, release });
  expect(byOwner(found).map(([owner, some]) => [owner, some.map(({ kind }) => kind)])).toEqual(
    [
      ...facility.approvals.standard.map(({ role }) => [role, ['ratify']]),
      [site.directory_owner.role, ['check', 'call']],
      ['Guards', ['review']],
      ['Porters', ['review']],
    ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
});

test('those to whom the same falls due stand together', () => {
  const release = urgentRelease({
    pages: [aPage('wet-floors', { owner: 'Guards' }), aPage('lost-keys', { owner: 'Nurses' })],
    checklists: [aList('porter', { owner: 'Porters' })],
  });
  const found = byOwners(dues({ services: [], facility, site, release }));
  expect(found.map(([owners, [one]]) => [owners.length > 1, one?.kind])).toContainEqual([true, 'review']);
  expect(found.flatMap(([owners]) => owners)).toEqual(expect.arrayContaining(['Guards', 'Nurses', 'Porters']));
});

test('a review is due by the months of its own release, whatever a later one or the draft says', () => {
  const months = (review_months: number) => ({ ...facility, intervals: { ...facility.intervals, review_months } });
  const frozen = (id: string, own: number) => ({
    id,
    digest: '0'.repeat(64),
    proposal: '',
    protocol: aProtocol({ facility: months(own) }),
  });
  const living = { services: [], links: [], checks: [], recalls: [], site };
  const { releases } = historyOf(
    { releases: [frozen('2026-01-01', 6), frozen('2026-03-01', 24)], living },
    { sections: () => [], digest: (json) => json, notice: undefined },
  );
  expect(releases.map(({ id, review_due }) => `${id}: ${review_due}`)).toEqual([
    '2026-01-01: 2026-07-01',
    '2026-03-01: 2028-03-01',
  ]);
  const [review] = dues({ services: [], facility: months(1), site, release: frozen('2026-01-01', 6) });
  expect(review?.day).toBe('2026-07-01');
});

test('a release is reviewed after the months that were voted on with it, and an urgent one ratified', () => {
  const ownIntervals = { ...facility, intervals: { ...facility.intervals, review_months: 6 } };
  const release = urgentRelease({ facility: ownIntervals });
  expect(
    dues({ services: [], facility, site, release })
      .filter(({ kind }) => kind === 'review' || kind === 'ratify')
      .map(({ day, words }) => `${day} ${words}`),
  ).toEqual(['2026-11-20 Ratify the urgent release 2026-11-01', '2027-05-01 Review release 2026-11-01']);
});

test('the calendar has the same bytes for the same day, and the same ids on every day', () => {
  const from = { services: [entry('other-line', assurance(number))], facility, site };
  const first = reviewsCalendar(from, '2026-12-01');
  expect(reviewsCalendar(from, '2026-12-01')).toBe(first);
  const ids = (text: string) => text.match(/^UID:.*$/gm);
  expect(ids(reviewsCalendar(from, '2027-03-01'))).toEqual(ids(first));
  expect(first).toContain('DTSTAMP:20261201T000000Z');
  expect(first).toContain(`CATEGORIES:${site.directory_owner.role}`);
  expect(first).toContain('DTSTART;VALUE=DATE:20261230');
  expect(first.replaceAll('\r\n ', '')).toContain(
    'SUMMARY:Made up. Nobody follows it. Check: other-line\\, (206) 555-0123',
  );
});

test('what was signed is read again before it runs out: a reader of a day once, by the last check of each text', () => {
  const check = (section: string, by: TextCheck['by'], expires: string): TextCheck => ({
    section,
    by,
    expires,
    date: '2026-01-01',
    digest: 'a'.repeat(64),
    role: `Head of ${by}`,
    sample: false,
  });
  const checked = new Map([
    ['wet-floors', [check('wet-floors', 'counsel', '2026-05-01'), check('wet-floors', 'counsel', '2027-05-01')]],
    ['dry-floors', [check('dry-floors', 'counsel', '2027-05-01'), check('dry-floors', 'pharmacy', '2026-09-01')]],
    ['no-floors', []],
  ]);
  expect(dues({ services: [], facility, site, checked })).toEqual([
    {
      id: 'read/pharmacy/2026-09-01',
      kind: 'read',
      day: '2026-09-01',
      words: 'Have pharmacy read again: 1 text',
      owners: ['Head of pharmacy'],
    },
    {
      id: 'read/counsel/2027-05-01',
      kind: 'read',
      day: '2027-05-01',
      words: 'Have counsel read again: 2 texts',
      owners: ['Head of counsel'],
    },
  ]);
});

test('an issue calls nobody by the name of what falls due, and leads to no other thread', () => {
  const due = {
    id: 'a',
    day: '2026-06-01',
    kind: 'check' as const,
    words: 'Check: @house *line* #4',
    owners: ['Nursing'],
  };
  const text = dueIssue([due], { today: '2026-06-01', within: 30 });
  expect(text).not.toMatch(/@house|#4/);
  expect(text.replaceAll('\u200B', '')).toContain(String.raw`Check: @house \*line\* \#4`);
});
