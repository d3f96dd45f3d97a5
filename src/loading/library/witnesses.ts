/** Witnesses: where digests of releases were written down outside. Read by itself, so that who verifies reads no more. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Mention } from '../../domain/mention.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { WitnessesSchema, type Witness } from '../../schema/release.ts';
import { witnessFiles } from '../../domain/releases/stock-commands.ts';
import { alone, type Root } from '../reading/facility.ts';

export const witnessesName = 'witnesses.yaml';

interface WitnessesReading {
  witnesses: Witness[];
  problems: readonly Problem[];
  mentions: readonly Mention[];
}

/** The witnesses of a content root; none where it has no such file. */
export function readWitnesses(root: Root): WitnessesReading {
  const folder = alone(root, witnessesName);
  const noun = folder.has(witnessesName) ? folder.one(witnessesName, WitnessesSchema) : undefined;
  const { problems, mentions } = folder;
  const missing = noun ? missingFiles(root.folder, noun.value, noun.at([])) : [];
  return { witnesses: noun?.value ?? [], problems: [...problems, ...missing], mentions };
}

/** Refuses a witness without what it rests on: the signature or time stamp, and the keys that it is held against. */
function* missingFiles(folder: string, witnesses: readonly Witness[], at: Place): Iterable<Problem> {
  for (const needed of new Set(witnesses.flatMap(witnessFiles)))
    if (!lstatSync(path.join(folder, needed), { throwIfNoEntry: false })?.isFile())
      yield {
        ...at,
        code: 'witness-file',
        message: `\`${needed}\`, on which a witness rests, is no file here.`,
        mend: 'put it there, or take `signature` or `timestamp` out of the entry.',
      };
}
