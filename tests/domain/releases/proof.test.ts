import { describe, expect, test } from 'vitest';
import { inGroups, proofOf } from '../../../src/domain/releases/proof.ts';

const releases = ['2026-02-01', '2026-03-01', '2026-04-01'].map((id) => ({ id }));
const witness = (release: string, sample = false) => ({
  release,
  digest: '0'.repeat(64),
  where: 'Minutes of May, item 3',
  date: '2026-05-01',
  sample,
});
const nobodyKnows = /^For (.*) no outside record of a digest is known\./;
const unwitnessed = (proof: ReturnType<typeof proofOf>) =>
  proof.notShown.flatMap((sentence) => nobodyKnows.exec(sentence)?.[1] ?? []);

describe('what digests cannot show is said plainly', () => {
  test.each([
    ['no release was written down outside', [], ['2026-02-01, 2026-03-01, 2026-04-01']],
    ['a sample witness proves nothing', [witness('2026-04-01', true)], ['2026-02-01, 2026-03-01, 2026-04-01']],
    ['a witness proves nothing of what came after', [witness('2026-03-01')], ['2026-04-01']],
    ['a witness on the newest proves all', [witness('2026-04-01')], []],
    ['a witness of an unknown release proves nothing', [witness('2027-01-01')], ['2026-02-01, 2026-03-01, 2026-04-01']],
  ])('%s', (_name, witnesses, expected) => {
    expect(unwitnessed(proofOf(releases, witnesses))).toEqual(expected);
  });

  test('and what would help is said only where something is missing', () => {
    expect(proofOf(releases, []).next).toHaveLength(1);
    expect(proofOf(releases, [witness('2026-04-01')]).next).toEqual([]);
  });
});

test('a witness says since when, and where to read the digest', () => {
  expect(proofOf(releases, [witness('2026-03-01')]).shown.at(-1)).toMatchInlineSnapshot(
    `"Release 2026-03-01 and all before it are what they were on May 1, 2026, when its digest was written down in: Minutes of May, item 3. Read the digest there and compare it with the one printed here."`,
  );
});

test('a digest is read out in eight groups', () => {
  expect(inGroups('0123456789abcdef'.repeat(4))).toBe(
    '01234567 89abcdef 01234567 89abcdef 01234567 89abcdef 01234567 89abcdef',
  );
});
