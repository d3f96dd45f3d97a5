/** Existing: the names that references of a protocol may name, kind by kind. */
import type { Link } from '../../schema/links.ts';
import type { Entry } from '../protocol.ts';
import type { Existing } from '../text/references.ts';
import { sections, wordless } from '../text/sections.ts';
import type { Reading } from './judged.ts';

const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));

const none: ReadonlySet<string> = new Set();

/** What living files name by themselves. */
export const existingInLiving = ({
  services,
  links,
}: {
  services: readonly Entry[];
  links: readonly Link[];
}): Existing => ({
  section: none,
  page: none,
  checklist: none,
  role: none,
  source: none,
  service: ids(services),
  link: ids(links),
  organization: ids(services.map(({ organization }) => organization)),
  card: none,
  state: none,
  release: none,
  requirement: none,
  branch: none,
  'shared item': none,
  'shared stop': none,
  anchors: new Map(),
});

/** What a protocol names, and the directory with it. */
export function existingIn(said: Reading['said']): Existing {
  const all = sections(said, wordless);
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const page of said.pages) anchors.set(`page:${page.id}`, ids(page.parts));
  for (const { id } of said.checklists)
    anchors.set(`checklist:${id}`, ids(all.filter(({ of }) => 'list' in of && of.list === id)));
  for (const { id } of said.branches)
    anchors.set(`branch:${id}`, ids(all.filter(({ of }) => 'branch' in of && of.branch === id)));
  for (const { id } of said.reporting)
    anchors.set(`state:${id}`, ids(all.filter(({ of }) => 'state' in of && of.state === id)));
  return {
    ...existingInLiving(said),
    section: ids(all),
    page: ids(said.pages),
    checklist: ids(said.checklists),
    role: ids(said.roles),
    source: ids(said.sources),
    card: ids(said.cards),
    state: ids(said.reporting),
    requirement: ids(said.requirements),
    branch: ids(said.branches),
    'shared item': ids([...said.shared.items, ...said.shared.readiness]),
    'shared stop': ids(said.shared.stops),
    anchors,
  };
}
