/** Addresses: which ids stand in one file, and where its links lead. */
import { pageIdOf, partIdOf } from '../../domain/one-file.ts';
import type { Attributes } from './tags.ts';

/** A built page. */
export interface SourcePage {
  /** Where it is served, base and slash at its end included. */
  address: string;
  html: string;
  /** Attributes of its section, besides its own. */
  attributes?: Attributes;
}

/** What the pages stand in. */
export interface Surroundings {
  /** The path under which the pages are served: `/`, or with a slash at both ends. */
  base?: string;
  /** A page whose frame is put around all pages: in its `<main>` they stand instead of what it holds. None where not given. */
  frame?: string;
  /** HTML that stands before the pages. */
  front?: string;
  /** Where something stands whose own page is not in the file, by addresses below the base; undefined where it does not. */
  elsewhere?: (address: string) => string | undefined;
}

/** Ids and links of one file. */
export class Addresses {
  readonly base: string;
  readonly #elsewhere: Surroundings['elsewhere'];
  /** The ids of the sections, by the addresses of the pages that are in the file. */
  readonly #held: ReadonlyMap<string, string>;
  /** Ids that stand in several pages, in the frame or as a section's. */
  readonly #several: ReadonlySet<string>;

  constructor(pages: readonly SourcePage[], { base = '/', frame = '', front = '', elsewhere }: Surroundings) {
    this.base = base;
    this.#elsewhere = elsewhere;
    this.#held = new Map(pages.map(({ address }) => [address, this.sectionOf(address)] as const));
    const main = /<main[\s>][^]*<\/main>/;
    const parts = [frame.replace(main, ''), front, ...pages.map(({ html }) => main.exec(html)?.[0] ?? html)];
    this.#several = idsOfSeveral(this.#held.values(), parts);
  }

  /** The id of the section that a page turns to. */
  sectionOf(address: string): string {
    return pageIdOf(this.#below(address));
  }

  /** The id that an id of a page has turned to: its own, unless that would stand in the file several times. */
  idIn(page: string, id: string): string {
    return this.#several.has(id) ? partIdOf(page, id) : id;
  }

  /** The id of the element that an address below the base leads to; undefined where to none. */
  placeBelow(address: string): string | undefined {
    return this.#placeOf(this.#withBase(address));
  }

  /** The address of a link as it is in the file; none where it leads out of it. `idOf`: what an id of its page has turned to. */
  leading(typed: string, from: string, idOf: (id: string) => string): string | undefined {
    const href = typed.replaceAll(/&(?:amp|#38|#x26);/g, '&');
    if (/^(tel|sms|mailto|data):/.test(href)) return typed;
    if (href.startsWith('#')) return `#${idOf(href.slice(1))}`;
    const to = URL.parse(href, `http://site${from}`);
    const found = to?.host === 'site' ? this.#placeOf(to.pathname + to.hash) : undefined;
    return found && `#${found}`;
  }

  #placeOf(typed: string): string | undefined {
    const other = this.#elsewhere?.(this.#below(typed));
    for (const address of [typed, other && this.#withBase(other)]) {
      const [path = '', id = ''] = address?.split('#') ?? [];
      const page = this.#held.get(path);
      if (page !== undefined) return id === '' ? page : this.idIn(page, id);
    }
    return undefined;
  }

  #below = (address: string) => (address.startsWith(this.base) ? `/${address.slice(this.base.length)}` : address);

  #withBase = (address: string) => this.base.replace(/\/$/, '') + address;
}

/** Ids that stand in more than one of these parts, or are a section's as well. */
function idsOfSeveral(sections: Iterable<string>, parts: readonly string[]): Set<string> {
  const known = new Set(sections);
  const several = new Set<string>();
  for (const part of parts)
    for (const id of new Set([...part.matchAll(/\sid="([^"]+)"/g)].map(([, one = '']) => one))) {
      if (known.has(id)) several.add(id);
      known.add(id);
    }
  return several;
}
