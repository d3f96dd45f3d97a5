/** What is to be done says where that comes from: on pages, lists, branches and cards. */
import { expect, test } from 'vitest';
import { protocols, told } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const list = 'draft/checklists/porter.yaml';

test.each<[what: string, file: string, edit: [from: string, to: string], at: string]>([
  ['the answer of a page', page, ['visitor. <source:S1>', 'visitor.'], `${page}:7:1`],
  ['a step', page, ['myself." <source:S1>', 'myself."'], `${page}:9:4`],
  ['a stop', page, ['office>. <source:S1>', 'office>.'], `${page}:13:1`],
  ['a step below a heading', page, ['- "It is our habit."', '1. Keep the habit.'], `${page}:20:4`],
  ['an item', list, ['mopping. <source:S1>', 'mopping.'], `${list}:19:13`],
  [
    'a hard stop',
    list,
    ['wet. <source:S1>\n    why: It may hurt the feet. <source:S1>', 'wet.\n    why: It hurts.'],
    `${list}:6:9`,
  ],
  ['a line of a card', 'draft/cards/pocket.yaml', ['line>. <source:S1>', 'line>.'], 'draft/cards/pocket.yaml:1:1'],
])('%s without a source is told', (_what, file, edit, at) => {
  const problems = told(protocols({ [file]: edit }));
  expect(problems.map((problem) => problem.split(' ').slice(0, 2))).toEqual([[at, 'step-source']]);
});

test.each<[what: string, file: string, edit: [from: string, to: string]]>([
  ['an item whose reason has one', list, ['mopping. <source:S1>', 'mopping.\n        why: It slips. <source:S1>']],
  ['an item that lists share, placed', list, ['- shared: tell', '- shared: tell\n        section: wet-floors']],
  ['a case that leads on', page, ['- If the puddle', '- If a puddle']],
])('%s needs no other', (_what, file, edit) => {
  expect(told(protocols({ [file]: edit }))).toEqual([]);
});
