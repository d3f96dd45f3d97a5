/** That the engine speaks no protocol: what is clinical or legal in a text comes from the content. */
import { expect, test } from 'vitest';
import { literals } from './made/literals.ts';

/** Stems of words that clinical and legal sentences are made of. */
const stems =
  /\b(abus|at once|child|clinic|companion|consent|counsel|crime|danger|doctor|drug|emergenc|escort|exploit|guardian|gun|immigra|injur|interpret|law|legal|minor|must report|nurse|patient|physician|police|pregnan|rape|rescu|shelter|surviv|threat|traffick|translat|victim|weapon|wound|you must|your role)/i;

/** What fields of the schema, their values and groups of the directory are called, and what rules say of them. */
const ofTheInterface = new Set([
  'One list for each role, clinical or not.',
  'Police and tip lines',
  '` is a police or tip line, to which a helping line never leads on.',
  '` is a police or tip line, which never stands among the first.',
  'No police report needed',
  'Police report needed',
  'Shares with police',
  'only by law',
  'Only where the law asks it',
  'Must report itself',
  'Who must report',
  'a state needs at least its `child` row',
  'Translations that fall behind',
  ': the English changed and not its translation into',
  'Five minutes at most, made from the protocol itself. Choose your role.',
  'This release has no case for your role.',
  'Nothing that concerns your role is different. You are done.',
  'What differs for your role since the release of',
  '<header class="out"> <span translate="no">',
]);
/** Common words of questions, which search leaves out. */
const common = 'domain/search/words.ts';

const sentences = literals.filter(
  ({ file, text }) => file !== common && text.split(' ').length >= 3 && stems.test(text),
);

test('no text of three words holds a clinical or legal one, but those of the interface', () => {
  expect(sentences.filter(({ text }) => !ofTheInterface.has(text))).toEqual([]);
});

test('every exception is still a text of the interface', () => {
  const told = new Set(sentences.map(({ text }) => text));
  expect([...ofTheInterface].filter((text) => !told.has(text))).toEqual([]);
});
