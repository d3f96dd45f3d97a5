/** Release rules: what the notes of a release tell their readers. */
import type { Release } from '../../schema/release.ts';
import { fault, type Fault } from '../problem.ts';

/** Fewer characters say neither what is different nor why. */
const leastCharacters = 20;

/** What an editor or a forge writes where nobody wrote anything. */
const saysNothing =
  /^(various|minor|misc\w*|small|general|routine)?\s*(update|edit|change|fix|revision|correction|improvement)s?\.?$/i;

/** Notes and reasons that would leave their reader as wise as before. */
export function releaseFaults({ changes, urgent }: Release): Fault[] {
  const told = [
    ...changes.map(({ summary }, index) => ({
      keys: ['changes', index, 'summary'],
      text: summary,
      mend: 'tell in a sentence what is different and why.',
    })),
    ...(urgent
      ? [{ keys: ['urgent', 'reason'], text: urgent.reason, mend: 'tell in a sentence why it could not wait.' }]
      : []),
  ];
  return told
    .filter(({ text }) => text.length < leastCharacters || saysNothing.test(text))
    .map(({ keys, text, mend }) => fault(keys, 'note-empty', `\`${text}\` tells the reader too little.`, mend));
}
