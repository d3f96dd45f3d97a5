/**
 * Older facility: releases that were frozen before `site.yaml` was have its settings, and the main number, in their
 * `facility.yaml`. This is all that knows that shape; it goes when the history is made anew.
 */
import { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import { placed, within, type Problem } from '../../domain/problem.ts';
import { rewritten } from '../../domain/rules/assurance.ts';
import type { LivingReading } from '../../domain/rules/rules.ts';
import { FacilitySchema, type Facility } from '../../schema/facility.ts';
import type { Assurance } from '../../schema/phone.ts';
import { readText } from '../files/text.ts';
import { parseYaml } from './yaml.ts';

const gone = z.unknown().optional();

/** The facility with the keys that it has no more. */
export const OlderFacility = FacilitySchema.extend({
  idle: gone,
  cover: gone,
  exit_address: gone,
  telephone: gone,
  call_first: gone,
  ask_now: gone,
  directory_owner: gone,
  edit_address: gone,
});

const votedOnce = madeOnce<Facility>();

/** What of it is still voted on; the same value for the same. */
export const votedOn = (older: z.infer<typeof OlderFacility>): Facility =>
  votedOnce([older], () => FacilitySchema.strip().parse(older));

/** The history of the main number grows on from what the newest release of the older shape has of it. */
export function mainNumberRewritten(folder: string, release: string, living: LivingReading): Problem[] {
  const { file } = readText(folder, 'facility.yaml');
  const { telephone } = (file ? parseYaml(file.file, file.text).value : {}) as {
    telephone?: { assurances?: Assurance[] };
  };
  const main = living.services.find(({ id }) => id === living.site?.main_number);
  const index = main?.phones.findIndex(({ kind }) => kind === 'telephone') ?? -1;
  const now = main?.phones[index];
  if (!telephone?.assurances || !main || !now) return [];
  return within(['phones', index], rewritten(telephone.assurances, now.assurances, release)).map((fault) =>
    placed(fault, (keys) => living.places.service(main, keys)),
  );
}
