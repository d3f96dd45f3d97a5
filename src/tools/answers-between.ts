/** Answers between: what the content's questions find in two states, by the words of search and an engine in memory. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import type { z } from 'zod';
import type { AskedTwice } from '../domain/change/answers.ts';
import { sectionAddress } from '../domain/kind.ts';
import { withLiving, type Living, type Protocol } from '../domain/protocol.ts';
import { isAnswered } from '../domain/search/answered.ts';
import { Asking } from '../domain/search/asking.ts';
import { findables } from '../domain/search/findable.ts';
import { wordEngine } from '../domain/search/word-engine.ts';
import type { ContentRoot } from '../loading/library/content-root.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { heldIn, searchDataOf, type Spoken } from '../publishing/search-data.ts';
import { QuestionsSchema, type QuestionAsked } from '../schema/checks.ts';
import { SearchQuestionsSchema, SearchWordsSchema } from '../schema/register.ts';

interface States {
  before: Protocol;
  after: Protocol;
  living: Living;
  /** How staff speak after the change. */
  spoken: Spoken;
  /** The commit before it; missing where it is held against something else. */
  commit: string | undefined;
}

/** Every question of the content with what it finds; none where the content asks none. */
export async function answersBetween(
  { before, after, living, spoken, commit }: States,
  root: ContentRoot,
): Promise<AskedTwice[]> {
  const file = path.join(root.folder, 'checks/questions.yaml');
  const questions = existsSync(file) ? (read(QuestionsSchema, readFileSync(file, 'utf8')) ?? []) : [];
  const asked = questions.flatMap(({ asks }) => asks);
  if (asked.length === 0) return [];
  const earlier = commit === undefined ? spoken : spokenAt(commit, root);
  const [was, is] = [finder(before, living, earlier), finder(after, living, spoken)];
  return Promise.all(
    asked.map(async (question) => ({ question, before: await was(question), after: await is(question) })),
  );
}

/** How staff spoke at a commit. */
const spokenAt = (commit: string, root: ContentRoot): Spoken => ({
  searchWords: read(SearchWordsSchema, textAt(commit, 'search-words.yaml', root)) ?? [],
  searchQuestions: read(SearchQuestionsSchema, textAt(commit, 'search-questions.yaml', root)) ?? [],
});

/** A file of the content root as a commit has it; empty where it has none. */
const textAt = (commit: string, file: string, { folder }: ContentRoot): string =>
  spawnSync('git', ['-C', folder, 'show', `${commit}:./${file}`], { encoding: 'utf8', maxBuffer: 2 ** 28 }).stdout;

/** What a text says by a schema; nothing where it has another shape. */
const read = <T>(schema: z.ZodType<T>, text: string): T | undefined => schema.safeParse(parse(text)).data;

/** Asks one state. */
function finder(protocol: Protocol, living: Living, spoken: Spoken) {
  const all = findables(withLiving(protocol, { ...living, services: protocol.services }), blocksOf, sectionAddress);
  const engine = wordEngine(all.map((one) => ({ id: one.id, words: heldIn(one) })));
  const asking = Asking.of(searchDataOf(all, protocol, spoken), engine);
  const texts = new Map(all.map(({ id, title, text }) => [id, `${title} ${text}`]));
  return async (question: QuestionAsked) => {
    const { answers } = await asking.ask(question.ask);
    return { results: answers, answered: isAnswered(question, answers, (id) => texts.get(id) ?? '') };
  };
}
