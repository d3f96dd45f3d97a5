/**
 * History: what every release said, as one value that the build writes and the browser reads.
 *
 * A section that several releases hold in one wording stands once, by its digest. Whoever makes a history gives the
 * digest, so that nothing here computes one.
 */
import type { Approval } from '../../schema/approvals.ts';
import type { Requirement, Role } from '../../schema/register.ts';
import type { ChangeNote, Release, Retirement } from '../../schema/release.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import type { Assurance } from '../../schema/phone.ts';
import type { SectionRecall } from '../protocol.ts';
import { recallInWords } from '../text/recall.ts';
import { reasonsOf, type Note } from '../redline/reasons.ts';
import { effectiveDay } from '../releases/release.ts';
import { ownerOf, type Section } from '../text/section.ts';
import { compareText } from '../problem.ts';

/** One release as the history keeps it. */
export interface PastRelease {
  id: string;
  title: string;
  sample: boolean;
  urgent?: NonNullable<Release['urgent']>;
  approvals: Approval[];
  changes: ChangeNote[];
  retired: Retirement[];
  /** The day on which its review falls due. */
  review_due: string;
  /** SHA-256 of its `SHA256SUMS`. */
  digest: string;
  /** The digest of the proposal that it was, which its approvals cite. */
  proposal: string;
  /** What of it is recalled; missing where nothing is. */
  recalls?: SectionRecall[];
  /** Its sections by digest, in reading order. */
  sections: string[];
  /** Its requirement map by digest. */
  requirements: string;
}

/** One check of a number, as the living directory keeps it. */
export interface CheckedNumber extends Pick<Assurance, 'date' | 'method' | 'reason'> {
  /** As printed. */
  number: string;
  /** The number that it replaced, as printed. */
  replaced?: string;
}

/** A service of the living directory with the history of its numbers. */
export interface Line {
  /** The service's id. */
  id: string;
  label: string;
  phones: { id: string; for?: string; checks: CheckedNumber[] }[];
}

export interface ReleaseHistory {
  /** What everything made from a sample says. */
  notice?: string;
  /** Every role that any release names, with its newest title. */
  roles: Pick<Role, 'id' | 'title'>[];
  sections: Record<string, Section>;
  requirements: Record<string, Requirement[]>;
  /** The works that ask for a requirement, by id; those for authors only are left out. */
  works: Record<string, string>;
  /** What was checked of which wording, as far as it counts. */
  checks: TextCheck[];
  /** Oldest first. */
  releases: PastRelease[];
  lines: Line[];
}

/** The section of this digest. A history holds every one that it names. */
function sectionOf({ sections }: ReleaseHistory, digest: string): Section {
  const section = sections[digest];
  if (!section) throw new Error(`no section ${digest}`);
  return section;
}

/** What a release says. */
export function sectionsIn(history: ReleaseHistory, release: Pick<PastRelease, 'sections'>): Section[] {
  return release.sections.map((digest) => sectionOf(history, digest));
}

/** Every role that some release names as the owner of a text, by its name. */
export function ownersIn({ sections }: Pick<ReleaseHistory, 'sections'>): string[] {
  const owners = Object.values(sections).flatMap((section) => ownerOf(section, new Map()) ?? []);
  return [...new Set(owners)].toSorted(compareText);
}

/** The corrections of a section in each of some releases, in words. */
export const corrections = (releases: readonly PastRelease[], section: string): string[] =>
  releases.flatMap(({ id, recalls = [] }) =>
    recalls
      .filter((recall) => recall.section === section && recall.kind === 'erratum')
      .map((recall) => `${recallInWords(recall)} (release ${id})`),
  );

/** One wording of a section and of what it holds, and how long it stood. */
export interface Wording {
  /** The section first, then the sections that it holds; empty while the protocol did not have it. */
  sections: Section[];
  /** The release that brought it. */
  release: PastRelease;
  /** The first day on which the wording governed. */
  from: string;
  /** The first day on which it no longer did; missing for the newest. */
  until?: string;
  /** Why it was changed, by the notes of the release that brought it. */
  notes: Note[];
  /** With which corrections it is read, of any release that has it. */
  corrections: string[];
}

/** Every wording of a section, oldest first; empty where no release ever had it. */
export function wordings(history: ReleaseHistory, id: string): Wording[] {
  const found: Wording[] = [];
  let last: string[] = [];
  for (const release of history.releases) {
    const digests = release.sections.filter((digest) => {
      const section = sectionOf(history, digest);
      return section.id === id || section.parent === id;
    });
    const ids = digests.map((digest) => sectionOf(history, digest).id);
    const corrected = ids.flatMap((one) => corrections([release], one));
    if (digests.join() === last.join()) {
      found.at(-1)?.corrections.push(...corrected);
      continue;
    }
    last = digests;
    const from = effectiveDay(release);
    const before = found.at(-1);
    if (before) before.until = from;
    const names = new Set([id, ...ids]);
    found.push({
      sections: digests
        .map((digest) => sectionOf(history, digest))
        .toSorted((a, b) => Number(b.id === id) - Number(a.id === id)),
      release,
      from,
      notes: reasonsOf(release).notes.filter((note) => note.sections.some((one) => names.has(one))),
      corrections: corrected,
    });
  }
  return found;
}
