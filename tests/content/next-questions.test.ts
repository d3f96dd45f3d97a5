/** What staff will ask of the edition that is being written: each question has an answer there. */
import { expect, test } from 'vitest';
import { sections } from '../../src/domain/text/sections.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { QuestionsSchema } from '../../src/schema/checks.ts';
import { checksIn } from './checks.ts';

const asked = checksIn('next-questions.yaml', QuestionsSchema);
/** Content whose next edition asks nothing new has no such list. */
test.skipIf(!asked)('every section, page and list that a question must find is in the draft', () => {
  const draft = readLibrary().library?.draft;
  expect(draft).toBeDefined();
  const ids = new Set(sections(draft!, blocksOf).map(({ id }) => id));
  const named = asked!.flatMap(({ asks }) => asks.flatMap(({ find, page }) => [...find, ...(page ? [page] : [])]));
  // The stop of a page and the parts of the help are found too, and are no sections.
  const known = (id: string) => [id, `list-${id}`, id.replace(/-stop$/, '')].some((one) => ids.has(one));
  const missing = named.filter((id) => !known(id) && !id.startsWith('help'));
  expect(asked!.flatMap(({ asks }) => asks).length).toBeGreaterThan(100);
  expect([...new Set(missing)]).toEqual([]);
});
