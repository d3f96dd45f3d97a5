/** Holding: a sentence of the site in which a name in braces stands for what is put there. */
import { Text } from './text.ts';

/** A sentence that says where each of these goes. */
export const holding = (...names: readonly string[]) =>
  names.reduce(
    (text, name) =>
      text.regex(new RegExp(`\\{${name}\\}`), `does not say where to put the ${name}; write \`{${name}}\` there`),
    Text,
  );
