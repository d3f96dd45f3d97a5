/**
 * Protocol: a folder that holds one complete state becomes domain values and a list of problems.
 *
 * One reader for the draft, a release, another commit's tree and a fixture. It never stops at the first mistake.
 */
import { lstatSync } from 'node:fs';
import path from 'node:path';
import { sectionId, type Of } from '../../domain/kind.ts';
import { madeOnce } from '../../domain/made-once.ts';
import type { Mention, Reference } from '../../domain/mention.ts';
import { inFileOrder, type Place, type Problem } from '../../domain/problem.ts';
import type { Page, PatientCard, Protocol, RoleChecklist, State } from '../../domain/protocol.ts';
import type { Reading } from '../../domain/rules/rules.ts';
import { CardSchema } from '../../schema/card.ts';
import { ChecklistSchema, SharedSchema, type Checklist, type Shared } from '../../schema/checklist.ts';
import { FacilitySchema, type Facility } from '../../schema/facility.ts';
import { ContentsSchema } from '../../schema/page.ts';
import { PhrasesSchema, type Phrases } from '../../schema/phrases.ts';
import { RequirementsSchema, RolesSchema, SourcesSchema } from '../../schema/register.ts';
import { ReleaseSchema } from '../../schema/release.ts';
import { StateReportingSchema, type StateReporting } from '../../schema/reporting.ts';
import { readDirectory } from './directory.ts';
import { Folder, type FrozenFiles, type Noun } from './folder.ts';
import { digestsBelow } from '../files/sums.ts';
import type { Path } from './yaml.ts';

/** What the site says around the protocol: a file beside `facility.yaml`, and of a release among its own. */
export const phrasesName = 'phrases.yaml';

export interface Living {
  /** The folder of the directory; the folder's own `resources/` where not given. */
  resources?: string;
  /** The facility's file; the folder's own where not given. */
  facility?: string;
  /** The phrases of a folder that has none of its own. */
  phrases?: ReadPhrases;
  /** Of a release. Never of a draft, which is judged by places. */
  frozen?: FrozenFiles;
  /** The folder that places are told from; the working one where not given. */
  from?: string;
}

/** A file of phrases, and what it mentions. */
export interface ReadPhrases {
  value: Phrases | undefined;
  mentions: Mention[];
  problems: Problem[];
}

/** The phrases that stand in a folder's file. */
export function readPhrases(file: string, from?: string): ReadPhrases {
  const folder = folderOf(file, from);
  return {
    value: folder.one(path.basename(file), PhrasesSchema)?.value,
    mentions: folder.mentions,
    problems: folder.problems,
  };
}

/** What was read of one state of the protocol, and what is wrong with its shape. */
export interface ProtocolReading {
  said: Omit<Reading['said'], 'phrases'>;
  facility: Facility | undefined;
  /** What rules judge, as far as it could be read; missing without phrases, of which sections are made. */
  reading?: Reading;
  /** Missing where a file is missing or has another shape. */
  protocol?: Protocol;
  problems: Problem[];
}

