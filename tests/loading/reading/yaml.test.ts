import { expect, test } from 'vitest';
import { parseYaml } from '../../../src/loading/reading/yaml.ts';

const { pointAt } = parseYaml(
  'notes.yaml',
  `title: Wet floors
quoted: "Wet floors"
block: |

    First line.
    Second line.
folded: >
  First line.
`,
);

test.each<[key: string, point: { line: number; column: number }, place: string]>([
  ['title', { line: 1, column: 5 }, '1:12'],
  ['quoted', { line: 1, column: 5 }, '2:13'],
  ['block', { line: 2, column: 1 }, '5:5'],
  ['block', { line: 3, column: 8 }, '6:12'],
  ['folded', { line: 1, column: 7 }, '7:9'],
])('in %s the point %j of the text stands at %s', (key, point, place) => {
  const { line, column } = pointAt([key], point);
  expect(`${line}:${column}`).toBe(place);
});
