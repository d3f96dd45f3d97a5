/** Placing: where the links of prose lead, and what they print, on the site, on a card and on a record. */
import { useOf } from './domain/directory/number-line.ts';
import { dialAddress, formatPhone, mainPhone } from './domain/directory/phone.ts';
import { telephoneOf } from './domain/directory/telephone.ts';
import { kindOf, pageOf, sectionId, type Of } from './domain/kind.ts';
import { byId, type Entry, type Placed, type Placing, type Protocol, type ShownProtocol } from './domain/protocol.ts';
import { parseLink, type FileTarget } from './domain/text/references.ts';
import type { Link } from './schema/links.ts';
import { link, serviceAddress, type Edition } from './site.ts';

/** What a link to a file leads to; to a state, its first row. */
const files: Record<FileTarget['kind'], (id: string) => Of> = {
  page: (id) => ({ kind: 'page', id }),
  checklist: (id) => ({ kind: 'list', id }),
  branch: (id) => ({ kind: 'branch', id }),
  card: (id) => ({ kind: 'card', id }),
  state: (id) => ({ kind: 'reporting row', state: id, duty: 'child' }),
};

/** A citation in words: the work itself. Rules of this facility and works that are for authors only print nothing. */
function citation(protocol: Pick<Protocol, 'sources'>, id: string): Placed {
  const source = protocol.sources.find((entry) => entry.id === id);
  return { text: source && source.kind !== 'secondary' ? `(${source.title})` : '' };
}

export interface PlacingOptions {
  edition?: Edition;
  /** True where citations are printed: under *Why, and sources*. */
  cites?: boolean;
  /** True where bars beside the text dial what it names: there a service is its label and number, and no link. */
  bars?: boolean;
}

/** What becomes of each kind of link. */
interface Placings {
  file(of: Of, anchor: string | undefined): Placed;
  service(service: Entry): Placed;
  intranet(link: Link): Placed;
}

function placing(
  protocol: Pick<Protocol, 'services' | 'sources' | 'links'>,
  { cites = false }: Pick<PlacingOptions, 'cites'>,
  { file, service, intranet }: Placings,
): Placing {
  return (url) => {
    const target = parseLink(url);
    if (!target) throw new Error(`no link of the protocol: ${url}`);
    switch (target.kind) {
      case 'source':
        return cites ? citation(protocol, target.id) : { text: '' };
      case 'service':
        return service(byId(protocol.services, target.id));
      case 'link':
        return intranet(byId(protocol.links, target.id));
      default:
        return file(files[target.kind](target.id), target.anchor);
    }
  };
}

/** Whether the page on which this stands is there. */
function has({ pages, checklists, branches, cards, reporting }: ShownProtocol, of: Of): boolean {
  const page = kindOf(of).page(of);
  const there: Partial<Record<string, readonly { id: string }[]>> = {
    protocol: pages,
    checklists,
    branches,
    cards,
    reporting,
  };
  return there[kindOf(of).part]?.some(({ id }) => id === page) ?? false;
}

/** Links on the site. A service is its label and number, which one press dials; a police line is read first. */
export function placeOnSite(
  protocol: ShownProtocol,
  { edition = '', bars = false, ...options }: PlacingOptions = {},
): Placing {
  return placing(protocol, options, {
    // The living directory may name a page that what is in force does not have.
    file: (of, anchor) =>
      has(protocol, of) ? { href: link(`${pageOf(of, edition)}${anchor ? `#${anchor}` : ''}`) } : {},
    service: (service) => {
      const phone = mainPhone(service);
      const named = { text: service.label, number: formatPhone(phone) };
      if (bars) return named;
      const dials = useOf(protocol, service) === 'dial';
      return {
        ...named,
        href: dials ? dialAddress(phone, telephoneOf(protocol)) : link(serviceAddress(service.id, edition)),
      };
    },
    intranet: ({ address: href, title: text }) => ({ href, text }),
  });
}

/** Links on a card: the number alone, since a patient knows no label of ours; and no link, since it is for paper. */
export function placeOnCard(protocol: Pick<Protocol, 'services' | 'sources' | 'links'>): Placing {
  return placing(
    protocol,
    {},
    {
      file: () => ({ text: '' }),
      service: ({ phones }) => ({ text: '', number: formatPhone(mainPhone({ phones })) }),
      intranet: asTitle,
    },
  );
}

/** Links in a lesson that lies in a learning system: what a service is called and no number, since that would grow old there. */
export function placeInLesson(protocol: Pick<Protocol, 'services' | 'sources' | 'links'>): Placing {
  return placing(
    protocol,
    {},
    {
      file: () => ({}),
      service: ({ label }) => ({ text: label }),
      intranet: asTitle,
    },
  );
}

/** Links on a record: to the anchors of the one page; numbers as frozen and not dialable. */
export function placeOnRecord(
  protocol: Pick<Protocol, 'services' | 'sources' | 'links'>,
  options: Pick<PlacingOptions, 'cites'> = {},
): Placing {
  return placing(protocol, options, {
    file: (of, anchor) => ({ href: `#${anchor ?? sectionId(of)}` }),
    service: ({ id, label, phones }) => ({
      href: `#${sectionId({ kind: 'service', id })}`,
      text: label,
      number: formatPhone(mainPhone({ phones })),
    }),
    intranet: asTitle,
  });
}

/** A page of the intranet where nothing leads there: from paper nobody can, and a record outlives addresses. */
const asTitle = ({ title }: Link): Placed => ({ text: title });
