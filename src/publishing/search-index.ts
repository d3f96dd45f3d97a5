/**
 * Search index: what the search window loads, made from the release in force, the living directory and the help pages.
 *
 * Pagefind's index holds one record for each section: its terms, as numbers. Beside it stands `answers.json`: what a list
 * of results shows, and the words by which questions are understood; and `texts.json`, from which excerpts are cut. Nothing
 * else of the site is read, so no record, redline, draft or retired text can be found.
 */
import { sectionAddress } from '../domain/kind.ts';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { bareKey, isFoundByText } from '../domain/search/answer.ts';
import { sharedLetters } from '../domain/search/front-coded.ts';
import { pack } from '../domain/search/packed.ts';
import { Terms } from '../domain/search/terms.ts';
import { findables } from '../domain/search/findable.ts';
import type { ShownProtocol } from '../domain/protocol.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { searchDataName, searchFolder, searchTextsName } from '../site.ts';
import { bundled } from './bundle.ts';
import { helpParts } from './help-parts.ts';
import { searchDataOf, type Spoken } from './search-data.ts';

/** What nobody loads: Pagefind's own interface, other languages, and the sections' texts, of which a result shows none. */
const unused = /^pagefind-.*ui|^pagefind-(highlight|worker)\.js$|^fragment$/;
/** How many files the texts are divided into at most: fewer are read sooner. */
const mostFragments = 60;
/**
 * How many times a piece of the index names a section. A question loads the pieces of its words: of Pagefind's usual ones,
 * of 20,000, more is for other words. Pagefind reads this from its environment alone, and calls it unstable.
 */
const pieceSize = { name: 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE', value: '1000' };

/** Writes the index of a built site into its folder. `protocol`: the text in force with the living directory. */
export async function writeSearchIndex(site: string, protocol: ShownProtocol, spoken: Spoken): Promise<void> {
  const all = [...findables(protocol, blocksOf, sectionAddress), ...helpParts(site)];
  const [, second] = [...Map.groupBy(all, ({ id }) => id).values()].find((alike) => alike.length > 1) ?? [];
  if (second) throw new Error(`Two parts to be found are called ${second.id}: ${second.address} is the second.`);
  const folder = path.join(site, searchFolder);
  rmSync(folder, { recursive: true, force: true });
  const data = searchDataOf(all, protocol, spoken);
  const terms = new Terms(data);
  await writePagefind(
    folder,
    all.map((found, index) => {
      const { id, title, names = '', text } = found;
      const heads = [title, names, ...(data.answers[index]?.asked ?? [])];
      return { id, content: isFoundByText(found) ? terms.termsIn(text, heads).join(' ') : '' };
    }),
  );
  const keys = keysIn(folder);
  writeFileSync(
    path.join(folder, searchDataName),
    JSON.stringify(pack({ ...data, keys: shortest(all.map(({ id }) => keys.get(id) ?? '')) })),
  );
  writeFileSync(path.join(folder, searchTextsName), JSON.stringify(all.map(({ text }) => text)));
  for (const file of readdirSync(folder)) if (unused.test(file)) rmSync(path.join(folder, file), { recursive: true });
}

interface Content {
  id: string;
  content: string;
}

async function writePagefind(folder: string, all: readonly Content[]): Promise<void> {
  const held = all.filter(({ content }) => content !== '');
  // Pagefind groups texts, and tells their keys in the groups, only where there are fewer files than texts.
  const maxFragments = Math.min(mostFragments, Math.ceil(held.length / 2));
  process.env[pieceSize.name] = pieceSize.value;
  const { index, errors } = await createIndex({ forceLanguage: 'zxx', maxFragments });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  for (const { id, content } of held) {
    const { errors } = await index.addCustomRecord({ url: id, content, language: 'zxx' });
    if (errors.length > 0) throw new Error(`Pagefind, ${id}: ${errors.join('; ')}`);
  }
  await index.writeFiles({ outputPath: folder });
  await close();
  const script = path.join(folder, 'pagefind.js');
  writeFileSync(script, await bundled(script, 'es'));
}

/** Pagefind's own key of each section, by the section's id. */
function keysIn(folder: string): ReadonlyMap<string, string> {
  const fragments = path.join(folder, 'fragment');
  // Where nothing can be found yet, Pagefind makes none.
  return new Map(
    (existsSync(fragments) ? readdirSync(fragments) : []).flatMap((file) => {
      const json = gunzipSync(readFileSync(path.join(fragments, file)))
        .toString()
        .replace(/^pagefind_dcd/, '');
      const pieces: Record<string, { url: string }> = JSON.parse(json);
      return Object.entries(pieces).map(([key, { url }]) => [url, bareKey(key)] as const);
    }),
  );
}

/** Of each key no more than tells it from all others. */
function shortest(keys: readonly string[]): string[] {
  const sorted = keys.toSorted();
  const shared = new Map(
    sorted.map((key, at) => [
      key,
      Math.max(...[sorted[at - 1], sorted[at + 1]].map((other = '') => sharedLetters(key, other))),
    ]),
  );
  return keys.map((key) => key.slice(0, (shared.get(key) ?? 0) + 1));
}
