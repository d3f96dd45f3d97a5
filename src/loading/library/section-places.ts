/** Section places: where an author changes what a section says, in the draft or in the living directory. */
import { sectionId } from '../../domain/kind.ts';
import type { Mention } from '../../domain/mention.ts';
import type { ContentRoot } from './content-root.ts';

/** A line of a file; the path is told from the content root. */
export interface FileLine {
  path: string;
  /** Counts from 1. */
  line: number;
}

/** Where each section is first defined, by its id. */
export function sectionPlaces({ name }: ContentRoot, mentions: readonly Mention[]): Map<string, FileLine> {
  const places = new Map<string, FileLine>();
  for (const mention of mentions) {
    if (mention.kind !== 'definition') continue;
    const { space } = mention;
    if (space !== 'section' && space !== 'service') continue;
    const id = space === 'section' ? mention.id : sectionId({ kind: 'service', id: mention.id });
    if (!places.has(id)) places.set(id, { path: mention.file.slice(name.length + 1), line: mention.line });
  }
  return places;
}
