/**
 * Sections: what a protocol says, as one flat list made once from every noun.
 *
 * Search, redline, comparison, history and the requirement map know sections only. Ids are unique in the protocol,
 * permanent, and the anchors on a record.
 */
import type { Item, HardStop } from '../../schema/checklist.ts';
import { anyone, type Of } from '../kind.ts';
import { madeOnce } from '../made-once.ts';
import { formatPhone } from '../directory/phone.ts';
import type { Block, Entry, Page, PatientCard, Protocol, RoleChecklist, Words } from '../protocol.ts';
import { namesOf } from './names.ts';
import { serviceFacts } from '../directory/service-words.ts';
import { fact, line, section, type Say, type Section } from './section.ts';
import { ofState } from './state-sections.ts';

/** What `sections` needs of a protocol; a protocol that is not yet whole has it too. */
export type Said = Pick<
  Protocol,
  'pages' | 'checklists' | 'shared' | 'roles' | 'cards' | 'reporting' | 'services' | 'links' | 'phrases'
>;

const saidOnce = madeOnce<Section[]>();

/** Everything that a protocol says, in reading order. What two protocols share is the same sections in both. */
export function sections(protocol: Said, words: Words): Section[] {
  const { pages, shared, checklists, roles, cards, reporting, services, links, phrases } = protocol;
  const names = namesOf(services, links);
  const say: Say = (text) => (text === undefined ? [] : words(text, names));
  const once = (of: readonly unknown[], make: () => Section[]) => saidOnce([words, names, ...of], make);
  return [
    ...pages.flatMap((page) => once([page], () => ofPage(page, say))),
    ...once([shared, phrases], () => ofShared(protocol, say)),
    ...checklists.flatMap((list) => once([list, shared, roles, phrases], () => ofList(list, protocol, say))),
    ...cards.flatMap((card) => once([card], () => [ofCard(card, say)])),
    ...reporting.flatMap((state) => once([state, phrases], () => ofState(state, phrases.reporting, say))),
    ...services.flatMap((service) => once([service], () => [ofService(service, say)])),
  ];
}

function ofPage({ id: page, title, lead, parts, summary, owner, roles = [] }: Page, say: Say): Section[] {
  const blocks = [...say(lead), fact('Helps with', summary), fact('Owner', owner)];
  return [
    section({ kind: 'page', id: page }, title, roles, blocks),
    ...parts.map((part) => section({ kind: 'heading', id: part.id, page }, part.title, roles, say(part.text))),
  ];
}

/** The first sentence of a text: what a list shows large. */
export function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/s.exec(text)?.[0] ?? text;
}

/** The list of a role, or what lists share; the roles whom it concerns; and how it says that a patient may decline. */
interface Holder {
  list?: string;
  roles: string[];
  declining: Block;
}

const decliningIn = ({ phrases }: Pick<Said, 'phrases'>): Block =>
  fact(phrases.checklists.may_decline.who, phrases.checklists.may_decline.may);

function ofItem({ list, roles, declining }: Holder, item: Item, say: Say): Section {
  const blocks = [
    ...say(item.text),
    ...say(item.why),
    ...(item.words ?? []).map((words) => line('quote', words)),
    ...(item.service ? factOf(say(`Number beside it: <service:${item.service}>`)) : []),
    ...(item.may_decline ? [declining] : []),
  ];
  const of: Of = { kind: 'item', id: item.id, ...(list && { list }) };
  return section(of, firstSentence(blocks[0]?.text ?? item.text), roles, blocks);
}

const factOf = (blocks: Block[]) => blocks.map((block): Block => ({ ...block, kind: 'fact' }));

function ofStop({ list, roles }: Holder, stop: HardStop, say: Say): Section {
  const blocks = [...say(stop.text).map((block): Block => ({ ...block, kind: 'stop' })), ...say(stop.why)];
  const of: Of = { kind: 'hard stop', id: stop.id, ...(list && { list }) };
  return section(of, firstSentence(blocks[0]?.text ?? stop.text), roles, blocks);
}

