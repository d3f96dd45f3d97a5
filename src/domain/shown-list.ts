/** Shown list: a whole list with its texts as HTML, as components take it. */
import type { Anchored, WholeList } from './checklist.ts';
import type { HardStop, Item } from '../schema/checklist.ts';
import type { NextLine } from './number-line.ts';

export interface ShownItem {
  /** The section's id: the anchor. */
  id: string;
  /** The item's text, one paragraph without tags around it. */
  html: string;
  why?: string;
  words: string[];
  /** Address of the section that says more, with the base path. */
  more?: string;
  number?: NextLine;
  may_decline: boolean;
}

export interface ShownStop {
  id: string;
  html: string;
  why: string;
  more: string;
}

export interface ShownList {
  title: string;
  kind: WholeList['kind'];
  summary: string;
  stops: ShownStop[];
  points: { id: string; title: string; items: ShownItem[] }[];
  readiness: ShownItem[];
}

export interface Showing {
  /** A paragraph of Markdown as HTML. */
  say(text: string): string;
  /** Where a section stands. */
  address(section: string): string;
  number(service: string): NextLine;
}

/** An item as it is shown where `showing` says how. */
export function shownItem(
  { section_id, text, why, words, section, service, may_decline }: Anchored<Item>,
  { say, address, number }: Showing,
): ShownItem {
  return {
    id: section_id,
    html: say(text),
    why: why && say(why),
    words: words ?? [],
    more: section && address(section),
    number: service ? number(service) : undefined,
    may_decline: may_decline === true,
  };
}

export function shownStop(
  { section_id, text, why, section }: Anchored<HardStop>,
  { say, address }: Showing,
): ShownStop {
  return { id: section_id, html: say(text), why: say(why), more: address(section) };
}

/** The list as it is shown where `showing` says how. */
export function shownList(list: WholeList, showing: Showing): ShownList {
  return {
    title: list.role.title,
    kind: list.kind,
    summary: list.summary,
    stops: list.stops.map((stop) => shownStop(stop, showing)),
    points: list.points.map(({ id, title, items }) => ({
      id,
      title,
      items: items.map((item) => shownItem(item, showing)),
    })),
    readiness: list.readiness.map((item) => shownItem(item, showing)),
  };
}
