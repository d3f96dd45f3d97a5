/** Since: what differs for a role between two releases of the history, and which of its cases touch that. */
import { namesOf, releaseInWords } from '../../domain/history/history-html.ts';
import { sectionsIn, type ReleaseHistory } from '../../domain/history/history.ts';
import { changesOf, namesOfChanges, touches } from '../../domain/learning/changes.ts';
import { changesHtml } from '../../domain/learning/lesson-html.ts';
import { byId } from '../../domain/protocol.ts';
import { reasonsBetween } from '../../domain/redline/reasons.ts';
import { redline } from '../../domain/redline/redline.ts';
import type { Html } from '../../domain/text/html.ts';

export interface Asked {
  role: string;
  /** The release that the learner knew, and the one that is learned. */
  known: string;
  now: string;
  /** The ids of the role's sections. */
  ofRole: ReadonlySet<string>;
  /** What each case leads to. */
  cases: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What is shown: the changes, the cases that touch them, and the release in words. */
export function since(
  history: ReleaseHistory,
  { role, known, now, ofRole, cases }: Asked,
): { said: Html; touched: string[]; words: string } {
  const [older, newer] = [byId(history.releases, known), byId(history.releases, now)];
  const made = redline(
    sectionsIn(history, older),
    sectionsIn(history, newer),
    reasonsBetween(history.releases, known, now),
  );
  const changes = changesOf(role, made, ofRole);
  const changed = namesOfChanges(changes);
  return {
    said: changesHtml(changes, namesOf(history)),
    touched: [...cases].filter(([, led]) => touches(led, changed)).map(([id]) => id),
    words: releaseInWords(known),
  };
}
