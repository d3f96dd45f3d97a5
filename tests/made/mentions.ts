/** Mentions: what a text says, as the reader hands it to the rules. */
import type { Mention } from '../../src/domain/mention.ts';

type Words = Extract<Mention, { kind: 'words' }>;

/** A paragraph's words, at a place in some file. */
export const words = (text: string, more: Partial<Words> = {}): Words => ({
  kind: 'words',
  text,
  block: 'paragraph',
  cites: [],
  file: 'a.md',
  line: 3,
  column: 1,
  ...more,
});
