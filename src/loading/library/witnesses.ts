/** Witnesses: where digests of releases were written down outside. Read by itself, so that who verifies reads no more. */
import type { Mention } from '../../domain/mention.ts';
import type { Problem } from '../../domain/problem.ts';
import { WitnessesSchema, type Witness } from '../../schema/release.ts';
import { alone, type Root } from '../reading/voted.ts';

const name = 'witnesses.yaml';

interface WitnessesReading {
  witnesses: Witness[];
  problems: readonly Problem[];
  mentions: readonly Mention[];
}

/** The witnesses of a content root; none where it has no such file. */
export function readWitnesses(root: Root): WitnessesReading {
  const folder = alone(root, name);
  const noun = folder.has(name) ? folder.one(name, WitnessesSchema) : undefined;
  const { problems, mentions } = folder;
  return { witnesses: noun?.value ?? [], problems, mentions };
}
