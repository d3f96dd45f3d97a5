/** No false refusals: files that are made up and good are told of nothing. */
import { expect, test } from 'vitest';
import { full } from '../../extent.ts';
import { protocols, told } from '../../made/fixture.ts';
import { goodFiles } from '../../made/good-files.ts';

test('good files are told of nothing, whatever they say', { timeout: 60_000 }, () => {
  for (const made of goodFiles(full ? 10 : 2)) expect(told(protocols(made))).toEqual([]);
});
