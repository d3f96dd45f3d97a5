import { describe, expect, test } from 'vitest';
import { directoryProblems } from '../../../src/domain/rules/directory-rules.ts';
import { spelledDigits } from '../../../src/domain/rules/number-rules.ts';
import type { Entry } from '../../../src/domain/protocol.ts';
import { serviceFaults } from '../../../src/domain/rules/service-rules.ts';
import { PhoneSchema } from '../../../src/schema/phone.ts';
import type { Site } from '../../../src/schema/site.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import { assurance, mainNumber, phone, service, site } from '../../made/directory.ts';

const told = (entry: Entry) =>
  serviceFaults(entry).map(({ keys, code, message }) => `${keys.join('.')} ${code} ${message}`);
const real = (number: string, more: Partial<Phone> = {}) =>
  service('a-line', { sample: false, phones: [phone(number, more)] });
const sample = (more: Partial<Entry>) => service('a-line', more);

test('a good entry is told nothing of', () => {
  expect(told(service('a-line'))).toEqual([]);
  expect(told(real('+18885550223'))).toEqual([]);
});

describe('a number by its digits', () => {
  test.each([
    ['no plus and one', '8885550223'],
    ['another country', '+442079460958'],
    ['too short', '+1888555022'],
    ['too long', '+188855502238'],
    ['an area that begins with 1', '+11885550223'],
    ['an exchange that begins with 0', '+18880550223'],
    ['full-width digits', '+1888555022８'],
    ['Arabic-Indic digits', '+1888555022٨'],
    ['mathematical digits', '+1888555022𝟖'],
    ['letters for digits', '+1888555022B'],
    ['a spelled number', '+1-888-FREEDOM'],
    ['hyphens', '+1-888-555-0223'],
    ['a hyphen that looks like one', '+1888555‑0223'],
    ['a no-break space', '+1888 5550223'],
    ['an extension in the number', '+18885550223x7'],
    ['a space at the end', '+18885550223 '],
  ])('with %s has no shape', (_what, number) => {
    expect(PhoneSchema.safeParse(phone(number)).success).toBe(false);
  });

  test.each([
    ['an area code of a service', '+19115550223'],
    ['a made-up number in a real entry', '+12065550123'],
    ['a number at a premium', '+19005551234'],
    ['one digit over and over', '+12062222222'],
  ])('%s is refused', (_what, number) => {
    expect(told(real(number)).join()).toContain('number-refused');
  });

  test('a sample that could be someone is refused', () => {
    expect(told(sample({ phones: [phone('+12065550223')] })).join()).toContain("a sample's number could be someone's");
  });

  test.each<[string, Partial<Phone>]>([
    ['555', { kind: 'short' }],
    ['122733', { kind: 'text', type: 'text' }],
    ['522733', { kind: 'text', type: 'voice' }],
    ['988', { kind: 'short', keyword: 'HELP' }],
  ])('%s as %j is refused', (number, more) => {
    expect(told(real(number, more))).not.toEqual([]);
  });

  test.each<[string, Partial<Phone>]>([
    ['988', { kind: 'short' }],
    ['911', { kind: 'short' }],
    ['522733', { kind: 'text', type: 'text', keyword: 'HELP', spelled: 'LABSEE' }],
    ['55501', { kind: 'text', type: 'text' }],
  ])('%s as %j is taken', (number, more) => {
    expect(told(real(number, more))).toEqual([]);
  });
});

describe('a number as it is spelled', () => {
  const number = '+12065550123';
  const spelt = (spelled: string) => told(sample({ phones: [phone(number, { spelled })] }));

  test.each(['1-206-JKL-01AD', '1-206-55-J-01-AD', '206-JKL-01AD', 'JKL-01-AD', 'JKL-0123', '1-206-555-0123'])(
    '%s stands for it',
    (spelled) => {
      expect(spelt(spelled)).toEqual([]);
    },
  );

  test.each([
    ['another digit', '1-206-JKL-01AG'],
    ['the letter O for a zero', '1-206-JKL-O1AD'],
    ['another area', '1-208-JKL-01AD'],
    ['its last digits alone', '01AD'],
    ['a letter of another script', '1-206-ЈKL-01AD'],
  ])('with %s, %s does not', (_what, spelled) => {
    expect(spelt(spelled).join()).toMatch(/spelled-(differs|form)/);
  });

  test('both are shown, with the place where they differ', () => {
    expect(spelt('1-206-JKL-01AG')).toMatchInlineSnapshot(`
      [
        "phones.0.spelled spelled-differs 1-206-JKL-01AG spells 206555012[4], but the number is 206555012[3].",
      ]
    `);
  });

  test.each([
    ['abcdefghijklmnopqrstuvwxyz', '22233344455566677778889999'],
    ['5-A-PLANT', '5275268'],
  ])('%s is %s on a keypad', (spelled, digits) => {
    expect(spelledDigits(spelled)).toBe(digits);
  });
});

