/** Shown list: a whole list with its texts as HTML, as components take it. */
import type { HardStop, Item } from '../../schema/checklist.ts';
import type { Anchored, WholeList } from './checklist.ts';
import type { NextLine, NumberLine } from '../directory/number-line.ts';
import type { Html } from '../text/html.ts';
import { firstSentence } from '../text/sections.ts';

export interface ShownItem {
  /** The section's id: the anchor. */
  id: string;
  /** The act: the first sentence, which a list shows large. */
  html: Html;
  /** What the item says after it. */
  rest?: Html;
  why?: Html;
  words: string[];
  /** Address of the section that says more, with the base path. */
  more?: string;
  /** The number to print and to call; what to call instead where the item's own is out of use. */
  number?: NextLine;
  /** The number in full, where it is asked for. */
  line?: NumberLine;
  may_decline: boolean;
}

export interface ShownStop {
  id: string;
  html: Html;
  /** The same after "Never", without the full stop, for a list under that word. */
  short: Html;
  why: Html;
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
  say(text: string): Html;
  /** Where a section stands. */
  address(section: string): string;
  /** The number of a service, in the run of a sentence. */
  number(service: string): NextLine;
  /** The number of a service in full. */
  line?(service: string): NumberLine;
}

/** The list as it is shown where `showing` says how. */
export function shownList(list: WholeList, showing: Showing): ShownList {
  const item = (one: Anchored<Item>) => shownItem(one, showing);
  return {
    title: list.role.title,
    kind: list.kind,
    summary: list.summary,
    stops: list.stops.map((stop) => shownStop(stop, showing)),
    points: list.points.map(({ id, title, items }) => ({ id, title, items: items.map(item) })),
    readiness: list.readiness.map(item),
  };
}

/** An item as `showing` shows it. */
export function shownItem(
  { section_id, text, why, words, section, service, may_decline }: Anchored<Item>,
  { say, address, number, line }: Showing,
): ShownItem {
  const act = firstSentence(text);
  const rest = say(text.slice(act.length));
  return {
    id: section_id,
    html: say(act),
    ...(!rest.isEmpty && { rest }),
    ...(why && { why: say(why) }),
    words: words ?? [],
    ...(section && { more: address(section) }),
    ...(service && { number: number(service) }),
    ...(service && line && { line: line(service) }),
    may_decline: may_decline === true,
  };
}

/** A hard stop as `showing` shows it. */
export function shownStop(
  { section_id, text, why, section }: Anchored<HardStop>,
  { say, address }: Showing,
): ShownStop {
  return { id: section_id, html: say(text), short: say(underNever(text)), why: say(why), more: address(section) };
}

/** A stop's sentence as it stands under the word "Never": without that word and without the full stop before its sources. */
const underNever = (text: string): string => text.replace(/^Never /, '').replace(/\.(?=(\s*<source:[^>]*>)*\s*$)/, '');

/** What each kind of list asks of its reader. */
export const kindWords: Record<WholeList['kind'], string> = {
  'read-do': 'Read each item, then do it.',
  'do-confirm': 'Do it from memory, then confirm each item.',
};
