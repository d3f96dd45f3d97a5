/** Single mistakes, drawn by a seed: each is told in a few problems, the first of which leads to it. */
import { expect, test } from 'vitest';
import { full } from '../../extent.ts';
import { protocols } from '../../made/fixture.ts';
import { outcomes } from '../../made/mutations.ts';

test(
  'a single mistake is one to three problems, the first leads to it, and following its mend takes it away',
  { timeout: 300_000 },
  () => {
    const { made, tooMany, elsewhere, mended, unmended } = outcomes(protocols(), full ? 500 : 56, 1);
    expect(made).toBe(full ? 500 : 56);
    expect(tooMany).toEqual([]);
    expect(elsewhere).toEqual([]);
    expect(mended).toBeGreaterThan(0);
    expect(mended / (mended + unmended.length)).toBeGreaterThanOrEqual(0.95);
  },
);