describe('an entry as a whole', () => {
  const two = (number: string, more: Partial<Phone> = {}) => phone(number, { id: 'second', ...more });

  test.each<[what: string, more: Partial<Entry>, code: string]>([
    ['one number twice', { phones: [phone('+12065550123'), two('+12065550123')] }, 'number-twice'],
    ['one id twice', { phones: [phone('+12065550123'), two('+12065550124', { id: 'voice' })] }, 'id-duplicate'],
    ['an extension outside', { phones: [phone('0100', { kind: 'extension' })] }, 'extension-outside'],
    ['a relay by a number that is not there', { relay: { by: 'phone', phone: 'tty' } }, 'phone-unknown'],
    ['a relay by a voice number', { relay: { by: 'phone', phone: 'voice' } }, 'relay-voice'],
    ['a language of no list', { phones: [phone('+12065550123', { languages: ['qx'] })] }, 'language-unknown'],
    ['a language twice', { phones: [phone('+12065550123', { languages: ['es', 'es'] })] }, 'listed-twice'],
    ['a need twice', { needs: ['shelter', 'shelter'] }, 'listed-twice'],
    ['an age that nobody has', { maximum_age: 121 }, 'age-high'],
    ['ages the wrong way round', { minimum_age: 18, maximum_age: 12 }, 'age-order'],
    [
      'a notice that ends before it starts',
      { alert: { text: 'Closed.', start: '2026-12-02', end: '2026-12-01' } },
      'alert-order',
    ],
    ['an address that anyone may change', { url: 'http://example.org/' }, 'address-refused'],
    ['an address in look-alike letters', { url: 'https://xn--exmple-cua.org/' }, 'address-refused'],
    ['a shortened address', { url: 'https://bit.ly/abc' }, 'address-refused'],
    ['an address that tells who sent the reader', { url: 'https://example.org/?utm_source=a' }, 'address-refused'],
    ['a number in a text', { who_may_call: 'Anyone; after hours call 206-555-0144.' }, 'number-in-prose'],
    ['a number in a note', { relay: { by: 'relay', note: 'Ask for 1-800-273-8255.' } }, 'number-in-prose'],
    ['one role twice as readers', { confidential: true, read_by: ['Porter', 'porter'] }, 'roles-same'],
    [
      'a copied number without its source',
      { phones: [phone('+12065550123', { assurances: [assurance('+12065550123', { method: 'copied' })] })] },
      'source-missing',
    ],
    [
      'a source that the service does not list',
      { phones: [phone('+12065550123', { source: 'S2' })] },
      'source-unlisted',
    ],
    ['a real line without a source', { sample: false, sources: [], phones: [phone('+18885550223')] }, 'source-missing'],
    ['half an exception', hours({ exceptions: [{ date: '2026-12-24', opens_at: '08:00' }] }), 'hours-half'],
    [
      'a day both open and closed',
      hours({ exceptions: [{ date: '2026-12-24' }, { date: '2026-12-24', opens_at: '08:00', closes_at: '12:00' }] }),
      'hours-twice',
    ],
    [
      'hours that overlap',
      hours({
        schedules: [
          { byday: ['MO'], opens_at: '08:00', closes_at: '12:00' },
          { byday: ['MO'], opens_at: '11:00', closes_at: '13:00' },
        ],
      }),
      'hours-overlap',
    ],
    ['hours by the clock of another country', hours({ timezone: 'Europe/London' }), 'zone-abroad'],
    [
      'hours of one day that overlap',
      hours({
        exceptions: [
          { date: '2026-12-24', opens_at: '08:00', closes_at: '12:00' },
          { date: '2026-12-24', opens_at: '11:00', closes_at: '13:00' },
        ],
      }),
      'hours-overlap',
    ],
    [
      'hours around the clock but for a minute',
      hours({
        schedules: [{ byday: ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], opens_at: '00:00', closes_at: '23:59' }],
      }),
      'hours-always',
    ],
    [
      'hours that overlap over the week',
      hours({
        schedules: [
          { byday: ['SU'], opens_at: '20:00', closes_at: '08:00' },
          { byday: ['MO'], opens_at: '07:00', closes_at: '13:00' },
        ],
      }),
      'hours-overlap',
    ],
  ])('%s is refused', (_what, more, code) => {
    expect(told(sample(more)).map((line) => line.split(' ')[1])).toContain(code);
  });

  function hours(more: object): Partial<Entry> {
    return {
      hours: {
        kind: 'weekly',
        timezone: 'America/Los_Angeles',
        schedules: [{ byday: ['MO'], opens_at: '08:00', closes_at: '17:00' }],
        ...more,
      },
    };
  }

  test('voice and text of one service may share a number', () => {
    expect(told(sample({ phones: [phone('+12065550123'), two('+12065550123', { type: 'text' })] }))).toEqual([]);
  });
});

