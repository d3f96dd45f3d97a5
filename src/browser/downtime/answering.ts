/** Answering: the file's search window asks an index that is made of the file itself, in slices, after it was opened. */
import { unpacked, unpackedWords, type SearchRows } from '../../domain/downtime/search-rows.ts';
import { Asking } from '../../domain/search/asking.ts';
import type { SearchData } from '../../domain/search/answer.ts';
import { isCode, isSilent, wordsOf } from '../../domain/search/words.ts';
import { findPart } from '../frame/part.ts';
import { MiniSearchEngine } from '../search/engines/minisearch.ts';
import { ask, type Search } from '../search/search-answering.ts';
import { putBack } from './same.ts';
import { inSlices } from './slices.ts';
import { Texts } from './texts.ts';

/** What the file's builder wrote for search; the texts it holds itself. */
export interface FileSearch extends Pick<SearchData, 'roles'> {
  staff: string;
  /** What staff ask of a section, by its id; and the words for what is not here. */
  asked: Record<string, string[]>;
  absent: string;
  rows: SearchRows;
}

/** What the element of an id says, on one line. */
const textAt = (id: string) => document.getElementById(id)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';

/** Makes the index, and all else that questions need. */
export async function openSearch(): Promise<Search> {
  const data: FileSearch = JSON.parse(findPart('#search-data').textContent ?? '');
  const answers = unpacked(data.rows, textAt).map((answer) => {
    const asked = data.asked[answer.id];
    return asked === undefined ? answer : { ...answer, asked };
  });
  const texts = new Texts(answers);
  const engine = new MiniSearchEngine();
  const counts = new Map<string, number>();
  function* steps() {
    yield* putBack(document);
    for (const page of document.querySelectorAll('.one-page')) {
      texts.read(page);
      yield;
    }
    for (const { id, title, names = '' } of answers) {
      const section = { id, title, names, text: texts.of(id) };
      engine.add(section);
      for (const word of wordsOf(`${section.text}\n${title}\n${names}`))
        if (!isCode(word) && !isSilent(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
      yield;
    }
  }
  await inSlices(steps());
  const vocabulary = [...counts]
    .toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .map(([word]) => word);
  const asking = new Asking({ vocabulary, staff: unpackedWords(data.staff), answers, absent: data.absent }, engine);
  await new Promise((resolve) => setTimeout(resolve));
  asking.prepare();
  const all = new Map(answers.map(({ id }) => [id, texts.of(id)]));
  return {
    roles: data.roles,
    answer: (text, narrowed) => ask(asking, all, text, narrowed),
    onTexts() {},
  };
}
