import { describe, expect, test } from 'vitest';
import { Likeness } from '../../../src/domain/search/likeness.ts';

const asked = (questions: Record<string, string[]>) =>
  new Likeness(Object.entries(questions).map(([id, asks]) => ({ id, asked: asks })));

const pool = asked({ wet: ['water on the stairs', 'slipped'], lamp: ['stairs are dark'] });

describe('likeness', () => {
  test('is whole for a question of the same words, whatever their order and form', () => {
    expect(pool.of(['stair', 'waters']).get('wet')).toBeCloseTo(1);
  });

  test('is that of the nearest question of a section', () => {
    expect(pool.of(['slipped']).get('wet')).toBeCloseTo(1);
  });

  test('is more by a second question that is alike, and whole at most', () => {
    const twice = asked({ once: ['ladder broke', 'wet'], twice: ['ladder slid', 'ladder fell'] });
    const like = twice.of(['ladder']);
    expect(like.get('twice')).toBeGreaterThan(like.get('once') ?? 1);
    expect(
      asked({ same: ['lamp', 'lamp out'] })
        .of(['lamp'])
        .get('same'),
    ).toBeCloseTo(1);
  });

  test('is less, the more stands in only one of the two', () => {
    const [less = 0, more = 0] = [['stairs', 'cold', 'outside'], ['stairs']].map((words) => pool.of(words).get('lamp'));
    expect(less).toBeGreaterThan(0);
    expect(less).toBeLessThan(more);
    expect(more).toBeLessThan(1);
  });

  test('is more by a word of few questions than by one of many', () => {
    const many = asked({ one: ['ladder lamp'], two: ['ladder broom'], three: ['ladder bucket'] });
    const like = many.of(['ladder', 'broom', 'lamp']);
    expect(like.get('two')).toBeGreaterThan(like.get('three') ?? 1);
  });

  test('counts common words less, but does count them', () => {
    const talk = asked({ silent: ['wont talk to me'], loud: ['talk over me'] });
    const like = talk.of(['wont', 'talk']);
    expect(like.get('silent')).toBeGreaterThan(like.get('loud') ?? 1);
  });

  test('is of no section of which nothing alike is asked', () => {
    expect([...pool.of(['ladder']), ...pool.of([]), ...asked({}).of(['stairs'])]).toEqual([]);
  });
});
