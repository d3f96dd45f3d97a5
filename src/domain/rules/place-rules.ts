/** Place rules: what tells the place of a confidential service in any other file that names it. */
import { namesOneOf, secretOnes } from '../directory/confidential.ts';
import { tellsPlace } from '../directory/place-told.ts';
import type { Mention } from '../mention.ts';
import { placeInText, type Problem } from '../problem.ts';
import type { Entry } from '../protocol.ts';

/**
 * Refuses what tells the place of a confidential service beside its name, on a page, a list or in any other file: what
 * the directory keeps back must stand nowhere else. The directory itself is judged field by field.
 */
export function* placesToldElsewhere(mentions: readonly Mention[], services: readonly Entry[]): Iterable<Problem> {
  const names = namesOneOf(secretOnes(services));
  for (const mention of mentions) {
    if (mention.kind !== 'file' || !mention.numberless || !names(mention.text)) continue;
    for (const { text, index } of passagesOf(mention.file, mention.text)) {
      const told = names(text) ? tellsPlace(text, true) : undefined;
      if (told)
        yield {
          ...placeInText(mention, mention.text, index + told.index),
          code: 'place-told',
          message: `What reads as ${told.what} stands beside the name of a confidential service.`,
          mend: 'remove it; say how to reach the service, not where it is.',
        };
    }
  }
}

/** What is read together: a paragraph of a page, an entry of another file. */
function passagesOf(file: string, text: string): { text: string; index: number }[] {
  const between = file.endsWith('.md') ? /\n\s*\n/g : /\n(?=[ ]*- (?:id:|shared:|\{)|\S)/g;
  const starts = [0, ...Array.from(text.matchAll(between), ({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, at) => ({ text: text.slice(start, starts[at + 1]), index: start }));
}
