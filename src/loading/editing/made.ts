/**
 * Made: a new file, or a new entry of a register, as its template has it, with the id put in.
 *
 * Templates are content: each hospital's `_templates/` say what its new files begin with.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { groups } from '../../schema/organization.ts';
import { Id } from '../../schema/text.ts';
import { filesBelow } from '../files/text.ts';
import { lastEntry, withEntry, withWord } from './places.ts';

/** What stands in the way of a new file, in words. */
export class NotMade extends Error {}

/** What is made, and of what else it is made. */
export interface Asked {
  id?: string | undefined;
  /** Of a page, the title of its group in the contents; of an organization, its part of the directory. */
  group?: string | undefined;
  /** Of a service, whose it is. */
  organization?: string | undefined;
}

/** The new text of files, by their path in the content root; the file to open comes first. */
type Made = Map<string, string>;

interface Maker {
  /** What stands beside the kind, as it is asked for. */
  takes: string;
  make(folder: string, asked: Asked): Made;
}

const read = (folder: string, inside: string): string => readFileSync(path.join(folder, inside), 'utf8');

function template(folder: string, name: string): string {
  const inside = `_templates/${name}`;
  if (!existsSync(path.join(folder, inside)))
    throw new NotMade(`There is no ${inside} to begin with. Copy it from the engine's \`protocols/_templates/\`.`);
  return read(folder, inside).replaceAll(mark, '');
}

/** What a template says of a line to the check alone. */
const mark = / # may stay$/gm;

function needed(id: string | undefined, what: string): string {
  if (id === undefined) throw new NotMade(`Name ${what}.`);
  return id;
}

/** An id that becomes the name of a file. */
function idOf(id: string | undefined, kind: string): string {
  const named = needed(id, `the id of the ${kind}`);
  const wrong = Id.safeParse(named).error?.issues[0]?.message;
  if (wrong !== undefined) throw new NotMade(`\`${named}\` is no id: ${wrong}.`);
  return named;
}

/** A file of its own, named by its id. In its template the id stands as `new-<kind>`, where it stands in the file. */
const file = (kind: string, inside: (id: string, asked: Asked) => string, ext = 'yaml'): Maker => ({
  takes: '<id>',
  make: (folder, asked) => {
    const id = idOf(asked.id, kind);
    const name = inside(id, asked);
    if (existsSync(path.join(folder, name))) throw new NotMade(`${name} is there already.`);
    return new Map([[name, template(folder, `${kind}.${ext}`).replaceAll(`new-${kind}`, id)]]);
  },
});

/** An entry at the end of a register. `key` is where the template has what is named. */
const entry = (inside: string, key: string, takes: string): Maker => ({
  takes,
  make: (folder, { id }) => {
    const named = takes.startsWith('[') ? id : needed(id, takes.replace(/<(.*)>/, 'the $1'));
    const blank = template(folder, path.basename(inside));
    const last = (parse(blank) as unknown[]).length - 1;
    const typed = lastEntry(named === undefined ? blank : withWord(blank, [last, key], named), []);
    const before = existsSync(path.join(folder, inside)) ? read(folder, inside) : '[]\n';
    return new Map([[inside, withEntry(before, [], typed)]]);
  },
});

const contents = 'draft/contents.yaml';

/** A page, and its place in the contents: in the group that is named, else in the last. */
const page: Maker = {
  takes: '<id>',
  make: (folder, asked) => {
    const made = file('page', (id) => `draft/pages/${id}.md`, 'md').make(folder, asked);
    const before = read(folder, contents);
    const titles = (parse(before) as { title: string }[]).map(({ title }) => title);
    const at = asked.group === undefined ? titles.length - 1 : titles.indexOf(asked.group);
    if (at < 0) throw new NotMade(`No group is called \`${asked.group}\`. There are: ${titles.join(', ')}.`);
    return made.set(contents, withEntry(before, [at, 'pages'], `- ${asked.id}`));
  },
};

/** The part of the directory that a file's folder puts it in. */
export function partOf(group = 'local'): string {
  const part = groups.find((one) => one === group);
  if (!part) throw new NotMade(`No part of the directory is called \`${group}\`. There are: ${groups.join(', ')}.`);
  return part;
}

/** The file of an organization, if there is one. */
export const fileOf = (folder: string, organization: string): string | undefined =>
  filesBelow(path.join(folder, 'resources'))
    .map((inside) => `resources/${inside}`)
    .find((inside) => path.posix.basename(inside) === `${organization}.yaml`);

const organization: Maker = {
  takes: '<id>',
  make: (folder, asked) => {
    const there = asked.id !== undefined && fileOf(folder, asked.id);
    if (there) throw new NotMade(`${there} is there already.`);
    return file('organization', (id, { group }) => `resources/${partOf(group)}/${id}.yaml`).make(folder, asked);
  },
};

/** A service at the end of its organization's file. */
const service: Maker = {
  takes: '<id> --organization <id>',
  make: (folder, { id, organization: whose }) => {
    const named = idOf(id, 'service');
    const of = needed(whose, 'whose service it is: --organization <id>');
    const inside = fileOf(folder, of);
    if (inside === undefined)
      throw new NotMade(`There is no organization \`${of}\`. Make it first: npm run new -- organization ${of}.`);
    const typed = lastEntry(withWord(template(folder, 'organization.yaml'), ['services', 0, 'id'], named), [
      'services',
    ]);
    return new Map([[inside, withEntry(read(folder, inside), ['services'], typed)]]);
  },
};

/** What can be made, by its kind. */
export const makers: Readonly<Record<string, Maker>> = {
  page,
  checklist: { ...file('checklist', (role) => `draft/checklists/${role}.yaml`), takes: '<role>' },
  branch: file('branch', (id) => `draft/branches/${id}.yaml`),
  card: file('card', (id) => `draft/cards/${id}.yaml`),
  case: file('case', (id) => `draft/learning/${id}.yaml`),
  reporting: { ...file('reporting', (state) => `draft/reporting/${state}.yaml`), takes: '<state>' },
  organization,
  service,
  role: entry('draft/roles.yaml', 'id', '<id>'),
  source: entry('draft/sources.yaml', 'id', '<code>'),
  requirement: entry('draft/requirements.yaml', 'id', '<id>'),
  link: entry('links.yaml', 'id', '<id>'),
  check: entry('checks.yaml', 'section', '<section>'),
  recall: entry('recalls.yaml', 'release', '<release>'),
  approval: entry('draft/approvals.yaml', 'role', '[<role>]'),
};
