/**
 * Once: what stands alike in several pages stands in the file once, and elsewhere a link leads to it. A script may put it
 * back where the link is (`data-same`).
 */
import { Parser } from 'htmlparser2';
import type { Attributes } from './tags.ts';

/** A page's section in the file. */
export interface Section {
  /** Its id, which its parts' ids begin with. */
  page: string;
  html: string;
}

interface Host {
  section: Section;
  id: string | undefined;
  /** Where its tag begins, and what it holds begins and ends. */
  tag: number;
  from: number;
  to: number;
}

/** The outermost elements that may be said once. */
function hostsIn(section: Section, may: (name: string, attributes: Attributes) => boolean): Host[] {
  const hosts: Host[] = [];
  let depth = 0;
  let open: { host: Host; depth: number } | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (open || !may(name, attributes)) return;
        const host = { section, id: attributes['id'], tag: parser.startIndex, from: parser.endIndex + 1, to: 0 };
        open = { host, depth };
      },
      onclosetag() {
        if (open?.depth === depth) {
          hosts.push({ ...open.host, to: parser.startIndex });
          open = undefined;
        }
        depth -= 1;
      },
    },
    { decodeEntities: false },
  );
  parser.end(section.html);
  return hosts;
}

/** What an element holds, whichever page it stands in. */
const heldBy = ({ section: { page, html }, from, to }: Host) =>
  html.slice(from, to).replaceAll(new RegExp(`(?<=[" =#])${page}:`, 'g'), ':');

/** The sections with what is alike said once; `words` stand in the link that leads to it. */
export function saidOnce(
  sections: readonly Section[],
  may: (name: string, attributes: Attributes) => boolean,
  words: string,
): Section[] {
  const groups = Map.groupBy(
    sections.flatMap((section) => hostsIn(section, may)),
    heldBy,
  );
  const edits = new Map<Section, { from: number; to: number; text: string }[]>(sections.map((one) => [one, []]));
  let count = 0;
  for (const [first, ...others] of groups.values()) {
    if (first === undefined || others.length === 0) continue;
    const id = first.id ?? `${first.section.page}:same-${(count += 1)}`;
    if (first.id === undefined)
      edits.get(first.section)?.push({ from: first.from - 1, to: first.from - 1, text: ` id="${id}"` });
    const link = `<a data-same href="#${id}">${words}</a>`;
    for (const { section, from, to } of others) edits.get(section)?.push({ from, to, text: link });
  }
  return [...edits].map(([{ page, html }, made]) => {
    let text = '';
    let at = 0;
    for (const { from, to, text: put } of made.toSorted((a, b) => a.from - b.from)) {
      text += html.slice(at, from) + put;
      at = to;
    }
    return { page, html: text + html.slice(at) };
  });
}
