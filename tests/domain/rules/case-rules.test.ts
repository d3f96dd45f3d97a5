/** What a case to learn from must hold to. */
import { expect, test } from 'vitest';
import { protocols, told } from '../../made/fixture.ts';

const file = 'draft/learning/shining-hall.yaml';
const wrong = `  - text: Fetch the mop.
    right: false
    outcome: The visitor is on the floor when you come back. <source:local>
    section: list-porter
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
    [wrong, wrong.repeat(4)],
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
    ['right: false', 'right: true'],
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
