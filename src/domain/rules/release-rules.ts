/** Release rules: what the notes of a release tell their readers. */
import type { Release } from '../../schema/release.ts';
import { fault, refusedBy, type Fault, type Keys } from '../problem.ts';

/** Every breach in a release's notes. Keys lead from its file. */
export const releaseFaults = (release: Release): Fault[] => refusedBy([emptyNotes, emptyReason], release);

/** Fewer characters say neither what is different nor why. */
const leastCharacters = 20;

/** What an editor or a forge writes where nobody wrote anything. */
const saysNothing =
  /^(various|minor|misc\w*|small|general|routine)?\s*(update|edit|change|fix|revision|correction|improvement)s?\.?$/i;

/** Refuses a note of change that would leave its reader as wise as before. */
function* emptyNotes({ changes }: Release): Iterable<Fault> {
  for (const [index, { summary }] of changes.entries())
    yield* empty(['changes', index, 'summary'], summary, 'tell in a sentence what is different and why.');
}

/** Refuses such a reason for urgency, which a committee is asked to ratify afterwards. */
function* emptyReason({ urgent }: Release): Iterable<Fault> {
  if (urgent) yield* empty(['urgent', 'reason'], urgent.reason, 'tell in a sentence why it could not wait.');
}

function* empty(keys: Keys, text: string, mend: string): Iterable<Fault> {
  if (text.length < leastCharacters || saysNothing.test(text))
    yield fault(keys, 'note-empty', `\`${text}\` tells the reader too little.`, mend);
}
