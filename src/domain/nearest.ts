/** Nearest: which known word a mistyped one was meant to be. */
import { SymSpell } from 'mnemonist';

/**
 * The known word at most two edits away, and one where the word is short, if there is one. Words that differ in their
 * digits alone are never meant for each other: who mistypes a source's code means any other.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const index = SymSpell.from(known, { maxDistance: 2, verbosity: 2 });
  return index
    .search(word)
    .filter(
      ({ term, distance }) =>
        distance <= Math.max(1, word.length / 3) && (term === word || letters(term) !== letters(word)),
    )
    .toSorted((a, b) => a.distance - b.distance)[0]?.term;
}

const letters = (word: string) => word.replaceAll(/\d/g, '');
