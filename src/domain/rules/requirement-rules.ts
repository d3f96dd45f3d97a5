/** Requirement rules: every requirement that is not the facility's own is carried by a section. */
import type { Problem } from '../problem.ts';
import type { Judged } from './judged.ts';

/** Refuses a requirement that no section carries, but for the facility's own, which a hospital adds. */
export function* unmapped({ said, mentions }: Judged): Iterable<Problem> {
  for (const { id, kind, sections: carried } of said.requirements) {
    if (kind === 'facility' || carried.length > 0) continue;
    const at = mentions.find(
      (mention) => mention.kind === 'definition' && mention.space === 'requirement' && mention.id === id,
    );
    if (!at) continue;
    const { file, line, column } = at;
    yield {
      file,
      line,
      column,
      code: 'requirement-unmapped',
      message: `No section carries the requirement \`${id}\`.`,
      mend: 'name the sections that carry it, or write them.',
    };
  }
}
