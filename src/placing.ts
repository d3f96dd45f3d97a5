/** Placing: where the links of prose lead, and what they print, on the site, on a card and on a record. */
import { useOf } from './domain/directory/number-line.ts';
import { dialAddress, formatPhone } from './domain/directory/phone.ts';
import { byId, type Placed, type Placing, type Protocol } from './domain/protocol.ts';
import { parseLink } from './domain/text/references.ts';
import { cardId, listId, rowId, serviceId } from './domain/text/sections.ts';
import {
  cardAddress,
  checklistAddress,
  link,
  pageAddress,
  serviceAddress,
  stateAddress,
  type Edition,
} from './site.ts';

const anchor = (id: string | undefined) => (id ? `#${id}` : '');

/** A citation in words: the work itself. Rules of this facility and works that are for authors only print nothing. */
function citation(protocol: Pick<Protocol, 'sources'>, id: string): Placed {
  const source = protocol.sources.find((entry) => entry.id === id);
  return { text: source && source.kind !== 'secondary' ? `(${source.title})` : '' };
}

export interface PlacingOptions {
  edition?: Edition;
  /** True where citations are printed: under *Why, and sources*. */
  cites?: boolean;
}

/** Links on the site. A service is its label and number, which one press dials; a police line is read first. */
export function placeOnSite(protocol: Protocol, { edition = '', cites = false }: PlacingOptions = {}): Placing {
  return (url) => {
    const target = parseLink(url);
    switch (target?.kind) {
      case 'page':
        return { href: link(pageAddress(target.id, edition) + anchor(target.anchor)) };
      case 'checklist':
        return { href: link(checklistAddress(target.id, edition) + anchor(target.anchor)) };
      case 'card':
        return { href: link(cardAddress(target.id, edition)) };
      case 'state':
        return { href: link(stateAddress(target.id, edition) + anchor(target.anchor)) };
      case 'source':
        return cites ? citation(protocol, target.id) : { text: '' };
      case 'service': {
        const service = byId(protocol.services, target.id);
        const phone = service.phones[0]!;
        return {
          href:
            useOf(protocol, service) === 'dial'
              ? dialAddress(phone, protocol.facility)
              : link(serviceAddress(service.id, edition)),
          text: service.label,
          number: formatPhone(phone),
        };
      }
      case undefined:
        throw new Error(`no link of the protocol: ${url}`);
    }
  };
}

/** Links on a card: the number alone, since a patient knows no label of ours; and no link, since it is for paper. */
export function placeOnCard(protocol: Pick<Protocol, 'services'>): Placing {
  return (url) => {
    const target = parseLink(url);
    if (target?.kind !== 'service') return { text: '' };
    return { text: '', number: formatPhone(byId(protocol.services, target.id).phones[0]!) };
  };
}

/** Links on a record: to the anchors of the one page; numbers as frozen and not dialable. */
export function placeOnRecord(
  protocol: Pick<Protocol, 'services' | 'sources'>,
  { cites = false }: Pick<PlacingOptions, 'cites'> = {},
): Placing {
  return (url) => {
    const target = parseLink(url);
    switch (target?.kind) {
      case 'page':
        return { href: `#${target.anchor ?? target.id}` };
      case 'checklist':
        return { href: `#${target.anchor ?? listId(target.id)}` };
      case 'card':
        return { href: `#${cardId(target.id)}` };
      case 'state':
        return { href: `#${target.anchor ?? rowId(target.id, 'child')}` };
      case 'source':
        return cites ? citation(protocol, target.id) : { text: '' };
      case 'service': {
        const service = byId(protocol.services, target.id);
        return { href: `#${serviceId(service.id)}`, text: service.label, number: formatPhone(service.phones[0]!) };
      }
      case undefined:
        throw new Error(`no link of the protocol: ${url}`);
    }
  };
}
