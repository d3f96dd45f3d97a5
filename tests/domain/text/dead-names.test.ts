import { expect, test } from 'vitest';
import { change, protocols, told } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const heads = (root: string) => told(root).map((text) => text.split('\n')[0]);

test('an id that was changed is told where it stands, once for all that name it', () => {
  expect(told(protocols({ 'draft/roles.yaml': ['id: porter', 'id: portex'] }))).toEqual([
    'draft/roles.yaml:2:9 role-unknown `portex` is named nowhere, and `porter`, which 2 places name, is no role.\n' +
      '  Mend: write `porter` here, if that was meant.',
  ]);
});

test('a name that many places hold and nothing bears is told once, with how many there are', () => {
  expect(heads(protocols({ 'draft/reporting/northmarch.yaml': undefined }))).toEqual([
    'draft/pages/lost-key.md:13:24 link-dead `../reporting/northmarch.yaml` leads to no state; 2 other places name it too.',
  ]);
});

test('a page that is gone is told once, with the sections that went with it', () => {
  expect(heads(protocols({ [page]: undefined }))).toHaveLength(1);
});

test('a name that is mistyped in one place is told there', () => {
  expect(
    heads(protocols({ 'draft/learning/shining-hall.yaml': ['section: list-porter', 'section: list-portex'] })),
  ).toEqual(['draft/learning/shining-hall.yaml:16:14 section-unknown `list-portex` names no section.']);
});

test.each([
  ['another source whose code differs in its digits', 'source:S9', 'Mend: link to a source that exists.'],
  ['a service of a name far from it', 'service:caretakers-home', 'Mend: link to a service that exists.'],
])('a mend names no other id: %s', (_, link, mend) => {
  const root = protocols();
  change(root, page, ['Call <service:caretaker-office>. <source:S1>', `Call <${link}>. <source:S1>`]);
  expect(told(root).join('\n')).toContain(mend);
});
