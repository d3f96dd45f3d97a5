/**
 * Read: a folder becomes domain values and a list of problems, each with file, line, column, code and mend.
 *
 * One reader for the draft, a release, another commit's tree and a fixture. It never stops at the first mistake.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { withheld } from '../domain/confidential.ts';
import type { Mention, Reference } from '../domain/mention.ts';
import { errorsOf, inFileOrder, type Keys, type Place, type Problem } from '../domain/problem.ts';
import type { Block, Entry, FrozenRelease, Library, Page, Protocol } from '../domain/protocol.ts';
import { judge, judgeHistory, type Reading } from '../domain/rules.ts';
import { CardSchema } from '../schema/card.ts';
import { ChecklistSchema, SharedSchema } from '../schema/checklist.ts';
import { FacilitySchema } from '../schema/facility.ts';
import { ContentsSchema, PageSchema } from '../schema/page.ts';
import {
  RequirementsSchema,
  RolesSchema,
  SearchWordsSchema,
  SourcesSchema,
  type SearchWords,
} from '../schema/register.ts';
import { ReleaseSchema, WitnessesSchema, type Witness } from '../schema/release.ts';
import { StateReportingSchema } from '../schema/reporting.ts';
import { groups, OrganizationSchema, type Group } from '../schema/service.ts';
import { usesIn } from '../schema/text.ts';
import { checkShape } from './explain.ts';
import { parsePage, readTree } from './markdown.ts';
import { blocksOf, parseProse, type Node } from './prose.ts';
import { digestOf, releaseFolders, sumsName } from './sums.ts';
import { filesBelow, readText, shown, type TextFile } from './text.ts';
import { verifyReleases, verifyWitnesses } from './verify.ts';
import { parseYaml, type Path } from './yaml.ts';

/** A file's value with the place of everything in it. */
interface Noun<T> {
  /** The file's name without its ending: a page's, list's, card's or state's id. */
  id: string;
  path: string;
  value: T;
  at(path: Path): Place;
}

/**
 * Values of flawless frozen files, by name and text: what many releases share is read once. Such a file tells no
 * places and mentions nothing, since only the draft is judged by rules.
 */
type Known = Map<string, unknown>;

/** Reads the files of one folder, collecting problems and mentions on the way. */
class Folder {
  readonly problems: Problem[] = [];
  readonly mentions: Mention[] = [];
  /** `<kind>:<id>` of files that are there but could not be read; `<kind>:*` for what such a file may hold. */
  readonly unread = new Set<string>();
  readonly #folder: string;
  readonly #left: Set<string>;
  readonly #known: Known;

  constructor(folder: string, known: Known = new Map()) {
    this.#folder = folder;
    this.#known = known;
    this.#left = new Set(filesBelow(folder));
  }

  /** The one file of a name. `holds` are the kinds that it defines. */
  one<T>(name: string, schema: z.ZodType<T>, ...holds: Reference[]): Noun<T> | undefined {
    const noun = this.#oneOrNone(name, schema);
    if (!noun) this.#miss(...holds);
    return noun;
  }

