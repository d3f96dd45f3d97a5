import { describe, expect, test } from 'vitest';
import { numberLine, useOf } from '../../../src/domain/directory/number-line.ts';
import { ownerMail } from '../../../src/domain/directory/owner-mail.ts';
import { phaseOn } from '../../../src/domain/phase.ts';
import type { Entry, ShownProtocol } from '../../../src/domain/protocol.ts';
import { draftOf } from '../../made/fixture.ts';

const small = draftOf('tests/fixtures/small');

/** The small directory with an entry more, made from the night line. */
function withEntry(change: Partial<Entry>): ShownProtocol {
  const line = small.services.find(({ id }) => id === 'night-line')!;
  return { ...small, services: [...small.services, { ...line, id: 'other', label: 'Other line', ...change }] };
}

/** A number that was only typed a second time. */
const copied = (phones: Entry['phones']): Entry['phones'] =>
  phones.map((phone) => ({
    ...phone,
    assurances: phone.assurances.map((one) => ({ ...one, method: 'copied' })),
  })) as Entry['phones'];

const phones = small.services.find(({ id }) => id === 'night-line')!.phones;

describe('a number', () => {
  test.each<[string, Partial<Entry>, string]>([
    ['of a service in use is dialed', {}, 'dial'],
    ['of the police is read first', { group: 'police' }, 'guarded'],
    ['of a department that enforces immigration law is read first', { enforces_immigration: true }, 'guarded'],
    ['that a person took out of use is not dialed', { status: 'inactive', instead: 'night-line' }, 'out'],
    [
      "of another state's line that was only copied is plain text",
      { group: 'report-lines', phones: copied(phones) },
      'plain',
    ],
    ["of another state's line that was called here is dialed", { group: 'report-lines' }, 'dial'],
    ['that was only copied is dialed elsewhere', { group: 'national', phones: copied(phones) }, 'dial'],
  ])('%s', (_what, change, use) => {
    const protocol = withEntry(change);
    expect(useOf(protocol, protocol.services.at(-1)!)).toBe(use);
  });

  test("of the own state's line is dialed, even where it was only copied", () => {
    const own = small.services.map((entry) =>
      entry.id === 'night-line' ? { ...entry, group: 'report-lines' as const, phones: copied(entry.phones) } : entry,
    );
    expect(
      useOf(
        small,
        own.find(({ id }) => id === 'night-line')!,
      ),
    ).toBe('dial');
  });

  test('is shown with label, dialing, desk phone and the day of its check', () => {
    const line = numberLine(small, 'night-line');
    expect(line.phones).toMatchObject([
      { text: '(206) 555-0123', dial: 'tel:+12065550123', desk: '9, (206) 555-0123' },
    ]);
    expect(phaseOn(line.freshness, '2026-01-11').words).toBe('Checked Jan 10, 2026 (called)');
    expect(line.sample).toBe(true);
  });

  test('out of use has nothing to dial', () => {
    const { phones, outOfUse, instead } = numberLine(withEntry({ status: 'defunct', instead: 'night-line' }), 'other');
    expect(outOfUse).toBe('No longer exists');
    expect(phones.every(({ dial, desk }) => dial === undefined && desk === undefined)).toBe(true);
    expect(instead).toMatchObject({ service: 'night-line', dial: 'tel:+12065550123' });
  });

  test('of the police is guarded; of a federal line too, and known as one', () => {
    expect(numberLine(withEntry({ group: 'police' }), 'other')).toMatchObject({ use: 'guarded', immigration: false });
    expect(numberLine(withEntry({ enforces_immigration: true }), 'other')).toMatchObject({
      use: 'guarded',
      immigration: true,
    });
  });
});

test('what gives an outside line is no number to call', () => {
  expect(numberLine(small, 'house-exchange').phones.map(({ text }) => text)).toEqual(['(206) 555-0100']);
});

test('without a prefix a desk phone dials as any other', () => {
  const services = small.services.map((entry) => ({
    ...entry,
    phones: entry.phones.filter(({ kind }) => kind !== 'prefix'),
  }));
  expect(numberLine({ ...small, services }, 'night-line').phones[0]).not.toHaveProperty('desk');
});

describe('what to call instead', () => {
  test('is what the service names', () => {
    expect(numberLine(withEntry({ instead: 'caretaker-office' }), 'other').instead.service).toBe('caretaker-office');
  });

  test('is never a line out of use: the one that it names in turn', () => {
    const protocol = withEntry({ status: 'inactive', instead: 'night-line' });
    const third = { ...protocol.services.at(-1)!, id: 'third', status: 'active' as const, instead: 'other' };
    expect(numberLine({ ...protocol, services: [...protocol.services, third] }, 'third').instead.service).toBe(
      'night-line',
    );
  });

  test('is whom staff ask where a service names nothing, and for that one the main number', () => {
    expect(numberLine(small, 'night-line').instead.service).toBe('caretaker-office');
    expect(numberLine(small, 'caretaker-office').instead).toMatchObject({
      label: 'House exchange',
      text: '(206) 555-0100',
    });
  });
});

test('a message to the owner holds the label and the day and nothing else', () => {
  expect(ownerMail('owner@hospital.example', 'Night line, 24 h', '2026-12-01')).toBe(
    'mailto:owner@hospital.example?subject=Night%20line%2C%2024%20h%2C%202026-12-01',
  );
});
