import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readText } from '../../../src/loading/files/text.ts';

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
