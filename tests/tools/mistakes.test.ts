/** The help page of codes, and the examples on it: each wrong one is told by its code, each right one is good. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/domain/keys-of.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { codesFile, codesPage, meanings } from '../../src/tools/codes.ts';
import { editsOf, mistakes, type EditedMistake } from '../../src/tools/mistakes.ts';
import { project } from '../../src/tools/project.ts';
import { change, protocols } from '../made/fixture.ts';

/** The codes of what is wrong with the small content once an example is in it, each once. */
function codesWith(mistake: EditedMistake, which: 'wrong' | 'right'): string[] {
  const root = protocols();
  for (const [file, edit] of editsOf(mistake, which)) change(root, file, edit);
  return [...new Set(readLibrary(root).problems.map(({ code }) => code))].toSorted();
}

const edited = keysOf(mistakes()).flatMap((code) => {
  const mistake = mistakes()[code];
  return 'file' in mistake ? [{ code, mistake }] : [];
});

test('the help page of codes is made from the rules and examples of today (npm run make -- codes)', () => {
  expect(readFileSync(path.join(project, codesFile), 'utf8')).toBe(codesPage());
});

test('each code says what it means', () => {
  expect([...meanings()].filter(([, said]) => !/^(Refuses|Points out)\b/.test(said.join(' ')))).toEqual([]);
});

describe('the example of a mistake', () => {
  test.each(edited)('$code is told by that code, and by no other that it does not name', ({ code, mistake }) => {
    expect(codesWith(mistake, 'wrong')).toEqual([code, ...(mistake.also ?? [])].toSorted());
  });

  test.each(edited)('$code has nothing wrong once it is made right', ({ mistake }) => {
    expect(codesWith(mistake, 'right')).toEqual([]);
  });
});
