/** Shown list: a whole list with its texts as HTML, as components take it. */
import type { OwnStop } from '../../schema/checklist.ts';
import type { Calming } from '../../schema/shared.ts';
import type { Anchored, EndingId, ListBranch, ListItem, WholeList } from './checklist.ts';
import { lineToPrint, numberLine, type NextLine, type NumberLine } from '../directory/number-line.ts';
import type { ShownProtocol } from '../protocol.ts';
import type { Html } from '../text/html.ts';
import { sectionId } from '../kind.ts';
import type { Signing, SigningLine } from '../text/signing.ts';
import { firstSentence } from '../text/section.ts';

export interface ShownItem {
  /** The section's id: the anchor. */
  id: string;
  /** Of a placement: the anchor of the shared item. */
  shared?: string;
  /** True of a placement that says nothing of its own. */
  plain: boolean;
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
  /** True where only roles that ask have it. */
  asks: boolean;
  /** What is said of the signatures that it needs; empty where it needs none. */
  signing: SigningLine[];
}

export interface ShownStop {
  id: string;
  html: Html;
  /** The same after "Never", without the full stop, for a list under that word. */
  short: Html;
  /** The same in the fewest words, for one line of a phone. */
  brief: Html;
  why: Html;
  /** Address of the section that says more, where one does. */
  more?: string;
}

export interface ShownBranch {
  /** The section's id. */
  id: string;
  title: string;
  /** The case, in a sentence. */
  html: Html;
  /** Address of the page that says more. */
  more: string;
  items: ShownItem[];
  stops: ShownStop[];
}

export interface ShownEnding {
  id: EndingId;
  title: string;
  words: string[];
  acts: Html[];
  carries?: Html;
}

export interface ShownCalming {
  /** The section's id. */
  id: string;
  title: string;
  lead: Html;
  lines: Html[];
  never: Html[];
}

export interface ShownEscalation {
  words: string[];
  html: Html;
}

interface ShownPoint {
  id: string;
  title: string;
  items: ShownItem[];
}

export interface ShownList {
  title: string;
  kind: WholeList['kind'];
  summary: string;
  always: ShownItem[];
  opening: ShownItem[];
  stops: ShownStop[];
  points: ShownPoint[];
  branches: ShownBranch[];
  /** Whom to tell next when nobody acted. */
  escalate?: Html;
  /** The first line that this names. */
  escalateTo?: NumberLine;
  escalation?: ShownEscalation;
  endings: ShownEnding[];
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
  /** What is said of signatures in a section. */
  signing(section: string): Signing;
}

/** How the site shows lists, with the numbers of its directory. */
export const showingOnSite = (
  protocol: ShownProtocol,
  texts: Pick<Showing, 'say' | 'address' | 'signing'>,
): Showing => ({
  ...texts,
  number: (service) => lineToPrint(protocol, service),
  line: (service) => numberLine(protocol, service),
});

/** The list as it is shown where `showing` says how. */
export function shownList(list: WholeList, showing: Showing): ShownList {
  const { role, kind, summary, escalate, escalation } = list;
  const item = (one: ListItem) => shownItem(one, showing);
  return {
    title: role.title,
    kind,
    summary,
    always: list.always.map(item),
    opening: list.opening.map(item),
    stops: list.stops.map((stop) => shownStop(stop, showing)),
    points: list.points.map(({ id, title, items }) => ({ id, title, items: items.map(item) })),
    branches: list.branches.map((branch) => shownBranch(branch, showing)),
    ...(escalate && { escalate: showing.say(escalate), ...lineNamed(escalate, showing) }),
    ...(escalation && { escalation: shownEscalation(escalation, showing) }),
    endings: list.endings.map((ending) => shownEnding(ending, showing)),
    readiness: list.readiness.map(item),
  };
}

/** The line of the first service that a text names, where the site shows one. */
function lineNamed(text: string, { line }: Showing): { escalateTo?: NumberLine } {
  const service = /<service:([^>]+)>/.exec(text)?.[1];
  return service !== undefined && line ? { escalateTo: line(service) } : {};
}

/** An item as `showing` shows it. */
export function shownItem(
  { section_id, shared, plain, text, why, words, section, service, may_decline, asks, signed, signed_in }: ListItem,
  { say, address, number, line, signing }: Showing,
): ShownItem {
  const act = firstSentence(text);
  // What the act cites is said with it.
  const rest = say(text.slice(act.length).replace(/^(\s*<source:[^>]+>)*\s*/, ''));
  return {
    id: section_id,
    ...(shared && { shared }),
    plain: plain === true,
    html: say(act),
    ...(!rest.isEmpty && { rest }),
    ...(why && { why: say(why) }),
    words: words ?? [],
    ...(section && { more: address(section) }),
    ...(service && { number: number(service) }),
    ...(service && line && { line: line(service) }),
    may_decline: may_decline === true,
    asks: asks === true,
    signing: signed ? signing(signed_in ?? section_id)(signed) : [],
  };
}

/** A hard stop as `showing` shows it. */
export function shownStop(
  { section_id, text, short, why, section }: Anchored<OwnStop>,
  { say, address }: Showing,
): ShownStop {
  return {
    id: section_id,
    html: say(text),
    short: say(underNever(text)),
    brief: say(short ?? underNever(text)),
    why: say(why),
    ...(section && { more: address(section) }),
  };
}

/** A branch as `showing` shows it. */
export function shownBranch(branch: ListBranch, showing: Showing): ShownBranch {
  return {
    id: branch.section_id,
    title: branch.title,
    html: showing.say(branch.if),
    more: showing.address(branch.page),
    items: branch.items.map((item) => shownItem(item, showing)),
    stops: branch.stops.map((stop) => shownStop(stop, showing)),
  };
}

/** An ending as `showing` shows it. */
export function shownEnding(ending: WholeList['endings'][number], { say }: Pick<Showing, 'say'>): ShownEnding {
  const { id, title, say: words, do: acts, carries } = ending;
  return { id, title, words, acts: acts.map(say), ...(carries && { carries: say(carries) }) };
}

/** What is said when nobody acted, as `showing` shows it. */
export const shownEscalation = (
  { say: words, order }: NonNullable<WholeList['escalation']>,
  { say }: Pick<Showing, 'say'>,
): ShownEscalation => ({ words, html: say(order) });

/** Words that calm someone, as `showing` shows them. */
export const shownCalming = (
  { id, title, lead, lines, never }: Calming,
  { say }: Pick<Showing, 'say'>,
): ShownCalming => ({
  id: sectionId({ kind: 'calming', id }),
  title,
  lead: say(lead),
  lines: lines.map(say),
  never: never.map(say),
});

/** A stop's sentence as it stands under the word "Never": without that word and without the full stop before its sources. */
const underNever = (text: string): string => text.replace(/^Never /, '').replace(/\.(?=(\s*<source:[^>]*>)*\s*$)/, '');

/** What each kind of list asks of its reader. */
export const kindWords: Record<WholeList['kind'], string> = {
  'read-do': 'Read each item, then do it.',
  'do-confirm': 'Do it from memory, then confirm each item.',
};
