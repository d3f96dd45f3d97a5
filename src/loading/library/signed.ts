/** Signed: what was signed and what was recalled, held against what draft and releases say. */
import { placesOfSections } from '../../domain/mention.ts';
import { placed, type Place, type Problem } from '../../domain/problem.ts';
import type { FrozenRelease, Protocol } from '../../domain/protocol.ts';
import { unsignedLeft } from '../../domain/rules/adoption-draft.ts';
import { checkFaults } from '../../domain/rules/check-rules.ts';
import { recallFaults } from '../../domain/rules/recall-rules.ts';
import type { LivingReading, Reading } from '../../domain/rules/judged.ts';
import { withheldFaults, withheldFaultsOfDraft } from '../../domain/rules/withheld-rules.ts';
import type { Section } from '../../domain/text/section.ts';
import { sections } from '../../domain/text/sections.ts';
import { sha256 } from '../files/sums.ts';
import { blocksOf } from '../prose/blocks.ts';

/** The digest that a check names: of all that a section says. `releases.json` has its first digits. */
export const sectionDigest = (section: Section): string => sha256(JSON.stringify(section));

/** What of a draft is to be signed before it is a hospital's own, told where it stands once the facility says that it is. */
export function unsignedInDraft(
  { checks, unread }: LivingReading,
  { said, facility, mentions, places }: Reading,
): Problem[] {
  if (unread.has('check:*')) return [];
  const known = placesOfSections(mentions);
  const signed = { ...said, facility, sections: sections(said, blocksOf), checks, digestOf: sectionDigest };
  return [...unsignedLeft(signed, (id) => known.get(id) ?? places.facility([]))];
}

/** The same of the newest release. */
export const unsignedInForce = (
  { checks, unread }: LivingReading,
  { facility, ...said }: Protocol,
  at: Place,
): Problem[] =>
  unread.has('check:*')
    ? []
    : [
        ...unsignedLeft(
          { ...said, facility, sections: sections(said, blocksOf), checks, digestOf: sectionDigest },
          () => at,
        ),
      ];

/** What is wrong with checks and recalls. A check may be of the draft's wording, since it is signed before it is frozen. */
export function signedProblems(
  { checks, recalls, places }: LivingReading,
  draft: Reading | undefined,
  releases: readonly FrozenRelease[],
): Problem[] {
  const ids = new Set(checks.map(({ section }) => section));
  const said = [releases.at(-1)?.protocol, draft?.said].filter((state) => state !== undefined);
  const known = said.flatMap((state) => (ids.size > 0 ? sections(state, blocksOf) : []));
  const now = new Map(known.map((section) => [section.id, section]));
  const unread = draft?.unread.has('section:*') ?? false;
  const of = { recalls, releases, words: blocksOf };
  return [
    ...checkFaults({ checks, now, unread, digestOf: sectionDigest }).map((found) => placed(found, places.checks)),
    ...recallFaults(of).map((found) => placed(found, places.recalls)),
    ...withheldFaults(of).map((found) => placed(found, places.recalls)),
  ];
}

/** Where a draft says again what is withheld of a release. */
export const recalledInDraft = (
  { recalls, places }: LivingReading,
  { said }: Reading,
  releases: readonly FrozenRelease[],
): Problem[] =>
  withheldFaultsOfDraft({ recalls, releases, words: blocksOf }, said).map((found) => placed(found, places.recalls));
