/**
 * Protocol: one complete state of what the hospital does, and the library of all its states.
 *
 * A release, the draft and a fixture are the same kind of value. Texts that may link stay Markdown here;
 * what they say as plain text is asked of `Words`, so that nothing in the domain parses.
 */
import type { Approval } from '../schema/approvals.ts';
import type { BranchFile } from '../schema/branch.ts';
import type { Card } from '../schema/card.ts';
import type { Checklist } from '../schema/checklist.ts';
import type { CaseFile } from '../schema/learning.ts';
import type { Facility } from '../schema/facility.ts';
import type { Contents, PageMatter } from '../schema/page.ts';
import type { Link } from '../schema/links.ts';
import type { Phrases } from '../schema/phrases.ts';
import type { Recall } from '../schema/recalls.ts';
import type { Requirement, Role, Source } from '../schema/register.ts';
import type { Release } from '../schema/release.ts';
import type { StateReporting } from '../schema/reporting.ts';
import type { Shared } from '../schema/shared.ts';
import type { Site } from '../schema/site.ts';
import type { Signer, TextCheck } from '../schema/text-check.ts';
import type { Group, Organization } from '../schema/organization.ts';
import type { Service } from '../schema/service.ts';

/** A part of a page under one heading; its Markdown without the heading line. */
export interface PagePart {
  id: string;
  level: 2 | 3;
  title: string;
  text: string;
}

export interface Page extends PageMatter {
  id: string;
  /** The Markdown before the first heading: answer, steps, stop, branches. */
  lead: string;
  parts: PagePart[];
}

export interface RoleChecklist extends Checklist {
  /** The role's id. */
  id: string;
}

export interface Branch extends BranchFile {
  /** The name of its file. */
  id: string;
}

export interface PatientCard extends Card {
  id: string;
  /** The digest of each language's text, by which a translation names the English that it was made from. */
  digests?: Record<string, string>;
}

export interface State extends StateReporting {
  /** The state's id, that names its file. */
  id: string;
}

/** A made-up case that staff decide. */
export interface LearningCase extends CaseFile {
  /** The name of its file. */
  id: string;
}

/** A service with what its file and folder say of it. */
export interface Entry extends Service {
  group: Group;
  organization: Omit<Organization, 'services'>;
}

export interface Protocol {
  release: Release;
  /** Who approved it; how many are needed the facility says. */
  approvals: Approval[];
  contents: Contents;
  roles: Role[];
  sources: Source[];
  requirements: Requirement[];
  shared: Shared;
  pages: Page[];
  checklists: RoleChecklist[];
  branches: Branch[];
  cards: PatientCard[];
  reporting: State[];
  cases: LearningCase[];
  /** The directory: the release's own copy, or for the draft the living one. */
  services: Entry[];
  /** The intranet's pages: as with the directory, the release's own copy or the living ones. */
  links: Link[];
  facility: Facility;
  /** What the site says around it. */
  phrases: Phrases;
}

/** A frozen state. */
export interface FrozenRelease {
  /** The folder's name: the effective day, with `-2` for a second one on that day. */
  id: string;
  protocol: Protocol;
  /** SHA-256 of its `SHA256SUMS`: 64 hexadecimal digits. */
  digest: string;
  /** The digest of the proposal that it was, of as many digits. */
  proposal: string;
  /** What of it is recalled, oldest first; missing where nothing is. Its protocol says no word that is withheld. */
  recalls?: SectionRecall[];
}

/** A recall of one section of a release. */
export interface SectionRecall extends Omit<Recall, 'release' | 'sections'> {
  /** The section's id. */
  section: string;
  /** What of the release still proves the words that are withheld: the digest of the section as it was frozen. */
  digest?: string;
}

/** What is mended at any time and waits for no vote. */
export interface Living {
  services: Entry[];
  links: Link[];
  /** What counsel, pharmacy and physicians signed. */
  checks: TextCheck[];
  /** What of frozen releases is recalled, oldest first. */
  recalls: Recall[];
  site: Site;
}

/** A release or the draft as the site shows it: its own text and facility, with the living directory and settings. */
export interface ShownProtocol extends Protocol, Living {}

export interface Library {
  /** Oldest first. */
  releases: FrozenRelease[];
  living: Living;
  /** What was voted on last: the newest release's or, before the first, what stands beside the draft. */
  voted: Pick<Protocol, 'facility' | 'phrases'>;
  /** The next release, being written; missing where there is none, or where it has a mistake. */
  draft?: Protocol;
}

/** How a text that may link is read: its blocks as plain text. Given by whoever can parse. */
export type Words = (markdown: string, names: Names) => Block[];

/** What a link that shows no words of its own is called, such as the label of `service:night-line`. */
export type Names = (link: string) => string | undefined;

/** Where a link is to lead here and what it prints; without `href` it is no link, with empty words it is taken out. */
export interface Placed {
  href?: string;
  /** The words in place of its own. */
  text?: string;
  /** A telephone number, printed after the words and never broken over lines. */
  number?: string;
}
/** Answers for every link of a text. Site, record and one-file page differ in this alone. */
export type Placing = (link: string) => Placed;

/** One block of plain text: what a reader sees, without formatting. */
export interface Block {
  /** A `fact` is a fixed answer that every entry of its kind gives, such as whether a message may be left. */
  kind: 'paragraph' | 'step' | 'item' | 'quote' | 'row' | 'stop' | 'note' | 'number' | 'fact';
  text: string;
  /** Sources cited in it, by id; `local` for a rule of this facility. */
  cites: string[];
  /** Where links with words of their own lead; missing where it has none. */
  leads?: string[];
  /** Of the fact that text must be signed before use: by whom. */
  signers?: Signer[];
}

/** What everything made from a sample says; missing once the facility is no sample. */
export const sampleNotice = ({ sample, sample_notice }: Facility): string | undefined =>
  sample ? sample_notice : undefined;

/** A protocol as the site shows it. */
export const withLiving = (protocol: Protocol, living: Living): ShownProtocol => ({ ...protocol, ...living });

/** The works behind these ids that are printed; those of kind *secondary* are for authors only. */
export function citedWorks({ sources }: Pick<Protocol, 'sources'>, ids: readonly string[]): Source[] {
  return ids.flatMap((id) => sources.filter((source) => source.id === id && source.kind !== 'secondary'));
}

/** Finds an entry that the reader has already shown to exist. */
export function byId<T extends { id: string }>(entries: readonly T[], id: string): T {
  const found = entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no entry ${id}`);
  return found;
}
