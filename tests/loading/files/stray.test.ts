import { describe, expect, test } from 'vitest';
import { copyOf, isLitter } from '../../../src/loading/files/stray.ts';
import { freeze } from '../../made/frozen.ts';
import { change, protocols, told } from '../../made/fixture.ts';

const left = [
  '.DS_Store',
  'Thumbs.db',
  'desktop.ini',
  '._line.yaml',
  '~$line.yaml',
  '.~lock.line.yaml#',
  '.line.yaml.swp',
  'line.yaml~',
  'line.yaml.bak',
];

test.each(left)('%s is litter', (name) => {
  expect(isLitter(`resources/national/${name}`)).toBe(true);
});

test.each(['line.yaml', 'wet-floors.md', 'README.md'])('%s is none', (name) => {
  expect(isLitter(`resources/national/${name}`)).toBe(false);
});

const copies = [
  'line - Copy.yaml',
  'line (1).yaml',
  'line (conflicted copy 2026-11-20).yaml',
  'line-DESKTOP-7KQ2.yaml',
  'line-MacBook Pro.yaml',
  'line_2 (2).yaml',
];
const beside = new Set(['resources/national/line.yaml', 'resources/national/night-line.yaml']);

test.each(copies)('%s is a copy of the file beside it', (name) => {
  expect(copyOf(`resources/national/${name}`, beside)).toBe('resources/national/line.yaml');
});

test.each(['line-two.yaml', 'Other.yaml', 'line.md'])('%s is no copy', (name) => {
  expect(copyOf(`resources/national/${name}`, beside)).toBeUndefined();
});

describe('the reader', () => {
  test.each(left)('tells of %s once, with a mend that harms nothing', (name) => {
    const root = protocols({ [`resources/national/${name}`]: 'x' });
    expect(told(root)).toEqual([
      `resources/national/${name}:1:1 file-litter The system or an office program left this file here.\n` +
        '  Mend: delete it; it is no part of the content.',
    ]);
  });

  test.each(copies.slice(0, 5))('tells of %s at the copy, and not at the sound file', (name) => {
    const root = protocols();
    change(root, `resources/national/${name}`, 'id: line\n');
    expect(told(root)).toEqual([
      `resources/national/${name}:1:1 file-copy This is a copy of \`line.yaml\`, as a synced folder makes them.\n` +
        '  Mend: take over what it alone says into `line.yaml`, then delete it.',
    ]);
  });

  test('tells of litter in a release as of litter, and calls nothing changed', () => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, 'releases/2026-02-01/.DS_Store', 'x');
    expect(told(root)).toEqual([
      'releases/2026-02-01/.DS_Store:1:1 file-litter The system or an office program left this file here.\n' +
        '  Mend: delete it; it is no part of the content.',
    ]);
  });
});
