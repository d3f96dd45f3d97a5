/**
 * Search index: what the search window loads, made from the release in force, the living directory and the help pages.
 *
 * Pagefind's index holds one record for each section. Beside it stands `answers.json`: what a list of results shows, and
 * the words by which questions are understood; and `texts.json`, from which excerpts are cut. Nothing else of the site is read, so no record, redline, draft or
 * retired text can be found.
 */
import { sectionAddress } from '../domain/kind.ts';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import type { SearchData } from '../domain/search/answer.ts';
import { leadingTo, type OwnLines } from '../domain/rules/staff-words.ts';
import { findables, type Findable } from '../domain/search/findable.ts';
import type { ShownProtocol } from '../domain/protocol.ts';
import { isCode, isSilent, wordsOf } from '../domain/search/words.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import type { SearchWords } from '../schema/register.ts';
import { searchDataName, searchFolder, searchTextsName } from '../site.ts';
import { helpParts } from './help-parts.ts';

/** What nobody loads: Pagefind's own interface, other languages, and the sections' texts, of which a result shows none. */
const unused = /^pagefind-.*ui|^pagefind-(highlight|worker)\.js$|^wasm\.unknown\.|^fragment$/;
/** How many files the texts are divided into at most: fewer are read sooner. */
const mostFragments = 60;

/** Writes the index of a built site into its folder. `protocol`: the text in force with the living directory. */
export async function writeSearchIndex(site: string, protocol: ShownProtocol, staff: SearchWords): Promise<void> {
  const all = [...findables(protocol, blocksOf, sectionAddress), ...helpParts(site)];
  const folder = path.join(site, searchFolder);
  rmSync(folder, { recursive: true, force: true });
  await writePagefind(folder, all);
  writeFileSync(path.join(folder, searchDataName), JSON.stringify(searchDataOf(all, protocol, staff, keysIn(folder))));
  writeFileSync(path.join(folder, searchTextsName), JSON.stringify(all.map(({ text }) => text)));
  for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(path.join(folder, file), { recursive: true });
}

/** What of a section can be found: its words, but for those that stand everywhere, by which the index would double. */
export const contentOf = ({ text, title, names = '' }: Findable): string =>
  wordsOf(`${text}\n${title}\n${names}`)
    .filter((word) => !isSilent(word))
    .join(' ');

async function writePagefind(folder: string, all: readonly Findable[]): Promise<void> {
  // Pagefind groups texts, and tells their keys in the groups, only where there are fewer files than texts.
  const maxFragments = Math.min(mostFragments, Math.ceil(all.length / 2));
  const { index, errors } = await createIndex({ forceLanguage: 'en', maxFragments });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const entry of all) {
    const record = { url: entry.id, content: contentOf(entry), language: 'en', meta: { title: entry.title } };
    const { errors } = await index.addCustomRecord(record);
    if (errors.length > 0) throw new Error(`Pagefind, ${entry.id}: ${errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await close();
}

/** Pagefind's own key of each section, by the section's id. */
function keysIn(folder: string): ReadonlyMap<string, string> {
  const fragments = path.join(folder, 'fragment');
  return new Map(
    readdirSync(fragments).flatMap((file) => {
      const json = gunzipSync(readFileSync(path.join(fragments, file)))
        .toString()
        .replace(/^pagefind_dcd/, '');
      const pieces: Record<string, { url: string }> = JSON.parse(json);
      return Object.entries(pieces).map(([key, { url }]) => [url, key] as const);
    }),
  );
}

/** What the search window loads beside its engine's files. `keys`: the engine's own key of each section; none of one that has none. */
export function searchDataOf(
  all: readonly Findable[],
  protocol: Pick<ShownProtocol, 'roles'> & OwnLines,
  staff: SearchWords,
  keys: ReadonlyMap<string, string> = new Map(),
): SearchData {
  const counts = new Map<string, number>();
  for (const entry of all)
    for (const word of wordsOf(contentOf(entry))) if (!isCode(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return {
    answers: all.map(({ text: _text, ...answer }) => answer),
    keys: all.map(({ id }) => keys.get(id) ?? ''),
    vocabulary: [...counts].toSorted(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([word]) => word),
    staff: leadingTo(
      staff,
      all.flatMap(({ title, text }) => [title, ...text.split('\n')]),
      protocol,
    ),
    roles: protocol.roles.map(({ id, title }) => ({ id, title })),
  };
}
