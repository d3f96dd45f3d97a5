import { expect, test } from 'vitest';
import { checklistCsv } from '../../../src/domain/exports/checklist-csv.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { draftOf, protocols, type Edit } from '../../made/fixture.ts';

const csv = (edits: Record<string, Edit> = {}) => {
  const protocol = draftOf(protocols(edits));
  return checklistCsv(protocol, { id: '2026-03-01', digest: 'd1', proposal: 'p1', protocol }, blocksOf);
};

test('a row for each stop and item, in the order of use, with what lists share', () => {
  const [head, ...rows] = csv().split('\r\n');
  expect(head).toBe(
    '\uFEFFrole,use,moment,what,id,text,why,words,patient_may_decline,to_be_signed_by,call,number,section,list_owner,release,digest,notice',
  );
  expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
    'Porter,do-confirm,Throughout,hard stop,list-porter-never-hurry',
    'Porter,do-confirm,Throughout,hard stop,shared-never-wave',
    'Porter,do-confirm,On seeing it,first,list-porter-tell',
    'Porter,do-confirm,At the wet place,item,list-porter-spill',
    'Porter,do-confirm,At the wet place,item,list-porter-offer',
    '',
  ]);
});

test('what comes first, and a branch that opens on the list, are told as what they are', () => {
  const rows = csv({
    'draft/checklists/porter.yaml': [
      'first: tell',
      'first: spill\ntwo_minutes: [tell]\nbranches: [flood]\nescalate: Nobody came, call the guard.',
    ],
    'draft/branches/flood.yaml': `
if: The floor stands under water.
title: Flood
owner: Porters
page: wet-floors
items: [{ id: fetch, text: Fetch the pump. <source:S1> }]
stops: [{ id: never-wade, text: Never wade in., why: It is cold. <source:S1> }]
`,
  }).split('\r\n');
  expect(rows.slice(3).map((row) => row.split(',').slice(2, 5).join(', '))).toEqual([
    'On seeing it, in two minutes, list-porter-tell',
    'At the wet place, first, list-porter-spill',
    'At the wet place, item, list-porter-offer',
    'The floor stands under water., hard stop, branch-flood-never-wade',
    'The floor stands under water., item, branch-flood-fetch',
    '',
  ]);
});

test('a cell that a spreadsheet would reckon with is escaped', () => {
  const list = 'draft/checklists/porter.yaml';
  expect(csv({ [list]: ['owner: Porters', 'owner: "=1+1"'] })).toContain(",'=1+1,");
});
