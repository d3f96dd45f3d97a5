import { describe, expect, test } from 'vitest';
import { freshnessTimeline, phoneFreshness, sinkingDay } from '../../../src/domain/directory/freshness.ts';
import { phaseOn } from '../../../src/domain/phase.ts';
import { assurance, facility, phone, service, site } from '../../made/directory.ts';

const settings = { facility, site };
const number = '+12065550123';
const checked = (date: string, method: 'called' | 'operator page' = 'called') =>
  service('some-line', { phones: [phone(number, { assurances: [assurance(number, { date, method })] })] });
const copied = service('some-line', {
  phones: [phone(number, { source: 'S1', assurances: [assurance(number, { date: '2026-02-20', method: 'copied' })] })],
});
const register = [{ id: 'S1', publisher: 'Somebody', title: 'A page', date: 'n.d.', kind: 'operator' as const }];

describe('a number is fresh for its interval, counted from its last check', () => {
  test.each([
    ['2026-10-01', 'Checked Oct 1, 2026 (called)'],
    ['2026-12-30', 'Checked Oct 1, 2026 (called)'],
    ['2026-12-31', 'Not checked since Oct 1, 2026; if it fails, try Night line'],
    ['2027-11-05', 'Not checked since Oct 1, 2026; if it fails, try Night line'],
  ])('another line on %s', (day, words) => {
    const timeline = freshnessTimeline(checked('2026-10-01'), settings, { next: 'Night line' });
    expect(phaseOn(timeline, day).words).toBe(words);
  });

  test.each([
    ['2026-10-31', "Checked Oct 1, 2026 (operator's page)"],
    ['2026-11-01', 'Not checked since Oct 1, 2026'],
  ])('a call-first line on %s', (day, words) => {
    const first = { ...checked('2026-10-01', 'operator page'), id: 'first-line' };
    expect(phaseOn(freshnessTimeline(first, settings), day).words).toBe(words);
  });
});

test.each(['2026-02-20', '2026-12-01', '2028-01-01'])(
  'a number that was only copied was never checked, on %s',
  (day) => {
    const words = phaseOn(freshnessTimeline(copied, settings, { sources: register }), day).words;
    expect(words).toBe("Not yet checked by this facility; copied from the operator's page on Feb 20, 2026");
  },
);

test('a copy after a check takes nothing from the check', () => {
  const both = [assurance(number, { date: '2026-09-01' }), assurance(number, { date: '2026-10-01', method: 'copied' })];
  expect(phaseOn(phoneFreshness(phone(number, { assurances: both }), 90), '2026-10-02').words).toBe(
    'Checked Sep 1, 2026 (called)',
  );
});

test('a check of the number before is no check of the one in force', () => {
  const old = '+12065550124';
  const both = [assurance(old, { date: '2026-09-01' }), assurance(number, { method: 'copied', replaces: old })];
  expect(phaseOn(phoneFreshness(phone(number, { assurances: both }), 90), '2026-10-02').words).toContain(
    'Not yet checked by this facility',
  );
});

test('a line sinks on the first day past twice its interval', () => {
  expect(sinkingDay(checked('2026-01-01'), settings)).toBe('2026-07-01');
  expect(sinkingDay(copied, settings)).toBe('2026-08-20');
});
