/**
 * Short classes: the names of classes, which stand on nearly every element, in two or three letters.
 *
 * A class that no style names is left out, unless a script names it; what a script names keeps its name. Those by which
 * Astro keeps a component's styles apart stand only where a style of the component may be for the element, and not where
 * the element's other classes tell as much.
 */
import { tagsOf, type Attributes } from './tags.ts';

/** What a selector asks of the element of a component: `li.item` of `ul li.item:where(.astro-…)`. */
const scoped = /([\w.-]*):where\(\.(astro-[a-z0-9]{8})\)/g;
const isScope = (name: string) => /^astro-[a-z0-9]{8}$/.test(name);

/** A class in a selector, and what holds points that begin none. */
const inStyles = /url\([^)]*\)|"[^"]*"|'[^']*'|\.(-?[a-zA-Z_](?:[\w-]|\\.)*)/g;
const unescaped = (name: string) => name.replaceAll('\\', '');

/** An element that a component's styles are for. */
interface Wanted {
  /** Empty for any. */
  name: string;
  classes: string[];
}

const wantedBy = (compound: string): Wanted => {
  const [name = '', ...classes] = compound.split('.');
  return { name, classes };
};
const isOne = ({ name, classes }: Wanted, tag: string, names: readonly string[]) =>
  (name === '' || name === tag) && classes.every((one) => names.includes(one));
const namesIn = (typed: string) => typed.split(/\s+/).filter((name) => name !== '');

export class ShortClasses {
  readonly #short = new Map<string, string>();
  readonly #wanted = new Map<string, Wanted[]>();
  readonly #isKept: (name: string) => boolean;
  /** The styles by the shorter names. */
  readonly styles: string;

  /** `scripts`: what will run in the file; `sources`: the pages whose elements have the classes. */
  constructor(styles: string, scripts: string, sources: readonly string[] = []) {
    const words = new Set(scripts.match(/[\w-]+/g));
    this.#isKept = (name) => words.has(name) || name === 'one-page' || name.includes(':');
    const told = this.#toldOtherwise(styles, sources);
    const scopedStyles = styles.replaceAll(scoped, (all, compound: string, scope: string) =>
      told(compound, scope) ? compound : all,
    );
    this.#readScopes(scopedStyles);
    this.styles = scopedStyles.replaceAll(inStyles, (all, typed?: string) => {
      const name = typed === undefined ? '' : unescaped(typed);
      if (name === '' || this.#isKept(name)) return all;
      const short = this.#short.get(name) ?? `_${this.#short.size.toString(36)}`;
      this.#short.set(name, short);
      return `.${short}`;
    });
  }

  /** Tells of what a selector asks whether every such element is the component's. Scripts may make others by the names they know. */
  #toldOtherwise(styles: string, sources: readonly string[]): (compound: string, scope: string) => boolean {
    const elements = new Map(
      sources.flatMap((html) =>
        [...tagsOf(html)].flatMap(({ name, attributes: { class: typed } }) =>
          typed === undefined ? [] : [[`${name} ${typed}`, { name, names: namesIn(typed) }] as const],
        ),
      ),
    );
    const known = new Map<string, boolean>();
    for (const [all, compound = '', scope = ''] of styles.matchAll(scoped)) {
      const wanted = wantedBy(compound);
      const isOurs = wanted.classes.some((name) => !this.#isKept(name));
      const found = [...elements.values()].filter(({ name, names }) => isOne(wanted, name, names));
      known.set(all, isOurs && found.length > 0 && found.every(({ names }) => names.includes(scope)));
    }
    return (compound, scope) => known.get(`${compound}:where(.${scope})`) ?? false;
  }

  #readScopes(styles: string): void {
    const uses = new Map<string, number>();
    for (const [, compound = '', scope = ''] of styles.matchAll(scoped)) {
      this.#wanted.set(scope, [...(this.#wanted.get(scope) ?? []), wantedBy(compound)]);
      uses.set(scope, (uses.get(scope) ?? 0) + 1);
    }
    // A class that stands in a selector in any other way may be for anything.
    for (const scope of this.#wanted.keys())
      if (styles.split(scope).length - 1 !== uses.get(scope)) this.#wanted.set(scope, [{ name: '', classes: [] }]);
  }

  /** The attributes of a tag by the shorter names. */
  in(tag: string, attributes: Attributes): Attributes {
    const { class: typed, ...others } = attributes;
    if (typed === undefined) return attributes;
    const names = namesIn(typed);
    const kept = names
      .filter((name) => !isScope(name) || this.#isWanted(name, tag, names))
      .flatMap((name) => (this.#isKept(name) ? [name] : (this.#short.get(name) ?? [])));
    return kept.length === 0 ? others : { class: kept.join(' '), ...others };
  }

  #isWanted(scope: string, tag: string, names: readonly string[]): boolean {
    return this.#wanted.get(scope)?.some((one) => isOne(one, tag, names)) ?? true;
  }
}
