import { describe, expect, test } from 'vitest';
import type { Filters } from '../../../src/domain/search/narrowing.ts';
import { answer, found, ids, question } from '../../made/answers.ts';

describe('police', () => {
  const police = answer('police', { kind: 'police', title: 'Immigration officer tip line' });

  test('are never first while something else is found, however well they fit', () => {
    const others = Array.from({ length: 50 }, (_, index) => answer(`other-${index}`));
    const hits = found({
      immigration: 'police',
      officer: 'police',
      tip: 'police',
      line: `police ${others.map(({ id }) => id).join(' ')}`,
    });
    expect(ids([police, ...others], question('immigration officer tip line'), hits)[0]).not.toBe('police');
  });

  test('come after what fits as well', () => {
    const all = [police, answer('requests', { kind: 'help' }), answer('officers', { kind: 'reasons' })];
    expect(ids(all, question('officer'), found({ officer: 'police requests officers' })).at(-1)).toBe('police');
  });

  test('are found where nothing else is', () => {
    expect(ids([police], question('tip'), found({ tip: 'police' }))).toEqual(['police']);
  });
});

describe('narrowing', () => {
  const all = [
    answer('porter', { kind: 'item', roles: ['porter'] }),
    answer('doctor', { kind: 'item', roles: ['doctor'] }),
    answer('everyone', { kind: 'item' }),
    answer('line', { kind: 'number', title: 'Card line' }),
  ];
  const hits = found({ card: 'porter doctor everyone line' });

  test.each<[string, Filters, string[]]>([
    ['nothing leaves all', {}, ['line', 'doctor', 'everyone', 'porter']],
    ['a kind leaves that kind', { kinds: ['number'] }, ['line']],
    ['a role leaves what concerns it first, and what concerns all', { role: 'porter' }, ['line', 'porter', 'everyone']],
    ['both leave what is both', { kinds: ['item'], role: 'doctor' }, ['doctor', 'everyone']],
  ])('to %s', (_what, filters, expected) => {
    expect(ids(all, question('card'), hits, filters)).toEqual(expected);
  });
});

describe('one page', () => {
  test('has its best answer shown, then others have their turn', () => {
    const parts = ['a', 'b', 'c', 'd'].map((id) => answer(id, { parent: 'page', title: 'Card' }));
    const all = [...parts, answer('elsewhere')];
    expect(ids(all, question('card'), found({ card: 'a b c d elsewhere' }))).toEqual(['a', 'elsewhere', 'b', 'c', 'd']);
  });

  test('is one with its parts', () => {
    const all = [answer('page'), answer('a', { parent: 'page' }), answer('b', { parent: 'page' }), answer('other')];
    expect(ids(all, question('card'), found({ card: 'page a b other' })).indexOf('other')).toBe(1);
  });
});

test('a sentence that several lists hold stands once', () => {
  const said = { kind: 'item', title: 'Tell the porter.', sentence: true } as const;
  const all = [answer('a', { ...said, parent: 'list-a' }), answer('b', { ...said, parent: 'list-b' })];
  expect(ids(all, question('tell'), found({ tell: 'a b' }))).toEqual(['a']);
});

test('a title that several pages have stands as often', () => {
  const all = ['a', 'b'].map((id) => answer(id, { title: 'Why, and sources' }));
  expect(ids(all, question('sources'), found({ sources: 'a b' }))).toEqual(['a', 'b']);
});
