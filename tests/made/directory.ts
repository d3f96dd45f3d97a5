/** Entries of a directory as tests make them: one good service, changed as a test says. */
import type { Entry } from '../../src/domain/protocol.ts';
import type { Facility } from '../../src/schema/facility.ts';
import type { Site } from '../../src/schema/site.ts';
import type { Assurance, Phone } from '../../src/schema/phone.ts';

export const assurance = (dialed: string, more: Partial<Assurance> = {}): Assurance => ({
  date: '2026-10-01',
  dialed,
  method: 'called',
  roles: ['Directory editor', 'Second reader'],
  result: 'answered by its name',
  ...more,
});

/** A telephone number, dialed once unless told otherwise. */
export const phone = (number: string, more: Partial<Phone> = {}): Phone =>
  ({ id: 'voice', kind: 'telephone', number, type: 'voice', assurances: [assurance(number)], ...more }) as Phone;

export const service = (id: string, more: Partial<Entry> = {}): Entry => ({
  id,
  name: id,
  label: id,
  description: 'Helps.',
  status: 'active',
  sample: true,
  phones: [phone('+12065550123')],
  relay: { by: 'relay' },
  hours: { kind: 'always' },
  needs: ['advice'],
  serves: ['anyone'],
  who_may_call: 'Anyone',
  say: [],
  cannot: [],
  voicemail: 'unknown',
  warm_transfer: 'unknown',
  shares_with_police: 'unknown',
  mandated_reporter: 'unknown',
  immigration_policy: 'Not known',
  police_report_needed: 'unknown',
  id_needed: 'unknown',
  confidential: false,
  sources: ['S1'],
  group: 'national',
  organization: { id: `${id}-organization`, name: 'Example', description: 'An example.', sample: false },
  ...more,
});

export const facility: Facility = {
  sample: true,
  site_name: 'Floor guide 0',
  name: 'Fixture Hospital',
  official_title: 'Protocol of the fixture',
  policy_number: '0',
  state: 'northmarch',
  time_zone: 'America/Los_Angeles',
  approvals: {
    standard: [{ role: 'Head porter', body: 'Council' }],
    urgent: [{ role: 'Head porter', body: 'Council' }],
  },
  intervals: { review_months: 12, call_first_days: 30, service_days: 90, call_days: 365 },
  revealing_words: ['traffick'],
  sample_notice: 'Made up. Nobody follows it.',
};

export const site: Site = {
  idle: { cover_minutes: 5, clear_minutes: 15 },
  cover: { title: 'Lunch menu', lines: ['Wash.'] },
  exit_address: 'https://intranet.example.org/',
  main_number: 'house-exchange',
  call_first: ['first-line', 'second-line'],
  ask_now: 'first-line',
  directory_owner: { role: 'Directory editor', service: 'first-line', email: 'directory@hospital.example' },
  edit_address: 'https://forge.example.org/edit/{path}',
};

/** The hospital's own number, and what gives an outside line. */
export const mainNumber = service('house-exchange', {
  group: 'internal',
  phones: [phone('+12065550100'), phone('9', { id: 'outside-line', kind: 'prefix' })],
});
