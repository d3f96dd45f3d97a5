/** Registers: roles, sources, requirements, and the words that staff search by. */
import { z } from 'zod';
import { Id, ref, SourceId, SourceRef, Text, Title, WebAddress } from './text.ts';

/** `roles.yaml`: who works here, as far as the protocol is concerned. */
export const RolesSchema = z.array(
  z.strictObject({
    /** Unique and permanent: names the role's list and is what changes refer to. `anyone` is reserved: whoever works here. */
    id: Id,
    /** What the role is called. */
    title: Title,
    /** True for roles that give care. */
    clinical: z.boolean(),
    /** True for roles that may question and examine a patient; only their lists hold such items. */
    asks: z.boolean(),
    /** True where the own state's law names the role as one that reports itself, in person. */
    reports: z.boolean(),
  }),
);
export type Role = z.infer<typeof RolesSchema>[number];

/** `sources.yaml`: the works that the text rests on. */
export const SourcesSchema = z.array(
  z.strictObject({
    /** What text cites it by, such as `S14`. */
    id: SourceId,
    /** Who published it. */
    publisher: Text,
    /** The work itself, such as "45 CFR 164.512(c)"; printed where it is cited. */
    title: Text,
    /** Where it was read; missing where the stored copy has no address. */
    url: WebAddress.optional(),
    /** Its date or edition as printed, or "n.d.". */
    date: Text,
    /** `secondary` works are for authors and are not printed; a step that rests on them alone is a local rule. */
    kind: z.enum(['law', 'government', 'professional body', 'research', 'operator', 'secondary']),
  }),
);
export type Source = z.infer<typeof SourcesSchema>[number];

/** `requirements.yaml`: what a protocol must contain, and where it stands. */
export const RequirementsSchema = z.array(
  z.strictObject({
    /** Unique and permanent, such as `c-07`. */
    id: Id,
    /** What is asked for, in a line. */
    title: Text,
    /** `component` of a protocol, `claim` of the origin article, or the `facility`'s own (accreditor, licensing). */
    kind: z.enum(['component', 'claim', 'facility']),
    /** The sources that ask for it. */
    asked_by: z.array(SourceRef),
    /** 0 absent, 1 named, 2 complete: owner, steps, wording, review rule. */
    score: z.union([z.literal(0), z.literal(1), z.literal(2)], 'write 0 (absent), 1 (named) or 2 (complete)'),
    /** The sections that carry it; empty only with score 0. */
    sections: z.array(ref('section')),
  }),
);
export type Requirement = z.infer<typeof RequirementsSchema>[number];

/** `search-words.yaml`: staff's words and the protocol's words for the same thing. */
export const SearchWordsSchema = z.array(
  z.strictObject({
    /** What staff type, such as "mychart" or "boyfriend won't leave". */
    typed: z.array(Text).min(1, 'name at least one word that staff type'),
    /** The protocol's words, each of which must occur in its text. */
    means: z.array(Text).min(1, 'name at least one word of the protocol'),
    /** True for a place or a role, which counts for less beside what happened there. */
    setting: z.boolean().optional(),
    /** True where someone may be hurt now: whatever else was typed counts for less, and only what is meant is asked. */
    danger: z.boolean().optional(),
  }),
);
export type SearchWords = z.infer<typeof SearchWordsSchema>;
export type StaffWord = SearchWords[number];
