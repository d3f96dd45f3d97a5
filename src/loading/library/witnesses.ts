/** Witnesses: where digests of releases were written down outside. Read by itself, so that who verifies reads no more. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { WitnessesSchema, type Witness } from '../../schema/release.ts';
import { witnessFiles } from '../../domain/releases/stock-commands.ts';
import { readText, shown, type TextFile } from '../files/text.ts';
import { checkShape } from '../reading/explain.ts';
import { parseYaml } from '../reading/yaml.ts';
import type { ContentRoot } from './content-root.ts';

export const witnessesName = 'witnesses.yaml';

/** The witnesses of a content root; none where it has no such file. */
export function readWitnesses({ folder, parent }: ContentRoot): { witnesses: Witness[]; problems: Problem[] } {
  if (!lstatSync(path.join(folder, witnessesName), { throwIfNoEntry: false })) return { witnesses: [], problems: [] };
  const { file, problems } = readText(folder, witnessesName, parent);
  if (!file) return { witnesses: [], problems };
  const yaml = parseYaml(file.file, file.text);
  const shape = yaml.problems.length > 0 ? { problems: yaml.problems } : checkShape(WitnessesSchema, yaml);
  const witnesses = 'value' in shape ? (shape.value ?? []) : [];
  return { witnesses, problems: [...problems, ...shape.problems, ...missingFiles(folder, witnesses, file)] };
}

/** Refuses a witness of a day that has not come: nothing was written down on it yet. */
export function* futureWitnesses(
  { folder, parent }: ContentRoot,
  witnesses: readonly Witness[],
  today: string,
): Iterable<Problem> {
  for (const { release, date } of witnesses)
    if (date > today)
      yield {
        file: shown(path.join(folder, witnessesName), parent),
        line: 1,
        column: 1,
        code: 'witness-future',
        message: `The witness of release ${release} is of ${date}, which has not come yet.`,
        mend: 'write the day on which the digest was written down, signed or stamped.',
      };
}

/** Refuses a witness without what it rests on: the signature or time stamp, and the keys that it is held against. */
function* missingFiles(folder: string, witnesses: readonly Witness[], { file }: TextFile): Iterable<Problem> {
  for (const needed of new Set(witnesses.flatMap(witnessFiles)))
    if (!lstatSync(path.join(folder, needed), { throwIfNoEntry: false })?.isFile())
      yield {
        file,
        line: 1,
        column: 1,
        code: 'witness-file',
        message: `\`${needed}\`, on which a witness rests, is no file here.`,
        mend: 'put it there, or take `signature` or `timestamp` out of the entry.',
      };
}
