/** Service sections: what an entry of the directory tells callers, and the details by which it is kept. */
import { formatPhone } from '../directory/phone.ts';
import { serviceFacts } from '../directory/service-words.ts';
import type { Block, Entry } from '../protocol.ts';
import { blocksAs, factsOf, line, section, type Say, type Section } from './section.ts';

/** Facts that tell services apart; what every entry answers alike is a `fact`. */
const telling = new Set(['Takes', 'Refuses', 'Who may call', 'Hours', 'Immigration']);

/** What a service is and does, then the details of its entry. */
export function ofService(service: Entry, say: Say): Section[] {
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
    ...(instead ? blocksAs('fact', say(`If it does not work: <service:${instead}>`)) : []),
  ];
  const { id, label } = service;
  return [
    section({ kind: 'service', id }, label, [], blocks),
    section({ kind: 'entry', id }, `${label}: details of the entry`, [], factsOf(detailsOf(service))),
  ];
}

/** All of an entry that is told nowhere else, but the assurances of its numbers: how it is kept, not what callers hear. */
function detailsOf({ organization, alert, phones, relay, ...service }: Entry): object {
  const { group, url, enforces_immigration, read_by, disclosure, state, serves_state, sources } = service;
  const { name: _name, alternate_name: _also, ...owner } = organization;
  return {
    group,
    organization: owner,
    alert: { from: alert?.start, to: alert?.end },
    phones: phones.map(
      ({ assurances: _assurances, description: _description, number: _number, extension: _e, menu: _m, ...typed }) =>
        typed,
    ),
    relay: { by: relay.by, phone: relay.by === 'phone' ? relay.phone : undefined },
    url,
    enforces_immigration,
    read_by,
    disclosure,
    state,
    serves_state,
    sources,
  };
}

/** The details of an entry, a line each. */
export const entryDetails = (service: Entry): string[] => factsOf(detailsOf(service)).map(({ text }) => text);
