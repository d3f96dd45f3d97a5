/**
 * Findable: what search may find, one entry for each thing that a protocol says, and the words by which it is found.
 *
 * Made from the sections of one protocol, so that no record, redline, draft or retired text can be among them.
 */
import type { Answer } from './answer.ts';
import { wholeList } from '../checklists/checklist.ts';
import { useOf } from '../directory/number-line.ts';
import { byId, type Entry, type Protocol, type Words } from '../protocol.ts';
import { formatPhone } from '../directory/phone.ts';
import { firstSentence, listId, rowId, sections, serviceId, sharedId, type Section } from '../text/sections.ts';

/** An answer with all its words: what an engine makes its index from. */
export interface Findable extends Answer {
  text: string;
}

/** Everything of a protocol that search may find. `address` tells where a section stands on the site. */
export function findables(protocol: Protocol, words: Words, address: (section: Section) => string): Findable[] {
  const lines = linesOf(protocol);
  const holders = holdersOf(protocol);
  return sections(protocol, words).flatMap((section): Findable[] => {
    const held = holders.get(section.id) ?? [];
    const base = {
      id: section.id,
      ...(section.parent && { parent: section.parent }),
      address: address(held[0] ? { ...section, parent: listId(held[0]) } : section),
      title: section.title,
      roles: held.includes('anyone') ? [] : [...section.roles, ...held],
    };
    const text = section.blocks.map((block) => block.text).join('\n');
    switch (section.kind) {
      case 'page': {
        const stops = section.blocks.filter(({ kind }) => kind === 'stop');
        const { summary } = byId(protocol.pages, section.id);
        const page: Findable = { ...base, kind: 'part', where: 'Protocol', text: `${summary}\n${text}` };
        return [page, ...(stops.length > 0 ? [stopOf(page, stops.map((stop) => stop.text).join('\n'))] : [])];
      }
      case 'heading':
        return [
          {
            ...base,
            kind: section.id === `${section.parent}-why` ? 'reasons' : 'part',
            where: byId(protocol.pages, section.parent ?? '').title,
            text,
          },
        ];
      case 'list':
        return [{ ...base, kind: 'item', where: 'Lists by role', text }];
      case 'pause point':
      case 'item':
        return [{ ...base, sentence: true, kind: 'item', where: listOf(protocol, section), text }];
      case 'hard stop':
        return [{ ...base, sentence: true, kind: 'stop', where: listOf(protocol, section), text }];
      case 'card':
        return [{ ...base, kind: 'part', where: 'Cards and posters', text }];
      case 'service':
        return [{ ...base, where: 'Who to call', text, ...ofService(protocol, lines, section) }];
      case 'reporting row':
        return [{ ...base, kind: 'row', where: 'Reporting by state', text, ...ofRow(protocol, section) }];
    }
  });
}

/** The roles on whose lists each shared item and stop stands; whoever works here first. */
function holdersOf(protocol: Protocol): Map<string, string[]> {
  const shared = protocol.checklists.flatMap(({ id }) => {
    const { stops, points } = wholeList(protocol, id);
    const all = [...stops, ...points.flatMap(({ items }) => items)];
    return all
      .map(({ section_id }) => ({ section_id, role: id }))
      .filter(({ section_id }) => section_id.startsWith(sharedId('')));
  });
  const order = ['anyone', ...protocol.roles.map(({ id }) => id)];
  return new Map(
    [...Map.groupBy(shared, ({ section_id }) => section_id)].map(([section, holding]) => [
      section,
      holding.map(({ role }) => role).toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    ]),
  );
}

/** A page's stop is an answer of its own, on its page. */
const stopOf = (page: Findable, text: string): Findable => ({
  ...page,
  id: `${page.id}-stop`,
  parent: page.id,
  kind: 'stop',
  sentence: true,
  title: firstSentence(text),
  where: page.title,
  text,
});

const listOf = ({ roles }: Protocol, { parent }: Section): string => {
  const role = roles.find(({ id }) => parent === listId(id));
  return role ? `List: ${role.title}` : 'On several lists';
};

/** The states whose report line a service is. */
function linesOf({ reporting }: Protocol): Map<string, { id: string; title: string }[]> {
  const lines = reporting.flatMap(({ id, title, rows }) =>
    rows.flatMap(({ line }) => (line === undefined ? [] : [{ line, id, title }])),
  );
  return Map.groupBy(lines, ({ line }) => line);
}

function ofService(
  protocol: Protocol,
  lines: ReturnType<typeof linesOf>,
  section: Section,
): Pick<Findable, 'kind' | 'names' | 'number' | 'first' | 'state'> {
  const { services, facility } = protocol;
  const service = services.find(({ id }) => serviceId(id) === section.id)!;
  const number = numberOf(protocol, service);
  const states = lines.get(service.id) ?? [];
  const elsewhere = service.group === 'report-lines' && !states.some(({ id }) => id === facility.state);
  const first = facility.call_first.indexOf(service.id);
  return {
    kind: service.group === 'police' || service.enforces_immigration ? 'police' : elsewhere ? 'directory' : 'number',
    names: [service.name, service.alternate_name].filter(Boolean).join(', '),
    ...(number && { number }),
    ...(first >= 0 && { first }),
    ...(elsewhere && { state: states.map(({ title }) => title).join(', ') || service.label }),
  };
}

/** Only a number that may be dialed at once stands in a list of results; what must be read before it stands on its page. */
const numberOf = (protocol: Protocol, service: Entry): string | undefined =>
  useOf(protocol, service) === 'dial' ? formatPhone(service.phones[0]!) : undefined;

function ofRow(protocol: Protocol, section: Section): Pick<Findable, 'number' | 'state'> {
  const { reporting, services, facility } = protocol;
  const rows = reporting.flatMap((state) => state.rows.map((row) => ({ state, row })));
  const { state, row } = rows.find((one) => rowId(one.state.id, one.row.duty) === section.id)!;
  const line = services.find(({ id }) => id === row.line);
  const number = line && numberOf(protocol, line);
  return { ...(number && { number }), ...(state.id !== facility.state && { state: state.title }) };
}
