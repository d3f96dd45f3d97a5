/** Suggestion: where a reader changes what they read, in the editor of the forge. */

/** What may be changed, by its title, and the address of the editor at its line. */
export interface Suggestion {
  title: string;
  href: string;
}

/** The address of the forge's editor at a line of a file, of the pattern that the site is set to. */
export const editorAt = (pattern: string, { path, line }: { path: string; line: number }): string =>
  pattern.replace('{path}', path).replace('{line}', String(line));
