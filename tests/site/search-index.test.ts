import { describe, expect, test } from 'vitest';
import { pages } from './site.ts';

describe('what search may find', () => {
  test('holds no record, no redline and no draft', () => {
    const searchable = pages
      .filter(({ document }) => document.querySelector('main')?.hasAttribute('data-pagefind-body'))
      .map(({ address }) => address);
    expect(searchable.filter((address) => /^\/(releases|compare|survey|draft)\//.test(address))).toEqual([]);
  });
});
