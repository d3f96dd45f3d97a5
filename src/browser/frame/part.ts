/** Part: an element that the markup of the page must have for a script to work on. */

/** The first element of this selector. */
export function findPart<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const part = within.querySelector<T>(selector);
  if (!part) throw new Error(`Nothing on this page is ${selector}.`);
  return part;
}
