/**
 * Texts: what the file says of each section, read from its pages.
 *
 * Words belong to the innermost element that an answer leads to; after a heading, and until the next, to what it heads;
 * before the first, to the page.
 */
import type { Answer } from '../../domain/search/answer.ts';

/** What is no text of the section that it stands in. */
const besides = 'nav, footer, button, select, label.check, .print-sheets, .visually-hidden, .others, template, script';
const isHeading = (element: Element) => /^H[1-6]$/.test(element.tagName);

/** What a stop at the head of a page says. */
const stopOf = (page: Element) => page.querySelector('.starlight-aside--danger')?.textContent ?? '';

/** An answer and its text, as far as it was read. */
interface Held {
  kind: Answer['kind'];
  text: string;
}

/** The texts of answers by their ids, filled page by page. */
export class Texts {
  readonly #texts: ReadonlyMap<string, Held>;
  /** Texts by the id of the element that their answers lead to. */
  readonly #at: ReadonlyMap<string, Held[]>;

  constructor(answers: readonly Answer[]) {
    const held = answers.map(({ id, address, kind }) => ({ id, place: address.slice(1), kind, text: '' }));
    this.#texts = new Map(held.map((one) => [one.id, one]));
    this.#at = Map.groupBy(held, ({ place }) => place);
  }

  of(id: string): string {
    return this.#texts.get(id)?.text ?? '';
  }

  /** Reads one page. */
  read(page: Element): void {
    const here = this.#at.get(page.id) ?? [];
    for (const one of here) if (one.kind === 'stop') one.text += stopOf(page);
    let headed = here.filter(({ kind }) => kind !== 'stop');
    const over = new Set<Node>(page.querySelectorAll(besides));
    const led = this.#ledTo(page);
    const walk = (element: Element, holders: readonly Held[]) => {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node instanceof Text) {
          const { data } = node;
          for (const one of holders.length > 0 ? holders : headed) one.text += data;
        } else if (node instanceof HTMLAnchorElement && 'same' in node.dataset) {
          // What a list says again of an entry is that entry's, and not the list's own.
          const source = holders.length > 0 && document.getElementById(node.hash.slice(1));
          if (source) walk(source, holders);
        } else if (node instanceof Element && !over.has(node)) {
          const found = led.get(node);
          if (found && isHeading(node)) headed = found;
          walk(node, found && !isHeading(node) ? found : holders);
          // Words of different elements are different words.
          for (const one of holders.length > 0 ? holders : headed) one.text += ' ';
        }
      }
    };
    walk(page, []);
  }

  /** The texts that begin at elements of a page; what leads to an empty mark in a step is the whole entry's. */
  #ledTo(page: Element): Map<Element, Held[]> {
    const led = new Map<Element, Held[]>();
    const lead = (element: Element | null | undefined, id: string) => {
      const texts = this.#at.get(id);
      if (element && texts) led.set(element, [...(led.get(element) ?? []), ...texts]);
    };
    for (const element of page.querySelectorAll('[id]')) lead(element, element.id);
    for (const mark of page.querySelectorAll('li > .tick span[id]:empty'))
      lead(mark.closest('li > .tick')?.parentElement, mark.id);
    return led;
  }
}
