/** Left: one thing that remains to be made a hospital's own, and who can do it. */
import type { Facility } from '../../schema/facility.ts';
import { fault, type Fault, type Keys } from '../problem.ts';

/** Who can do it where neither the text's owner nor a reader of it is named. */
export const doers = {
  compliance: 'Compliance',
  counsel: 'Counsel',
  it: 'IT',
  nursing: 'Nursing',
  operator: 'Telephone operator',
  pharmacy: 'Pharmacy',
  survivors: 'Survivor advisers',
  translator: 'Qualified translator',
} as const;

/** Whether the hospital says that it has made the protocol its own; until then nothing of the sample is refused. */
export const isAdopted = (facility: Facility | undefined): facility is Facility => facility?.sample === false;

/** What remains, with the words for it and who can do it. */
export const left = (keys: Keys, by: string, message: string, mend: string): Fault => ({
  ...fault(keys, 'sample-left', message, mend),
  by,
});
