import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../src/domain/day.ts';
import { releaseIdFor } from '../../../src/domain/releases/freezing.ts';
import {
  effectiveDay,
  governingOn,
  lastDay,
  predecessor,
  ratifiedBy,
  sameDay,
  successor,
} from '../../../src/domain/releases/release.ts';

const releases = ['2026-03-01', '2026-11-01', '2026-11-01-2', '2027-01-15'].map((id) => ({ id }));

describe('governingOn', () => {
  test.each([
    ['2026-02-28', undefined],
    ['2026-03-01', '2026-03-01'],
    ['2026-10-31', '2026-03-01'],
    ['2026-11-01', '2026-11-01-2'],
    ['2027-01-14', '2026-11-01-2'],
    ['2027-01-15', '2027-01-15'],
    ['2099-12-31', '2027-01-15'],
  ])('on %s the release %s governs', (day, expected) => {
    expect(governingOn(releases, day)?.id).toBe(expected);
  });
});

test('a release ends on the day before the next one; the first of two on a day never governs for a whole one', () => {
  expect(releases.map(({ id }) => lastDay(releases, id))).toEqual([
    '2026-10-31',
    '2026-10-31',
    '2027-01-14',
    undefined,
  ]);
});

test('two releases of one day name each other', () => {
  expect(sameDay(releases, '2026-11-01').map(({ id }) => id)).toEqual(['2026-11-01-2']);
  expect(sameDay(releases, '2026-03-01')).toEqual([]);
});

test('an urgent release is ratified by the first later one that the full set approved', () => {
  const history = [
    { id: '2026-03-01' },
    { id: '2026-05-01', urgent: {} },
    { id: '2026-05-02', urgent: {} },
    { id: '2026-06-01' },
  ];
  expect(ratifiedBy(history, '2026-05-01')?.id).toBe('2026-06-01');
  expect(ratifiedBy(history.slice(0, 3), '2026-05-01')).toBeUndefined();
});

describe('a generated history', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  /** Releases frozen one after the other, at most nine on a day, as `freeze` allows. */
  const history = fc.array(day, { minLength: 1, maxLength: 60 }).map((days) =>
    days.toSorted().reduce<{ id: string }[]>((frozen, effective) => {
      const id = releaseIdFor(frozen, effective);
      return id.length > 12 ? frozen : [...frozen, { id }];
    }, []),
  );

  test('gives every day since the first exactly one release, whose interval holds it', () => {
    fc.assert(
      fc.property(history, day, (frozen, asked) => {
        const holding = frozen.filter(({ id }) => {
          const until = lastDay(frozen, id);
          return effectiveDay({ id }) <= asked && (until === undefined || asked <= until);
        });
        const expected = asked < effectiveDay(frozen[0]!) ? 0 : 1;
        expect(holding).toHaveLength(expected);
        expect(governingOn(frozen, asked)?.id).toBe(holding[0]?.id);
      }),
    );
  });

  test('has neither gap nor overlap between one release and the next', () => {
    fc.assert(
      fc.property(history, (frozen) => {
        for (const { id } of frozen) {
          const next = successor(frozen, id);
          expect(next && predecessor(frozen, next.id)?.id).toBe(next && id);
          expect(next && daysBetween(lastDay(frozen, id)!, effectiveDay(next))).toBe(next && 1);
        }
      }),
    );
  });

  test('keeps its order as text', () => {
    fc.assert(
      fc.property(history, (frozen) => {
        const ids = frozen.map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted());
      }),
    );
  });
});
