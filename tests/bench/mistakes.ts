/** Bench of mistakes: how many single slips of the hand are told at their cause, in the small content and in ours. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { typedNumbers } from '../../src/domain/text/typed-number.ts';
import { goodFiles } from '../made/good-files.ts';
import { outcomes } from '../made/mutations.ts';
import { lookAlikes, numberForms } from '../made/number-forms.ts';
import type { Row } from './row.ts';

/** Numbers of a few digits that the directory of the forms' tests has. */
const shortCodes = ['911', '988', '711', '233733', '741741'];

/** How many problems are told of a copy of the small content with further files in it. */
function problemsWith(files: Record<string, string>): number {
  const root = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
  try {
    cpSync(path.resolve(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return readLibrary(root).problems.length;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const contents = [
  { name: 'small content', from: path.resolve(import.meta.dirname, '../fixtures/small'), count: 500, seed: 1 },
  { name: 'our content', from: contentRoot().folder, count: 50, seed: 3 },
];

export default async function* rows(): AsyncGenerator<Row> {
  const found = (forms: readonly string[]) => forms.filter((form) => typedNumbers(form, shortCodes).length > 0).length;
  yield { name: 'forms of a number, found', unit: 'times', measured: found(numberForms) };
  yield {
    name: 'forms of a number, missed',
    goal: 0,
    unit: 'times',
    measured: numberForms.length - found(numberForms),
  };
  yield { name: 'look-alikes left alone', unit: 'times', measured: lookAlikes.length - found(lookAlikes) };
  yield { name: 'look-alikes taken for a number', goal: 0, unit: 'times', measured: found(lookAlikes) };
  const good = goodFiles(10);
  yield {
    name: 'good files made up',
    unit: 'files',
    measured: good.reduce((sum, made) => sum + Object.keys(made).length, 0),
  };
  yield {
    name: 'problems told of good files',
    goal: 0,
    unit: 'times',
    measured: good.reduce((sum, made) => sum + problemsWith(made), 0),
  };
  for (const { name, from, count, seed } of contents) {
    const root = mkdtempSync(path.join(os.tmpdir(), 'bench-'));
    try {
      cpSync(from, root, { recursive: true });
      const { made, untold, tooMany, elsewhere, mended, unmended } = outcomes(root, count, seed);
      yield { name: `${name}, slips of the hand`, unit: 'times', measured: made };
      yield { name: `${name}, still true and told of nothing`, unit: 'times', measured: untold };
      yield { name: `${name}, told in more than three`, goal: 0, unit: 'times', measured: tooMany.length };
      yield { name: `${name}, told elsewhere first`, goal: 0, unit: 'times', measured: elsewhere.length };
      yield { name: `${name}, mended to the letter`, unit: 'times', measured: mended };
      yield { name: `${name}, mended in vain`, unit: 'times', measured: unmended.length };
    } finally {
      rmSync(root, { recursive: true });
    }
  }
}
