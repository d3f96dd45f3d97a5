/** Identity: ids are the only ones of their space, and an id once released is kept or retired by name. */
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';

/** Ids that are defined more than once; each later place is told the first. */
export function duplicateIds(mentions: readonly Mention[]): Problem[] {
  const first = new Map<string, Mention>();
  return mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'definition') return [];
    const key = `${mention.space}:${mention.id}`;
    const earlier = first.get(key);
    if (!earlier) {
      first.set(key, mention);
      return [];
    }
    const { file, line, column } = mention;
    return [
      {
        file,
        line,
        column,
        code: 'id-duplicate',
        message: `The ${mention.space} id \`${mention.id}\` stands already at ${earlier.file}:${earlier.line}.`,
        mend: 'choose another id here; an id that was released keeps its first place.',
      },
    ];
  });
}

/** Ids of the newest release that the draft has dropped without retiring them. */
export function droppedIds(
  released: Iterable<string>,
  kept: ReadonlySet<string>,
  retired: ReadonlySet<string>,
): string[] {
  return [...released].filter((id) => !kept.has(id) && !retired.has(id));
}
