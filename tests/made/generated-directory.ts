/** Made-up directories that keep every rule. */
import * as fc from 'fast-check';
import { addDays } from '../../src/domain/day.ts';
import type { Entry } from '../../src/domain/protocol.ts';
import type { Hours } from '../../src/schema/hours.ts';
import type { Assurance, Phone } from '../../src/schema/phone.ts';
import { groups } from '../../src/schema/organization.ts';
import { Need, Served } from '../../src/schema/service.ts';
import { service } from './directory.ts';

const some = <T>(values: readonly T[], least = 1) => fc.subarray([...values], { minLength: least });
const words = fc
  .array(
    fc.constantFrom(
      'Helps',
      'people',
      'who',
      'ask',
      'by',
      'day',
      'and',
      'night',
      'beds',
      'free',
      '24',
      'hours',
      '(call)',
      'Open 08:00-17:00',
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const day = fc.nat(700).map((days) => addDays('2025-01-01', days));
const week = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const weekly: fc.Arbitrary<Hours> = fc.record({
  kind: fc.constant('weekly' as const),
  timezone: fc.constantFrom('America/Los_Angeles', 'America/New_York', 'America/Phoenix', 'Pacific/Honolulu'),
  schedules: fc
    .tuple(some(week), clock, clock)
    .filter(([, opens, closes]) => opens !== closes)
    .map(([byday, opens_at, closes_at]) => [{ byday, opens_at, closes_at }]),
  exceptions: fc
    .uniqueArray(day, { maxLength: 3 })
    .map((days) => days.toSorted().map((date) => ({ date, note: 'Closed.' }))),
});
/** Hours of every kind. */
export const generatedHours: fc.Arbitrary<Hours> = fc.oneof(
  fc.constant<Hours>({ kind: 'always' }),
  fc.constant<Hours>({ kind: 'unknown', note: 'Ask.' }),
  weekly,
);

/** A history of dialing that ends with a number: checks, copies and changes, each as the rules ask. */
function history(final: string, before: string[]): fc.Arbitrary<Assurance[]> {
  const numbers = [...before, final];
  return fc
    .array(fc.tuple(fc.constantFrom('called' as const, 'operator page' as const), fc.nat(120)), {
      minLength: 1,
      maxLength: 3,
    })
    .map((checks) => {
      let date = '2025-01-01';
      return numbers.flatMap((dialed, index) =>
        checks.map(([method, days], at): Assurance => {
          date = addDays(date, days);
          const isNew = index > 0 && at === 0;
          return {
            date,
            dialed,
            method: isNew ? 'called' : method,
            roles: ['Directory editor', 'Second reader'],
            result: 'answered by its name',
            sample: true,
            ...(isNew && { replaces: numbers[index - 1]!, reason: 'The desk moved.' }),
          };
        }),
      );
    });
}

/** Numbers that nobody else in the same directory has: the service's place in it makes them. */
const telephone = (index: number, line: number) =>
  `+1${201 + Math.floor(index / 20)}55501${String((index % 20) * 5 + line).padStart(2, '0')}`;

function phonesOf(index: number, extension: boolean): fc.Arbitrary<Phone[]> {
  const number = extension ? String(1000 + index) : telephone(index, 0);
  const older = extension ? String(5000 + index) : telephone(index, 1);
  const voice = fc
    .tuple(fc.boolean(), fc.option(some(['en', 'es', 'vi', 'zh-Hans', 'ase']), { nil: undefined }))
    .chain(([changed, languages]) =>
      history(number, changed ? [older] : []).map(
        (assurances) =>
          ({
            id: 'voice',
            kind: extension ? 'extension' : 'telephone',
            number,
            type: 'voice',
            ...(languages && { languages }),
            assurances,
          }) as Phone,
      ),
    );
  const text = history(number, []).map(
    (assurances) => ({ id: 'text', kind: 'telephone', number, type: 'text', keyword: 'HELP', assurances }) as Phone,
  );
  const textphone = history(telephone(index, 2), []).map(
    (assurances) =>
      ({ id: 'tty', kind: 'telephone', number: telephone(index, 2), type: 'textphone', assurances }) as Phone,
  );
  const others = extension
    ? fc.constant([])
    : fc.tuple(fc.option(text), fc.option(textphone)).map((found) => found.filter((one) => one !== null));
  return fc.tuple(voice, others).map(([first, rest]) => [first, ...rest]);
}

function entryAt(index: number): fc.Arbitrary<Entry> {
  return fc.constantFrom(...groups).chain((group) =>
    fc
      .record({
        phones: phonesOf(index, group === 'internal'),
        hours: generatedHours,
        needs: some(Need.options),
        serves: some(Served.options),
        ages: fc.option(fc.tuple(fc.nat(60), fc.nat(60))),
        confidential: fc.boolean(),
        texts: fc.tuple(words, words, words, words),
        status: fc.constantFrom(
          'active' as const,
          'active' as const,
          'inactive' as const,
          'temporarily closed' as const,
        ),
        alert: fc.option(fc.tuple(day, fc.nat(30))),
        interpreted: fc.boolean(),
        known: fc.constantFrom('yes' as const, 'no' as const, 'unknown' as const),
      })
      .map(({ phones, ages, texts, status, alert, known, confidential, interpreted, ...rest }) => {
        const tty = phones.find(({ type }) => type === 'textphone');
        return service(`line-${index}`, {
          ...rest,
          group,
          phones,
          status,
          confidential,
          relay: tty ? { by: 'phone', phone: tty.id } : { by: 'relay', note: texts[3] },
          ...(index > 0 && group !== 'police' && { instead: 'line-0' }),
          ...(index === 0 || group === 'police' ? { status: 'active' as const } : {}),
          ...(index === 0
            ? { group: 'national' as const, phones: phones.filter(({ kind }) => kind !== 'extension') }
            : {}),
          ...(confidential
            ? { read_by: ['First role', 'Second role'] as [string, string] }
            : {
                address: {
                  address_1: '1 Example Street',
                  city: 'Anywhere',
                  state_province: 'WA',
                  postal_code: '98101',
                },
              }),
          ...(ages && { minimum_age: Math.min(...ages), maximum_age: Math.max(...ages) }),
          ...(alert && { alert: { text: texts[0], start: alert[0], end: addDays(alert[0], alert[1]) } }),
          ...(interpreted && { interpretation_services: 'Many, by interpreter' }),
          who_may_call: texts[1],
          takes: texts[2],
          police_report_needed: known,
          id_needed: known,
          fees_description: 'Free.',
        });
      }),
  );
}

/** A directory of so many services, whose first is in use and can be called from anywhere. */
export const directories = (size: number): fc.Arbitrary<Entry[]> =>
  fc.tuple(...Array.from({ length: size }, (_, index) => entryAt(index))).filter(([first]) => first!.phones.length > 0);

/** One such directory, the same in every run. */
export const madeDirectory = (size: number): Entry[] =>
  fc.sample(directories(size), { numRuns: 1, seed: 20261201 })[0]!;
