/** The drawing of the rooms: what it leaves out, and that the page holds today's. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { drawn, roomsBy, roomsDrawing, withRooms } from '../../src/tools/rooms.ts';

const project = path.resolve(import.meta.dirname, '../..');
const folder = (file: string) => file.split('/')[0];

test('an arrow that follows from others is left out, and what lies in one room is none', () => {
  const arrows = [
    { from: 'attic/a.ts', to: 'hall/b.ts' },
    { from: 'hall/b.ts', to: 'cellar/c.ts' },
    { from: 'attic/a.ts', to: 'cellar/c.ts' },
    { from: 'attic/a.ts', to: 'attic/d.ts' },
  ];
  expect(drawn(roomsBy(arrows, folder))).toBe('```mermaid\nflowchart TD\n  attic --> hall\n  hall --> cellar\n```');
});

test('docs/architecture.md shows the rooms as they are (npm run make -- rooms)', () => {
  const page = readFileSync(path.join(project, 'docs/architecture.md'), 'utf8');
  expect(page).toBe(withRooms(page, roomsDrawing(path.join(project, 'src'))));
});

test('a page without a place for the drawing is refused', () => {
  expect(() => withRooms('# Page\n', 'drawing')).toThrow('has no place');
});
