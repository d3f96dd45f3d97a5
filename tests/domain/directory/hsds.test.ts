import { expect, test } from 'vitest';
import { stableId } from '../../../src/domain/directory/hsds.ts';

test('whoever read the directory once finds a service again by its id', () => {
  expect(stableId('service/night-line')).toMatchInlineSnapshot(`"c123c839-b06e-5d80-9ab7-56e4b4c2ec82"`);
});
