/** Witnesses: where digests of releases were written down outside. Read by itself, so that who verifies reads no more. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { WitnessesSchema, type Witness } from '../../schema/release.ts';
import { readText } from '../files/text.ts';
import { checkShape } from '../reading/explain.ts';
import { parseYaml } from '../reading/yaml.ts';
import type { ContentRoot } from './content-root.ts';

const name = 'witnesses.yaml';

/** The witnesses of a content root; none where it has no such file. */
export function readWitnesses({ folder, parent }: ContentRoot): { witnesses: Witness[]; problems: Problem[] } {
  if (!lstatSync(path.join(folder, name), { throwIfNoEntry: false })) return { witnesses: [], problems: [] };
  const { file, problems } = readText(folder, name, parent);
  if (!file) return { witnesses: [], problems };
  const yaml = parseYaml(file.file, file.text);
  const shape = yaml.problems.length > 0 ? { problems: yaml.problems } : checkShape(WitnessesSchema, yaml);
  return {
    witnesses: 'value' in shape ? (shape.value ?? []) : [],
    problems: [...problems, ...shape.problems],
  };
}
