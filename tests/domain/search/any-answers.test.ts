/** What holds of the answers to any question, whatever an engine found. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerKinds } from '../../../src/domain/search/answer.ts';
import type { Hit } from '../../../src/domain/search/answers.ts';
import { answer, found, ids, question } from '../../made/answers.ts';

describe('whatever is asked', () => {
  const made = fc.uniqueArray(fc.stringMatching(/^[a-h]$/), { minLength: 1 }).chain((names) =>
    fc.record({
      all: fc.tuple(
        ...names.map((id) =>
          fc
            .record({
              kind: fc.constantFrom(...answerKinds),
              state: fc.constantFrom(undefined, 'Southmarch'),
              parent: fc.constantFrom(undefined, 'a', 'b'),
            })
            .map(({ kind, state, parent }) =>
              answer(id, { kind, ...(state && { state }), ...(parent && parent !== id && { parent }) }),
            ),
        ),
      ),
      held: fc.dictionary(
        fc.constantFrom('report', 'child', 'line'),
        fc
          .subarray(names)
          .chain((some) =>
            fc.tuple(
              ...some.map((id) =>
                fc.record({ id: fc.constant(id), score: fc.double({ min: 0.01, max: 9, noNaN: true }) }),
              ),
            ),
          ),
      ),
    }),
  );

  test('each answer that holds a word is shown once, in whatever order they were given', () => {
    fc.assert(
      fc.property(made, ({ all, held }) => {
        const hits = found(held as Record<string, Hit[]>);
        const shown = ids(all, question('report child line'), hits);
        const holding = new Set([...hits.values()].flat().map(({ id }) => id));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown).toEqual(expect.arrayContaining([...holding]));
        expect(ids(all.toReversed(), question('report child line'), hits)).toEqual(shown);
      }),
    );
  });

  test('of two answers that differ in the words they hold, the one that holds more comes first', () => {
    const words = ['report', 'child', 'line', 'night'];
    fc.assert(
      fc.property(
        fc.subarray(words, { minLength: 1 }),
        fc.subarray(words),
        fc.constantFrom('number', 'item', 'help'),
        (more, some, kind) => {
          const less = some.filter((word) => more.includes(word));
          fc.pre(less.length < more.length);
          const all = [answer('less', { kind }), answer('more')];
          const hits = found(
            Object.fromEntries(more.map((word) => [word, less.includes(word) ? 'less more' : 'more'])),
          );
          expect(ids(all, question(words.join(' ')), hits)[0]).toBe('more');
        },
      ),
    );
  });
});
