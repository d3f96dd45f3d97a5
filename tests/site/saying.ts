/** Saying: what a page says, in reading order, each text and each number by the section that it stands in. */

/** The words of each section by its id, those before the first by none. */
export type Saying = Record<string, string>;

/** How a page is read. */
export interface Reading {
  /** The id of the section that begins at an element; undefined where none does. */
  section(id: string): string | undefined;
  /** True of an element that is passed over with all that it holds. */
  over?(element: Element): boolean;
  /** The element whose content stands where another leads to it. */
  instead?(element: Element): Element | null;
}

/** Attributes that say something to whoever only hears, on another day, or to a filter. */
const saying = ['aria-label', 'alt', 'title', 'placeholder', 'data-timeline', 'data-facets'];

/** What an attribute says; nothing where it is a timeline of one phase, which its text says. */
function saidBy(element: Element, name: string): string {
  const value = element.getAttribute(name);
  return value === null || (name === 'data-timeline' && !value.includes('},{')) ? '' : `[${value}]`;
}

/** The number that an element calls. */
const calledBy = (element: Element) => /^(?:tel|sms):.*/.exec(element.getAttribute('href') ?? '')?.[0] ?? '';

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node) => node.nodeType === 3;

/** Reads what an element holds: whatever follows an id is of that section, until the next. */
export function sayingOf(root: Element, { section, over, instead }: Reading): Saying {
  const said: Saying = {};
  let at = '';
  const say = (text: string) => {
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (line !== '') said[at] = at in said ? `${said[at]} ${line}` : line;
  };
  const read = (holder: Element) => {
    for (const node of holder.childNodes) {
      if (isText(node)) say(node.textContent ?? '');
      if (!isElement(node) || over?.(node)) continue;
      at = section(node.id) ?? at;
      for (const words of [calledBy(node), ...saying.map((name) => saidBy(node, name))]) say(words);
      read(instead?.(node) ?? node);
    }
  };
  read(root);
  return said;
}
