import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemCodes, type ProblemCode } from '../../../src/domain/problem-codes.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { frozenHistory } from '../../made/frozen.ts';
import { change, protocols, type Edit } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';
const office = 'resources/internal/hospital.yaml';
/** The office's number as another kind. */
const numberOf = (kind: string, number: string): Record<string, Edit> => {
  const typed = (as: string, digits: string) =>
    `kind: ${as}
        number: "${digits}"
        type: voice
        assurances:
          - {
              date: "2026-01-10",
              dialed: "${digits}"`;
  return { [office]: [typed('extension', '0100'), typed(kind, number)] };
};
const inPage = (text: string): Record<string, Edit> => ({ [page]: ['Floors slip when they are wet.', text] });

/** One mistake for each code that no other test names. */
const mistakes: [ProblemCode, Record<string, Edit>][] = [
  ['heading-level', inPage('#### Deep { #wet-floors-deep }')],
  ['heading-inside', inPage('> ## Inside { #wet-floors-inside }')],
  ['heading-form', inPage('Underlined\n---\n\nDry.')],
  ['block-inside', inPage('::::note\n:::tip\nDry.\n:::\n::::')],
  ['html', inPage('A <b>bold</b> word.')],
  ['markdown-kind', inPage('A word in `code`.')],
  ['link-title', inPage('[Lost key](lost-key.md "a title").')],
  ['language', inPage('The louts.')],
  ['matter-missing', { 'draft/pages/bare.md': 'Only text.' }],
  ['page-answer', { [page]: ['Say it is our rule for every visitor. <source:S1>\n\n', ''] }],
  ['page-steps', { [page]: ['1. Say:', '1. a\n1. b\n1. c\n1. d\n1. e\n1. f\n1. Say:'] }],
  ['page-stops', inPage(':::danger[Stop]\nDo not run.\n:::')],
  ['page-why', { [page]: ['{ #wet-floors-why }', '{ #wet-floors-because }'] }],
  ['file-name', { 'draft/pages/Two Words.md': 'Text.' }],
  ['id-name', { [office]: ['id: hospital', 'id: house'] }],
  ['type-wrong', { [office]: ['needs: [advice]', 'needs: advice'] }],
  ['number-short', numberOf('short', '999')],
  ['number-text', numberOf('text', '12345')],
  ['type-other', { [office]: ['type: voice', 'type: text'] }],
  ['spelled-form', { [office]: ['type: voice', 'type: voice\n        spelled: MOP'] }],
  ['text-bom', { [page]: ['---\ntitle', '\uFEFF---\ntitle'] }],
  ['text-control', inPage('A\u0007bell.')],
  ['text-invisible', inPage('A\u200Bspace.')],
  ['interval-long', { 'facility.yaml': ['review_months: 12', 'review_months: 37'] }],
  ['idle-long', { 'site.yaml': ['cover_minutes: 5', 'cover_minutes: 31'] }],
  ['first-count', { 'site.yaml': ['[caretaker-office, night-line]', '[night-line]'] }],
  ['text-conflict', inPage('<<<<<<< ours')],
  [
    'translation-behind',
    {
      'draft/cards/pocket.yaml': [
        'not_ready:',
        `  vi:
    name: Vietnamese
    direction: ltr
    outer: As above
    heading: As above
    lines: [As above.]
    translation: { state: draft }
    translated: { date: "2026-01-10", digest: "0000000000000000" }
not_ready:`,
      ],
    },
  ],
  [
    'place-told',
    {
      [office]: [
        'confidential: false',
        'confidential: true\n    read_by: [First role, Second role]\n    takes: Anyone at 12 Main Street',
      ],
    },
  ],
];

describe('a mistake of its own kind is told by its own code', () => {
  test.each(mistakes)('%s', (code, edits) => {
    expect(readLibrary(protocols(edits)).problems.map((problem) => problem.code)).toContain(code);
  });
});

/** Codes that no file can bring about today: no field and no link names such a thing by a code of its own. */
const unreached: ProblemCode[] = [
  'card-unknown',
  'checklist-unknown',
  'organization-unknown',
  'requirement-unknown',
  'state-unknown',
];

const tests = path.resolve(import.meta.dirname, '../..');
const tested = readdirSync(tests, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => readFileSync(path.join(tests, file), 'utf8'))
  .join('\n');

test('every code of the list is told in some test, but for those that nothing reaches', () => {
  const silent = problemCodes.filter((code) => !new RegExp(`(?<![a-z-])${code}(?![a-z-])`).test(tested));
  expect(silent.filter((code) => !unreached.includes(code))).toEqual([]);
});

test('of a file whose merge is unresolved its marks alone are told', () => {
  const marks = '<<<<<<< ours\ntitle: Wet floors\n=======\ntitle: Damp floors\n>>>>>>> theirs\n';
  const root = protocols({ [page]: ['title: Wet floors\n', marks], [office]: ['type: voice\n', marks] });
  expect(readLibrary(root).problems.map(({ file, code }) => `${file.split('/').at(-1)} ${code}`)).toEqual([
    'wet-floors.md text-conflict',
    'hospital.yaml text-conflict',
  ]);
});

test('an id that a release has and the draft drops is told', () => {
  const { root } = frozenHistory();
  change(root, page, ['{ #wet-floors-say }', '{ #wet-floors-tell }']);
  expect(readLibrary(root).problems.map(({ code }) => code)).toContain('id-dropped');
});

test('what a state said is told gone together', () => {
  const { root } = frozenHistory();
  change(root, 'draft/reporting/northmarch.yaml', undefined);
  const dropped = readLibrary(root).problems.filter(({ code }) => code === 'id-dropped');
  expect(dropped.map(({ message }) => message)).toEqual([
    'Sections `state-northmarch-child`, `state-northmarch-note-records`, `state-northmarch-note-labor` of release 2026-04-01 are gone.',
  ]);
});

test('a note that calls editorial what changed a stop is told where it says so', () => {
  const { root } = frozenHistory();
  const told = (kind: string) => {
    change(
      root,
      'draft/release.yaml',
      `title: Next
sample: true
changes:
  - summary: The words of the stop are shorter now
    kind: ${kind}
    action: Cross it.
    roles: []
    sections: [wet-floors]
retired: []
`,
    );
    return readLibrary(root)
      .problems.filter(({ code }) => code === 'note-editorial')
      .map(({ line, message }) => `${line}: ${message}`);
  };
  expect(told('editorial')).toEqual([]);
  change(root, page, ['The puddle will not dry up: do not cross it.', 'The puddle will dry up: cross it.']);
  expect(told('substantive')).toEqual([]);
  expect(told('editorial')).toEqual(['5: `Wet floors` (page) changes a stop, `not`, which is never editorial.']);
});
