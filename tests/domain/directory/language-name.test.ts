import { expect, test } from 'vitest';
import { languageName } from '../../../src/domain/directory/language-name.ts';

test.each([
  ['en', 'English'],
  ['zh-Hans', 'Simplified Chinese'],
  ['es-419', 'Latin American Spanish'],
  ['ase', 'American Sign Language'],
  ['mam', 'Mam'],
  ['kjb', 'Q’anjob’al'],
  ['trq', 'San Martín Itunyoso Triqui'],
  ['nah', 'Nahuatl'],
  ['ksw', 'S’gaw Karen'],
  ['hnj', 'Hmong Njua'],
  ['mam-GT', 'Mam (Guatemala)'],
  ['mam-Latn-GT', 'Mam (Latin, Guatemala)'],
])('%s is %s', (code, name) => {
  expect(languageName(code)?.replaceAll("'", '’')).toBe(name);
});

test.each(['xx', 'qqq1', 'english', 'en-', '', 'zzzz'])('%j is no language', (code) => {
  expect(languageName(code)).toBeUndefined();
});
