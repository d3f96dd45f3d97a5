/** Text fields: every text inside a value, with the keys that lead to it. */
import type { Keys } from './problem.ts';

/** A text, and the keys that lead to it. */
export interface TextAt {
  keys: Keys;
  text: string;
}

/** Every text inside a value, in the order in which it stands there. */
export function textsIn(value: unknown): TextAt[] {
  const found: TextAt[] = [];
  const look = (inner: unknown, keys: Keys): void => {
    if (typeof inner === 'string') found.push({ keys, text: inner });
    else if (Array.isArray(inner)) inner.forEach((item, index) => look(item, [...keys, index]));
    else if (typeof inner === 'object' && inner !== null)
      for (const [key, item] of Object.entries(inner)) look(item, [...keys, key]);
  };
  look(value, []);
  return found;
}
