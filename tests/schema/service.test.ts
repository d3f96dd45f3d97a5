/** What has no shape in the directory: hours, addresses, contacts. Numbers are in tests/domain/rules/service-rules.test.ts. */
import { describe, expect, test } from 'vitest';
import { FacilitySchema } from '../../src/schema/facility.ts';
import { HoursSchema } from '../../src/schema/hours.ts';
import { PhoneSchema } from '../../src/schema/phone.ts';
import { ServiceSchema } from '../../src/schema/service.ts';
import { SiteSchema } from '../../src/schema/site.ts';
import { WebAddress } from '../../src/schema/text.ts';
import { facility, phone, service, site } from '../made/directory.ts';

const { group: _group, organization: _organization, ...good } = service('a-line');
const without = (key: string) => Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));

test('the good service has a shape', () => {
  expect(ServiceSchema.safeParse(good).error).toBeUndefined();
  expect(FacilitySchema.safeParse(facility).error).toBeUndefined();
  expect(SiteSchema.safeParse(site).error).toBeUndefined();
});

describe('hours', () => {
  const weekly = (opens_at: string, timezone = 'America/Los_Angeles') => ({
    kind: 'weekly',
    timezone,
    schedules: [{ byday: ['MO'], opens_at, closes_at: '17:00' }],
  });

  test('in 24 hours and a zone have a shape', () => {
    expect(HoursSchema.safeParse(weekly('09:00')).success).toBe(true);
  });

  test.each<[what: string, hours: unknown]>([
    ['of 12 hours', weekly('9:00 am')],
    ['at 24:00', weekly('24:00')],
    ['at 12:60', weekly('12:60')],
    ['without a leading zero', weekly('9:00')],
    ['in full-width digits', weekly('０９:００')],
    ['with an offset for a zone', weekly('09:00', '-08:00')],
    ['with an abbreviation for a zone', weekly('09:00', 'PST')],
    ['without a zone', { kind: 'weekly', schedules: weekly('09:00').schedules }],
    ['without any', { kind: 'weekly', timezone: 'America/Los_Angeles', schedules: [] }],
    ['both around the clock and weekly', { ...weekly('09:00'), kind: 'always' }],
    ['in words', '24/7'],
  ])('%s have none', (_what, hours) => {
    expect(HoursSchema.safeParse(hours).success).toBe(false);
  });
});

describe('an address on the web', () => {
  test.each([
    'javascript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,hello',
    'vbscript:x',
    'file:///etc/hosts',
    '//example.org/',
    'example.org',
    'https://192.0.2.1/',
    'https://[2001:db8::1]/',
    'https://example.org:8443/',
    'https://good@evil.example/',
    'https://example.org./',
    'https://exаmple.org/',
    'https://example.org/a b',
    'https://example.org/\n',
  ])('%j has no shape', (address) => {
    expect(WebAddress.safeParse(address).success).toBe(false);
  });
});

test.each(['Directory <directory@hospital.example>', 'directory@hospital', 'directory', 'a@hospital.example\n'])(
  '%j is no e-mail address',
  (email) => {
    const { directory_owner } = site;
    expect(SiteSchema.safeParse({ ...site, directory_owner: { ...directory_owner, email } }).success).toBe(false);
  },
);

test.each([
  'relay',
  'hours',
  'phones',
  'needs',
  'serves',
  'cannot',
  'say',
  'voicemail',
  'immigration_policy',
  'sources',
])('a service says %s', (key) => {
  expect(ServiceSchema.safeParse(without(key)).success).toBe(false);
});

test('having no relay has a reason', () => {
  expect(ServiceSchema.safeParse({ ...good, relay: { by: 'none' } }).success).toBe(false);
  expect(ServiceSchema.safeParse({ ...good, relay: { by: 'none', reason: 'An inside line.' } }).success).toBe(true);
});

test('a number has a history', () => {
  expect(PhoneSchema.safeParse({ ...phone('+12065550123'), assurances: [] }).success).toBe(false);
});

test('a line out of use names what to call instead', () => {
  expect(ServiceSchema.safeParse({ ...good, status: 'defunct' }).success).toBe(false);
  expect(ServiceSchema.safeParse({ ...good, status: 'defunct', instead: 'b-line' }).success).toBe(true);
});
