/**
 * Proposal: what is voted on, the draft and the facility, known by one digest. Approvals cite it, so that they are of
 * this text and of no other; they are no part of it themselves.
 */
import { compareText } from '../problem.ts';

export interface Proposal {
  /** SHA-256 of the list of its files' digests: 64 hexadecimal digits. */
  digest: string;
  /** SHA-256 of each file by its path in the content root, such as `draft/contents.yaml`. */
  files: ReadonlyMap<string, string>;
}

/** Whether a citation, 16 digits at least, is of a proposal. */
export const cites = (cited: string, { digest }: Pick<Proposal, 'digest'>): boolean => digest.startsWith(cited);

/** As many are named; who changed more looks at the list. */
const named = 5;

/** Which files are others in a proposal than they were when it was voted on, in words. */
export function differingFiles(was: Proposal, now: Proposal): string {
  const told = [...new Set([...was.files.keys(), ...now.files.keys()])]
    .filter((file) => was.files.get(file) !== now.files.get(file))
    .toSorted(compareText)
    .map((file) => `${file} ${was.files.has(file) ? (now.files.has(file) ? 'differs' : 'is gone') : 'is new'}`);
  return `${told.slice(0, named).join(', ')}${told.length > named ? ` and ${told.length - named} files more` : ''}`;
}
