/** Search data: what questions are understood and answered by, made from everything that can be found. */
import type { ShownProtocol } from '../domain/protocol.ts';
import { leadingTo, type OwnLines } from '../domain/rules/staff-words.ts';
import type { SearchData } from '../domain/search/answer.ts';
import type { Findable } from '../domain/search/findable.ts';
import { indexedIn, stemOf, tellingIn } from '../domain/search/words.ts';
import type { SearchQuestions, SearchWords } from '../schema/register.ts';

/** How staff speak. */
export interface Spoken {
  searchWords: SearchWords;
  searchQuestions: SearchQuestions;
}

/** More sections than one of so many hold a word that stands everywhere, so that a text says little by it. */
const everywhere = 20;
/** But so many at least: of a few sections a reader sees them all. */
const fewest = 40;

/** What of a section can be found: its words, but for those that stand everywhere. */
export const heldIn = ({ text, title, names = '' }: Pick<Findable, 'text' | 'title' | 'names'>): string[] =>
  indexedIn(`${text}\n${title}\n${names}`);

/** What a search window loads, but for an engine's keys. */
export function searchDataOf(
  all: readonly Findable[],
  protocol: Pick<ShownProtocol, 'roles'> & OwnLines,
  { searchWords, searchQuestions }: Spoken,
): SearchData {
  const asked = Map.groupBy(searchQuestions, ({ section }) => section ?? '');
  const asksOf = (section: string) => (asked.get(section) ?? []).flatMap(({ asks }) => asks);
  const absent = tellingIn(asksOf('')).join(' ');
  const staff = leadingTo(
    searchWords,
    all.flatMap(({ title, text }) => [title, ...text.split('\n')]),
    protocol,
  );
  return {
    answers: all.map(({ text: _text, ...answer }) => {
      const questions = asksOf(answer.id).map((question) => indexedIn(question).join(' '));
      return questions.length === 0 ? answer : { ...answer, asked: questions };
    }),
    keys: [],
    ...(absent !== '' && { absent }),
    ...vocabularyOf(all),
    staff,
    roles: protocol.roles.map(({ id, title }) => ({ id, title })),
  };
}

/** All words, those that stand everywhere first, then by how many sections hold them; of like ones by the alphabet. */
function vocabularyOf(all: readonly Findable[]): Pick<SearchData, 'vocabulary' | 'everywhere'> {
  const words = new Set<string>();
  const holding = new Map<string, number>();
  for (const one of all) {
    const here = heldIn(one);
    for (const word of here) words.add(word);
    for (const stem of new Set(here.map(stemOf))) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  /** 0 for what stands everywhere; else more, the fewer sections hold it, in steps of half as many. */
  const rankOf = (word: string) => {
    const count = holding.get(stemOf(word)) ?? 1;
    return count > Math.max(fewest, all.length / everywhere) ? 0 : Math.ceil(-Math.log2(count / all.length)) + 1;
  };
  const ranked = [...words].map((word) => ({ word, rank: rankOf(word) }));
  ranked.sort((a, b) => a.rank - b.rank || (a.word < b.word ? -1 : 1));
  return {
    vocabulary: ranked.map(({ word }) => word),
    everywhere: ranked.filter(({ rank }) => rank === 0).length,
  };
}