function ofShared(said: Pick<Said, 'shared' | 'phrases'>, say: Say): Section[] {
  const { everyone, asking, stops } = said.shared;
  const shared: Holder = { roles: [], declining: decliningIn(said) };
  return [
    ...[...everyone, ...asking].map((item) => ofItem(shared, item, say)),
    ...stops.map((stop) => ofStop(shared, stop, say)),
  ];
}

function ofList(list: RoleChecklist, said: Pick<Said, 'roles' | 'shared' | 'phrases'>, say: Say): Section[] {
  const { roles: known, shared } = said;
  const own: Holder = { list: list.id, roles: list.id === anyone ? [] : [list.id], declining: decliningIn(said) };
  const bound = list.shared_stops.flatMap((stop) => shared.stops.filter((one) => one.id === stop));
  const blocks = [
    line('paragraph', list.summary),
    fact('How it is used', list.kind === 'read-do' ? 'read each item, then do it' : 'do from memory, then confirm'),
    fact('Owner', list.owner),
    ...bound.map((stop) => fact('Hard stop that lists share', firstSentence(say(stop.text)[0]?.text ?? ''))),
  ];
  const title = known.find((role) => role.id === list.id)?.title ?? list.id;
  return [
    section({ kind: 'list', id: list.id }, title, own.roles, blocks),
    ...list.stops.map((stop) => ofStop(own, stop, say)),
    ...list.points.flatMap((point) => [
      section({ kind: 'pause point', id: point.id, list: list.id }, point.title, own.roles, []),
      ...point.items.map((item) => ofItem(own, item, say)),
    ]),
    ...(list.readiness ?? []).map((item) => ofItem(own, item, say)),
  ];
}

function ofCard(card: PatientCard, say: Say): Section {
  const all = Object.values(card.languages);
  const ready = all.filter(({ translation }) => translation.state !== 'draft');
  const unready = [...all.filter((text) => !ready.includes(text)), ...card.not_ready].map(({ name }) => name);
  const blocks = [
    ...ready.flatMap((text) => [
      line('paragraph', text.heading),
      ...text.lines.flatMap(say),
      fact(`Outer side, ${text.name}`, text.outer),
    ]),
    ...(unready.length > 0 ? [fact('Not ready in', unready.join(', '))] : []),
    fact('Prints as', card.forms.join(', ')),
    fact('Helps with', card.summary),
    fact('Owner', card.owner),
  ];
  return section({ kind: 'card', id: card.id }, card.title, [], blocks);
}

/** Facts that tell services apart; what every entry answers alike is a `fact`. */
const telling = new Set(['Takes', 'Refuses', 'Who may call', 'Hours', 'Immigration']);

function ofService(service: Entry, say: Say): Section {
  const { name, organization, phones, description, alert, instead } = service;
  const blocks = [
    line('paragraph', `${name}, ${organization.name}`),
    ...phones.map((phone) =>
      line(
        'number',
        [formatPhone(phone), phone.description, phone.keyword && `send ${phone.keyword}`].filter(Boolean).join(', '),
      ),
    ),
    ...say(description),
    ...(alert ? [line('note', alert.text)] : []),
    ...service.say.flatMap(say),
    ...service.cannot.flatMap((text) => say(text).map((block): Block => ({ ...block, text: `Cannot: ${block.text}` }))),
    ...serviceFacts(service).map(([title, words]) =>
      line(
        telling.has(title) || (title === 'Status' && service.status !== 'active') ? 'item' : 'fact',
        `${title}: ${words}`,
      ),
    ),
    ...(instead ? factOf(say(`If it does not work: <service:${instead}>`)) : []),
  ];
  return section({ kind: 'service', id: service.id }, service.label, [], blocks);
}
