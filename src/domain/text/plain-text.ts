/** Plain text: as a label among other words, and ended like a sentence. */

/** A title that is a sentence, as a label among other words: without its full stop. */
export const asLabel = (title: string): string => title.replace(/\.$/, '');

/** A sentence in the run of another. */
export const asClause = (text: string): string => asLabel(text.charAt(0).toLowerCase() + text.slice(1));

/** With a full stop at its end. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
