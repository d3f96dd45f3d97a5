/** A folder takes another's place whole, whatever interrupted the one before. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { beginSwap } from '../../src/publishing/swap.ts';

/** The path of a folder that is not there yet. */
function folder(): string {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'swap-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  return path.join(parent, 'out');
}

function fill(where: string, text: string): void {
  mkdirSync(where);
  writeFileSync(path.join(where, 'text'), text);
}
const textIn = (where: string) => readFileSync(path.join(where, 'text'), 'utf8');
const left = (out: string) => ['.new', '.old'].filter((ending) => existsSync(out + ending));

test('the new one takes the place of the old one, or of none', () => {
  const out = folder();
  for (const text of ['first', 'second']) {
    const { fresh, swapIn } = beginSwap(out);
    fill(fresh, text);
    swapIn();
    expect(textIn(out)).toBe(text);
    expect(left(out)).toEqual([]);
  }
});

test('the old one stands until then', () => {
  const out = folder();
  fill(out, 'old');
  fill(beginSwap(out).fresh, 'new');
  expect(textIn(out)).toBe('old');
});

test('half a folder that was left is cleared away', () => {
  const out = folder();
  fill(out, 'old');
  fill(`${out}.new`, 'half');
  expect(existsSync(beginSwap(out).fresh)).toBe(false);
  expect(textIn(out)).toBe('old');
});

test('what was interrupted between its two steps is taken back', () => {
  const out = folder();
  fill(out, 'old');
  fill(`${out}.new`, 'new');
  renameSync(out, `${out}.old`);
  beginSwap(out);
  expect(textIn(out)).toBe('old');
  expect(left(out)).toEqual([]);
});

test('an old one that could not be removed is removed by the next', () => {
  const out = folder();
  fill(out, 'new');
  fill(`${out}.old`, 'old');
  beginSwap(out);
  expect(textIn(out)).toBe('new');
  expect(left(out)).toEqual([]);
});
