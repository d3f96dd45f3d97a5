/**
 * Short classes: the names of classes, which stand on nearly every element, in two or three letters.
 *
 * A class that no style names is left out, unless a script names it; what a script names keeps its name. Those by which
 * Astro keeps a component's styles apart stand only where a style of the component may be for the element.
 */
import type { Attributes } from './tags.ts';

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

export class ShortClasses {
  readonly #short = new Map<string, string>();
  readonly #wanted = new Map<string, Wanted[]>();
  readonly #isKept: (name: string) => boolean;
  /** The styles by the shorter names. */
  readonly styles: string;

  /** `scripts`: what will run in the file. */
  constructor(styles: string, scripts: string) {
    const words = new Set(scripts.match(/[\w-]+/g));
    this.#isKept = (name) => words.has(name) || name === 'one-page' || name.includes(':');
    this.#readScopes(styles);
    this.styles = styles.replaceAll(inStyles, (all, typed?: string) => {
      const name = typed === undefined ? '' : unescaped(typed);
      if (name === '' || this.#isKept(name)) return all;
      const short = this.#short.get(name) ?? `_${this.#short.size.toString(36)}`;
      this.#short.set(name, short);
      return `.${short}`;
    });
  }

  #readScopes(styles: string): void {
    const uses = new Map<string, number>();
    for (const [, compound = '', scope = ''] of styles.matchAll(scoped)) {
      const [name = '', ...classes] = compound.split('.');
      this.#wanted.set(scope, [...(this.#wanted.get(scope) ?? []), { name, classes }]);
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
    const names = typed.split(/\s+/).filter((name) => name !== '');
    const kept = names
      .filter((name) => !isScope(name) || this.#isWanted(name, tag, names))
      .flatMap((name) => (this.#isKept(name) ? [name] : (this.#short.get(name) ?? [])));
    return kept.length === 0 ? others : { class: kept.join(' '), ...others };
  }

  #isWanted(scope: string, tag: string, names: readonly string[]): boolean {
    const isFor = ({ name, classes }: Wanted) =>
      (name === '' || name === tag) && classes.every((one) => names.includes(one));
    return this.#wanted.get(scope)?.some(isFor) ?? true;
  }
}
