import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { filesBelow, readText } from '../../../src/loading/files/text.ts';
import { main as check } from '../../../src/tools/check.ts';
import { protocols } from '../../made/fixture.ts';
import { ran } from '../../made/ran.ts';

/** A file that every process has on Linux, and none can read from its beginning. */
const closed = '/proc/self/mem';

test.runIf(existsSync(closed))('a file that cannot be opened is told with the reason, and nothing is thrown', () => {
  const { file, problems } = readText('/proc/self', 'mem', '/proc');
  expect(file).toBeUndefined();
  expect(problems).toEqual([
    expect.objectContaining({
      code: 'file-closed',
      message: expect.stringMatching(/cannot be opened: E[A-Z]+\./) as string,
    }),
  ]);
});

describe('below a folder', () => {
  function folder(): string {
    const made = mkdtempSync(path.join(os.tmpdir(), 'text-'));
    onTestFinished(() => rmSync(made, { recursive: true }));
    return made;
  }

  test('that is missing, or where a file stands, is nothing', () => {
    const here = folder();
    writeFileSync(path.join(here, 'file'), 'text');
    expect([filesBelow(path.join(here, 'none')), filesBelow(path.join(here, 'file'))]).toEqual([[], []]);
  });

  test('that cannot be read something may be missing, so that nothing is answered', () => {
    const here = folder();
    symlinkSync('loop', path.join(here, 'loop'));
    expect(() => filesBelow(path.join(here, 'loop'))).toThrow('ELOOP');
  });
});

test('a command says which folder it could not read', async () => {
  const root = protocols();
  rmSync(path.join(root, 'resources'), { recursive: true });
  symlinkSync('resources', path.join(root, 'resources'));
  const { status, stderr } = await ran(check, ['--protocols', root]);
  expect([status, stderr]).toEqual([1, `${path.join(root, 'resources')} is a link that leads back to itself.\n`]);
});
