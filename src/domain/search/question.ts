/** Question: what someone who typed a few words in haste is looking for, as an engine is to be asked. */

/** What an engine is asked, and how well it fits what was typed: 1 for the best. */
export interface Ask {
  phrase: string;
  weight: number;
}

/** One thing that was asked for: a word, or words that belong together. */
export interface Term {
  typed: string;
  /** The words that it was read as; as typed where they are left out. */
  said?: readonly string[];
  /** How many typed words it stands for. */
  words: number;
  /** True where it only tells the place or the role. */
  setting?: true;
  /** True where it tells of danger to someone now. */
  danger?: true;
  /** How far its words can be trusted to be what was meant, from 0 to 1; 1 where it is left out. */
  trust?: number;
  /** True where authors said what staff mean by it. */
  explained?: true;
  asks: Ask[];
}

export interface Question {
  /** Every word, as it was read. */
  words: readonly string[];
  terms: Term[];
  /** Words that stand side by side: a section that holds them so fits better. */
  pairs: string[];
  /** True where a telephone number is asked for in words. */
  wantsNumber: boolean;
  /** The digits of a telephone number, or part of it. */
  digits?: string;
  /** Typed words that were taken for others. */
  mended: Mended[];
}

/** A typed word and the word of the site that it was taken for. */
export interface Mended {
  typed: string;
  meant: string;
}

/** Everything that an engine is to be asked. */
export const phrasesOf = ({ terms, pairs }: Question): string[] => [
  ...new Set([...terms.flatMap(({ asks }) => asks.map(({ phrase }) => phrase)), ...pairs]),
];

/**
 * A telephone number or part of one: three digits or more and what separates them, nothing else. Of a number with an
 * extension the extension: that is the desk that is looked for.
 */
export function digitsOf(typed: string): string | undefined {
  const text = typed.trim().replace(/^tel:/i, '');
  const [, extension] = /^[\s\d().+-]*(?:x|ext|extn|extension)[.:]? ?(\d{3,6})$/i.exec(text) ?? [];
  if (extension !== undefined) return extension;
  if (!/^[\s\d().+-]+$/.test(text)) return undefined;
  const digits = text.replaceAll(/\D/g, '').replace(/^1(?=\d{9})/, '');
  return digits.length > 2 ? digits : undefined;
}
