/** Where an author changes what a section says: the line of the file on which it begins. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { protocols } from '../../made/fixture.ts';

const root = path.join(import.meta.dirname, '../../fixtures/small');
const { places } = readLibrary(root);

test.each([
  ['wet-floors', 'draft/pages/wet-floors.md', /^---$/],
  ['wet-floors-why', 'draft/pages/wet-floors.md', /^## .*\{ #wet-floors-why \}$/],
  ['list-porter', 'draft/checklists/porter.yaml', /^\w+:/],
  ['service-night-line', 'resources/national/line.yaml', /id: night-line/],
])('%s begins in %s', (section, file, begins) => {
  const place = places.get(section);
  expect(place?.path).toBe(file);
  expect(readFileSync(path.join(root, file), 'utf8').split('\n')[place!.line - 1]).toMatch(begins);
});

test('what the draft does not have has no place, and a draft that cannot be read takes no number out of reach', () => {
  expect(places.has('no-such-section')).toBe(false);
  const broken = readLibrary(protocols({ 'draft/roles.yaml': 'not: [a list\n' })).places;
  expect(broken.get('service-night-line')).toEqual(places.get('service-night-line'));
});
