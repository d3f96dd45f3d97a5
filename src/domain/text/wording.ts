/** Wording: what text may not show where a bystander reads. */

/** The revealing stem that a text holds, in any form and anywhere in a word; undefined where it holds none. */
export function revealingWord(text: string, stems: readonly string[]): string | undefined {
  const lower = text.toLowerCase();
  return stems.find((stem) =>
    stem.startsWith('^') ? new RegExp(`(?<![a-z])${stem.slice(1)}`).test(lower) : lower.includes(stem),
  );
}
