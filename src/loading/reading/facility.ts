/** Facility: what the hospital sets for itself, which is voted on with the draft and stands beside it. A release has its own. */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import type { Mention } from '../../domain/mention.ts';
import type { Keys, Place, Problem } from '../../domain/problem.ts';
import { FacilitySchema, type Facility } from '../../schema/facility.ts';
import { Folder } from './folder.ts';

export const facilityName = 'facility.yaml';

/** What was read of it, and what is wrong with its shape. */
export interface FacilityReading {
  /** Missing where the file is missing or has another shape. */
  value?: Facility;
  mentions: readonly Mention[];
  problems: readonly Problem[];
  at(keys: Keys): Place;
}

/** The facility of a folder. */
export function facilityIn(folder: Folder): FacilityReading {
  const noun = folder.one(facilityName, FacilitySchema);
  return {
    ...(noun && { value: noun.value }),
    mentions: folder.mentions,
    problems: folder.problems,
    at: (keys) => noun!.at(keys),
  };
}

/** The content root's, as far as this is asked. */
export interface Root {
  folder: string;
  /** The folder that places are told from. */
  parent: string;
}

/** The facility that stands in a content root. */
export const readFacility = (root: Root) => facilityIn(alone(root, facilityName));

/** The content root as one file of it, without what else lies there. */
export const alone = ({ folder, parent: from }: Root, name: string) =>
  new Folder(folder, { files: lstatSync(path.join(folder, name), { throwIfNoEntry: false }) ? [name] : [], from });