/** Reads the draft, a release or a fixture. */
export function readProtocol(folder: string, living: Living = {}): ProtocolReading {
  const { frozen, from } = living;
  const here = new Folder(folder, { frozen, from, numberless: !frozen });
  const resources = readDirectory(living.resources ?? path.join(folder, 'resources'), {
    frozen: frozen && { ...frozen, digests: digestsBelow(frozen.digests, 'resources/') },
    from,
  });
  const outside = living.facility ? folderOf(living.facility, from) : here;
  const facilityNoun = outside.one(path.basename(living.facility ?? 'facility.yaml'), FacilitySchema);
  const facility = facilityNoun?.value;

  const releaseNoun = here.one('release.yaml', ReleaseSchema);
  const release = releaseNoun?.value;
  const phrases =
    living.phrases && !here.has(phrasesName) ? living.phrases.value : here.one(phrasesName, PhrasesSchema)?.value;
  const contents = here.one('contents.yaml', ContentsSchema)?.value ?? [];
  const shared = here.one('shared.yaml', SharedSchema, 'section', 'shared stop');
  const [roles, sources, requirements] = [
    here.one('roles.yaml', RolesSchema, 'role'),
    here.one('sources.yaml', SourcesSchema, 'source'),
    here.one('requirements.yaml', RequirementsSchema),
  ];
  const pages = inReadingOrder(here.pages(), contents);
  const lists = here.many(/^checklists\/[^/]+\.yaml$/, 'checklist', ChecklistSchema);
  const cards = here.many(/^cards\/[^/]+\.yaml$/, 'card', CardSchema);
  const states = here.many(/^reporting\/[^/]+\.yaml$/, 'state', StateReportingSchema);
  here.refuseOthers(living.resources ? /^$/ : /^(resources\/.*|SHA256SUMS)$/);

  const said = {
    contents,
    roles: roles?.value ?? [],
    sources: sources?.value ?? [],
    requirements: requirements?.value ?? [],
    shared: shared?.value ?? { everyone: [], asking: [], stops: [] },
    pages,
    checklists: lists.map(named<RoleChecklist>),
    cards: cards.map(named<PatientCard>),
    reporting: states.map(named<State>),
    services: resources.services,
  };
  const folders = [...new Set([here, outside]), resources];
  const problems = inFileOrder(folders.flatMap((one) => one.problems));
  const read = {
    facility,
    release,
    mentions: [
      ...folders.flatMap((one) => one.mentions),
      ...(living.phrases?.mentions ?? []),
      ...definitions({ registers: { role: roles, source: sources, requirement: requirements }, shared, lists, states }),
    ],
    unread: new Set([...here.unread, ...resources.unread]),
    places: {
      service: (entry, keys) => resources.placeOf.get(entry)!(keys, 'service'),
      organization: (entry, keys) => resources.placeOf.get(entry)!(keys, 'organization'),
      facility: (keys) => facilityNoun!.at(keys),
      release: (keys) => releaseNoun!.at(keys),
    },
  } satisfies Omit<Reading, 'said'>;
  const whole = problems.length === 0 && release && facility && phrases;
  return {
    said,
    facility,
    problems,
    ...(phrases && { reading: { ...read, said: { ...said, phrases } } }),
    ...(whole && { protocol: { ...said, release, facility, phrases } }),
  };
}

const byName = madeOnce<object>();

/** A file's value with its name. */
function named<T extends { id: string }>({ id, value }: Noun<Omit<T, 'id'>>): T {
  return byName([id, value], () => ({ id, ...value })) as T;
}

/** The folder of one file, without what else lies there. */
function folderOf(file: string, from: string | undefined): Folder {
  const there = lstatSync(file, { throwIfNoEntry: false });
  return new Folder(path.dirname(file), { files: there ? [path.basename(file)] : [], from });
}

/** Pages as the contents list them; those that it forgets come last. */
function inReadingOrder(pages: Page[], contents: readonly { pages: string[] }[]): Page[] {
  const order = contents.flatMap((group) => group.pages);
  const place = ({ id }: Page) => (order.includes(id) ? order.indexOf(id) : order.length);
  return pages.toSorted((a, b) => place(a) - place(b));
}

interface Defining {
  /** Lists of entries with ids, by what they define. */
  registers: Partial<Record<Reference, Noun<readonly { id: string }[]> | undefined>>;
  shared: Noun<Shared> | undefined;
  lists: Noun<Checklist>[];
  states: Noun<StateReporting>[];
}

/** The ids that fields define; a page and its headings are mentioned as they are read. */
function definitions({ registers, shared, lists, states }: Defining): Mention[] {
  const mentions: Mention[] = [];
  const define = (space: Reference, id: string, at: Place) => mentions.push({ ...at, kind: 'definition', space, id });
  const said = (of: Of, at: Place) => define('section', sectionId(of), at);

  for (const [space, register] of Object.entries(registers))
    register?.value.forEach(({ id }, index) => define(space as Reference, id, register.at([index, 'id'])));
  for (const key of ['everyone', 'asking', 'stops'] as const)
    for (const [index, { id }] of (shared?.value[key] ?? []).entries())
      said({ kind: 'item', id }, shared!.at([key, index, 'id']));
  for (const { id: list, value, at } of lists) {
    const item = (id: string, keys: Path) => said({ kind: 'item', id, list }, at(keys));
    said({ kind: 'list', id: list }, at([]));
    value.stops.forEach(({ id }, index) => item(id, ['stops', index, 'id']));
    value.points.forEach((point, index) => {
      item(point.id, ['points', index, 'id']);
      point.items.forEach(({ id }, inner) => item(id, ['points', index, 'items', inner, 'id']));
    });
    value.readiness?.forEach(({ id }, index) => item(id, ['readiness', index, 'id']));
  }
  for (const { id: state, value, at } of states)
    value.rows.forEach(({ duty }, index) => said({ kind: 'reporting row', state, duty }, at(['rows', index, 'duty'])));
  return mentions;
}
