/** Nearest: which known word a mistyped one was meant to be. */
import { SymSpell } from 'mnemonist';

/** The known word at most two edits away, if there is one. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const index = SymSpell.from(known, { maxDistance: 2, verbosity: 2 });
  return index.search(word).toSorted((a, b) => a.distance - b.distance)[0]?.term;
}
