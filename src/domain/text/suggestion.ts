/** Suggestion: where a reader changes what they read, in the editor of the forge. */

import { sectionId } from '../kind.ts';
import { isAsShared } from './list-sections.ts';
import type { Section } from './section.ts';

/** What may be changed, by its title, and the address of the editor at its line. */
export interface Suggestion {
  title: string;
  href: string;
}

/** The address of the forge's editor at a line of a file, of the pattern that the site is set to. */
export const editorAt = (pattern: string, { path, line }: { path: string; line: number }): string =>
  pattern.replace('{path}', path).replace('{line}', String(line));

/** Where sections are changed, in reading order and each place once; what lists share, where they share it. */
export function suggestionsFor(
  sections: readonly Section[],
  editAddress: (section: string) => string | undefined,
): Suggestion[] {
  const found = sections.flatMap((section): Suggestion[] => {
    const { of, title } = section;
    const shared = of.kind === 'placement' && isAsShared(section);
    const href = editAddress(shared ? sectionId({ kind: 'item', id: of.id }) : section.id);
    return href === undefined ? [] : [{ title: shared ? `${title} (shared by lists)` : title, href }];
  });
  return [...new Map(found.toReversed().map((one) => [one.href, one])).values()].toReversed();
}
