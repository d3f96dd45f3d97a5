/**
 * Packet: what of the history a surveyor is given who asked for some requirements between two days, and what is left out.
 *
 * Nothing outside the scope is disclosed; nothing is left out in silence either: each section that is not inside is named
 * by its release and its digest, so that who has the whole can show which it is.
 */
import type { Recall } from '../../schema/recalls.ts';
import type { ChangeNote } from '../../schema/release.ts';
import type { Requirement } from '../../schema/register.ts';
import type { Section } from '../text/section.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import { requirementsOf } from './requirement-map.ts';
import { changesBetween } from './survey.ts';

/** What was asked for. */
export interface Scope {
  /** Requirements by id, or by kind; all where none is named. */
  requirements: readonly string[];
  from: string;
  to: string;
  /** Whether numbers inside the hospital were asked for. */
  internalNumbers: boolean;
}

/** A section with the digest of its wording. */
export interface DigestedSection {
  section: Section;
  digest: string;
}

export interface LeftOut extends DigestedSection {
  why: 'scope' | 'internal' | 'withheld';
  /** Of what is withheld. */
  recall?: Recall;
}

/** One release as the packet has it. */
export interface PacketRelease {
  release: PastRelease;
  inside: DigestedSection[];
  leftOut: LeftOut[];
  /** Notes that name a section inside, and none that is withheld. */
  notes: ChangeNote[];
  /** How many notes are left out. */
  notesLeftOut: number;
}

export interface Packet {
  scope: Scope;
  /** The requirements that are asked for, as the newest release that names each has it. */
  requirements: Requirement[];
  /** The release in force on the first day and all that took effect up to the last, oldest first. */
  releases: PacketRelease[];
}

/** What decides what is left out beside the scope. */
export interface Disclosing {
  recalls: readonly Recall[];
  /** Services inside the hospital, by id. */
  internal: ReadonlySet<string>;
}

/** The names of a scope that no requirement and no kind of requirement has. */
export function unknownRequirements(history: ReleaseHistory, { requirements }: Pick<Scope, 'requirements'>): string[] {
  const all = Object.values(history.requirements).flat();
  return requirements.filter((name) => !all.some((one) => isNamed(one, [name])));
}

const isNamed = ({ id, kind }: Requirement, names: readonly string[]): boolean =>
  names.length === 0 || names.includes(id) || names.includes(kind);

/** What a surveyor of this scope is given. */
export function packetOf(history: ReleaseHistory, scope: Scope, disclosing: Disclosing): Packet {
  const { older, releases } = changesBetween(history, scope.from, scope.to);
  const concerned = [...(older ? [older] : []), ...releases];
  const asked = concerned.flatMap((release) =>
    requirementsOf(history, release).filter((one) => isNamed(one, scope.requirements)),
  );
  const secret = withheldIn(history, disclosing.recalls);
  return {
    scope,
    requirements: [...new Map(asked.map((one) => [one.id, one])).values()],
    releases: concerned.map((release) => packetRelease(history, release, { scope, disclosing, secret })),
  };
}

/** Withheld wordings, by their digests and by release and id: the same words in another release are withheld there too. */
function withheldIn(history: ReleaseHistory, recalls: readonly Recall[]): Map<string, Recall> {
  const found = new Map<string, Recall>();
  for (const recall of recalls.filter(({ kind }) => kind === 'withheld')) {
    const release = history.releases.find(({ id }) => id === recall.release);
    for (const { section, digest } of release ? digested(history, release) : [])
      if (recall.sections.includes(section.id))
        found.set(digest, recall).set(`${recall.release} ${section.id}`, recall);
  }
  return found;
}

const digested = (history: ReleaseHistory, release: PastRelease): DigestedSection[] =>
  sectionsIn(history, release).map((section, index) => ({ section, digest: release.sections[index] ?? '' }));

function packetRelease(
  history: ReleaseHistory,
  release: PastRelease,
  around: { scope: Scope; disclosing: Disclosing; secret: ReadonlyMap<string, Recall> },
): PacketRelease {
  const { scope, disclosing, secret } = around;
  const named = new Set(
    requirementsOf(history, release)
      .filter((one) => isNamed(one, scope.requirements))
      .flatMap(({ sections }) => sections),
  );
  const isInside = ({ id, parent = '' }: Section) => named.has(id) || named.has(parent);
  const judged = digested(history, release).map((one): DigestedSection | LeftOut => {
    const { section, digest } = one;
    const recall = secret.get(digest) ?? secret.get(`${release.id} ${section.id}`);
    if (recall) return { ...one, why: 'withheld', recall };
    if (!isInside(section)) return { ...one, why: 'scope' };
    return isInternal(section, disclosing) && !scope.internalNumbers ? { ...one, why: 'internal' } : one;
  });
  const leftOut = judged.filter((one): one is LeftOut => 'why' in one);
  const inside = judged.filter((one) => !('why' in one));
  const ids = new Set(inside.map(({ section }) => section.id));
  const unsaid = new Set(leftOut.filter(({ why }) => why !== 'scope').map(({ section }) => section.id));
  const notes = release.changes.filter(
    ({ sections }) => sections.some((id) => ids.has(id)) && !sections.some((id) => unsaid.has(id)),
  );
  return { release, inside, leftOut, notes, notesLeftOut: release.changes.length - notes.length };
}

const isInternal = ({ of }: Section, { internal }: Disclosing): boolean =>
  (of.kind === 'service' || of.kind === 'entry') && internal.has(of.id);

/** The history with nothing in it but what a packet discloses. */
export function disclosed(history: ReleaseHistory, { requirements, releases }: Packet): ReleaseHistory {
  const ids = new Set(requirements.map(({ id }) => id));
  const inside = new Map(
    releases.flatMap((one) => one.inside.map(({ section, digest }) => [digest, section] as const)),
  );
  return {
    ...history,
    sections: Object.fromEntries(inside),
    requirements: Object.fromEntries(
      Object.entries(history.requirements).map(([key, all]) => [key, all.filter(({ id }) => ids.has(id))]),
    ),
    checks: history.checks.filter((check) => [...inside.keys()].some((digest) => check.digest.startsWith(digest))),
    lines: [],
    releases: releases.map(({ release: { recalls = [], ...release }, inside: told, notes }) => {
      const of = recalls.filter((recall) => told.some(({ section }) => section.id === recall.section));
      return {
        ...release,
        ...(of.length > 0 && { recalls: of }),
        changes: notes,
        retired: [],
        sections: told.map(({ digest }) => digest),
      };
    }),
  };
}
