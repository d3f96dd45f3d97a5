/**
 * Findable: what search may find, one entry for each thing that a protocol says, and the words by which it is found.
 *
 * Made from the sections of one protocol, so that no record, redline, draft or retired text can be among them.
 */
import type { Answer } from './answer.ts';
import type { Duty } from '../../schema/reporting.ts';
import { anyone, kindOf, sectionId, type Of } from '../kind.ts';
import { parts } from '../part.ts';
import { sharedAnchored, wholeList } from '../checklists/checklist.ts';
import { useOf } from '../directory/number-line.ts';
import { isOwnLine } from '../directory/service.ts';
import { byId, type Entry, type ShownProtocol, type Words } from '../protocol.ts';
import { formatPhone, mainPhone } from '../directory/phone.ts';
import { firstSentence, type Section } from '../text/section.ts';
import { sections } from '../text/sections.ts';

/** An answer with all its words: what an engine makes its index from. */
export interface Findable extends Answer {
  text: string;
}

/** Everything of a protocol that search may find. `address` tells where something stands on the site. */
export function findables(protocol: ShownProtocol, words: Words, address: (of: Of) => string): Findable[] {
  const lines = linesOf(protocol);
  const holders = holdersOf(protocol);
  const taken = takenOver(protocol);
  const beside = linesBeside(protocol);
  return sections(protocol, words).flatMap(({ id, of, parent, title, roles, blocks }): Findable[] => {
    const { part, found } = kindOf(of);
    if (!found || taken.has(id)) return [];
    const held = holders.get(id) ?? [];
    const line = beside.get(id);
    const one: Findable = {
      id,
      ...(parent && { parent }),
      address: held[0] === undefined ? address(of) : `${address({ kind: 'list', id: held[0] })}#${id}`,
      title,
      roles: held.includes(anyone) ? [] : [...roles, ...held],
      ...found,
      ...(line && { line }),
      where: parts[part].label,
      text: blocks
        .filter(({ signers }) => signers === undefined)
        .map(({ text }) => text)
        .join('\n'),
    };
    switch (of.kind) {
      case 'page': {
        const { summary } = byId(protocol.pages, of.id);
        const page = { ...one, text: `${summary}\n${one.text}` };
        return [page, ...stopsOf(page, blocks)];
      }
      case 'heading':
        return [
          {
            ...one,
            where: byId(protocol.pages, of.page).title,
            ...(of.id === `${of.page}-why` && { kind: 'reasons' }),
          },
        ];
      case 'branch item':
      case 'branch stop':
        return [{ ...one, where: byId(protocol.branches, of.branch).title }];
      case 'pause point':
      case 'item':
      case 'placement':
      case 'hard stop': {
        const role = protocol.roles.find(({ id: known }) => known === of.list);
        return [{ ...one, where: role ? `List: ${role.title}` : 'On several lists' }];
      }
      case 'service':
        return [{ ...one, ...ofService(protocol, lines, byId(protocol.services, of.id)) }];
      case 'reporting row':
        return [{ ...one, ...ofRow(protocol, of.state, of.duty) }];
      case 'state note':
        return [{ ...one, ...elsewhere(protocol, of.state) }];
      default:
        return [one];
    }
  });
}

/** What stands on the lists of a protocol, each with the role of its list. */
const listed = (protocol: ShownProtocol) =>
  protocol.checklists.map(({ id: role }) => {
    const { always, stops, points, readiness } = wholeList(protocol, role);
    return { role, around: [...always, ...stops], items: [...points.flatMap(({ items }) => items), ...readiness] };
  });

/** The placements that say nothing of their own: the shared item is found for them. */
const takenOver = (protocol: ShownProtocol): Set<string> =>
  new Set(
    listed(protocol).flatMap(({ items }) => items.filter(({ plain }) => plain).map(({ section_id }) => section_id)),
  );

