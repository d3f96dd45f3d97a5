/** Discreet rules: what a bystander may read over a shoulder gives nothing away. */
import type { Problem } from '../problem.ts';
import { revealingWord } from '../text/wording.ts';
import type { Judged } from './judged.ts';

/** Refuses a revealing word in a title, label or id: a bystander may read it over a shoulder. */
export function* revealing({ mentions, facility }: Pick<Judged, 'mentions' | 'facility'>): Iterable<Problem> {
  for (const mention of mentions) {
    const word = mention.kind === 'discreet' && revealingWord(mention.text, facility?.revealing_words ?? []);
    if (!word) continue;
    const { file, line, column, text } = mention;
    yield {
      file,
      line,
      column,
      code: 'word-revealing',
      message: `\`${text}\` holds \`${word.replace('^', '')}\`, which a bystander would understand.`,
      mend: 'choose a plain word that gives nothing away; body text may say it.',
    };
  }
}
