/** Judged: what was read of a draft and of the living files, as rules take it. */
import type { Facility } from '../../schema/facility.ts';
import type { Language } from '../../schema/language.ts';
import type { Link } from '../../schema/links.ts';
import type { Recall } from '../../schema/recalls.ts';
import type { Release } from '../../schema/release.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import type { Mention } from '../mention.ts';
import type { Keys, Place } from '../problem.ts';
import type { Protocol, Words } from '../protocol.ts';
import type { Directory } from './directory-rules.ts';

/** What was read of the living files, whole or not. */
export interface LivingReading extends Directory {
  links: Link[];
  checks: TextCheck[];
  recalls: Recall[];
  places: Directory['places'] & Record<'links' | 'checks' | 'recalls', (keys: Keys) => Place>;
  /** The words that prose is held against; missing where the content has no such list. */
  language?: Language;
  /** What files begin with that authors copy, and that must not stand as it is. */
  templates: ReadonlySet<string>;
  mentions: Mention[];
  /** `<kind>:<id>` of what could not be read; `<kind>:*` where any of a kind may stand in such a file. */
  unread: ReadonlySet<string>;
}

/** What was read of a state of the protocol, whole or not. */
export interface Reading {
  said: Omit<Protocol, 'release' | 'approvals' | 'facility'>;
  facility: Facility | undefined;
  release: Release | undefined;
  /** Of its own files and of the directory that it was read with. */
  mentions: Mention[];
  places: { facility(keys: Keys): Place; release(keys: Keys): Place };
  /** As in the living files. */
  unread: ReadonlySet<string>;
}

/** What the living files are shown with. */
export type Beside = Pick<Reading, 'said' | 'facility' | 'unread'>;

/** A reading with the living files beside it and what tells the words of a text; its mentions are those of both. */
export interface Judged extends Reading {
  living: LivingReading;
  /** Those that are not the living files', which are judged by themselves. */
  own: Mention[];
  words: Words;
  /** Where a section is first defined. Only sections that a file defines are asked for. */
  placeOf(section: string): Place;
}
