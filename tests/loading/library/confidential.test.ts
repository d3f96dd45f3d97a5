/** A confidential place: told nowhere beside the name of its service, kept back of frozen text, and lifted by name alone. */
import { describe, expect, test } from 'vitest';
import { withheld } from '../../../src/domain/directory/withheld.ts';
import { change, protocols, told, type Edit } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';
import { aCase, aList, anItem, aPage, aProtocol } from '../../made/protocol.ts';
import { service } from '../../made/directory.ts';

const line = 'resources/national/line.yaml';
const page = 'draft/pages/wet-floors.md';
const secret: Edit = ['confidential: false', 'confidential: true\n    read_by: [First role, Second role]'];
const place = '418 Juniper Street';

describe('what tells its place is refused, and the message does not repeat it', () => {
  test.each<[where: string, file: string, edit: [from: string, to: string]]>([
    ['a field of the service', line, ['who_may_call: Anyone', `who_may_call: Anyone at ${place}`]],
    ['a text that its shape refuses', line, ['status: active', `status: active\n    alternate_name: " ${place}"`]],
    ['its organization', line, ['description: A line', `description: At ${place}. A line`]],
    ['a page', page, ['1. ', `1. Go to ${place}: <service:night-line>. `]],
    ['a table', page, ['Soap 1:1000 |', `<service:night-line>, ${place} |`]],
    ['a page that calls it by its name', page, ['1. ', `1. Night line is at ${place}. `]],
    [
      'an item of a list',
      'draft/checklists/porter.yaml',
      [
        '- id: spill',
        `- id: go\n        text: "Go to ${place}. <source:S1>"\n        service: night-line\n      - id: spill`,
      ],
    ],
    ['a card', 'draft/cards/pocket.yaml', ['["Call', `["${place}, call`]],
    [
      'a change note',
      'draft/release.yaml',
      ['changes: []', `changes: [{ summary: "Night line left ${place}", kind: editorial, roles: [], sections: [] }]`],
    ],
    ['a word of staff', 'search-words.yaml', `- { typed: ["night line, ${place}"], means: [wet] }\n`],
  ] as [string, string, [string, string]][])('in %s', (_where, file, edit) => {
    const root = protocols({ [line]: secret });
    change(root, file, edit);
    const messages = told(root);
    expect(messages.join('\n')).toMatch(/ (place-told|value-refused) /);
    expect(messages.join('\n')).not.toContain('Juniper');
  });

  test('beside another service a place is an ordinary word', () => {
    expect(told(protocols({ [page]: ['1. ', `1. Go to ${place}: <service:night-line>. `] }))).toEqual([]);
  });

  test('an ordinary word beside its name is none', () => {
    const root = protocols({ [line]: secret });
    change(root, page, ['1. ', '1. Stand next to them, not behind them, and call <service:night-line>. ']);
    expect(told(root)).toEqual([]);
  });
});

describe('once a release has it as confidential', () => {
  const frozen = (edit: Edit): string[] => {
    const root = protocols({ [line]: secret });
    freeze(root, '2026-02-01');
    change(root, 'draft/release.yaml', 'title: Next\nsample: true\nchanges: []\nretired: []\n');
    change(root, line, edit);
    return told(root);
  };

  test('it stays so, unless somebody is named who decided otherwise', () => {
    expect(frozen(['confidential: true\n    read_by: [First role, Second role]', 'confidential: false'])).toEqual([
      'resources/national/line.yaml:39:19 confidential-lifted Release 2026-02-01 has `night-line` as confidential, and nobody is named who lifted that.\n' +
        '  Mend: write `confidential: true` again, or name under `disclosure` who decided, when and why.',
    ]);
  });

  const disclosure = 'disclosure: { decided_by: Privacy office, date: "2026-03-01", reason: It moved. }';

  test('whoever decided is named', () => {
    expect(
      frozen(['confidential: true\n    read_by: [First role, Second role]', `confidential: false\n    ${disclosure}`]),
    ).toEqual([]);
  });

  test('nobody is named while it is confidential', () => {
    expect(frozen(['confidential: true', `confidential: true\n    ${disclosure}`]).join()).toContain('value-refused');
  });
});

describe('what a frozen text tells of its place is kept back', () => {
  const named = `Go to ${place}: <service:shelter>.`;
  const frozen = aProtocol({
    pages: [aPage('wet-floors', { lead: `Look first.\n\n${named}\n\nThen wait.` }), aPage('dry-floors')],
    checklists: [
      aList('porter', {
        points: [
          { id: 'alone', title: 'There', items: [anItem('dry', { text: `Go to ${place}.`, service: 'shelter' })] },
        ],
      }),
    ],
    cases: [aCase('a-case', { seen: `They came from ${place}.` })],
    services: [service('shelter', { takes: `Whoever comes to ${place}` })],
  });

  test('in paragraphs that name it and items beside it, and nothing else is changed', () => {
    const shown = withheld(frozen, [service('shelter', { confidential: true })]);
    expect(shown.pages[0]!.lead).toBe('Look first.\n\nWithheld: it told a confidential place.\n\nThen wait.');
    expect(JSON.stringify([shown.pages, shown.checklists, shown.services])).not.toContain('Juniper');
    expect(shown.pages[1]).toBe(frozen.pages[1]);
    expect(shown.cases[0]).toBe(frozen.cases[0]);
  });

  test('and shown as it was frozen where no service is confidential', () => {
    expect(withheld(frozen, [service('shelter')])).toBe(frozen);
  });
});
