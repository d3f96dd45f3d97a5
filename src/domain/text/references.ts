/** References: what prose and fields point at, and whether it is there. */
import { keysOf } from '../keys-of.ts';
import { nearest } from '../nearest.ts';
import type { Mention, Reference } from '../mention.ts';
import { refusedBy, type Place, type Problem } from '../problem.ts';
import { gathered, type DeadName } from './dead-names.ts';

/** Where a link of the protocol leads. Links are written as from `draft/pages/`, wherever they stand. */
export type Target = FileTarget | { kind: 'service' | 'source' | 'link'; id: string };

/** A file of the protocol, and a section in it. */
export interface FileTarget {
  kind: 'page' | 'checklist' | 'branch' | 'card' | 'state';
  id: string;
  anchor?: string;
}

/** How a link of each kind is written: its id and, for a file, the anchor in it. */
const forms: Record<Target['kind'], RegExp> = {
  page: /^([a-z0-9-]+)\.md(?:#([a-z0-9-]+))?$/,
  service: /^service:([A-Za-z0-9-]+)$/,
  link: /^link:([A-Za-z0-9-]+)$/,
  source: /^source:([A-Za-z0-9-]+)$/,
  checklist: /^\.\.\/checklists\/([a-z0-9-]+)\.yaml(?:#([a-z0-9-]+))?$/,
  branch: /^\.\.\/branches\/([a-z0-9-]+)\.yaml(?:#([a-z0-9-]+))?$/,
  card: /^\.\.\/cards\/([a-z0-9-]+)\.yaml(?:#([a-z0-9-]+))?$/,
  state: /^\.\.\/reporting\/([a-z0-9-]+)\.yaml(?:#([a-z0-9-]+))?$/,
};

/** Reads a link; undefined where it is none of the kinds that the protocol knows. */
export function parseLink(url: string): Target | undefined {
  for (const kind of keysOf(forms)) {
    const [, id, anchor] = forms[kind].exec(url) ?? [];
    if (id !== undefined) return { kind, id, ...(anchor && { anchor }) };
  }
  return undefined;
}

/** A rule of this facility: reserved, and in no register. */
export const local = 'local';

/** What exists, by kind: what a reference may name. */
export type Existing = Record<Reference, ReadonlySet<string>> & {
  /** The ids of the sections on each page, list, card and state, by `<kind>:<id>`. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>;
};

/** What mentions are held against. */
interface Mentions {
  mentions: readonly Mention[];
  links: readonly LinkAt[];
  existing: Existing;
  /** What could not be read: no second problem for it. */
  unread: ReadonlySet<string>;
}

/** Every link and reference that leads nowhere. */
export const deadReferences = (
  mentions: readonly Mention[],
  existing: Existing,
  unread: ReadonlySet<string>,
): Problem[] => {
  const against = { mentions, links: linksIn(mentions), existing, unread };
  const dead = refusedBy([unknownNames, deadLinks, deadAnchors], against);
  const told = dead.length === 0 ? [] : gathered(dead, mentions, namedIn(against));
  return [...refusedBy([unknownLinks], against), ...told];
};

/** Every id that a field or a link names. */
const namedIn = (against: Mentions): Set<string> =>
  new Set(
    [
      ...against.mentions.flatMap((mention) => (mention.kind === 'reference' ? [mention.id] : [])),
      ...against.links.flatMap(({ target }) =>
        target ? [target.id, 'anchor' in target ? target.anchor : undefined] : [],
      ),
    ].filter((id) => id !== undefined),
  );

const isUnread = ({ unread }: Mentions, kind: Reference, id: string) =>
  unread.has(`${kind}:${id}`) || unread.has(`${kind}:*`);

/** The mend of a name that is not there: the one that was likely meant, or what else to do. */
function meant(id: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(id, known);
  return near ? `write \`${near}\`, if that was meant.` : otherwise;
}

/** Refuses a field that names what is not there. */
function* unknownNames(against: Mentions): Iterable<DeadName> {
  for (const mention of against.mentions) {
    if (mention.kind !== 'reference') continue;
    const { to, id, file, line, column } = mention;
    const known = against.existing[to];
    if (known.has(id) || isUnread(against, to, id)) continue;
    yield {
      file,
      line,
      column,
      kind: to,
      id,
      code:
        to === 'shared stop' ? 'shared-stop-unknown' : to === 'shared item' ? 'shared-item-unknown' : `${to}-unknown`,
      message: `\`${id}\` names no ${to}.`,
      mend: meant(id, known, `add the ${to}, or name another one.`),
    };
  }
}

/** A link of prose, with its target; undefined where it is none that the protocol knows. */
interface LinkAt {
  url: string;
  at: Place;
  target: Target | undefined;
}

const linksIn = (mentions: readonly Mention[]): LinkAt[] =>
  mentions.flatMap((mention) => {
    if (mention.kind !== 'link') return [];
    const { url, file, line, column } = mention;
    return [{ url, at: { file, line, column }, target: parseLink(url) }];
  });

/** Refuses a link of another kind: the protocol leads to itself and to its sources, and nowhere else. */
function* unknownLinks(against: Mentions): Iterable<Problem> {
  for (const { url, at, target } of against.links)
    if (!target)
      yield {
        ...at,
        code: 'link-kind',
        message: `\`${url}\` is no link that the protocol knows.`,
        mend: 'link to a page (`walk-in.md#id`), a list, a branch, a card, a state, `<service:id>`, `<link:id>` or `<source:S14>`.',
      };
}

/** Refuses a link to what is not there. */
function* deadLinks(against: Mentions): Iterable<DeadName> {
  for (const { url, at, target } of against.links) {
    if (!target) continue;
    const { kind, id } = target;
    const known = against.existing[kind];
    if (known.has(id) || isUnread(against, kind, id) || (kind === 'source' && id === local)) continue;
    yield {
      ...at,
      kind,
      id,
      code: kind === 'service' || kind === 'source' || kind === 'link' ? `${kind}-unknown` : 'link-dead',
      message: `\`${url}\` leads to no ${kind}.`,
      mend: meant(id, known, `link to a ${kind} that exists.`),
    };
  }
}

/** Refuses a link to a section that what it leads to does not have: its reader would land at the top. */
function* deadAnchors(against: Mentions): Iterable<DeadName> {
  for (const { url, at, target } of against.links) {
    if (!target || !('anchor' in target) || !target.anchor) continue;
    const { kind, id, anchor } = target;
    if (!against.existing[kind].has(id) || isUnread(against, kind, id)) continue;
    const anchors = against.existing.anchors.get(`${kind}:${id}`) ?? new Set<string>();
    if (anchors.has(anchor)) continue;
    yield {
      ...at,
      kind: 'section',
      id: anchor,
      code: 'anchor-dead',
      message: `\`${url}\` leads to no section of that ${kind}.`,
      mend: meant(anchor, anchors, `use the id of one of its sections: ${[...anchors].join(', ')}.`),
    };
  }
}
