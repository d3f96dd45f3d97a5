/** Template rules: what a file to copy says for authors to replace, and that still stands. */
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';

/** Fewer words than this may be what an author means. */
const fewest = 3;

/** The text of a mention as it is compared; nothing where it says too little to be known again, or is told as a gap. */
export function filledIn(mention: Mention): string[] {
  if (mention.kind !== 'words' && mention.kind !== 'plain' && mention.kind !== 'discreet') return [];
  const text = mention.text.replaceAll(/\s+/g, ' ').trim();
  return text.split(' ').length < fewest || text.includes('[LOCAL') ? [] : [text];
}

/** Refuses the words of a template that nobody replaced: a reader would take them for the protocol. */
export function* templatesLeft(mentions: readonly Mention[], templates: ReadonlySet<string>): Iterable<Problem> {
  const told = new Set<string>();
  for (const mention of mentions)
    for (const text of filledIn(mention)) {
      if (!templates.has(text)) continue;
      const { file, line, column } = mention;
      const at = JSON.stringify([file, line, text]);
      if (told.has(at)) continue;
      told.add(at);
      yield {
        file,
        line,
        column,
        code: 'template-left',
        message: `\`${text}\` still stands as the template has it.`,
        mend: 'write your own words; a line of `_templates/` whose words may stay ends in `# may stay`.',
      };
    }
}
