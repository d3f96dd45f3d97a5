/** Words of a template that still stand are told; what may stay, and what every page says, is not. */
import { expect, test } from 'vitest';
import { protocols, told } from '../../made/fixture.ts';

test.each<[where: string, file: string, edit: [from: string, to: string], at: string]>([
  [
    'a summary',
    'draft/pages/wet-floors.md',
    ['How to dry a floor without a fall.', 'One sentence on what this page helps with.'],
    '3:10',
  ],
  ['prose', 'draft/pages/wet-floors.md', ['Say it is our rule for every visitor.', 'The answer in one line.'], '7:1'],
  ['a title', 'draft/pages/wet-floors.md', ['title: Wet floors', 'title: Short and plain'], '2:8'],
  ['the directory', 'resources/national/line.yaml', ['name: Night line', 'name: Full name of the service'], '7:11'],
])('in %s', (_where, file, edit, at) => {
  const problems = told(protocols({ [file]: edit }));
  expect(problems.map((problem) => problem.split(' ').slice(0, 2))).toEqual([[`${file}:${at}`, 'template-left']]);
});

test('what the template says may stay', () => {
  expect(
    told(protocols({ '_templates/page.md': ['One sentence on what', 'How to dry a floor without a fall. Or what'] })),
  ).toEqual([]);
  const root = protocols({
    '_templates/organization.yaml': ['Full name of the service', 'A name for all # may stay'],
    'resources/national/line.yaml': ['name: Night line', 'name: A name for all'],
  });
  expect(told(root)).toEqual([]);
});