/** The roles on whose lists each shared item and stop stands; whoever works here first. */
function holdersOf(protocol: ShownProtocol): Map<string, string[]> {
  const { always, stops } = protocol.shared;
  const shared = new Set([...always, ...stops].map((entry) => sharedAnchored(entry).section_id));
  const holding = listed(protocol).flatMap(({ role, around, items }) => [
    ...around.flatMap(({ section_id: section }) => (shared.has(section) ? [{ section, role }] : [])),
    ...items.flatMap(({ shared: section }) => (section === undefined ? [] : [{ section, role }])),
  ]);
  const order = [anyone, ...protocol.roles.map(({ id }) => id)];
  return new Map(
    [...Map.groupBy(holding, ({ section }) => section)].map(([section, held]) => [
      section,
      held.map(({ role }) => role).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    ]),
  );
}

/** The line beside an item of a list or a branch, by the item's section. */
function linesBeside(protocol: ShownProtocol): Map<string, { label: string; number: string }> {
  const items = [
    ...listed(protocol).flatMap(({ items }) => items.map((item) => [item.shared ?? item.section_id, item.service])),
    ...protocol.branches.flatMap(({ id, items }) =>
      items.map((item) => [sectionId({ kind: 'branch item', branch: id, id: item.id }), item.service]),
    ),
  ];
  return new Map(
    items.flatMap(([section, id]) => {
      const service = protocol.services.find((one) => one.id === id);
      const number = service && numberOf(protocol, service);
      return section !== undefined && number ? [[section, { label: service.label, number }] as const] : [];
    }),
  );
}

/** Under which ids a section is found: a page's stop is an answer of its own. */
export const foundAs = ({ id, of, blocks }: Section): string[] =>
  of.kind === 'page' && blocks.some(isStop) ? [id, stopId(id)] : [id];

const isStop = ({ kind }: Section['blocks'][number]): boolean => kind === 'stop';
const stopId = (page: string): string => `${page}-stop`;

function stopsOf(page: Findable, blocks: Section['blocks']): Findable[] {
  const stops = blocks.filter(isStop);
  if (stops.length === 0) return [];
  const text = stops.map((stop) => stop.text).join('\n');
  const found = { id: stopId(page.id), parent: page.id, where: page.title, title: firstSentence(text), text };
  return [{ ...page, ...found, kind: 'stop', sentence: true }];
}

/** The states whose report line a service is. */
function linesOf({ reporting }: ShownProtocol): Map<string, { id: string; title: string }[]> {
  const lines = reporting.flatMap(({ id, title, rows }) =>
    rows.flatMap(({ line }) => (line === undefined ? [] : [{ line, id, title }])),
  );
  return Map.groupBy(lines, ({ line }) => line);
}

function ofService(
  protocol: ShownProtocol,
  lines: ReturnType<typeof linesOf>,
  service: Entry,
): Pick<Findable, 'kind' | 'names' | 'number' | 'first' | 'state'> {
  const { site } = protocol;
  const number = numberOf(protocol, service);
  const states = lines.get(service.id) ?? [];
  const elsewhere = service.group === 'report-lines' && !isOwnLine(service, protocol);
  const first = site.call_first.indexOf(service.id);
  return {
    kind: service.group === 'police' || service.enforces_immigration ? 'police' : elsewhere ? 'directory' : 'number',
    names: [service.name, service.alternate_name].filter(Boolean).join(', '),
    ...(number && { number }),
    ...(first >= 0 && { first }),
    ...(elsewhere && { state: states.map(({ title }) => title).join(', ') || service.label }),
  };
}

/** Only a number that may be dialed at once stands in a list of results; what must be read before it stands on its page. */
const numberOf = (protocol: ShownProtocol, service: Entry): string | undefined =>
  useOf(protocol, service) === 'dial' ? formatPhone(mainPhone(service)) : undefined;

function ofRow(protocol: ShownProtocol, id: string, duty: Duty): Pick<Findable, 'number' | 'state'> {
  const { reporting, services } = protocol;
  const row = byId(reporting, id).rows.find((one) => one.duty === duty);
  const line = services.find((service) => service.id === row?.line);
  const number = line && numberOf(protocol, line);
  return { ...(number && { number }), ...elsewhere(protocol, id) };
}

/** The state that it is of, where that is not the own one. */
const elsewhere = ({ reporting, facility }: ShownProtocol, id: string): Pick<Findable, 'state'> =>
  id === facility.state ? {} : { state: byId(reporting, id).title };