describe('entries together', () => {
  const places = {
    service: (entry: Entry, keys: readonly (string | number)[]) => ({
      file: `${entry.id}.yaml`,
      line: keys.length,
      column: 1,
    }),
    organization: () => ({ file: 'o.yaml', line: 1, column: 1 }),
    site: () => ({ file: 'site.yaml', line: 1, column: 1 }),
  };
  const codes = (services: Entry[], more: Partial<Site> = {}) =>
    directoryProblems({ services, site: { ...site, ...more }, places }).map(({ file, code }) => `${file} ${code}`);
  const other = (id: string, number: string, more: Partial<Entry> = {}) =>
    service(id, { phones: [phone(number)], ...more });

  test('two names for one number are refused, at the second', () => {
    expect(codes([other('a', '+12065550123'), other('b', '+12065550123')])).toEqual(['b.yaml number-shared']);
  });

  test('two names for one number are taken in one organization, and for the relay', () => {
    const { organization } = service('a');
    expect(codes([other('a', '+12065550123', { organization }), other('b', '+12065550123', { organization })])).toEqual(
      [],
    );
    const relay = (id: string) => service(id, { phones: [phone('711', { kind: 'short', type: 'textphone' })] });
    expect(codes([relay('a'), relay('b')])).toEqual([]);
  });

  test('the main number is nobody else', () => {
    expect(codes([mainNumber, other('a', '+12065550100')])).toEqual(['a.yaml number-shared']);
  });

  test.each<[what: string, services: Entry[], code: string]>([
    ['itself', [other('a', '+12065550123', { instead: 'a' })], 'a.yaml instead-itself'],
    [
      'a line that is out of use too',
      [
        other('a', '+12065550123', { status: 'inactive', instead: 'b' }),
        other('b', '+12065550124', { status: 'defunct', instead: 'c' }),
        other('c', '+12065550125'),
      ],
      'a.yaml instead-unused',
    ],
    [
      'a police line, from a helping one',
      [other('a', '+12065550123', { instead: 'b' }), other('b', '+12065550124', { group: 'police' })],
      'a.yaml instead-police',
    ],
  ])('what to call instead is not %s', (_what, services, code) => {
    expect(codes(services)).toEqual([code]);
  });

  test('police and tip lines are never called first', () => {
    const police = [other('a', '+12065550123', { group: 'police' })];
    expect(codes(police, { call_first: ['a', 'b'], ask_now: 'a' })).toEqual([
      'site.yaml first-police',
      'site.yaml first-police',
    ]);
  });

  test.each<[what: string, main: Partial<Entry>]>([
    ['of another house', { group: 'local' }],
    ['out of use', { status: 'inactive', instead: 'a' }],
    ['that is an extension', { phones: [phone('0100', { kind: 'extension' })] }],
    ['that begins with what gives an outside line', { phones: mainNumber.phones.toReversed() }],
  ])('a main number %s is refused', (_what, more) => {
    expect(codes([{ ...mainNumber, ...more }, other('a', '+12065550123')])).toContain('site.yaml number-main');
  });

  test('what gives an outside line stands once, with the main number', () => {
    const prefix = phone('8', { id: 'another', kind: 'prefix' });
    expect(codes([mainNumber])).toEqual([]);
    expect(codes([{ ...mainNumber, phones: [...mainNumber.phones, prefix] }])).toEqual([
      'house-exchange.yaml prefix-elsewhere',
    ]);
    const desk = service('desk', { group: 'internal', phones: [phone('+12065550123'), prefix] });
    expect(codes([mainNumber, desk])).toEqual(['desk.yaml prefix-elsewhere']);
  });
});
