/** What the content's questions find before a change and after it, with staff's words of either time. */
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { answersBetween } from '../../src/tools/answers-between.ts';
import { repository } from '../made/change.ts';

const questions = `- role: porter
  asks:
    - { ask: yellow sign, find: [shared-tell] }
    - { ask: puddle, page: wet-floors }
    - { ask: elephant, none: true }
`;

/** The first results of every question, and whether they answer it. */
async function asked(files: Record<string, string>, edits: Record<string, [string, string]>) {
  const made = repository({
    'checks/questions.yaml': questions,
    ...files,
  });
  const before = readLibrary(made.root).library?.draft;
  const commit = made.git('rev-parse', 'main').trim();
  made.commit(edits);
  const { library, ...spoken } = readLibrary(made.root);
  if (!before || !library?.draft) throw new Error('the tree has a mistake');
  const states = { before, after: library.draft, living: library.living, spoken, commit };
  return (await answersBetween(states, contentRoot(made.root))).map((one) => [
    one.question.ask,
    ...[one.before, one.after].map(({ results, answered }) => `${results[0]?.id ?? 'nothing'} ${answered}`),
  ]);
}

test('a word that goes takes its answer with it', async () => {
  expect(await asked({}, { 'draft/shared.yaml': ['Put up the yellow sign', 'Put up the amber board'] })).toEqual([
    ['yellow sign', 'shared-tell true', 'nothing false'],
    ['puddle', expect.stringMatching(/^wet-floors\S* true$/), expect.stringMatching(/^wet-floors\S* true$/)],
    ['elephant', 'nothing true', 'nothing true'],
  ]);
});

test("so do staff's words that are changed alone", async () => {
  const words = '- { typed: [elephant], means: [yellow sign] }\n';
  const [, , elephant] = await asked(
    { 'search-words.yaml': words },
    { 'search-words.yaml': ['[elephant]', '[giraffe]'] },
  );
  expect(elephant).toEqual(['elephant', 'shared-tell false', 'nothing true']);
});

test("and staff's questions", async () => {
  const spoken = '- { section: shared-tell, asks: [elephant] }\n';
  const edit: [string, string] = ['[elephant]', '[giraffe]'];
  const [, , elephant] = await asked({ 'search-questions.yaml': spoken }, { 'search-questions.yaml': edit });
  expect(elephant).toEqual(['elephant', 'shared-tell false', 'nothing true']);
});

test('where the content asks nothing there is nothing to tell', async () => {
  const made = repository();
  const { library, ...spoken } = readLibrary(made.root);
  if (!library?.draft) throw new Error('the tree has a mistake');
  const states = { before: library.draft, after: library.draft, living: library.living, spoken, commit: undefined };
  expect(await answersBetween(states, contentRoot(made.root))).toEqual([]);
});
