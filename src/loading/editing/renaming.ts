/**
 * Renaming: an id changed wherever the draft and the living files name it, each place as it was typed; an id that a
 * release has said is retired, so that its readers are led on.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { kindOf, sectionId, type Of } from '../../domain/kind.ts';
import type { Protocol } from '../../domain/protocol.ts';
import type { Section } from '../../domain/text/section.ts';
import { sections, wordless } from '../../domain/text/sections.ts';
import { Id, SourceId } from '../../schema/text.ts';
import type { Kind } from '../../schema/uses.ts';
import { filesBelow } from '../files/text.ts';
import type { ContentRoot } from '../library/content-root.ts';
import { parseYaml } from '../reading/yaml.ts';
import { readProtocol } from '../reading/protocol.ts';
import { readFacility } from '../reading/facility.ts';
import { fileKindOf, mentionEdits, type Names } from './mentions.ts';
import { edited, withEntry, withWord } from './places.ts';
import { partKinds, partRenaming } from './renaming-items.ts';

/** What stands in the way of a new id, in words. */
export class NotRenamed extends Error {}

interface Renamed {
  /** What it is called wherever it is named. */
  kind: Kind;
  /** The file that is called by it. */
  file?: (id: string) => string;
  /** The register that has it as an entry. */
  register?: string;
  /** The same section under the new id, if it is one of this thing. */
  section?: (of: Of, old: string, id: string) => Of | undefined;
}

const itself =
  (kind: Of['kind']) =>
  (of: Of, old: string, id: string): Of | undefined =>
    of.kind === kind && 'id' in of && of.id === old ? ({ ...of, id } as Of) : undefined;

/** A whole that is named, and the parts that say which whole they stand in. */
const withParts =
  (kind: Of['kind'], key: 'list' | 'branch') =>
  (of: Of, old: string, id: string): Of | undefined =>
    key in of && Reflect.get(of, key) === old ? { ...of, [key]: id } : itself(kind)(of, old, id);

/** A page, with those of its headings whose ids begin with its own. */
const withHeadings = (of: Of, old: string, id: string): Of | undefined =>
  of.kind === 'heading' && of.page === old && of.id.startsWith(`${old}-`)
    ? { ...of, page: id, id: id + of.id.slice(old.length) }
    : itself('page')(of, old, id);

/** What can be called otherwise. */
const renamable: Readonly<Record<string, Renamed>> = {
  page: { kind: 'page', file: (id) => `draft/pages/${id}.md`, section: withHeadings },
  heading: { kind: 'section', section: itself('heading') },
  role: {
    kind: 'role',
    file: (id) => `draft/checklists/${id}.yaml`,
    register: 'draft/roles.yaml',
    section: withParts('list', 'list'),
  },
  branch: { kind: 'branch', file: (id) => `draft/branches/${id}.yaml`, section: withParts('branch', 'branch') },
  card: { kind: 'card', file: (id) => `draft/cards/${id}.yaml`, section: itself('card') },
  case: { kind: 'section', file: (id) => `draft/learning/${id}.yaml`, section: itself('case') },
  source: { kind: 'source', register: 'draft/sources.yaml' },
  requirement: { kind: 'requirement', register: 'draft/requirements.yaml' },
};

/** Every kind that is asked for by name. */
export const renamableKinds = [...Object.keys(renamable), ...partKinds];

/** What a change of an id writes, and which files get another name. */
export interface Renaming {
  changes: Map<string, string | undefined>;
  moved: Map<string, string>;
}

/** Every file that may name an id: the draft, what is living, the templates and the checks. */
const filesThatName = (folder: string): string[] =>
  filesBelow(folder, /^(releases|schemas|\..*)$/).filter((inside) => fileKindOf(inside) !== undefined);

/** What a new id changes, whatever it is of. */
interface Plan {
  /** The sections, by their old ids. */
  ids: ReadonlyMap<string, string>;
  names: Names;
  /** A file with the new id where it is given. */
  entered(inside: string, text: string): string;
  /** The file that is called by the id, before and after. */
  file?: [from: string, to: string];
}

/** The files with an id changed. `newest` is the release whose readers know the old one. */
export function renaming(
  root: ContentRoot,
  newest: Protocol | undefined,
  kind: string,
  asked: readonly [string, string],
): Renaming {
  const { ids, names, entered, file } = planOf(root, kind, asked);
  const released = newest ? sections(newest, wordless).filter((section) => ids.has(section.id)) : [];
  // What was signed of a released wording stays signed there.
  const unreleased = new Map([...ids].filter(([before]) => !released.some((section) => section.id === before)));
  const made: Renaming = { changes: new Map(), moved: new Map() };
  for (const inside of filesThatName(root.folder)) {
    const before = readFileSync(path.join(root.folder, inside), 'utf8');
    const given = entered(inside, before);
    const after = edited(
      given,
      mentionEdits(inside, given, inside === 'checks.yaml' ? new Map([['section', unreleased]]) : names),
    );
    if (after !== before) made.changes.set(inside, after);
  }
  if (file) moveFile(root, made, ...file);
  retire(root, made, released, ids);
  return made;
}

