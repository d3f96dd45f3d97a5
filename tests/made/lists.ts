/** Lists of the small tree, changed as values: what is told of a tree in which they say something else. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import type { BranchFile } from '../../src/schema/branch.ts';
import type { Checklist, Item } from '../../src/schema/checklist.ts';
import type { Shared } from '../../src/schema/shared.ts';
import { protocols, told, type Edit } from './fixture.ts';

const small = <T>(name: string) =>
  parse(readFileSync(path.join(import.meta.dirname, '../fixtures/small/draft', name), 'utf8')) as T;

/** The porter's list, and what lists share. */
const porter = small<Checklist>('checklists/porter.yaml');
const shared = small<Shared>('shared.yaml');

/** So many items, each with an id of its own. */
export const someItems = (count: number, name = 'more'): Item[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${name}-${index}`, text: 'Do a thing. <source:S1>' }));

interface Lists {
  list?: Partial<Checklist>;
  shared?: Partial<Shared>;
  branches?: Record<string, BranchFile>;
  edits?: Record<string, Edit>;
}

/** Every problem of the small tree with such lists, as an author reads it. */
export const toldOfLists = (lists: Lists): string[] =>
  told(
    protocols({
      'draft/checklists/porter.yaml': stringify({ ...porter, ...lists.list }),
      'draft/shared.yaml': stringify({ ...shared, ...lists.shared }),
      ...Object.fromEntries(
        Object.entries(lists.branches ?? {}).map(([id, branch]) => [`draft/branches/${id}.yaml`, stringify(branch)]),
      ),
      ...lists.edits,
    }),
  );

/** The pause points of the porter's list with further entries at the last. */
export const pointsWith = (...entries: Checklist['points'][number]['items']): Checklist['points'] =>
  porter.points.map((point, index) =>
    index === porter.points.length - 1 ? { ...point, items: [...point.items, ...entries] } : point,
  );
