/** Phrases: what the site says around the protocol in words of its own, where they carry clinical or legal meaning. */
import { z } from 'zod';
import { Moment } from './checklist.ts';
import { Duty } from './reporting.ts';
import { Label, ref, Text, Title } from './text.ts';

/** A sentence in which a name in braces stands for what the site puts there. */
const holding = (name: string) =>
  Text.regex(new RegExp(`\\{${name}\\}`), `does not say where to put the ${name}; write \`{${name}}\` there`);

/** What a translator's worksheet and the sheets of a card say to staff. */
const CardPhrasesSchema = z.strictObject({
  /** What a card's English text is called beside its translations. */
  original: Text,
  /** Stands on every translation that nobody has vouched for. */
  draft: Text,
  /** The same at the head of a column. */
  draft_column: Text,
  /** Before the role that read a translation. */
  translation_read: Text,
  /** Before the role of the survivor advisers who read a card. */
  survivors_read: Text,
  /** Where no survivor adviser has read it. */
  survivors_unread: Text,
  /** What to do for a patient whose language is not ready. */
  not_ready: Text,
  /** What the translator is asked; `{from}` and `{language}` are the languages. */
  translator: z.array(Text),
  /** Where the translator signs, by role. */
  translator_signs: Text,
  /** Where the survivor advisers sign, by role. */
  survivors_sign: Text,
  /** How strips are cut and where they are hung. */
  strip: Text,
  /** Below a poster: what it does not replace. */
  poster: Text,
});

export const PhrasesSchema = z.strictObject({
  /** The pages on who must report what. */
  reporting: z.strictObject({
    /** What each duty is called. */
    duties: z.record(Duty, Title),
    /** The questions that a state's page opens with, in their order; they ask for an answer at once. */
    questions: z.array(
      z.strictObject({
        /** The duty whose row answers it. */
        duty: Duty,
        /** The question as it is read in haste. */
        text: Title,
      }),
    ),
    /** What a row says to its reader first. */
    verdicts: z.strictObject({
      /** Where the law names any person. */
      any: Text,
      /** Where the law names professions. */
      list: Text,
      /** Where it names professions, to those whom it does not. */
      unlisted: Text,
      /** What the unlisted do, before the line of whom to ask. */
      unlisted_act: Text,
      /** Of the duty `hold`. */
      hold: Text,
      /** Where counsel has not checked the row; `{whom}` is whom to ask. */
      unchecked: holding('whom'),
    }),
    /** Whom a row's duty binds, by its `who`. */
    who: z.strictObject({
      /** Any person. */
      any: Text,
      /** The professions of a list. */
      list: Text,
      /** It is not known whom. */
      unknown: Text,
    }),
    /** How fast, where the law sets no outer limit. */
    at_once: Text,
    /** How fast, where it sets one; `{limit}` is that limit. */
    limit: holding('limit'),
    /** Beside a law's reference that nobody has confirmed. */
    citation: Text,
    /** On the page of another state; `{state}` is the own one, whose page it leads to. */
    elsewhere: holding('state'),
    /** Where no source says whether a report is made by word of mouth or in writing. */
    form_unknown: Text,
  }),
  /** The start page. */
  start: z.strictObject({
    /** When to open the directory, on its door. */
    directory: Label,
    /** The duty whose line in the own state is named after the call-first lines. */
    report_duty: Duty,
    /** What a caller of that line must know. */
    report_note: Text,
    /** Over what nobody ever does. */
    never: Title,
    /** What staff might type into search, as an example. */
    search_example: Text,
  }),
  /** The lists. */
  checklists: z.strictObject({
    /** What a moment is called on a list that has no words of its own for it. */
    moments: z.record(Moment, Title),
    /** Of an item that may be declined, in two halves of a sentence. */
    may_decline: z.strictObject({
      /** Who may decline. */
      who: Text,
      /** What they may do. */
      may: Text,
    }),
    /** What to mind when one step shows at a time. */
    one_step: Text,
    /** Where a patient declined all that was offered. */
    declined: z.strictObject({
      /** What that means, to staff. */
      meaning: Text,
      /** What staff say to the patient. */
      words: Text,
      /** The page on how to end well. */
      page: ref('page'),
    }),
    /** For whoever has no list of their own. */
    none: Text,
    /** At the foot of a printed list. */
    printed: Text,
  }),
  /** At the foot of a printed page. */
  printed: Text,
  /** Cards for patients. */
  cards: CardPhrasesSchema,
  /** The directory. */
  directory: z.strictObject({
    /** What a call to the police sets going: before such a line may be dialed, and over all of them. */
    police: Text,
    /** The same of a line whose department enforces immigration law. */
    immigration: Text,
  }),
});
export type Phrases = z.infer<typeof PhrasesSchema>;
