import { kindOf, sectionAddress } from '../../../src/domain/kind.ts';
import { describe, expect, test } from 'vitest';
import { findables } from '../../../src/domain/search/findable.ts';
import type { Entry, ShownProtocol } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { phone, service } from '../../made/directory.ts';
import { draftOf } from '../../made/fixture.ts';
import { aBranch } from '../../made/protocol.ts';

const all = (more: Partial<ShownProtocol> = {}) => findables({ ...draftOf(), ...more }, blocksOf, sectionAddress);
const one = (id: string, more: Partial<ShownProtocol> = {}) => all(more).find((found) => found.id === id);

test('everything that a protocol says can be found, as what it is', () => {
  expect(all().map(({ kind, title, where }) => `${kind}: ${title} (${where})`)).toMatchInlineSnapshot(`
    [
      "part: Wet floors (Protocol)",
      "stop: The puddle will not dry up: do not cross it. (Wet floors)",
      "part: Say (Wet floors)",
      "reasons: Why, and sources (Wet floors)",
      "part: Lost key (Protocol)",
      "part: Owner unknown (Lost key)",
      "reasons: Why, and sources (Lost key)",
      "item: Put up the yellow sign, in plain sight. (On several lists)",
      "stop: Never wave or call a runner over. (On several lists)",
      "item: Porter (Lists by role)",
      "stop: Never hurry where it looks wet. (List: Porter)",
      "item: On seeing it (List: Porter)",
      "item: At the wet place (List: Porter)",
      "item: Say what was spilled, before any mopping. (List: Porter)",
      "item: Offer the long corridor, whatever they carry. (List: Porter)",
      "part: Pocket card (Cards and posters)",
      "row: Northmarch: Somebody under age (What we have to report)",
      "row: Northmarch: On records (What we have to report)",
      "row: Northmarch: On labor (What we have to report)",
      "number: Caretaker office (Who to call)",
      "number: House exchange (Who to call)",
      "number: Night line (Who to call)",
    ]
  `);
});

test('nothing can be found but what one protocol says', () => {
  const draft = draftOf();
  // What a list takes over as it stands is found as the item that lists share; what governs is found by nobody.
  const said = sections(draft, blocksOf).flatMap(({ id, of }) =>
    of.kind !== 'placement' && kindOf(of).found ? [id] : [],
  );
  expect(all().map(({ id }) => id.replace(/-stop$/, ''))).toEqual(expect.arrayContaining(said));
  expect(said).toEqual(expect.arrayContaining(all().map(({ id }) => id.replace(/-stop$/, ''))));
  const without = all({ pages: draft.pages.filter(({ id }) => id !== 'lost-key') });
  expect(without.filter(({ id, text }) => id.startsWith('lost-key') || text.includes('A doubt'))).toEqual([]);
});

describe('a page', () => {
  test('is found by its summary and its text, without what stands under its headings', () => {
    const text = one('wet-floors')?.text;
    expect(text).toContain('How to dry a floor without a fall.');
    expect(text).toContain('I dry every floor myself.');
    expect(text).not.toContain('Towel');
  });

  test('has its stop as an answer of its own, which leads to the page', () => {
    expect(one('wet-floors-stop')).toMatchObject({
      kind: 'stop',
      parent: 'wet-floors',
      address: '/protocol/wet-floors/',
      sentence: true,
    });
  });

  test('without a stop has none', () => {
    expect(one('lost-key-stop')).toBeUndefined();
  });

  test.each([
    ['wet-floors-say', 'part'],
    ['wet-floors-why', 'reasons'],
  ])('has a heading, %s, among the %s', (id, kind) => {
    expect(one(id)).toMatchObject({ kind, parent: 'wet-floors', where: 'Wet floors' });
  });
});

describe('a branch', () => {
  const branches = [aBranch('flood')];

  test('is found on its own page', () => {
    expect(one('branch-flood', { branches })).toMatchObject({ kind: 'part', address: '/branches/flood/' });
  });

  test.each([
    ['branch-flood-fetch', 'item'],
    ['branch-flood-never-run', 'stop'],
  ])('has %s, found as %s under its name', (id, kind) => {
    expect(one(id, { branches })).toMatchObject({ kind, where: 'Flood', parent: 'branch-flood' });
  });
});

describe('an item of a list', () => {
  test('concerns its role and stands on its list', () => {
    expect(one('list-porter-offer')).toMatchObject({
      kind: 'item',
      roles: ['porter'],
      where: 'List: Porter',
      address: '/checklists/porter/#list-porter-offer',
    });
  });

  test.each(['shared-tell', 'shared-never-wave'])(
    'that lists share, %s, concerns the roles whose lists hold it, and leads to the first of them',
    (id) => {
      expect(one(id)).toMatchObject({
        roles: ['porter'],
        where: 'On several lists',
        address: `/checklists/porter/#${id}`,
      });
    },
  );

  test('that everyone shares concerns everyone, and leads to the list of anyone who works here', () => {
    const { checklists } = draftOf();
    const [porter] = checklists;
    const everyone = { ...porter!, id: 'anyone' };
    expect(one('shared-tell', { checklists: [porter!, everyone] })).toMatchObject({
      roles: [],
      address: '/checklists/anyone/#shared-tell',
    });
  });
});

describe('a service', () => {
  const withService = (more: Partial<Entry>) => {
    const draft = draftOf();
    return one('service-another', { services: [...draft.services, service('another', more)] });
  };

  test('shows its number, its other names, and its place among the lines called first', () => {
    expect(one('service-night-line')).toMatchObject({
      kind: 'number',
      number: '(206) 555-0123',
      names: 'Night line',
      first: 1,
    });
    expect(withService({ name: 'Example Line', alternate_name: 'EL' })?.names).toBe('Example Line, EL');
    expect(withService({})?.first).toBeUndefined();
  });

  test.each<[string, Partial<Entry>, string | undefined, string]>([
    ['may be dialed at once', {}, '(206) 555-0123', 'number'],
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
    const draft = draftOf();
    const [northmarch] = draft.reporting;
    const line = service('southmarch-line', { group: 'report-lines', label: 'Southmarch line' });
    const southmarch = {
      ...northmarch!,
      id: 'southmarch',
      title: 'Southmarch',
      rows: northmarch!.rows.map((row) => ({ ...row, line: line.id })),
    };
    const reporting = [northmarch!, southmarch];
    const services = [...draft.services, line];
    expect(one('service-southmarch-line', { reporting, services })).toMatchObject({
      kind: 'directory',
      state: 'Southmarch',
    });
    expect(one('state-southmarch-child', { reporting, services })).toMatchObject({
      kind: 'row',
      state: 'Southmarch',
      number: '(206) 555-0123',
    });
  });
});

test("a row of the hospital's own state shows its line, and is of no other state", () => {
  const row = one('state-northmarch-child');
  expect(row).toMatchObject({ kind: 'row', number: '(206) 555-0123', title: 'Northmarch: Somebody under age' });
  expect(row?.state).toBeUndefined();
});
