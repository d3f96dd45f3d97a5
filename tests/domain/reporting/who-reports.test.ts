import { describe, expect, test } from 'vitest';
import { ages, concerns, whoReports, type Answer } from '../../../src/domain/reporting/who-reports.ts';
import type { ReportingRow } from '../../../src/schema/reporting.ts';

const aRow = (duty: ReportingRow['duty'], rest: Partial<ReportingRow> = {}): ReportingRow => ({
  duty,
  answer: 'Tell the warden.',
  who: 'listed',
  route: 'self',
  not_enough: [],
  laws: [],
  confidence: 'none',
  as_of: '2026',
  sources: [],
  ...rest,
});
const named = { reports: true };
const other = { reports: false };
const child = { age: 'under 18', concern: 'harm' } as const;

describe('whoReports', () => {
  test.each<[ReportingRow['route'], Answer]>([
    ['self', 'report'],
    ['shared', 'report'],
    ['team', 'report'],
    ['either', 'either'],
    ['in-charge', 'tell'],
    [undefined, 'not known'],
  ])('by a route of %s, to a role that the law names, answers %s', (route, answer) => {
    const row = aRow('child');
    const { route: _, ...without } = row;
    expect(whoReports(child, named, [route ? { ...row, route } : without]).answer).toBe(answer);
  });

  test('has a role that the law does not name tell the one whom it does', () => {
    expect(whoReports(child, other, [aRow('child')]).answer).toBe('tell');
  });

  test('has any person report where the law names any person', () => {
    expect(whoReports(child, other, [aRow('child', { who: 'anyone' })]).answer).toBe('report');
  });

  test('has everybody tell where the hospital itself reports', () => {
    const wound = { age: 'adult', concern: 'wound' } as const;
    expect(whoReports(wound, named, [aRow('wound', { who: 'facility' })]).answer).toBe('tell');
  });

  test('counts someone whose age is not sure as under 18', () => {
    expect(whoReports({ age: 'not sure', concern: 'harm' }, named, [aRow('child')]).rows).toEqual([aRow('child')]);
  });

  test('of a wound under 18 says both rows, the one on children first', () => {
    const rows = [aRow('wound', { who: 'facility' }), aRow('child')];
    const { answer, rows: said } = whoReports({ age: 'under 18', concern: 'wound' }, named, rows);
    expect([answer, said.map(({ duty }) => duty)]).toEqual(['report', ['child', 'wound']]);
  });

  test('knows of no report on an adult who can decide', () => {
    const harm = { age: 'adult', concern: 'harm' } as const;
    expect(whoReports(harm, named, [aRow('adult-by-choice', { who: 'unknown' })]).answer).toBe('none known');
  });

  test('knows nothing where the row names nobody, or there is none', () => {
    expect(whoReports(child, named, [aRow('child', { who: 'unknown' })]).answer).toBe('not known');
    expect(whoReports(child, named, [])).toEqual({ answer: 'not known', rows: [] });
  });

  test('answers every question for every role', () => {
    const every = ages.flatMap((age) => concerns.map((concern) => ({ age, concern })));
    const answers = every.flatMap((asked) => [named, other].map((role) => whoReports(asked, role, [aRow('child')])));
    expect(answers).toHaveLength(24);
    expect(answers.every(({ answer }) => answer.length > 0)).toBe(true);
  });
});
