/** Made-up histories: states of a small protocol's sections, each edited from the one before. */
import * as fc from 'fast-check';
import type { Of } from '../../src/domain/kind.ts';
import type { Block } from '../../src/domain/protocol.ts';
import type { Section } from '../../src/domain/text/section.ts';

const words = [
  'tell',
  'the',
  'porter',
  'in',
  'person',
  'never',
  'insist',
  'offer',
  'a',
  'card',
  'it',
  'is',
  'safe',
  '9:00',
];

const block: fc.Arbitrary<Block> = fc.record({
  kind: fc.constantFrom<Block['kind']>('paragraph', 'step', 'item', 'stop', 'row', 'number', 'fact'),
  text: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((chosen) => chosen.join(' ')),
  cites: fc.subarray(['S1', 'S2', 'local']),
});

const section = (id: string, parents: string[]): fc.Arbitrary<Section> =>
  fc.record(
    {
      id: fc.constant(id),
      of: fc.constantFrom<Of>(
        { kind: 'page', id },
        { kind: 'heading', id, page: 'a' },
        { kind: 'item', id },
        { kind: 'hard stop', id },
        { kind: 'service', id },
      ),
      title: fc.constantFrom('Wet floors', 'The phone', 'Say first'),
      parent: fc.constantFrom(...parents),
      roles: fc.constant([]),
      blocks: fc.array(block, { maxLength: 6 }),
    },
    { requiredKeys: ['id', 'of', 'title', 'roles', 'blocks'] },
  );

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

/** One state: some of the ids, in any order, each with any text. */
const state: fc.Arbitrary<Section[]> = fc.shuffledSubarray(ids).chain((chosen) =>
  fc.tuple(
    ...chosen.map((id) =>
      section(
        id,
        ids.filter((other) => other !== id),
      ),
    ),
  ),
);

/** Two to four states. Some sections of a state are taken over unchanged from the one before. */
export const history: fc.Arbitrary<Section[][]> = fc
  .array(fc.tuple(state, fc.subarray(ids)), { minLength: 2, maxLength: 4 })
  .map((made) =>
    made.reduce<Section[][]>((states, [next, kept]) => {
      const before = new Map(states.at(-1)?.map((one) => [one.id, one]));
      return [...states, next.map((one) => (kept.includes(one.id) ? (before.get(one.id) ?? one) : one))];
    }, []),
  );
