import { describe, expect, test } from 'vitest';
import { phaseOn } from '../../../src/domain/phase.ts';
import { checkTimeline, holdingOn } from '../../../src/domain/text-check.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { checkedIn, checksBy, signingOnRecord, signingOnSite } from '../../../src/domain/text/signing.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { aPage, aProtocol } from '../../made/protocol.ts';

const check = (more: Partial<TextCheck> = {}): TextCheck => ({
  section: 'wet-floors',
  digest: 'of-today',
  by: 'pharmacy',
  role: 'Keeper of soap',
  date: '2026-02-01',
  expires: '2027-02-01',
  sample: false,
  ...more,
});

describe('a check', () => {
  const protocol = aProtocol({ pages: [aPage('wet-floors'), aPage('lost-key')] });
  const checked = (checks: TextCheck[], sample = false) =>
    checkedIn(sections(protocol, blocksOf), checks, { sample }, ({ id }) =>
      id === 'wet-floors' ? 'of-today' : 'of-another',
    );

  test('is of the wording that has its digest', () => {
    const all = checked([check(), check({ digest: 'of-yesterday' }), check({ section: 'lost-key' })]);
    expect(checksBy(all, 'wet-floors', 'pharmacy')).toEqual([check()]);
    expect(checksBy(all, 'lost-key', 'pharmacy')).toEqual([]);
    expect(checksBy(all, 'never-was', 'pharmacy')).toEqual([]);
  });

  test('is by one reader', () => {
    expect(checksBy(checked([check()]), 'wet-floors', 'physician')).toEqual([]);
  });

  test.each([
    ['counts in a sample', true, 1],
    ['counts nowhere else', false, 0],
  ])('that only shows the form %s', (_where, sample, count) => {
    expect(checksBy(checked([check({ sample: true })], sample), 'wet-floors', 'pharmacy')).toHaveLength(count);
  });
});

describe('checks', () => {
  const both = [check({ date: '2026-06-01', expires: '2027-06-01' }), check()];
  const words = { unsigned: 'Nobody', signed: ({ date }: TextCheck) => `On ${date}` };

  test.each([
    ['2026-01-31', 'Nobody'],
    ['2026-02-01', 'On 2026-02-01'],
    ['2026-05-31', 'On 2026-02-01'],
    ['2026-06-01', 'On 2026-06-01'],
    ['2027-02-01', 'On 2026-06-01'],
    ['2027-05-31', 'On 2026-06-01'],
    ['2027-06-01', 'Nobody'],
  ])('hold on %s: %s', (day, said) => {
    expect(phaseOn(checkTimeline(both, words), day).words).toBe(said);
    expect(holdingOn(both, day)?.date).toBe(said === 'Nobody' ? undefined : said.slice('On '.length));
  });

  test('that expire apart leave a time without one', () => {
    const apart = [check({ expires: '2026-03-01' }), check({ date: '2026-04-01' })];
    expect(checkTimeline(apart, words).map(({ words: said }) => said)).toEqual([
      'Nobody',
      'On 2026-02-01',
      'Nobody',
      'On 2026-04-01',
      'Nobody',
    ]);
  });

  test('of nobody say so for ever', () => {
    expect(checkTimeline([], words)).toEqual([{ words: 'Nobody' }]);
  });
});

describe('text to be signed', () => {
  const said = {
    signers: { counsel: 'the lawyer', pharmacy: 'the soap cupboard', physician: 'the doctor' },
    unsigned: 'Nobody of {signer} has seen this',
    signed: 'Seen by {signer} on {day}',
    record: 'For {signers} to see',
  };
  const checked = new Map([['wet-floors', [check()]]]);

  test('says by each who must sign it whether they did, and until when', () => {
    expect(signingOnSite(checked, 'wet-floors', said, '2026-02-01')(['pharmacy', 'physician'])).toEqual([
      {
        words: 'Seen by the soap cupboard on Feb 1, 2026',
        signed: true,
        timeline: [
          { words: 'Nobody of the soap cupboard has seen this' },
          { from: '2026-02-01', words: 'Seen by the soap cupboard on Feb 1, 2026' },
          { from: '2027-02-01', words: 'Nobody of the soap cupboard has seen this' },
        ],
      },
      { words: 'Nobody of the doctor has seen this', signed: false },
    ]);
  });

  test.each([
    ['before it is signed', 'wet-floors', '2026-01-31'],
    ['once the check has run out', 'wet-floors', '2027-02-01'],
    ['in another section', 'lost-key', '2026-02-01'],
  ])('is unsigned %s', (_when, section, day) => {
    expect(signingOnSite(checked, section, said, day)(['pharmacy'])).toMatchObject([
      { words: 'Nobody of the soap cupboard has seen this', signed: false },
    ]);
  });

  test('says once of all who never signed that they did not', () => {
    expect(signingOnSite(checked, 'lost-key', said, '2026-02-01')(['pharmacy', 'physician'])).toEqual([
      { words: 'Nobody of the soap cupboard and the doctor has seen this', signed: false },
    ]);
  });

  test('says so where a signature only shows the form', () => {
    const shown = new Map([['wet-floors', [check({ sample: true })]]]);
    expect(signingOnSite(shown, 'wet-floors', said, '2026-02-01')(['pharmacy'])[0]?.words).toBe(
      'Seen by the soap cupboard on Feb 1, 2026 (sample)',
    );
  });

  test.each([
    [['pharmacy'] as const, 'For the soap cupboard to see'],
    [['pharmacy', 'physician'] as const, 'For the soap cupboard and the doctor to see'],
  ])('on a record says who is to sign it: %j', (by, words) => {
    expect(signingOnRecord(said)(by)).toEqual([{ words, signed: false }]);
  });
});
