/** Mention: what a file names or says, with its place. The reader collects them; rules judge them. */
import type { Kind } from '../schema/uses.ts';
import type { Place } from './problem.ts';
import type { Block } from './protocol.ts';

/** What can be named in a field or a link. */
export type Reference = Kind | 'checklist' | 'state';

/** What is named or said. */
export type Mentioned =
  | /** A link in prose. */ { kind: 'link'; url: string }
  | /** A name in a field. */ { kind: 'reference'; to: Reference; id: string }
  | /** A value of the own state, without its brackets, and the kind of place that it stands in. */ {
      kind: 'value';
      value: string;
      stands: ValuePlace;
    }
  | /** A run of plain words in prose, the block it stands in, and the sources cited in that block. */ {
      kind: 'words';
      text: string;
      block: Block['kind'];
      cites: string[];
    }
  | /** All that a file says, as typed. `numberless` where no field of it may hold a telephone number. */ {
      kind: 'file';
      text: string;
      numberless: boolean;
    }
  | /** What a field holds that is no prose: it prints as it was typed. */ { kind: 'plain'; text: string }
  | /** A title, label or id that a bystander may read. */ { kind: 'discreet'; text: string }
  | /** A day on which something was done. */ { kind: 'day'; day: string }
  | /** Who keeps a file right. */ { kind: 'owner'; text: string }
  | /** An id that must be the only one of its space. */ { kind: 'definition'; space: Reference; id: string };

/** Where a value may stand, in prose or in a field that takes values, and where it may not. */
export type ValuePlace = 'where it may' | 'in plain text' | 'in a heading' | 'in a link' | 'in a block';

export type Mention = Place & Mentioned;

/** Where each section is first defined, by its id. */
export const placesOfSections = (mentions: readonly Mention[]): Map<string, Place> =>
  new Map(
    mentions
      .flatMap((mention): [string, Place][] => {
        if (mention.kind !== 'definition' || mention.space !== 'section') return [];
        const { id, file, line, column } = mention;
        return [[id, { file, line, column }]];
      })
      .toReversed(),
  );
