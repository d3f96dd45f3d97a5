/** Shown on: the pages, lists and cards on which readers meet a text or a number that stands elsewhere. */
import type { Site } from '../../schema/site.ts';
import { wholeList } from '../checklists/checklist.ts';
import { sectionId, type Of } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import { roleTitle } from './places.ts';
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
      ...(site.call_first.includes(service) ? ['the start page and the bar of lines to call first'] : []),
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
    [...points.flatMap((point) => point.items), ...readiness].flatMap(({ shared }) => shared ?? []).concat(
      always.map(({ section_id }) => section_id),
    ),
  );
  return items.some((id) => here.has(sectionId({ kind: 'item', id })));
}

/** A line for each sort; that it is printed nowhere, where it is not. */
export function printedLines({ pages, lists, branches, cards, others, settings }: Printed): Line[] {
  const of = (lead: string, some: readonly Piece[]) => (some.length > 0 ? [said(lead, ...listed(some))] : []);
  const lines = [
    ...of('on every page: ', settings),
    ...of('pages: ', pages),
    ...of('lists: ', lists),
    ...of('branches: ', branches),
    ...of('cards, to be printed anew: ', cards),
    ...of('and with: ', others),
  ];
  return lines.length > 0 ? lines : [said('printed in the directory alone')];
}

/** Kinds that stand on lists of others. */
const elsewhere = new Set<Of['kind']>([
  'item',
  'hard stop',
  'branch',
  'branch item',
  'branch stop',
  'ending',
  'escalation',
]);

/** Lists on which a text stands that is not their own: what lists share, and branches. */
export function listsShowing(protocol: Protocol, of: Of): Named[] {
  if (!elsewhere.has(of.kind)) return [];
  return protocol.checklists
    .filter(({ id }) => showsOnList(protocol, id, of))
    .map(({ id }) => listNamed(protocol, id));
}

function showsOnList(protocol: Protocol, role: string, of: Of): boolean {
  const { points, readiness, always, stops, branches, endings, escalation } = wholeList(protocol, role);
  const id = sectionId(of);
  const isHere = (entry: { section_id: string }) => entry.section_id === id;
  switch (of.kind) {
    case 'item':
      return (
        of.list === undefined &&
        ([...points.flatMap((point) => point.items), ...readiness].some(({ shared }) => shared === id) ||
          always.some(isHere))
      );
    case 'hard stop':
      return of.list === undefined && stops.some(isHere);
    case 'branch':
      return branches.some(isHere);
    case 'branch item':
    case 'branch stop':
      return branches.some((branch) => branch.items.some(isHere) || branch.stops.some(isHere));
    case 'ending':
      return endings.some((ending) => sectionId({ kind: 'ending', id: ending.id }) === id);
    case 'escalation':
      return escalation !== undefined;
    default:
      return false;
  }
}
