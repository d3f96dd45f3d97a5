/** Words that tests type into search: those of the content itself, and slips in them. */
import { isFoundByText } from '../../src/domain/search/answer.ts';
import { unpack } from '../../src/domain/search/packed.ts';
import { Understanding } from '../../src/domain/search/understanding.ts';
import { indexedIn, isCode, isCommon, stemOf } from '../../src/domain/search/words.ts';
import { searchDataName, searchFolder, searchTextsName } from '../../src/site.ts';
import { readSiteFile } from '../site/site.ts';

/** What the search window loads. */
export const searchData = unpack(JSON.parse(readSiteFile(`${searchFolder}/${searchDataName}`)));
const { answers, vocabulary, everywhere } = searchData;

/** How many sections are found by a word of their texts, by its stem. */
const counts = new Map<string, number>();
for (const [index, text] of (JSON.parse(readSiteFile(`${searchFolder}/${searchTextsName}`)) as string[]).entries())
  if (answers[index] && isFoundByText(answers[index]))
    for (const stem of new Set(indexedIn(text).map(stemOf))) counts.set(stem, (counts.get(stem) ?? 0) + 1);
const countOf = (word: string): number => counts.get(stemOf(word)) ?? 0;

/** Words that texts are found by, those of most sections first: what stands everywhere is found in titles alone. */
const telling = vocabulary
  .slice(everywhere)
  .filter((word) => word.length > 3 && !isCommon(word) && !isCode(word))
  .toSorted((a, b) => countOf(b) - countOf(a));
const [first = '', ...others] = telling;

/** The word that most of the content is found by, and others, more seldom each. */
export const frequent = first;
export const furtherWords = others;

/** Letters that are near to no word. */
export const nonsense = 'zzqxj';

/** A word with two letters that changed places. */
const swapped = (word: string) => `${word.slice(0, 2)}${word[3]}${word[2]}${word.slice(4)}`;

const understanding = new Understanding(searchData);

/** A slip of the fingers, and the word that search takes it for. */
export const slip = telling
  .filter((word) => word.length > 7 && swapped(word) !== word)
  .map((meant) => ({ typed: swapped(meant), meant }))
  .find(({ typed, meant }) => understanding.understand(typed).mended.some((one) => one.meant === meant)) ?? {
  typed: '',
  meant: '',
};
