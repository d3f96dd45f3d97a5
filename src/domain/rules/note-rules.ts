/** Note rules: what a draft's change notes call editorial, held against what differs from the release before. */
import { kindOf } from '../kind.ts';
import { fault, type Fault } from '../problem.ts';
import type { FrozenRelease, Words } from '../protocol.ts';
import { saidWords } from '../redline/editorial.ts';
import { graveIn, namesIn } from '../redline/gravity.ts';
import { reasonsOf } from '../redline/reasons.ts';
import { redline } from '../redline/redline.ts';
import { asLabel } from '../text/plain-text.ts';
import { sections } from '../text/sections.ts';
import type { Reading } from './judged.ts';

/**
 * Refuses a note that calls editorial what changes a number, limit, date, negation, word that binds, stop, role, line, duty,
 * source, order of steps or outcome: readers who look for what to do differently would pass it over. Keys lead from
 * `release.yaml`.
 */
export function* gravelyEditorial(
  { said, release }: Pick<Reading, 'said' | 'release'>,
  newest: FrozenRelease | undefined,
  words: Words,
): Iterable<Fault> {
  if (!release || !newest || release.changes.every(({ kind }) => kind !== 'editorial')) return;
  const [older, newer] = [sections(newest.protocol, words), sections(said, words)];
  const judging = { said: saidWords(older, newer), names: namesIn(older, newer) };
  const { groups } = redline(older, newer, reasonsOf({ ...release, id: '' }));
  for (const entry of groups.flatMap(({ entries }) => entries)) {
    const notes = [...entry.notes, ...entry.notesAround];
    if (notes.length === 0 || notes.some(({ kind }) => kind !== 'editorial')) continue;
    const grave = [entry, ...entry.inner].flatMap((one) => graveIn(one, judging));
    if (grave.length === 0) continue;
    for (const [index, { kind, sections: named }] of release.changes.entries())
      if (kind === 'editorial' && notes.some((note) => note.sections === named))
        yield fault(
          ['changes', index, 'kind'],
          'note-editorial',
          `\`${asLabel(entry.name)}\` (${kindOf(entry.section.of).name}) changes ${[...new Set(grave)].join(', ')}, which is never editorial.`,
          'write `substantive`, and say with `action` what to do differently; or take the change back.',
        );
  }
}
