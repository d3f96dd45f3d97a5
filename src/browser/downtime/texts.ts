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

/** The texts of answers by their ids, filled page by page. */
export class Texts {
  readonly #texts = new Map<string, string>();
  /** Answers by the id of the element that they lead to. */
  readonly #at: ReadonlyMap<string, Answer[]>;

  constructor(answers: readonly Answer[]) {
    this.#at = Map.groupBy(answers, ({ address }) => address.slice(1));
  }

  of(id: string): string {
    return this.#texts.get(id) ?? '';
  }

  /** Reads one page. */
  read(page: Element): void {
    const here = this.#at.get(page.id) ?? [];
    for (const { id, kind } of here) if (kind === 'stop') this.#add(id, stopOf(page));
    let headed = here.filter(({ kind }) => kind !== 'stop');
    const walk = (element: Element, holders: readonly Answer[]) => {
      for (const node of element.childNodes) {
        if (node instanceof Text) {
          for (const { id } of holders.length > 0 ? holders : headed) this.#add(id, node.data);
        } else if (node instanceof Element && !node.matches(besides)) {
          const found = this.#leadingTo(node);
          if (found.length > 0 && isHeading(node)) headed = found;
          walk(node, found.length > 0 && !isHeading(node) ? found : holders);
          this.#break(holders.length > 0 ? holders : headed, node);
        }
      }
    };
    walk(page, []);
  }

  /** The answers that lead to an element, or to an empty mark in it. */
  #leadingTo(element: Element): Answer[] {
    const marks = element.matches('li') ? [...element.querySelectorAll(':scope > .tick span[id]:empty')] : [];
    return [element, ...marks].flatMap(({ id }) => (id === '' ? [] : (this.#at.get(id) ?? [])));
  }

  #add(id: string, text: string): void {
    this.#texts.set(id, (this.#texts.get(id) ?? '') + text);
  }

  /** Blocks stand apart, as words that are side by side in different ones do not belong together. */
  #break(answers: readonly Answer[], element: Element): void {
    if (/^(P|LI|DIV|H\d|DT|DD|SUMMARY|DETAILS|Q|TR|SECTION|UL|OL)$/.test(element.tagName))
      for (const { id } of answers) this.#add(id, '\n');
  }
}
