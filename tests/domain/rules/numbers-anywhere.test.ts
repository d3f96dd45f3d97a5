/** A number typed anywhere but in the directory is told at its place. */
import { expect, test } from 'vitest';
import { protocols, told, type Edit } from '../../made/fixture.ts';

const number = '206-555-0123';
const page = 'draft/pages/wet-floors.md';

test.each<[where: string, file: string, edit: [from: string, to: string]]>([
  ['a page’s summary', page, ['summary: ', `summary: Call ${number}. `]],
  ['a page, cut by markup', page, ['# Why', `# Why ${number.replace('555', '**555**')}`]],
  ['a link’s address', page, ['1. ', '1. [Call](tel:+12065550123) ']],
  ['a list’s summary', 'draft/checklists/porter.yaml', ['summary: ', `summary: Call ${number}. `]],
  ['a source’s title', 'draft/sources.yaml', ['title: ', `title: ${number} `]],
  ['a role’s title', 'draft/roles.yaml', ['title: ', `title: ${number} `]],
  ['a group of the contents', 'draft/contents.yaml', ['title: ', `title: ${number} `]],
  ['the dull screen', 'site.yaml', ['lines: [', `lines: ["Ring ${number}.", `]],
  ['a word to avoid', 'language.yaml', ['better: ', `better: ${number} `]],
  ['what the facility says', 'facility.yaml', ['sample_notice: ', `sample_notice: ${number} `]],
  ['a phrase', 'draft/phrases.yaml', ['at_once: ', `at_once: ${number} `]],
  ['an organization’s name', 'resources/national/line.yaml', ['name: ', `name: ${number} `]],
  ['a comment', 'draft/roles.yaml', ['- ', `# ${number}\n- `]],
])('in %s', (_, file, edit) => {
  const found = told(protocols({ [file]: edit })).filter((problem) => problem.includes(' number-in-prose '));
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${file}:\\d+:\\d+ `));
});

test.each<[what: string, file: string, edit: Edit]>([
  ['the title of a work', 'draft/sources.yaml', ['title: ', 'title: 988 and ']],
  ['a word that staff type', 'search-words.yaml', '- { typed: ["988"], means: [wet] }\n'],
])('%s may name a short number', (_, file, edit) => {
  expect(told(protocols({ [file]: edit }))).toEqual([]);
});
