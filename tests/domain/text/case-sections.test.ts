/** What a case says, and that no part of it changes unseen. */
import { expect, test } from 'vitest';
import { redline } from '../../../src/domain/redline/redline.ts';
import { findables } from '../../../src/domain/search/findable.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { textsIn } from '../../../src/domain/text-fields.ts';
import type { LearningCase } from '../../../src/domain/protocol.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { draftOf } from '../../made/fixture.ts';
import { aCase, aProtocol } from '../../made/protocol.ts';

const saidOf = (one: LearningCase) => sections(aProtocol({ cases: [one] }), blocksOf);

test('a case says where, who and what, and what comes of each answer', () => {
  expect(saidOf(aCase('wet-hall')).find(({ id }) => id === 'case-wet-hall')).toMatchObject({
    title: 'Wet hall',
    roles: ['porter'],
    blocks: [
      { text: 'Where: A hall, early' },
      { text: 'Who is seen: A visitor' },
      { text: 'Kind: other' },
      { text: 'For: Porter' },
      { text: 'They slip.', cites: ['S1'] },
      { text: 'What do you do?' },
      { text: 'Right: Dry it.', leads: ['wet-floors'] },
      { text: 'Nobody falls.' },
      { text: 'Not right: Walk on.', leads: ['wet-floors'] },
      { text: 'The next one falls.' },
    ],
  });
});

/** The same value with another one under these keys. */
function changed<T>(value: T, [key, ...rest]: readonly (string | number)[], to: unknown): T {
  if (key === undefined) return to as T;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[key] = changed(copy[key], rest, to);
  return copy as T;
}

const { id: _id, ...leaves } = aCase('wet-hall');

test.each([...textsIn(leaves)].map(({ keys }) => [keys.join('.'), keys] as const))(
  'a redline shows that %s of a case is another',
  (_name, keys) => {
    const one = aCase('wet-hall');
    expect(redline(saidOf(one), saidOf(changed(one, keys, 'work'))).groups).toHaveLength(1);
  },
);

test('a redline shows that an answer is right no more', () => {
  const one = aCase('wet-hall');
  expect(redline(saidOf(one), saidOf(changed(one, ['answers', 0, 'right'], false))).groups).toHaveLength(1);
});

test('search finds no case', () => {
  const draft = draftOf();
  expect(draft.cases).not.toEqual([]);
  expect(findables(draft, blocksOf, () => '').filter(({ id }) => id.startsWith('case-'))).toEqual([]);
});
