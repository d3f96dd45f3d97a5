/** Reveal: an element that is gone to is brought where it can be seen: what is closed around it opens. */

/** Opens every closed part that an element lies in; whoever else hides parts of a page hears of it by an event. */
export function reveal(element: Element): void {
  for (let around = element.closest('details'); around; around = around.parentElement?.closest('details') ?? null)
    around.open = true;
  element.dispatchEvent(new Event('reveal', { bubbles: true }));
}
