/**
 * Markdown that others read: text from the protocol stands in it as text, whatever it holds. A forge that renders it finds
 * no markup, no link, no picture, nobody to call and no other thread to lead to.
 */

/** Stands unseen between what a forge would take for a name, a number of a thread or an address. */
const unseen = '\u200B';

/** Plain text as Markdown that reads the same, in one line. */
export const asMarkdown = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_[\]<>&|~$#^]/g, String.raw`\$&`)
    .replaceAll(/^(\s*)([-+=]|\d+(?=[.)]))/g, (_whole, before: string, mark: string) =>
      /^\d/.test(mark) ? before + mark + unseen : `${before}\\${mark}`,
    )
    .replaceAll(/@(?=[\p{L}\p{N}])|(?<=#)(?=\p{N})|![[({]?(?=\p{N})|(?<![\p{L}\p{N}])GH-(?=\p{N})/giu, `$&${unseen}`)
    .replaceAll(/:(?=\/\/|[a-z+-][a-z0-9_+-]*:)|\bwww(?=\.)|^\/(?=\p{L})/giu, `$&${unseen}`);

/** The same between marks of code, in which nothing is read as anything else. */
export function asCode(text: string): string {
  const said = text.replaceAll(/\s+/g, ' ');
  const ticks = '`'.repeat(1 + Math.max(0, ...Array.from(said.matchAll(/`+/g), ([run]) => run.length)));
  return ticks.length > 1 ? `${ticks} ${said} ${ticks}` : `\`${said}\``;
}

/** Words with a mark on either side, which Markdown takes for one only where no space stands within. */
export const marked = (text: string, mark: '*' | '**' | '~~'): string =>
  text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_whole, before: string, words: string, after: string) =>
    words === '' ? text : `${before}${mark}${words}${mark}${after}`,
  );
