/** Placeholder: what a hospital must still replace by its own: text that begins `[LOCAL`, a number 555-0100 to 555-0199. */
export const isPlaceholderNumber = (number: string): boolean => /55501\d\d$/.test(number);
