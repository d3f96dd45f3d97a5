import { expect, test } from 'vitest';
import { listChanges } from '../../../src/domain/redline/list-changes.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/prose.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { protocols, type Edit } from '../../made/fixture.ts';

const list = 'draft/checklists/nurse.yaml';

const stated = (edits: Record<string, Edit> = {}) => {
  const { library } = readLibrary(protocols(edits));
  if (!library) throw new Error('the fixture has problems');
  return { protocol: library.draft, sections: sections(library.draft, blocksOf) };
};
const told = (edits: Record<string, Edit>) => listChanges('nurse', stated(), stated(edits));

test('nothing differs where nothing was changed', () => {
  expect(told({})).toEqual({ known: true, notes: [], items: [] });
});

test.each<[string, Record<string, Edit>, object]>([
  [
    'an act that was reworded, with its words before',
    { [list]: ['Offer information, whatever they tell you.', 'Offer information to everyone.'] },
    {
      id: 'list-nurse-offer',
      title: 'Offer information to everyone.',
      titleWas: 'Offer information, whatever they tell you.',
      change: 'reworded',
    },
  ],
  [
    'an item that lists share',
    { 'draft/shared.yaml': ['Tell the charge nurse in person, out of hearing.', 'Tell the charge nurse in person.'] },
    {
      id: 'shared-tell',
      title: 'Tell the charge nurse in person.',
      titleWas: 'Tell the charge nurse in person, out of hearing.',
      change: 'reworded',
    },
  ],
  [
    'a shared hard stop that no longer binds the role',
    { [list]: ['shared_stops: [never-accuse]', 'shared_stops: []'] },
    { id: 'shared-never-accuse', title: 'Never accuse or warn the companion.', change: 'removed' },
  ],
  [
    'a reason that was reworded',
    { 'draft/shared.yaml': ['It can end with the patient being taken away.', 'It can end badly for the patient.'] },
    { id: 'shared-never-accuse', title: 'Never accuse or warn the companion.', change: 'reason or words reworded' },
  ],
  [
    'an item that is new',
    { [list]: ['      - id: offer\n', '      - id: more\n        text: Say more. <source:S1>\n      - id: offer\n'] },
    { id: 'list-nurse-more', title: 'Say more.', change: 'added' },
  ],
])('%s is told', (_what, edits, change) => {
  expect(told(edits).items).toEqual([change]);
});

test('a list that the release before did not have is new as a whole', () => {
  const after = stated();
  const before = { ...after, protocol: { ...after.protocol, checklists: [] } };
  expect(listChanges('nurse', before, after).known).toBe(false);
});

test('what the role does differently is told to those whom it concerns', () => {
  const note = (roles: string[], kind = 'substantive') =>
    ({ summary: `For ${roles.join() || 'all'}, ${kind}`, kind, roles, action: 'Do it.', sections: [] }) as const;
  const { protocol, sections: said } = stated();
  const changes = [note(['nurse']), note([]), note(['anyone']), note(['nurse'], 'editorial')];
  const after = {
    protocol: { ...protocol, release: { ...protocol.release, changes: changes as never } },
    sections: said,
  };
  expect(listChanges('nurse', stated(), after).notes.map(({ summary }) => summary)).toEqual([
    'For nurse, substantive',
    'For all, substantive',
  ]);
});
