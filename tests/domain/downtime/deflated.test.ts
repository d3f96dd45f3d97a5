import { expect, test } from 'vitest';
import { deflated, inflated } from '../../../src/domain/downtime/deflated.ts';

test.each([[{ rows: 'a|b\nc', roles: [['porter']] }], [''], ['Zażółć – 🧹'.repeat(50)], [[]]])(
  'data come back as they were: %j',
  (data) => {
    expect(inflated(deflated(data))).toEqual(data);
  },
);

test('what repeats itself takes few letters, all of them plain', () => {
  const letters = deflated('wet floors are slippery; '.repeat(200));
  expect(letters.length).toBeLessThan(100);
  expect(letters).toMatch(/^[\w+/]+=*$/);
});
