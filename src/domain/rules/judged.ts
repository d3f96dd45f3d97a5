/** Judged: what was read of a draft and the living files, as rules take it. */
import type { Facility } from '../../schema/facility.ts';
import type { Language } from '../../schema/language.ts';
import type { Release } from '../../schema/release.ts';
import type { Mention } from '../mention.ts';
import type { Keys, Place } from '../problem.ts';
import type { Protocol, Words } from '../protocol.ts';
import type { Places } from './directory-rules.ts';

/** What was read, whole or not. */
export interface Reading {
  said: Omit<Protocol, 'release' | 'facility'>;
  facility: Facility | undefined;
  release: Release | undefined;
  /** The words that prose is held against; missing where the content has no such list. */
  language?: Language;
  mentions: Mention[];
  places: Places & { release(keys: Keys): Place };
  /** `<kind>:<id>` of what could not be read; `<kind>:*` where any of a kind may stand in such a file. */
  unread: ReadonlySet<string>;
}

/** A reading with what tells the words of a text. */
export interface Judged extends Reading {
  words: Words;
  /** Where a section is first defined. Only sections that a file defines are asked for. */
  placeOf(section: string): Place;
}
