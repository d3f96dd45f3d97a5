/** Answering: the file's search window asks an index that is made of the file itself, in slices, after it was opened. */
import { inflated } from '../../domain/downtime/deflated.ts';
import { unpacked, unpackedWords, type SearchRows } from '../../domain/downtime/search-rows.ts';
import { Asking } from '../../domain/search/asking.ts';
import { isFoundByText, type SearchData } from '../../domain/search/answer.ts';
import { isCode, isSilent, wordsOf } from '../../domain/search/words.ts';
import type { Steps } from '../../domain/steps.ts';
import { findPart } from '../frame/part.ts';
import { MiniSearchEngine } from '../search/engines/minisearch.ts';
import { ask, type Search } from '../search/search-answering.ts';
import { inSlices } from '../search/slices.ts';
import { Texts } from './texts.ts';

/** What the file's builder wrote for search; the texts it holds itself. */
export interface FileSearch extends Pick<SearchData, 'roles'> {
  staff: string;
  /** The words with which staff ask for what is not here. */
  absent: string;
  rows: SearchRows;
}

/** What begins at an id, on one line: of a page its title, and of an empty mark what it stands at the head of. */
function textAt(id: string): string {
  const element = document.getElementById(id);
  const page = element?.matches('.one-page') ? element.querySelector('h1') : null;
  const holder = page ?? (element?.textContent === '' ? element.parentElement : element);
  return holder?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** Makes the index, and all else that questions need. */
function* steps(): Steps<{ search: Search; prepare: Steps }> {
  const data = inflated<FileSearch>(JSON.parse(findPart('#search-data').textContent ?? ''));
  yield;
  const answers = unpacked(data.rows, textAt);
  const texts = new Texts(answers);
  for (const page of document.querySelectorAll('.one-page')) {
    texts.read(page);
    yield;
  }
  const engine = new MiniSearchEngine();
  const counts = new Map<string, number>();
  for (const answer of answers) {
    const { id, title, names = '' } = answer;
    const words = wordsOf(texts.of(id));
    if (isFoundByText(answer)) engine.add(id, words);
    for (const word of [...wordsOf(title), ...wordsOf(names), ...words]) counts.set(word, (counts.get(word) ?? 0) + 1);
    yield;
  }
  const vocabulary = [...counts]
    .filter(([word]) => !isCode(word) && !isSilent(word))
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
  const staff = unpackedWords(data.staff);
  const asking = yield* Asking.inSteps({ vocabulary, staff, answers, absent: data.absent }, engine);
  const all = new Map(answers.map(({ id }) => [id, texts.of(id)]));
  const search: Search = {
    roles: data.roles,
    answer: (text, narrowed) => ask(asking, all, text, narrowed),
    onTexts() {},
  };
  return { search, prepare: asking.prepare() };
}

/** Search over what the file itself holds, once its index is made. */
export async function openSearch(): Promise<Search> {
  const { search, prepare } = await inSlices(steps());
  // What mends two wrong letters in one word takes a while, and is there before such a word is typed.
  void inSlices(prepare);
  return search;
}
