/** Mistakes: an example of each problem code and the same made right, as `mistakes.yaml` beside this file has them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { problemCodes } from '../domain/problem-codes.ts';

/** The whole of a file, or words of a file and what stands in their place. */
const Edit = z.union([z.string(), z.tuple([z.string(), z.string()])]);

const EditedSchema = z.strictObject({
  means: z.string().optional(),
  file: z.string(),
  stands: z.string().optional(),
  wrong: z.string().optional(),
  right: z.string().optional(),
  new: z.literal(true).optional(),
  gone: z.literal(true).optional(),
  given: z.record(z.string(), Edit).optional(),
  also: z.array(z.enum(problemCodes)).optional(),
});

const MistakesSchema = z.record(
  z.enum(problemCodes),
  z.union([z.strictObject({ means: z.string().optional(), words: z.tuple([z.string(), z.string()]) }), EditedSchema]),
);

/** An example that an edit of a small content makes. */
export type EditedMistake = z.infer<typeof EditedSchema>;

let read: z.infer<typeof MistakesSchema> | undefined;

/** The examples; each code has one. Read when first asked for. */
export const mistakes = (): z.infer<typeof MistakesSchema> =>
  (read ??= MistakesSchema.parse(parse(readFileSync(path.join(import.meta.dirname, 'mistakes.yaml'), 'utf8'))));

/** What is done to files, one after the other; what is undefined is deleted. */
type Edits = [file: string, edit: z.infer<typeof Edit> | undefined][];

/** What makes the small content hold the example, or hold it made right. */
export function editsOf(mistake: EditedMistake, which: 'wrong' | 'right'): Edits {
  const { file, stands = mistake.right ?? '', given = {} } = mistake;
  const text = mistake[which];
  const before = Object.entries(given);
  if (which === 'wrong' && mistake.gone) return [...before, [file, undefined]];
  if (text === undefined) return before;
  return [...before, [file, mistake.new ? text : [stands, text]]];
}
