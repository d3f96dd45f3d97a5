/** Word engine: finds words side by side in texts that are held in memory, for whoever asks where no index was built. */
import { gathered } from '../gathered.ts';
import type { Hit } from './answers.ts';
import type { Engine } from './asking.ts';
import { indexedIn, stemOf } from './words.ts';

/** Okapi's BM25, with its usual settings: how soon more of a word counts no more, and how far a long text counts less. */
const settings = { saturation: 1.2, length: 0.75 };

interface Held {
  id: string;
  /** Its words in a row, as their stems with a space on either side. */
  stems: string;
  count: number;
}

/** An engine over sections by their id and words; words that stand everywhere are in none. */
export function wordEngine(texts: readonly { id: string; words: readonly string[] }[]): Engine {
  const held = texts.map(({ id, words }): Held => ({
    id,
    stems: ` ${words.map(stemOf).join(' ')} `,
    count: words.length,
  }));
  const byStem = gathered(
    held.flatMap((one) => [...new Set(one.stems.trim().split(' '))].map((stem) => [stem, one] as const)),
  );
  const average = held.reduce((sum, { count }) => sum + count, 0) / Math.max(held.length, 1);
  const find = (phrase: string): Hit[] => {
    const stems = indexedIn(phrase).map(stemOf);
    const [first] = stems;
    if (first === undefined) return [];
    const side = ` ${stems.join(' ')} `;
    const found = (byStem.get(first) ?? []).filter((one) => one.stems.includes(side));
    const rare = Math.log(1 + (held.length - found.length + 0.5) / (found.length + 0.5));
    return found.map(({ id, stems: all, count }) => {
      // Two that follow each other share the space between them.
      const times = all.replaceAll(' ', '  ').split(side.replaceAll(' ', '  ').slice(1, -1)).length - 1;
      const { saturation, length } = settings;
      const long = saturation * (1 - length + (length * count) / Math.max(average, 1));
      return { id, score: (rare * times * (saturation + 1)) / (times + long) };
    });
  };
  return { find: (phrase) => Promise.resolve(find(phrase)) };
}
