/** What a case to learn from must hold to. */
import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { protocols, told, type Edit } from '../../made/fixture.ts';

const file = 'draft/learning/shining-hall.yaml';
const wrong = `  - text: Fetch the mop.
    right: false
    outcome: The visitor is on the floor when you come back. <source:local>
    section: list-porter
  - text: Ring the night line.
    right: false
    outcome: The line is for children, and the floor is still wet. <source:L1>
    section: state-northmarch-child
`;

test('a case with a right answer and another one is good', () => {
  expect(told(protocols())).toEqual([]);
});

test.each<[string, [string, string], string, string]>([
  [
    'names a role that nobody has',
    ['[porter]', '[potter]'],
    `${file}:5:9 role-unknown \`potter\` names no role.`,
    'write `porter`, if that was meant.',
  ],
  [
    'leads to no section',
    ['section: wet-floors\n', 'section: wet-floor-say\n'],
    `${file}:12:14 section-unknown \`wet-floor-say\` names no section.`,
    'write `wet-floors-say`, if that was meant.',
  ],
  [
    'leaves no choice',
    [wrong, ''],
    `${file}:1:1 case-answers The case has 1 answer; a choice has two to four.`,
    'write two to four answers.',
  ],
  [
    'offers more than are weighed in a minute',
    [wrong, wrong.repeat(2)],
    `${file}:1:1 case-answers The case has 5 answers; a choice has two to four.`,
    'write two to four answers.',
  ],
  [
    'has no right answer',
    ['right: true', 'right: false'],
    `${file}:1:1 case-right No answer of the case is right.`,
    'write one answer at least that is right, and one that is not.',
  ],
  [
    'has no other than right answers',
    [wrong, wrong.replaceAll('right: false', 'right: true')],
    `${file}:1:1 case-right Every answer of the case is right.`,
    'write one answer at least that is right, and one that is not.',
  ],
  [
    'has a title that tells',
    ['The shining hall', 'The victim in the hall'],
    `${file}:1:8 word-revealing`,
    'choose a plain word',
  ],
])('a case is refused that %s', (_what, edit, problem, mend) => {
  const problems = told(protocols({ [file]: edit })).join('\n');
  expect(problems).toContain(problem);
  expect(problems).toContain(mend);
});

test.each<[string, string, Record<string, Edit>, string[]]>([
  [
    'a duty that no case leads to',
    'the duty `state-northmarch-child`',
    { [file]: ['section: state-northmarch-child', 'section: list-porter'] },
    [],
  ],
  [
    'a stop whose section no case leads to',
    'the stop `list-porter-never-hurry`',
    { 'draft/checklists/porter.yaml': ['    section: wet-floors\n', '    section: lost-key\n'] },
    [],
  ],
  [
    'what leads to it for others alone',
    'the stop `shared-never-wave`',
    { [file]: ['[porter]', '[anyone]'] },
    ['the stop `list-porter-never-hurry`', 'the duty `state-northmarch-child`'],
  ],
])('%s is pointed out', (_what, missed, edits, also) => {
  const found = readLibrary(protocols(edits)).problems.filter(({ code }) => code === 'case-missing');
  expect(found.map(({ message }) => message).toSorted()).toEqual(
    [missed, ...also].map((one) => `No case teaches ${one} to those whom it binds.`).toSorted(),
  );
  expect(found.every(({ warning }) => warning)).toBe(true);
});

test('nothing is said of what no case teaches before there is a case', () => {
  expect(told(protocols({ [file]: undefined }))).toEqual([]);
});
