/** Cause first: problems in the order in which they are mended, since one mended may take others with it. */
import { inFileOrder, type Problem } from './problem.ts';

/** What keeps a file from being read, so that nothing it holds is known. */
const unread = /^(?:file|text|yaml|key|matter)-|^(?:type-wrong|value-refused)$/;

/** What is wrong with what others name; a page without its end has lost the sections that stood there. */
const named = /^(?:id|heading|block)-|-dropped$|^page-why$/;

/** How near a problem is to where others begin: files that cannot be read, ids, all else, and last what stops nothing. */
const rank = ({ code, warning }: Problem): number => (warning ? 3 : unread.test(code) ? 0 : named.test(code) ? 1 : 2);

/** Causes before what follows from them; of one rank by file, line and column. */
export const causeFirst = (problems: readonly Problem[]): Problem[] =>
  inFileOrder(problems).toSorted((a, b) => rank(a) - rank(b));
