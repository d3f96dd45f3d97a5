/** Shown on: the pages, lists and cards on which readers meet a text or a number that stands elsewhere. */
import type { Site } from '../../schema/site.ts';
import { wholeList } from '../checklists/checklist.ts';
import { sectionId } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import { parseLink } from '../text/references.ts';
import type { Section } from '../text/section.ts';
import { roleTitle, type Place } from './places.ts';
import { listed, said, type Line, type Piece } from './said.ts';

/** A title that readers know, and the section that it leads to. */
type Named = { title: string; section: string };

/** Those on which a service's number is printed. */
export interface Printed {
  pages: Named[];
  lists: Named[];
  branches: Named[];
  cards: Named[];
  /** Duties, other entries of the directory and cases. */
  others: Named[];
  /** Whatever the site prints it on by its settings. */
  settings: string[];
}

/** Where a number is printed. */
export function printedOn(protocol: Protocol, site: Site, service: string): Printed {
  const names = (value: object) => namesService(value, service);
  const { pages, cards, branches, reporting, services, cases, shared } = protocol;
  const items = [...shared.items, ...shared.readiness, ...shared.always].filter(names).map(({ id }) => id);
  const opened = branches.filter(names);
  return {
    pages: pages.filter(names).map(({ id, title }) => ({ title, section: id })),
    lists: protocol.checklists
      .filter((list) => names(list) || placesOne(protocol, list.id, items))
      .map(({ id }) => listNamed(protocol, id)),
    branches: opened.map(({ id, title }) => ({ title, section: sectionId({ kind: 'branch', id }) })),
    cards: cards.filter(names).map(({ id, title }) => ({ title, section: sectionId({ kind: 'card', id }) })),
    others: [
      ...reporting.flatMap(({ id, title, rows }) =>
        rows
          .filter(names)
          .slice(0, 1)
          .map(({ duty }) => ({ title, section: sectionId({ kind: 'reporting row', state: id, duty }) })),
      ),
      ...services
        .filter(({ id, organization: _organization, ...own }) => id !== service && names(own))
        .map(({ id, label }) => ({ title: label, section: sectionId({ kind: 'service', id }) })),
      ...cases.filter(names).map(({ id, title }) => ({ title, section: sectionId({ kind: 'case', id }) })),
    ],
    settings: [
      ...(site.call_first.includes(service) ? ['the lines to call first, on every page'] : []),
      ...(site.ask_now === service ? ['whom to ask now, wherever something is unwritten'] : []),
      ...(site.main_number === service ? ['how every extension is dialed from outside'] : []),
      ...(site.directory_owner.service === service ? ['whom to tell of a wrong number'] : []),
    ],
  };
}

/** Whether a noun names a service, in a field or in its text. */
function namesService(value: object, service: string): boolean {
  for (const { keys, text } of textsIn(value))
    if (text.includes(`<service:${service}>`) || (isField(keys) && text === service)) return true;
  return false;
}

const isField = (keys: readonly (string | number)[]) => ['service', 'line', 'instead'].includes(String(keys.at(-1)));

const listNamed = (protocol: Protocol, role: string): Named => ({
  title: roleTitle(protocol, role),
  section: sectionId({ kind: 'list', id: role }),
});

function placesOne(protocol: Protocol, role: string, items: readonly string[]): boolean {
  const { points, readiness, always } = wholeList(protocol, role);
  const here = new Set(
    [...points.flatMap((point) => point.items), ...readiness]
      .flatMap(({ shared }) => shared ?? [])
      .concat(always.map(({ section_id }) => section_id)),
  );
  return items.some((id) => here.has(sectionId({ kind: 'item', id })));
}

/** A line for each sort; that it is printed nowhere, where it is not. */
export function printedLines({ pages, lists, branches, cards, others, settings }: Printed): Line[] {
  const of = (lead: string, some: readonly Piece[]) => (some.length > 0 ? [said(lead, ...listed(some))] : []);
  const lines = [
    ...of('set for: ', settings),
    ...of('printed on the pages: ', pages),
    ...of('printed on the lists: ', lists),
    ...of('printed on the branches: ', branches),
    ...of('printed on the cards, of which new ones are needed: ', cards),
    ...of('named by: ', others),
  ];
  return lines.length > 0 ? lines : [said('printed in the directory alone')];
}

/** Texts that send their reader on to a section, by where they stand: pages first, then lists. */
export function leadingHere(sections: readonly Section[], id: string, placeOf: (section: Section) => Place): Place[] {
  const leading = sections.filter((one) =>
    one.blocks.some(({ leads = [] }) => leads.some((link) => targetOf(link) === id)),
  );
  const places = new Map(leading.map((one) => [placeOf(one).id, placeOf(one)]));
  const own = sections.filter((one) => one.id === id).map((one) => placeOf(one).id);
  return [...places.values()].filter((place) => !own.includes(place.id));
}

/** The id of the section that a link, or the name of a section, leads to. */
function targetOf(link: string): string {
  const target = parseLink(link);
  if (!target) return link;
  if ('anchor' in target && target.anchor !== undefined) return target.anchor;
  switch (target.kind) {
    case 'checklist':
      return sectionId({ kind: 'list', id: target.id });
    case 'branch':
    case 'card':
    case 'service':
      return sectionId({ kind: target.kind, id: target.id });
    default:
      return target.id;
  }
}
