/** Links: the pages of the intranet that a folder's text may lead to; none where it has no such file. */
import type { Mention } from '../../domain/mention.ts';
import type { Keys, Place, Problem } from '../../domain/problem.ts';
import { LinksSchema, type Link } from '../../schema/links.ts';
import type { Folder } from './folder.ts';
import { alone, type Root } from './facility.ts';

export const linksName = 'links.yaml';

/** What was read of them, and what is wrong with their shape. */
export interface LinksReading {
  links: Link[];
  problems: readonly Problem[];
  mentions: readonly Mention[];
  /** As a folder has it. */
  unread: ReadonlySet<string>;
  /** Where the keys lead; where there is no such file, where it would begin. */
  at(keys: Keys): Place;
}

/** The links of a folder. */
export function linksIn(folder: Folder): LinksReading {
  const noun = folder.has(linksName) ? folder.one(linksName, LinksSchema, 'link') : undefined;
  const links = noun?.value ?? [];
  const at = (keys: Keys): Place => (noun ? noun.at(keys) : folder.startOf(linksName));
  for (const [index, { id }] of links.entries())
    folder.mentions.push({ ...at([index, 'id']), kind: 'definition', space: 'link', id });
  return {
    links,
    problems: folder.problems,
    mentions: folder.mentions,
    unread: folder.unread,
    at,
  };
}

/** The links that stand in a content root. */
export const readLinks = (root: Root): LinksReading => linksIn(alone(root, linksName));
