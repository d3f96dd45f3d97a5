/** Show: puts HTML into an element, and takes nothing else. */
import type { Html } from '../../domain/text/html.ts';

export function show(element: Element, html: Html): void {
  element.innerHTML = String(html);
}