  #oneOrNone<T>(name: string, schema: z.ZodType<T>): Noun<T> | undefined {
    if (!this.#left.has(name)) {
      this.#refuse(
        name,
        'file-missing',
        'This file is missing.',
        'add it; a file to copy stands in `protocols/_templates/`.',
      );
      return undefined;
    }
    return this.#yaml(name, schema);
  }

  /** Every YAML file whose path matches. */
  many<T>(pattern: RegExp, kind: Reference, schema: z.ZodType<T>, holds: Reference = 'section'): Noun<T>[] {
    return this.#matching(pattern).flatMap((name) => {
      const noun = this.#yaml(name, schema);
      if (!noun) {
        this.unread.add(`${kind}:${idOf(name)}`);
        this.#miss(holds);
      }
      return noun ? [noun] : [];
    });
  }

  #miss(...kinds: Reference[]): void {
    for (const kind of kinds) this.unread.add(`${kind}:*`);
  }

  pages(): Page[] {
    return this.#matching(/^pages\/[^/]+\.md$/).flatMap((name) => {
      const file = this.#text(name);
      const id = idOf(name);
      this.#name(name, id);
      const unread = () => {
        this.unread.add(`page:${id}`);
        this.#miss('section');
        return [];
      };
      if (!file) return unread();
      return this.#once<Page>(file, () => this.#page(id, file)) ?? unread();
    });
  }

  #page(id: string, file: TextFile): Page | undefined {
    const { matter, lead, parts, problems, mentions } = parsePage(file.file, file.text);
    this.problems.push(...problems);
    this.mentions.push(...mentions, {
      file: file.file,
      line: 1,
      column: 1,
      kind: 'definition',
      space: 'section',
      id,
    });
    const value = matter && this.#shape(file.file, matter.text, PageSchema, matter.line);
    return value && { id, ...value.value, lead, parts: parts.map(({ at: _at, ...part }) => part) };
  }

  /** What a file holds; as it was read before, where the same file of another release had no flaw. */
  #once<T>({ path: name, text }: TextFile, read: () => T | undefined): T | undefined {
    const key = `${name}\n${text}`;
    if (this.#known.has(key)) return this.#known.get(key) as T;
    const before = this.problems.length;
    const value = read();
    if (this.problems.length === before) this.#known.set(key, value);
    return value;
  }

  /** What is left over belongs to no kind of file. */
  refuseOthers(allowed: RegExp): void {
    for (const name of this.#left)
      if (!allowed.test(name))
        this.#refuse(
          name,
          'file-unknown',
          'No file of this name belongs here.',
          'move or rename it as `protocols/README.md` says, or delete it.',
        );
  }

  #matching(pattern: RegExp): string[] {
    return [...this.#left].filter((name) => pattern.test(name));
  }

  #text(name: string): TextFile | undefined {
    this.#left.delete(name);
    const { file, problems } = readText(this.#folder, name);
    this.problems.push(...problems);
    return file;
  }

  #yaml<T>(name: string, schema: z.ZodType<T>): Noun<T> | undefined {
    const file = this.#text(name);
    this.#name(name, idOf(name));
    const shape = file && this.#once(file, () => this.#shape(file.file, file.text, schema));
    return shape && { id: idOf(name), path: name, ...shape };
  }

  /** A file's name becomes an id or an address, so it is one. */
  #name(name: string, id: string): void {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      this.#refuse(
        name,
        'file-name',
        `The name \`${id}\` becomes no address.`,
        'use lower-case words joined by hyphens.',
      );
    this.mentions.push({ file: shown(path.join(this.#folder, name)), line: 1, column: 1, kind: 'discreet', text: id });
  }

  #shape<T>(file: string, text: string, schema: z.ZodType<T>, line = 1): Pick<Noun<T>, 'value' | 'at'> | undefined {
    const yaml = parseYaml(file, text, line);
    this.problems.push(...yaml.problems);
    if (yaml.problems.length > 0) return undefined;
    const { value, problems } = checkShape(schema, yaml);
    this.problems.push(...problems);
    if (value === undefined) return undefined;
    for (const { path: keys, text: words, use } of usesIn(schema, value)) {
      const at = yaml.at(keys);
      if (use.discreet) this.mentions.push({ ...at, kind: 'discreet', text: words });
      if (use.refers) this.mentions.push({ ...at, kind: 'reference', to: use.refers, id: words });
      if (use.prose)
        this.#prose(words, at, yaml.typed(keys)?.includes('\n') === false, use.step ? 'step' : 'paragraph');
    }
    return { value, at: yaml.at };
  }

  /** Prose in a field. On one line its places are exact but for the quotation mark; else they are the field's. */
  #prose(text: string, at: Place, oneLine: boolean, block: Block['kind']): void {
    const place = (node: Node) => (oneLine ? { ...at, column: at.column + node.position.start.column - 1 } : at);
    const { problems, mentions } = readTree(text, parseProse(text), place, block);
    this.problems.push(...problems);
    this.mentions.push(...mentions);
  }

  #refuse(name: string, code: string, message: string, mend: string): void {
    this.problems.push({ file: shown(path.join(this.#folder, name)), line: 1, column: 1, code, message, mend });
  }
}

const idOf = (name: string) => path.posix.basename(name).replace(/\.[^.]*$/, '');

export interface Living {
  /** The folder of the directory; the folder's own `resources/` where not given. */
  resources?: string;
  /** The facility's file; the folder's own where not given. */
  facility?: string;
  /** Where several frozen releases are read: what of them is known. Never for a draft, which is judged by places. */
  known?: Known;
}

/** What was read of one state of the protocol, and what is wrong with its shape. */
export interface ProtocolReading extends Reading {
  /** Missing where a file is missing or has another shape. */
  protocol?: Protocol;
  problems: Problem[];
}

/** Reads the draft, a release or a fixture. */
export function readProtocol(folder: string, living: Living = {}): ProtocolReading {
  const here = new Folder(folder, living.known);
  const resources = readResources(living.resources ?? path.join(folder, 'resources'), living.known);
  const facilityFile = living.facility ?? path.join(folder, 'facility.yaml');
  const outside = new Folder(path.dirname(facilityFile), living.known);
  const facilityNoun = outside.one(path.basename(facilityFile), FacilitySchema);
  const facility = facilityNoun?.value;

  const define = (space: Reference, id: string, at: Place) =>
    here.mentions.push({ ...at, kind: 'definition', space, id });
  const release = here.one('release.yaml', ReleaseSchema)?.value;
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
  here.refuseOthers(living.resources ? /^$/ : /^(resources\/.*|facility\.yaml|SHA256SUMS)$/);

  for (const [index, { id }] of (roles?.value ?? []).entries()) define('role', id, roles!.at([index, 'id']));
  for (const [index, { id }] of (sources?.value ?? []).entries()) define('source', id, sources!.at([index, 'id']));
  for (const [index, { id }] of (requirements?.value ?? []).entries())
    define('requirement', id, requirements!.at([index, 'id']));
  for (const key of ['everyone', 'asking', 'stops'] as const)
    for (const [index, { id }] of (shared?.value[key] ?? []).entries())
      define('section', `shared-${id}`, shared!.at([key, index, 'id']));
  for (const { id: list, value, at } of lists) {
    const item = (id: string, keys: Path) => define('section', `list-${list}-${id}`, at(keys));
    define('section', `list-${list}`, at([]));
    value.stops.forEach(({ id }, index) => item(id, ['stops', index, 'id']));
    value.points.forEach((point, index) => {
      item(point.id, ['points', index, 'id']);
      point.items.forEach(({ id }, inner) => item(id, ['points', index, 'items', inner, 'id']));
    });
    value.readiness?.forEach(({ id }, index) => item(id, ['readiness', index, 'id']));
  }
  for (const { id: state, value, at } of states)
    value.rows.forEach(({ duty }, index) => define('section', `state-${state}-${duty}`, at(['rows', index, 'duty'])));

  const said = {
    contents,
    roles: roles?.value ?? [],
    sources: sources?.value ?? [],
    requirements: requirements?.value ?? [],
    shared: shared?.value ?? { everyone: [], asking: [], stops: [] },
    pages,
    checklists: lists.map(({ id, value }) => ({ id, ...value })),
    cards: cards.map(({ id, value }) => ({ id, ...value })),
    reporting: states.map(({ id, value }) => ({ id, ...value })),
    services: resources.services,
  };
  const problems = inFileOrder([...here.problems, ...outside.problems, ...resources.problems]);
  return {
    said,
    facility,
    retired: release?.retired.map(({ id }) => id) ?? [],
    mentions: [...here.mentions, ...outside.mentions, ...resources.mentions],
    unread: new Set([...here.unread, ...resources.unread]),
    places: {
      service: (entry, keys) => resources.placeOf.get(entry)!(keys, 'service'),
      organization: (entry, keys) => resources.placeOf.get(entry)!(keys, 'organization'),
      facility: (keys) => facilityNoun!.at(keys),
    },
    problems,
    ...(problems.length === 0 && release && facility && { protocol: { ...said, release, facility } }),
  };
}

/** Pages as the contents list them; those that it forgets come last. */
function inReadingOrder(pages: Page[], contents: readonly { pages: string[] }[]): Page[] {
  const order = contents.flatMap((group) => group.pages);
  const place = ({ id }: Page) => (order.includes(id) ? order.indexOf(id) : order.length);
  return pages.toSorted((a, b) => place(a) - place(b));
}

function readResources(folder: string, known?: Known) {
  const here = new Folder(folder, known);
  const placeOf = new Map<Entry, (keys: Keys, of: 'service' | 'organization') => Place>();
  const services = groups.flatMap((group: Group) =>
    here
      .many(new RegExp(`^${group}/[^/]+\\.yaml$`), 'organization', OrganizationSchema, 'service')
      .flatMap(({ id, value, at }): Entry[] => {
        const { services: listed, ...organization } = value;
        here.mentions.push({ ...at(['id']), kind: 'definition', space: 'organization', id: value.id });
        listed.forEach((service, index) =>
          here.mentions.push({
            ...at(['services', index, 'id']),
            kind: 'definition',
            space: 'service',
            id: service.id,
          }),
        );
        if (value.id !== id)
          here.problems.push({
            ...at(['id']),
            code: 'id-name',
            message: `The id \`${value.id}\` differs from the file's name \`${id}\`.`,
            mend: 'make them the same.',
          });
        return listed.map((service, index) => {
          const entry = { ...service, group, organization };
          placeOf.set(entry, (keys, of) => at(of === 'service' ? ['services', index, ...keys] : keys));
          return entry;
        });
      }),
  );
  here.refuseOthers(/^$/);
  return { services, placeOf, problems: here.problems, mentions: here.mentions, unread: here.unread };
}

/** Everything under `protocols/`, and every problem in it. */
export interface LibraryReading {
  /** Missing where there are problems. */
  library?: Library;
  searchWords: SearchWords;
  witnesses: Witness[];
  problems: Problem[];
}

const witnessesIn = (top: Folder, root: string): Witness[] =>
  existsSync(path.join(root, 'witnesses.yaml')) ? (top.one('witnesses.yaml', WitnessesSchema)?.value ?? []) : [];

/** Reads only where digests were written down outside. */
export function readWitnesses(root: string): { witnesses: Witness[]; problems: Problem[] } {
  const top = new Folder(root);
  return { witnesses: witnessesIn(top, root), problems: top.problems };
}

/** Reads the whole of `protocols/`: the draft by shape and rules, releases by digest and shape. */
export function readLibrary(root = 'protocols'): LibraryReading {
  const living = { resources: path.join(root, 'resources'), facility: path.join(root, 'facility.yaml') };
  const draft = readProtocol(path.join(root, 'draft'), living);
  const frozen = releaseFolders(path.join(root, 'releases'));
  const known: Known = new Map();
  const readings = frozen.map(({ folder }) => readProtocol(folder, { known }));
  const top = new Folder(root);
  const witnesses = witnessesIn(top, root);
  const searchWords = existsSync(path.join(root, 'search-words.yaml'))
    ? (top.one('search-words.yaml', SearchWordsSchema)?.value ?? [])
    : [];
  // Half a freeze, left by an interruption, is no part of the protocol; the next freeze clears it away.
  top.refuseOthers(/^(draft|releases|resources|schemas|_templates)\/|^\.freezing-|^(README\.md|facility\.yaml)$/);

  const releases = frozen.flatMap(({ id, folder }, index): FrozenRelease[] => {
    const protocol = readings[index]?.protocol;
    return protocol && existsSync(path.join(folder, sumsName)) ? [{ id, protocol, digest: digestOf(folder) }] : [];
  });
  const problems = inFileOrder([
    ...draft.problems,
    ...judge(draft, blocksOf),
    ...judgeHistory(draft, releases, shown(path.join(root, 'draft/release.yaml'))),
    ...verifyReleases(path.join(root, 'releases')),
    ...verifyWitnesses(path.join(root, 'releases'), witnesses),
    ...readings.flatMap((reading) => reading.problems),
    ...top.problems,
  ]);
  const whole = errorsOf(problems).length === 0 && draft.protocol;
  const told = releases.map((release) => ({ ...release, protocol: withheld(release.protocol, draft.said.services) }));
  return { ...(whole && { library: { draft: whole, releases: told } }), searchWords, witnesses, problems };
}