function planOf(root: ContentRoot, kind: string, [old, id]: readonly [string, string]): Plan {
  const said = sections(saidIn(root), wordless);
  if (partKinds.includes(kind)) {
    const part = partRenaming(kind, said, [old, id]);
    if (!part) throw new NotRenamed(`There is no ${kind} \`${old}\`, or more than one; name it by its section's id.`);
    checkId(kind, part.id);
    const shared = part.shared && ([part.shared[0], new Map([[part.shared[1], part.shared[2]]])] as const);
    return {
      ...part,
      names: new Map<Kind, ReadonlyMap<string, string>>([['section', part.ids], ...(shared ? [shared] : [])]),
    };
  }
  const what = renamable[kind];
  if (!what) throw new NotRenamed(`\`${kind}\` has no id that can be changed.`);
  const register = what.register && entryIn(root, what.register, old);
  const ids = new Map(
    said.flatMap(({ id: before, of }) => {
      const next = what.section?.(of, old, id);
      return next ? [[before, sectionId(next)] as const] : [];
    }),
  );
  if (register === undefined && ids.size === 0) throw new NotRenamed(`There is no ${kind} \`${old}\`.`);
  checkId(kind, id);
  return {
    ids,
    names: new Map<Kind, ReadonlyMap<string, string>>([
      ['section', ids],
      ...(what.kind === 'section' ? [] : [[what.kind, new Map([[old, id]])] as const]),
    ]),
    entered: (inside, text) => (inside === what.register && register ? withWord(text, register, id) : text),
    ...(what.file && { file: [what.file(old), what.file(id)] }),
  };
}

function checkId(kind: string, id: string): void {
  const wrong = (kind === 'source' ? SourceId : Id).safeParse(id).error?.issues[0]?.message;
  if (wrong !== undefined) throw new NotRenamed(`\`${id}\` is no id: ${wrong}.`);
}

/** What the draft says, as far as it could be read. */
function saidIn(root: ContentRoot) {
  const { reading } = readProtocol(path.join(root.folder, 'draft'), {
    facility: readFacility(root),
    from: root.parent,
  });
  const unread = [...(reading?.unread ?? ['phrases'])].filter((one) => !/^(service|link|organization):/.test(one));
  if (!reading || unread.length > 0)
    throw new NotRenamed('A file of the draft cannot be read; `npm run check` says which. Mend it first.');
  return reading.said;
}

/** Where a register has an entry's id. */
function entryIn(root: ContentRoot, inside: string, id: string): (string | number)[] | undefined {
  const { value } = parseYaml(inside, readFileSync(path.join(root.folder, inside), 'utf8'));
  const index = Array.isArray(value) ? value.findIndex((entry: { id?: unknown }) => entry.id === id) : -1;
  return index < 0 ? undefined : [index, 'id'];
}

/** A role may be without a list; what lies at the new name is never written over. */
function moveFile(root: ContentRoot, made: Renaming, from: string, to: string): void {
  if (!existsSync(path.join(root.folder, from))) return;
  if (existsSync(path.join(root.folder, to))) throw new NotRenamed(`${to} is there already.`);
  made.changes.set(to, made.changes.get(from) ?? readFileSync(path.join(root.folder, from), 'utf8'));
  made.changes.set(from, undefined);
  made.moved.set(to, from);
}

const releaseFile = 'draft/release.yaml';

/** Retires each id that the newest release has said. */
function retire(
  root: ContentRoot,
  made: Renaming,
  released: readonly Section[],
  ids: ReadonlyMap<string, string>,
): void {
  if (released.length === 0) return;
  const before = made.changes.get(releaseFile) ?? readFileSync(path.join(root.folder, releaseFile), 'utf8');
  const after = released.reduce((text, { id, title, of }) => {
    const { name, titledByText } = kindOf(of);
    const called = titledByText || title.length > 70 ? name.charAt(0).toUpperCase() + name.slice(1) : title;
    const says = `title: ${JSON.stringify(called)}, replaced_by: ${ids.get(id)}, reason: Its id was changed.`;
    return withEntry(text, ['retired'], `- { id: ${id}, ${says} }`);
  }, before);
  made.changes.set(releaseFile, after);
}
