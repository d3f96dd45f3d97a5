/** Same: what the file says once is put back wherever else it stands, so that nobody is led away from a list. */
import { naming } from '../../domain/one-file.ts';
import type { Steps } from '../../domain/steps.ts';

const named = new Set(['id', 'href', ...naming]);

/** A copy of what stands at a link's end, with its ids as those of the page that it is copied into. */
function copied(source: Element, from: string, to: string): DocumentFragment {
  const copy = document.createDocumentFragment();
  copy.append(...[...source.childNodes].map((node) => node.cloneNode(true)));
  for (const element of copy.querySelectorAll('*'))
    for (const { name, value } of element.attributes)
      if (named.has(name)) element.setAttribute(name, value.replaceAll(`${from}:`, `${to}:`));
  return copy;
}

/** Puts back what is said elsewhere, link by link, within a part of the document. */
export function* putBack(within: ParentNode): Steps {
  for (const link of within.querySelectorAll<HTMLAnchorElement>('a[data-same]')) {
    const source = document.getElementById(link.hash.slice(1));
    const [from, to] = [source, link].map((element) => element?.closest('.one-page')?.id);
    if (source && from !== undefined && to !== undefined) link.replaceWith(copied(source, from, to));
    yield;
  }
}

/** The step that something stands beside. */
function actAround(element: Element): Element | undefined {
  for (let around = element.parentElement; around && !around.matches('.one-page'); around = around.parentElement) {
    const act = around.querySelector('.tick, strong');
    if (act) return act;
  }
  return undefined;
}

/** Says again, to who only hears, what a link or a part that opens is of; the file says it once, in the step itself. */
export function nameParts(within: ParentNode): void {
  for (const mark of within.querySelectorAll('summary > wbr, a > wbr')) {
    const act = actAround(mark)?.textContent.trim();
    const name = document.createElement('span');
    name.className = 'visually-hidden';
    name.textContent = act ? `: ${act}` : '';
    mark.replaceWith(name);
  }
}
