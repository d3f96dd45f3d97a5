/** Text fields: every text inside a value, with the keys that lead to it. */
import type { Keys } from './problem.ts';

export function* textsIn(value: unknown, keys: Keys = []): Generator<{ keys: Keys; text: string }> {
  if (typeof value === 'string') yield { keys, text: value };
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...keys, index]);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) yield* textsIn(item, [...keys, key]);
}
