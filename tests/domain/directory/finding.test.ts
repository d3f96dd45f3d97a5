/** Every combination of filters finds what a plain reading of the entries finds. */
import { describe, expect, test } from 'vitest';
import {
  ageGroups,
  answersIn,
  countsOf,
  facetsOf,
  fits,
  type AgeGroup,
  type Filter,
} from '../../../src/domain/directory/finding.ts';
import type { Entry } from '../../../src/domain/protocol.ts';
import { full } from '../../extent.ts';
import { phone, service } from '../../made/directory.ts';
import { madeDirectory } from '../../made/generated-directory.ts';

const services = madeDirectory(full ? 60 : 20);
const all = services.map(facetsOf);
/** A Tuesday at ten in the morning in Los Angeles, when offices are open. */
const morning = new Date('2026-12-01T18:00Z');
const night = new Date('2026-12-02T11:00Z');
const { needs, serves, languages } = answersIn(all);

/** The same question, asked of the entry itself and in other words. */
function reference(entry: Entry, filter: Filter, instant: Date): boolean {
  const asked = Object.entries(filter).filter(([, answer]) => answer !== undefined && answer !== false);
  return asked.every(([question, answer]) => {
    switch (question) {
      case 'need':
        return entry.needs.some((need) => need === answer);
      case 'age': {
        const onlyChildren = entry.serves.length === 1 && entry.serves[0] === 'children';
        const highest = entry.maximum_age ?? (onlyChildren ? 17 : 120);
        const { from, to } = ageGroups[answer as AgeGroup];
        return Array.from({ length: to - from + 1 }, (_, index) => from + index).some(
          (age) => age >= (entry.minimum_age ?? 0) && age <= highest,
        );
      }
      case 'language':
        return answer === 'interpreter'
          ? entry.interpretation_services !== undefined
          : entry.phones.some((phone) => phone.languages?.includes(String(answer)));
      case 'serves':
        return entry.serves.includes('anyone') || entry.serves.some((who) => who === answer);
      case 'openNow':
        return isOpen(entry, instant);
      case 'noPoliceReport':
        return entry.police_report_needed === 'no';
      default:
        return entry.id_needed === 'no';
    }
  });
}

/** Whether a minute by minute reading of the week, or the day's exception, holds the instant. */
function isOpen({ hours }: Entry, instant: Date): boolean {
  if (hours.kind !== 'weekly') return hours.kind === 'always';
  const read = (at: Date) => {
    const parts = new Intl.DateTimeFormat('en-CA', {
      timeZone: hours.timezone,
      dateStyle: 'short',
      timeStyle: 'short',
      hourCycle: 'h23',
    } as never)
      .format(at)
      .split(', ');
    return { date: parts[0]!, time: parts[1]! };
  };
  const { date, time } = read(instant);
  const eve = read(new Date(instant.getTime() - 24 * 3_600_000)).date;
  const weekday = (day: string) => ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'][new Date(`${day}T00:00Z`).getUTCDay()];
  const on = (day: string) => {
    const special = hours.exceptions?.filter((exception) => exception.date === day) ?? [];
    return special.length > 0
      ? special
      : hours.schedules.filter(({ byday }) => byday.some((one) => one === weekday(day)));
  };
  const today = on(date).some(
    ({ opens_at, closes_at }) =>
      opens_at && closes_at && time >= opens_at && (closes_at <= opens_at || time < closes_at),
  );
  return (
    today ||
    on(eve).some(({ opens_at, closes_at }) => opens_at && closes_at && closes_at <= opens_at && time < closes_at)
  );
}

const none = [undefined];
const combinations: Filter[] = [...none, ...needs].flatMap((need) =>
  [...none, ...(Object.keys(ageGroups) as AgeGroup[])].flatMap((age) =>
    [...none, ...languages, 'interpreter'].flatMap((language) =>
      [...none, ...serves].flatMap((who) =>
        [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => ({
          ...(need && { need }),
          ...(age && { age }),
          ...(language && { language }),
          ...(who && { serves: who }),
          openNow: (bits & 1) > 0,
          noPoliceReport: (bits & 2) > 0,
          noId: (bits & 4) > 0,
        })),
      ),
    ),
  ),
);

describe.each([
  ['by day', morning],
  ['at night', night],
])('%s', (_name, instant) => {
  test(`each of ${combinations.length} combinations of filters finds what it should`, () => {
    // Asked once per entry and answer: what all answers of a combination share is what every one of them finds.
    const single = new Map<string, boolean[]>();
    const expected = (filter: Filter) => {
      const answers = Object.entries(filter).filter(([, answer]) => answer !== false);
      const lists = answers.map(([question, answer]) => {
        const key = `${question}=${String(answer)}`;
        const known = single.get(key) ?? services.map((entry) => reference(entry, { [question]: answer }, instant));
        single.set(key, known);
        return known;
      });
      return services.flatMap((entry, index) => (lists.every((list) => list[index]) ? [entry.id] : []));
    };
    const found = (filter: Filter) =>
      services.flatMap(({ id }, index) => (fits(all[index]!, filter, instant) ? [id] : []));
    const wrong = combinations.filter((filter) => found(filter).join() !== expected(filter).join());
    expect(wrong).toEqual([]);
  });

  test('counts say what each further answer would find', () => {
    for (const filter of [{}, { need: 'shelter' }, { language: 'es', noId: true }] satisfies Filter[]) {
      const counts = countsOf(all, filter, instant);
      const count = (change: Filter) =>
        services.filter((entry) => reference(entry, { ...filter, ...change }, instant)).length;
      expect(counts.fitting).toBe(count({}));
      expect(counts.total).toBe(services.length);
      expect(counts.openNow).toBe(count({ openNow: true }));
      expect(counts.noId).toBe(count({ noId: true }));
      expect(counts.noPoliceReport).toBe(count({ noPoliceReport: true }));
      for (const need of needs) expect(counts.need[need]).toBe(count({ need }));
      for (const language of [...languages, 'interpreter']) expect(counts.language[language]).toBe(count({ language }));
      for (const who of serves) expect(counts.serves[who]).toBe(count({ serves: who }));
      for (const age of Object.keys(ageGroups) as AgeGroup[]) expect(counts.age[age]).toBe(count({ age }));
    }
  });
});

test('what nobody knows fits no filter', () => {
  const unknown = facetsOf(service('a', { hours: { kind: 'unknown' }, phones: [phone('+12065550123')] }));
  expect(fits(unknown, {}, morning)).toBe(true);
  for (const filter of [{ openNow: true }, { noId: true }, { noPoliceReport: true }, { language: 'es' }])
    expect(fits(unknown, filter, morning)).toBe(false);
});

describe('words are looked for in what a row says', () => {
  const facets = { ...facetsOf(service('night-line')), text: "Women's Night Line · Crisis (206) 555-0123 Español" };
  const finds = (words: string) => fits(facets, { words }, new Date('2026-12-01T20:00:00Z'));

  test.each(['night', 'NIGHT line', 'line  night', 'womens', 'women’s', 'cris', 'espanol', '5550123', '206', ' '])(
    '`%s` finds it',
    (words) => expect(finds(words)).toBe(true),
  );

  test.each(['ight', 'night desk', '999', 'crisiss'])('`%s` does not', (words) => expect(finds(words)).toBe(false));
});
