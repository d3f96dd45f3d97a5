/** All that must be dialed is kept as a number: an outside number's extension and the keys of its menu too. */
import { describe, expect, test } from 'vitest';
import { asNational, dialAddress, formatPhone } from '../../../src/domain/directory/phone.ts';
import { hsdsService } from '../../../src/domain/directory/hsds.ts';
import { assuranceFaults } from '../../../src/domain/rules/assurance.ts';
import { numberFaults } from '../../../src/domain/rules/number-rules.ts';
import type { Phone } from '../../../src/schema/phone.ts';
import { hsdsProblems } from '../../hsds/validate.ts';
import { assurance, facility, phone, service, site } from '../../made/directory.ts';

type After = Partial<Pick<Phone, 'extension' | 'menu'>>;

const number = '+12065550161';
const following = (after: After) => phone(number, { ...after, assurances: [assurance(number, after)] });
const telephone = { main: '+12065550100', outside: '9' };

test.each<[After, string, string]>([
  [{}, '(206) 555-0161', 'tel:+12065550161'],
  [{ extension: '4385' }, '(206) 555-0161 ext. 4385', 'tel:+12065550161;ext=4385'],
  [{ extension: '0107' }, '(206) 555-0161 ext. 0107', 'tel:+12065550161;ext=0107'],
  [{ menu: '2, 1' }, '(206) 555-0161, then press 2, 1', 'tel:+12065550161,2,1'],
  [{ extension: '232', menu: '9' }, '(206) 555-0161 ext. 232, then press 9', 'tel:+12065550161;ext=232'],
])('%j is printed as %s and dialed by %s', (after, printed, dialed) => {
  expect([formatPhone(following(after)), dialAddress(following(after), telephone)]).toEqual([printed, dialed]);
});

test.each<[After, object]>([
  [{ extension: '4385' }, { number, extension: 4385, description: 'ext. 4385' }],
  [{ extension: '0107' }, { number, description: 'ext. 0107' }],
  [{ menu: '2, 1' }, { number, description: 'Once it answers press 2, 1' }],
])('%j is exported as HSDS has words for it', (after, expected) => {
  const directory = {
    services: [service('line', { phones: [following(after)] }), service(site.main_number)],
    facility,
    site,
  };
  const exported = hsdsService(directory.services[0]!, directory, '2026-11-20', (text) => text);
  expect(exported.phones[0]).toMatchObject(expected);
  expect('extension' in exported.phones[0]!).toBe('extension' in expected);
  expect(hsdsProblems(exported)).toEqual([]);
});

describe('what follows a number is typed twice', () => {
  const told = (after: After, ...entries: Parameters<typeof assurance>[1][]) =>
    assuranceFaults({ number, ...after, assurances: entries.map((entry) => assurance(number, entry)) }).map(
      ({ keys, code, message }) => `${keys.join('.')} ${code} ${message}`,
    );

  test.each<[string, After, Parameters<typeof assurance>[1][], string[]]>([
    ['alike', { extension: '0107' }, [{ extension: '0107' }], []],
    [
      'once only',
      { extension: '0107' },
      [{}],
      ['extension number-differs `extension` is 0107, but none was dialed on 2026-10-01.'],
    ],
    [
      'where it was dialed alone',
      {},
      [{ menu: '2' }],
      ['number number-differs `menu` is missing, but 2 was dialed on 2026-10-01.'],
    ],
    [
      'with a slip',
      { extension: '0107' },
      [{ extension: '0170' }],
      ['extension number-differs `extension` is 0107, but 0170 was dialed on 2026-10-01.'],
    ],
    [
      'changed without a reason',
      { extension: '0108' },
      [{ extension: '0107' }, { extension: '0108' }],
      ['assurances.1.extension number-replaced `extension` is 0108, but was 0107 on 2026-10-01.'],
    ],
    [
      'changed for a reason, by a call',
      { extension: '0108' },
      [{ extension: '0107' }, { extension: '0108', reason: 'The desk moved.' }],
      [],
    ],
    [
      'changed, and only looked up',
      { extension: '0108' },
      [{ extension: '0107' }, { extension: '0108', reason: 'The desk moved.', method: 'operator page' }],
      ['assurances.1.method change-uncalled A new number was not called.'],
    ],
  ])('%s', (_, after, entries, expected) => expect(told(after, ...entries)).toEqual(expected));
});

test.each<[Phone['kind'], Phone['type'], number]>([
  ['telephone', 'voice', 0],
  ['telephone', 'textphone', 0],
  ['telephone', 'text', 1],
  ['extension', 'voice', 1],
  ['short', 'voice', 1],
])('an extension after a number of kind %s, type %s: %i faults', (kind, type, count) => {
  const digits = { telephone: number, extension: '0100', short: '988', text: '55501', prefix: '9' }[kind];
  const faults = numberFaults({ ...following({ extension: '0107' }), kind, type, number: digits } as Phone, true);
  expect(faults.filter(({ code }) => code === 'type-other')).toHaveLength(count);
});

test.each([
  ['(206) 555-0161', number],
  ['1-206-555-0161', number],
  ['+1 206.555.0161', number],
  [' 2065550161 ', number],
  ['+47 22 55 50 16', undefined],
  ['+44 2065 550161', undefined],
  ['206 555 016', undefined],
  ['206 555 0161 ext. 2', undefined],
  ['988', undefined],
])('%s is written down as %s', (typed, expected) => {
  expect(asNational(typed)).toBe(expected);
});
