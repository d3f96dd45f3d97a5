/** Notice: what is put at a section of a frozen text, beside its words or in their place. */
import { keysOf } from '../keys-of.ts';
import { sectionId, type Of } from '../kind.ts';
import { withheldTitle } from '../text/recall.ts';

/** A notice at one section. */
export interface Notice {
  /** True where it stands in place of the words, which are then said nowhere. */
  withheld: boolean;
  /** As plain text, in a sentence or two. */
  words: string;
}

/** The notice at what a section is of; missing where there is none. */
export type NoticeAt = (of: Of) => Notice | undefined;

/** Plain text as Markdown that our own reader reads as the same letters: what is for a forge holds unseen ones besides. */
const asMarkdown = (words: string): string => words.replaceAll(/[\\`*_{}[\]()<>#+\-.!|~:]/g, String.raw`\$&`);

/** Text of several paragraphs with a notice above it. */
export const above = ({ withheld, words }: Notice, text: string): string => {
  const aside = `:::caution\n${asMarkdown(words)}\n:::\n`;
  return withheld ? aside : `${aside}\n${text}`;
};

/** Markdown of one paragraph with a notice after it. */
export const after = ({ withheld, words }: Notice, text: string): string =>
  withheld ? asMarkdown(words) : `${text.trimEnd()} **${asMarkdown(words)}**`;

/** Plain text with a notice after it. */
export const afterPlain = ({ withheld, words }: Notice, text: string): string =>
  withheld ? words : `${text} (${words})`;

/** A title; of what is withheld it is its section's id. */
export const titleUnder = (notice: Notice, of: Of, title: string): string =>
  notice.withheld ? withheldTitle(sectionId(of)) : title;

/** The same list where no entry became another, so that whatever was made of it once is known. */
export function each<T>(list: T[], change: (one: T) => T): T[] {
  const changed = list.map(change);
  return changed.every((one, index) => one === list[index]) ? list : changed;
}

/** The same value where no field became another. */
export const having = <T extends object>(value: T, fields: Partial<T>): T =>
  keysOf(fields).every((name) => value[name] === fields[name]) ? value : { ...value, ...fields };
