import { describe, expect, test } from 'vitest';
import { findables } from '../../../src/domain/search/findable.ts';
import type { Entry, Protocol } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/prose.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { sectionAddress } from '../../../src/site.ts';
import { phone, service } from '../../made/directory.ts';
import { protocols } from '../../made/fixture.ts';

const read = (): Protocol => {
  const { library } = readLibrary(protocols());
  if (!library) throw new Error('the fixture has problems');
  return library.draft;
};
const all = (more: Partial<Protocol> = {}) => findables({ ...read(), ...more }, blocksOf, sectionAddress);
const one = (id: string, more: Partial<Protocol> = {}) => all(more).find((found) => found.id === id);

test('everything that a protocol says can be found, as what it is', () => {
  expect(all().map(({ kind, title, where }) => `${kind}: ${title} (${where})`)).toMatchInlineSnapshot(`
    [
      "part: Time alone (Protocol)",
      "stop: The companion will not leave: do not insist. (Time alone)",
      "part: Say (Time alone)",
      "reasons: Why, and sources (Time alone)",
      "part: Under 18 (Protocol)",
      "part: Age not known (Under 18)",
      "reasons: Why, and sources (Under 18)",
      "item: Tell the charge nurse in person, out of hearing. (On several lists)",
      "stop: Never accuse or warn the companion. (On several lists)",
      "item: Nurse (Lists by role)",
      "stop: Never insist where it looks unsafe. (List: Nurse)",
      "item: With the patient alone (List: Nurse)",
      "item: Say what you must pass on, before any question. (List: Nurse)",
      "item: Offer information, whatever they tell you. (List: Nurse)",
      "part: Wallet card (Cards and posters)",
      "row: Washington: Somebody under age (Reporting by state)",
      "number: House supervisor (Who to call)",
      "number: Night line (Who to call)",
    ]
  `);
});

test('nothing can be found but what one protocol says', () => {
  const draft = read();
  const said = sections(draft, blocksOf).map(({ id }) => id);
  expect(all().map(({ id }) => id.replace(/-stop$/, ''))).toEqual(expect.arrayContaining(said));
  expect(said).toEqual(expect.arrayContaining(all().map(({ id }) => id.replace(/-stop$/, ''))));
  const without = all({ pages: draft.pages.filter(({ id }) => id !== 'under-18') });
  expect(without.filter(({ id, text }) => id.startsWith('under-18') || text.includes('Suspicion'))).toEqual([]);
});

describe('a page', () => {
  test('is found by its summary and its text, without what stands under its headings', () => {
    const text = one('time-alone')?.text;
    expect(text).toContain('How to see a patient alone without a scene.');
    expect(text).toContain('I see every patient alone.');
    expect(text).not.toContain('Gown');
  });

  test('has its stop as an answer of its own, which leads to the page', () => {
    expect(one('time-alone-stop')).toMatchObject({
      kind: 'stop',
      parent: 'time-alone',
      address: '/protocol/time-alone/',
      sentence: true,
    });
  });

  test('without a stop has none', () => {
    expect(one('under-18-stop')).toBeUndefined();
  });

  test.each([
    ['time-alone-say', 'part'],
    ['time-alone-why', 'reasons'],
  ])('has a heading, %s, among the %s', (id, kind) => {
    expect(one(id)).toMatchObject({ kind, parent: 'time-alone', where: 'Time alone' });
  });
});

describe('an item of a list', () => {
  test('concerns its role and stands on its list', () => {
    expect(one('list-nurse-offer')).toMatchObject({
      kind: 'item',
      roles: ['nurse'],
      where: 'List: Nurse',
      address: '/checklists/nurse/#list-nurse-offer',
    });
  });

  test.each(['shared-tell', 'shared-never-accuse'])(
    'that lists share, %s, concerns the roles whose lists hold it, and leads to the first of them',
    (id) => {
      expect(one(id)).toMatchObject({
        roles: ['nurse'],
        where: 'On several lists',
        address: `/checklists/nurse/#${id}`,
      });
    },
  );

  test('that everyone shares concerns everyone, and leads to the list of anyone who works here', () => {
    const { checklists } = read();
    const [nurse] = checklists;
    const everyone = { ...nurse!, id: 'anyone' };
    expect(one('shared-tell', { checklists: [nurse!, everyone] })).toMatchObject({
      roles: [],
      address: '/checklists/anyone/#shared-tell',
    });
  });
});

describe('a service', () => {
  const withService = (more: Partial<Entry>) => {
    const draft = read();
    return one('service-another', { services: [...draft.services, service('another', more)] });
  };

  test('shows its number, its other names, and its place among the lines called first', () => {
    expect(one('service-night-line')).toMatchObject({
      kind: 'number',
      number: '1-206-555-0123',
      names: 'Night line',
      first: 1,
    });
    expect(withService({ name: 'Example Line', alternate_name: 'EL' })?.names).toBe('Example Line, EL');
    expect(withService({})?.first).toBeUndefined();
  });

  test.each<[string, Partial<Entry>, string | undefined, string]>([
    ['may be dialed at once', {}, '1-206-555-0123', 'number'],
    ['is the police', { group: 'police' }, undefined, 'police'],
    ['enforces immigration law', { enforces_immigration: true }, undefined, 'police'],
    ['is out of use', { status: 'defunct' }, undefined, 'number'],
    [
      "is another state's, and was not checked",
      { group: 'report-lines', phones: [phone('+12065550123', { assurances: [] })] },
      undefined,
      'directory',
    ],
  ])('that %s', (_what, more, number, kind) => {
    const found = withService(more);
    expect(found?.number).toBe(number);
    expect(found?.kind).toBe(kind);
  });

  test("that takes another state's reports is of that state", () => {
    const draft = read();
    const [washington] = draft.reporting;
    const line = service('oregon-line', { group: 'report-lines', label: 'Oregon report line' });
    const oregon = {
      ...washington!,
      id: 'oregon',
      title: 'Oregon',
      rows: washington!.rows.map((row) => ({ ...row, line: line.id })),
    };
    const reporting = [washington!, oregon];
    const services = [...draft.services, line];
    expect(one('service-oregon-line', { reporting, services })).toMatchObject({ kind: 'directory', state: 'Oregon' });
    expect(one('state-oregon-child', { reporting, services })).toMatchObject({
      kind: 'row',
      state: 'Oregon',
      number: '1-206-555-0123',
    });
  });
});

test("a row of the hospital's own state shows its line, and is of no other state", () => {
  const row = one('state-washington-child');
  expect(row).toMatchObject({ kind: 'row', number: '1-206-555-0123', title: 'Washington: Somebody under age' });
  expect(row?.state).toBeUndefined();
});
