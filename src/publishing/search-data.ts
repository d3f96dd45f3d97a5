/** Search data: what questions are understood and answered by, made from everything that can be found. */
import type { ShownProtocol } from '../domain/protocol.ts';
import { leadingTo, type OwnLines } from '../domain/rules/staff-words.ts';
import { isFoundByText, type SearchData } from '../domain/search/answer.ts';
import type { Findable } from '../domain/search/findable.ts';
import { indexedIn, stemOf, tellingIn } from '../domain/search/words.ts';
import type { SearchQuestions, SearchWords } from '../schema/register.ts';

/** How staff speak. */
export interface Spoken {
  searchWords: SearchWords;
  searchQuestions: SearchQuestions;
}

/** More sections than one of so many that are found by their texts hold a word that stands everywhere: it tells little. */
const oneOf = 16;
/** But so many at least: of a few sections a reader sees them all. */
const fewest = 40;

/** What of a section can be found: its words, but for those that stand everywhere. */
export const heldIn = (found: Pick<Findable, 'text' | 'title' | 'names' | 'kind' | 'state'>): string[] =>
  indexedIn(`${isFoundByText(found) ? found.text : ''}\n${found.title}\n${found.names ?? ''}`);

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
  const { vocabulary, everywhere } = vocabularyOf(
    all,
    askedWith(
      all.flatMap(({ id }) => asksOf(id)),
      staff,
    ),
  );
  return {
    answers: all.map(({ text: _text, ...answer }) => {
      const questions = asksOf(answer.id).map((question) => indexedIn(question).join(' '));
      return questions.length === 0 ? answer : { ...answer, asked: questions };
    }),
    keys: [],
    ...(absent !== '' && { absent }),
    vocabulary,
    everywhere,
    staff,
    roles: protocol.roles.map(({ id, title }) => ({ id, title })),
  };
}

/** How often each word, by its stem, is asked with: in staff's questions, or as what one of their words there means. */
function askedWith(questions: readonly string[], staff: SearchWords): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (stem: string, more: number) => counts.set(stem, (counts.get(stem) ?? 0) + more);
  const stemsIn = (text: string) => new Set(indexedIn(text).map(stemOf));
  for (const question of questions) for (const stem of stemsIn(question)) add(stem, 1);
  const asked = new Map(counts);
  for (const { typed, means } of staff) {
    const often = typed.map((text) => Math.min(...[...stemsIn(text)].map((stem) => asked.get(stem) ?? 0)));
    const all = often.filter(Number.isFinite).reduce((sum, count) => sum + count, 0);
    for (const stem of stemsIn(means.join(' '))) add(stem, all);
  }
  return counts;
}

/** All words, those that stand everywhere first, then by how often they are asked with; of like ones by the alphabet. */
function vocabularyOf(
  all: readonly Findable[],
  asked: ReadonlyMap<string, number>,
): Required<Pick<SearchData, 'vocabulary' | 'everywhere'>> {
  const words = new Set<string>();
  const holding = new Map<string, number>();
  for (const one of all) {
    const here = heldIn(one);
    for (const word of here) words.add(word);
    for (const stem of new Set(here.map(stemOf))) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  }
  const many = Math.max(fewest, all.filter(isFoundByText).length / oneOf);
  /** The less, the more it is asked with, in steps of twice as often. */
  const rankOf = (word: string) => {
    const stem = stemOf(word);
    return (holding.get(stem) ?? 0) > many ? -Infinity : -Math.round(Math.log2(1 + (asked.get(stem) ?? 0)));
  };
  const ranked = [...words].map((word) => ({ word, rank: rankOf(word) }));
  ranked.sort((a, b) => (a.rank === b.rank ? (a.word < b.word ? -1 : 1) : a.rank - b.rank));
  return {
    vocabulary: ranked.map(({ word }) => word),
    everywhere: ranked.filter(({ rank }) => rank === -Infinity).length,
  };
}
