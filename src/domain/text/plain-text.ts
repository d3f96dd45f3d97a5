/** Plain text: put into HTML as it is, and ended like a sentence. */

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A title that is a sentence, as a label among other words: without its full stop. */
export const asLabel = (title: string): string => title.replace(/\.$/, '');

/** With a full stop at its end. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
