/**
 * Protocol: a folder that holds one complete state becomes domain values and a list of problems.
 *
 * One reader for the draft, a release, another commit's tree and a fixture. It never stops at the first mistake.
 */
import path from 'node:path';
import { madeOnce } from '../../domain/made-once.ts';
import { inFileOrder, type Keys, type Place, type Problem } from '../../domain/problem.ts';
import type { Branch, LearningCase, Page, Protocol, RoleChecklist, State } from '../../domain/protocol.ts';
import type { Reading } from '../../domain/rules/judged.ts';
import { ApprovalsSchema } from '../../schema/approvals.ts';
import { BranchSchema } from '../../schema/branch.ts';
import { CardSchema } from '../../schema/card.ts';
import { ChecklistSchema } from '../../schema/checklist.ts';
import type { Facility } from '../../schema/facility.ts';
import { CaseSchema } from '../../schema/learning.ts';
import { ContentsSchema } from '../../schema/page.ts';
import { PhrasesSchema } from '../../schema/phrases.ts';
import { RequirementsSchema, RolesSchema, SourcesSchema } from '../../schema/register.ts';
import { ReleaseSchema } from '../../schema/release.ts';
import { StateReportingSchema } from '../../schema/reporting.ts';
import { SharedSchema } from '../../schema/shared.ts';
import { definitions } from './definitions.ts';
import { readDirectory, type DirectoryReading } from './directory.ts';
import { cardOf } from './card.ts';
import { Folder, type FrozenFiles, type Noun } from './folder.ts';
import { digestsBelow } from '../files/sums.ts';
import { linksIn, type LinksReading } from './links.ts';
import { withStateValues } from './own-state.ts';
import { facilityIn, type FacilityReading } from './facility.ts';

/** What a folder that has no files of its own for them is read with. */
export interface Beside {
  /** The directory; the folder's own `resources/` where not given. */
  directory?: DirectoryReading;
  /** The links into the intranet; the folder's own where not given. */
  links?: LinksReading;
  /** The facility; the folder's own where not given. */
  facility?: FacilityReading;
  /** Of a release. Never of a draft, which is judged by places. */
  frozen?: FrozenFiles;
  /** The folder that places are told from; the working one where not given. */
  from?: string;
}

/** What was read of one state of the protocol, and what is wrong with its shape. */
export interface ProtocolReading {
  said: Omit<Reading['said'], 'phrases'>;
  facility: Facility | undefined;
  /** What rules judge, as far as it could be read; missing without phrases, of which sections are made. */
  reading?: Reading;
  /** Missing where a file is missing or has another shape. */
  protocol?: Protocol;
  directory: DirectoryReading;
  /** Those of the directory too. */
  problems: Problem[];
}

/** Reads the draft, a release or a fixture. */
export function readProtocol(folder: string, beside: Beside = {}): ProtocolReading {
  const { frozen, from } = beside;
  const here = new Folder(folder, { frozen, from });
  const directory =
    beside.directory ??
    readDirectory(path.join(folder, 'resources'), {
      frozen: frozen && { ...frozen, digests: digestsBelow(frozen.digests, 'resources/') },
      from,
    });
  const voted = beside.facility ?? facilityIn(here);
  const facility = voted.value;
  const intranet = beside.links ?? linksIn(here);
  const nouns = nounsIn(here);
  here.refuseOthers(beside.directory ? /^$/ : /^(resources\/.*|SHA256SUMS)$/);
  const { approvals, phrases } = nouns;
  const typed = { ...saidBy(nouns), services: directory.services, links: intranet.links };
  const said = facility && phrases ? withStateValues({ ...typed, phrases }, facility.state) : typed;
  const release = nouns.release?.value;
  const parts = [here, directory, ...[beside.facility, beside.links].filter((part) => part !== undefined)];
  const problems = inFileOrder(parts.flatMap((one) => one.problems));
  const read = {
    facility,
    release,
    mentions: [...parts.flatMap((one) => one.mentions), ...definitions(nouns)],
    unread: new Set([here, directory, intranet].flatMap(({ unread }) => [...unread])),
    places: {
      facility: voted.at,
      release: (keys) => placeIn(nouns.release, keys),
    },
  } satisfies Omit<Reading, 'said'>;
  const whole = problems.length === 0 && release && approvals && facility && phrases;
  return {
    said,
    facility,
    directory,
    problems,
    ...(phrases && { reading: { ...read, said: { ...said, phrases } } }),
    ...(whole && { protocol: { ...said, release, approvals, facility, phrases } }),
  };
}

/** Where the keys of a file lead that was read. */
function placeIn(noun: Noun<unknown> | undefined, keys: Keys): Place {
  if (!noun) throw new Error('no place in a file that was not read');
  return noun.at(keys);
}

/** The files of one state, each with its places; what cannot be read is missing. */
type Nouns = ReturnType<typeof nounsIn>;

function nounsIn(here: Folder) {
  return {
    release: here.one('release.yaml', ReleaseSchema, 'retired'),
    approvals: here.one('approvals.yaml', ApprovalsSchema)?.value,
    phrases: here.one('phrases.yaml', PhrasesSchema)?.value,
    contents: here.one('contents.yaml', ContentsSchema, 'contents'),
    shared: here.one('shared.yaml', SharedSchema, 'section', 'shared item', 'shared stop'),
    roles: here.one('roles.yaml', RolesSchema, 'role'),
    sources: here.one('sources.yaml', SourcesSchema, 'source'),
    requirements: here.one('requirements.yaml', RequirementsSchema),
    pages: here.pages(),
    lists: here.many(/^checklists\/[^/]+\.yaml$/, 'checklist', ChecklistSchema),
    branches: here.many(/^branches\/[^/]+\.yaml$/, 'branch', BranchSchema),
    cards: here.many(/^cards\/[^/]+\.yaml$/, 'card', CardSchema),
    states: here.many(/^reporting\/[^/]+\.yaml$/, 'state', StateReportingSchema),
    cases: here.many(/^learning\/[^/]+\.yaml$/, 'section', CaseSchema),
  };
}

/** What they say, as far as it was read. */
function saidBy(nouns: Nouns) {
  const { contents, roles, sources, requirements, shared, pages, lists, branches, cards, states, cases } = nouns;
  const groups = contents?.value ?? [];
  return {
    contents: groups,
    roles: roles?.value ?? [],
    sources: sources?.value ?? [],
    requirements: requirements?.value ?? [],
    shared: shared?.value ?? { always: [], items: [], stops: [], readiness: [] },
    pages: inReadingOrder(pages, groups),
    checklists: lists.map(named<RoleChecklist>),
    branches: branches.map(named<Branch>),
    cards: cards.map(cardOf),
    reporting: states.map(named<State>),
    cases: cases.map(named<LearningCase>),
  };
}

const byName = madeOnce<object>();

/** A file's value with its name. */
function named<T extends { id: string }>({ id, value }: Noun<Omit<T, 'id'>>): T {
  return byName([id, value], () => ({ id, ...value })) as T;
}

/** Pages as the contents list them; those that it forgets come last. */
function inReadingOrder(pages: Page[], contents: readonly { pages: string[] }[]): Page[] {
  const order = contents.flatMap((group) => group.pages);
  const place = ({ id }: Page) => (order.includes(id) ? order.indexOf(id) : order.length);
  return pages.toSorted((a, b) => place(a) - place(b));
}
