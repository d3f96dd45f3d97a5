/** Placeholder: what a hospital must still replace by its own: text that begins `[LOCAL`, a number 555-0100 to 555-0199. */
export const isPlaceholderNumber = (number: string): boolean => /55501\d\d$/.test(number);

/** Marks placeholders in rendered text, so that nobody takes one for an answer. */
export const markPlaceholders = (html: string): string => html.replaceAll(/\[LOCAL[^\]<]*\]/g, '<mark>$&</mark>');
