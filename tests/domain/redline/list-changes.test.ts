import { expect, test } from 'vitest';
import { listChanges } from '../../../src/domain/redline/list-changes.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { draftOf, protocols, type Edit } from '../../made/fixture.ts';

const list = 'draft/checklists/porter.yaml';

const stated = (edits: Record<string, Edit> = {}) => {
  const protocol = draftOf(protocols(edits));
  return { protocol, sections: sections(protocol, blocksOf) };
};
const told = (edits: Record<string, Edit>) => listChanges('porter', stated(), stated(edits));

test('nothing differs where nothing was changed', () => {
  expect(told({})).toEqual({ known: true, notes: [], items: [] });
});

test.each<[string, Record<string, Edit>, object]>([
  [
    'an act that was reworded, with its words before',
    { [list]: ['Offer the long corridor, whatever they carry.', 'Offer the long corridor to everyone.'] },
    {
      id: 'list-porter-offer',
      title: 'Offer the long corridor to everyone.',
      titleWas: 'Offer the long corridor, whatever they carry.',
      change: 'reworded',
    },
  ],
  [
    'an item that lists share',
    { 'draft/shared.yaml': ['Put up the yellow sign, in plain sight.', 'Put up the yellow sign.'] },
    {
      id: 'shared-tell',
      title: 'Put up the yellow sign.',
      titleWas: 'Put up the yellow sign, in plain sight.',
      change: 'reworded',
    },
  ],
  [
    'a shared hard stop that no longer binds the role',
    { [list]: ['shared_stops: [never-wave]', 'shared_stops: []'] },
    { id: 'shared-never-wave', title: 'Never wave or call a runner over.', change: 'removed' },
  ],
  [
    'a reason that was reworded',
    { 'draft/shared.yaml': ['It can end with a broken hip.', 'It can end badly for both.'] },
    { id: 'shared-never-wave', title: 'Never wave or call a runner over.', change: 'reason or words reworded' },
  ],
  [
    'an item that is new',
    { [list]: ['      - id: offer\n', '      - id: more\n        text: Say more. <source:S1>\n      - id: offer\n'] },
    { id: 'list-porter-more', title: 'Say more.', change: 'added' },
  ],
])('%s is told', (_what, edits, change) => {
  expect(told(edits).items).toEqual([change]);
});

test('a list that the release before did not have is new as a whole', () => {
  const after = stated();
  const before = { ...after, protocol: { ...after.protocol, checklists: [] } };
  expect(listChanges('porter', before, after).known).toBe(false);
});

test('what the role does differently is told to those whom it concerns', () => {
  const note = (roles: string[], kind = 'substantive') =>
    ({ summary: `For ${roles.join() || 'all'}, ${kind}`, kind, roles, action: 'Do it.', sections: [] }) as const;
  const { protocol, sections: said } = stated();
  const changes = [note(['porter']), note([]), note(['anyone']), note(['porter'], 'editorial')];
  const after = {
    protocol: { ...protocol, release: { ...protocol.release, changes: changes as never } },
    sections: said,
  };
  expect(listChanges('porter', stated(), after).notes.map(({ summary }) => summary)).toEqual([
    'For porter, substantive',
    'For all, substantive',
  ]);
});
