/** Releases that were frozen while what lists share told its own moment, and lists placed none of it. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { wholeList } from '../../../src/domain/checklists/checklist.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { digestsIn, sumsName, sumsOf } from '../../../src/loading/files/sums.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { protocols, told } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const sign = { id: 'tell', point: 'notice', text: 'Put up the yellow sign. <source:S1>' };
const shared = {
  everyone: [sign, { id: 'log', point: 'after', text: 'Write the hour down. <source:S1>' }],
  asking: [{ id: 'ask', point: 'alone', text: 'Ask what was spilled. <source:S1>' }],
  stops: [{ id: 'never-wave', text: 'Never wave. <source:S1>', why: 'It hurts.', section: 'wet-floors' }],
};
const list = {
  kind: 'do-confirm',
  summary: 'The porter, from the first drop on.',
  owner: 'Porters',
  stops: [],
  shared_stops: ['never-wave'],
  points: [{ id: 'alone', title: 'At the wet place', items: [{ id: 'dry', text: 'Dry the floor. <source:S1>' }] }],
};

/** A tree whose one release has lists of the older shape. */
function released(): string {
  const root = protocols();
  freeze(root, '2026-02-01');
  const folder = path.join(root, 'releases/2026-02-01');
  writeFileSync(path.join(folder, 'shared.yaml'), stringify(shared));
  writeFileSync(path.join(folder, 'checklists/porter.yaml'), stringify(list));
  writeFileSync(path.join(folder, sumsName), sumsOf(digestsIn(folder)));
  return root;
}

/** The release as it is read. */
function read(root = released()) {
  const { library, blocking } = readLibrary(root);
  expect(blocking).toEqual([]);
  return library!.releases[0]!.protocol;
}

test('are read, with what lists share at its moment, before their own items', () => {
  const { points } = wholeList(read(), 'porter');
  expect(points.map(({ title, items }) => [title, ...items.map(({ id }) => id)])).toEqual([
    ['On seeing it', 'tell'],
    ['At the wet place', 'ask', 'dry'],
    ['Later', 'log'],
  ]);
});

test('begin with the first of their items', () => {
  expect(wholeList(read(), 'porter').opening.map(({ id }) => id)).toEqual(['tell']);
});

test('keep the ids of what they say, and say what they share once', () => {
  const said = sections(read(), blocksOf);
  const of = (id: string) => said.find((section) => section.id === id)?.blocks.map(({ text }) => text);
  expect(of('shared-tell')).toEqual(['Put up the yellow sign.']);
  expect(of('list-porter-dry')).toEqual(['Dry the floor.']);
  expect(of('list-porter-tell')).toEqual(['As lists share it.']);
});

test('are refused in the draft, which is written in the shape of today', () => {
  const root = protocols({ 'draft/shared.yaml': stringify(shared), 'draft/checklists/porter.yaml': stringify(list) });
  const codes = told(root).join('\n');
  expect(codes).toContain('draft/shared.yaml');
  expect(codes).toContain('first: is missing.');
});
