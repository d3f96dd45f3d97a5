/** References: what prose and fields point at, and whether it is there. */
import type { ProblemCode } from '../problem-codes.ts';
import { nearest } from '../nearest.ts';
import type { Mention, Reference } from '../mention.ts';
import type { Problem } from '../problem.ts';

/** Where a link of the protocol leads. Links are written as from `draft/pages/`, wherever they stand. */
export type Target = FileTarget | { kind: 'service' | 'source'; id: string };

/** A file of the protocol, and a section in it. */
export interface FileTarget {
  kind: 'page' | 'checklist' | 'card' | 'state';
  id: string;
  anchor?: string;
}

const folders: Record<string, 'checklist' | 'card' | 'state'> = {
  checklists: 'checklist',
  cards: 'card',
  reporting: 'state',
};

/** Reads a link; undefined where it is none of the kinds that the protocol knows. */
export function parseLink(url: string): Target | undefined {
  const named = /^(service|source):([A-Za-z0-9-]+)$/.exec(url);
  if (named) return { kind: named[1] as 'service' | 'source', id: named[2]! };
  const file = /^(?:\.\.\/(checklists|cards|reporting)\/([a-z0-9-]+)\.yaml|([a-z0-9-]+)\.md)(?:#([a-z0-9-]+))?$/.exec(
    url,
  );
  if (!file) return undefined;
  const [, folder, data, page, anchor] = file;
  return { kind: folder ? folders[folder]! : 'page', id: (page ?? data)!, ...(anchor && { anchor }) };
}

/** A rule of this facility: reserved, and in no register. */
export const local = 'local';

/** What exists, by kind: what a reference may name. */
export type Existing = Record<Reference, ReadonlySet<string>> & {
  /** The ids of the sections on each page, list, card and state, by `<kind>:<id>`. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Every link and reference that leads nowhere. Targets in `unread` could not be read: no second problem for them. */
export function deadReferences(
  mentions: readonly Mention[],
  existing: Existing,
  unread: ReadonlySet<string>,
): Problem[] {
  const isUnread = (kind: Reference, id: string) => unread.has(`${kind}:${id}`) || unread.has(`${kind}:*`);
  return mentions.flatMap((mention): Problem[] => {
    const { file, line, column } = mention;
    const dead = (
      code: ProblemCode,
      message: string,
      id: string,
      known: Iterable<string>,
      otherwise: string,
    ): Problem => {
      const meant = nearest(id, known);
      return { file, line, column, code, message, mend: meant ? `write \`${meant}\`, if that was meant.` : otherwise };
    };
    if (mention.kind === 'reference') {
      const { to, id } = mention;
      if (existing[to].has(id) || isUnread(to, id)) return [];
      return [
        dead(`${to}-unknown`, `\`${id}\` names no ${to}.`, id, existing[to], `add the ${to}, or name another one.`),
      ];
    }
    if (mention.kind !== 'link') return [];
    const target = parseLink(mention.url);
    if (!target)
      return [
        {
          file,
          line,
          column,
          code: 'link-kind',
          message: `\`${mention.url}\` is no link that the protocol knows.`,
          mend: 'link to a page (`walk-in.md#id`), a list, a card, a state, `<service:id>` or `<source:S14>`.',
        },
      ];
    const { kind, id } = target;
    if (isUnread(kind, id) || (kind === 'source' && id === local)) return [];
    if (!existing[kind].has(id)) {
      const code = kind === 'service' || kind === 'source' ? (`${kind}-unknown` as const) : 'link-dead';
      return [
        dead(code, `\`${mention.url}\` leads to no ${kind}.`, id, existing[kind], `link to a ${kind} that exists.`),
      ];
    }
    const anchor = 'anchor' in target ? target.anchor : undefined;
    const anchors = existing.anchors.get(`${kind}:${id}`) ?? new Set<string>();
    if (!anchor || anchors.has(anchor)) return [];
    return [
      dead(
        'anchor-dead',
        `\`${mention.url}\` leads to no section of that ${kind}.`,
        anchor,
        anchors,
        `use the id of one of its sections: ${[...anchors].join(', ')}.`,
      ),
    ];
  });
}
