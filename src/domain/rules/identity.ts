/** Identity: ids are the only ones of their space. */
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';

/** Refuses an id that is defined already; each later place is told the first. */
export function* duplicateIds(mentions: readonly Mention[]): Iterable<Problem> {
  const first = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.kind !== 'definition') continue;
    const { space, id, file, line, column } = mention;
    const earlier = first.get(`${space}:${id}`);
    if (!earlier) first.set(`${space}:${id}`, mention);
    else
      yield {
        file,
        line,
        column,
        code: 'id-duplicate',
        message: `The ${space} id \`${id}\` stands already at ${earlier.file}:${earlier.line}.`,
        mend: 'choose another id here; an id that was released keeps its first place.',
      };
  }
}
