/**
 * List sections: what lists, branches and all that lists share say, as sections.
 *
 * A placement has a section of its own, which says what its list says in place of the shared item; so a shared item that
 * changes is one difference, and what one list makes of it is another.
 */
import type { Entry, Item, OwnStop } from '../../schema/checklist.ts';
import type { Calming, ListEnding, Shared } from '../../schema/shared.ts';
import { anyone, type Of } from '../kind.ts';
import { keysOf } from '../keys-of.ts';
import { isPlacement, isSignedItself, ofEntry, ownWords, resolved, type OwnWords } from '../placement.ts';
import type { Block, Branch, Protocol, RoleChecklist } from '../protocol.ts';
import {
  blocksAs,
  fact,
  firstSentence,
  line,
  ownedBy,
  section,
  toBeSigned,
  type Say,
  type Section,
} from './section.ts';

type Said = Pick<Protocol, 'shared' | 'roles' | 'phrases'>;

/** What the section of an item or stop needs to know beside it. */
interface Around {
  /** The roles whom it concerns. */
  roles: string[];
  /** How it says that a patient may decline. */
  declining: Block;
  say: Say;
}

const around = ({ phrases }: Pick<Said, 'phrases'>, say: Say, roles: string[] = []): Around => ({
  roles,
  declining: fact(phrases.checklists.may_decline.who, phrases.checklists.may_decline.may),
  say,
});

/** The act of an item: the first sentence of its text, as plain text. */
const actOf = (text: string, say: Say): string => firstSentence(say(text)[0]?.text ?? text);

/** The same blocks, of which the first leads to the section that says more. */
function leadingTo(section: string | undefined, [first, ...others]: Block[]): Block[] {
  if (!first) return [];
  return [{ ...first, ...(section && { leads: [...(first.leads ?? []), section] }) }, ...others];
}

/** What an item says, or the part of it that a placement says itself. */
function said(item: OwnWords & Pick<Item, 'asks'>, { declining, say }: Pick<Around, 'declining' | 'say'>): Block[] {
  const { text, why, words = [], service, may_decline, asks, signed } = item;
  return [
    ...say(text),
    ...say(why),
    ...words.map((one) => line('quote', one)),
    ...(service ? blocksAs('fact', say(`Number beside it: <service:${service}>`)) : []),
    ...(may_decline ? [declining] : []),
    ...(asks ? [line('fact', 'Only on lists of roles that ask.')] : []),
    ...(signed ? [toBeSigned(signed)] : []),
  ];
}

const itemSection = (of: Of, item: Item, it: Around): Section =>
  section(of, actOf(item.text, it.say), it.roles, leadingTo(item.section, said(item, it)));

function stopSection(of: Of, stop: OwnStop, { roles, say }: Around): Section {
  const { text, short, why } = stop;
  const blocks = [...blocksAs('stop', say(text)), ...say(why), ...(short ? [fact('In few words', short)] : [])];
  return section(of, actOf(text, say), roles, leadingTo(stop.section, blocks));
}

const asShared = line('fact', 'As lists share it.');

/** Whether a placement says nothing of its own: what it says is changed where lists share it. */
export const isAsShared = ({ blocks }: Pick<Section, 'blocks'>): boolean => blocks[0]?.text === asShared.text;

function placementSection(entry: Entry, list: string, shared: Shared, it: Around): Section[] {
  const item = resolved(entry, shared);
  if (!item) return [];
  const of = ofEntry(entry, list);
  if (!isPlacement(entry)) return [itemSection(of, item, it)];
  const own = ownWords(entry);
  if (!own) return [section(of, actOf(item.text, it.say), it.roles, [asShared])];
  // What is to be signed stands in the section that is signed.
  const signed = isSignedItself(own) && item.signed ? { text: item.text, signed: item.signed } : {};
  const replaced = keysOf(own)
    .toSorted()
    .map((key) => key.replace('_', ' '));
  const blocks = [...said({ ...own, ...signed }, it), fact('In place of what lists share', replaced.join(', '))];
  return [section(of, actOf(item.text, it.say), it.roles, leadingTo(own.section, blocks))];
}

/** The sections of what lists share. */
export function ofShared({ shared, phrases }: Pick<Said, 'shared' | 'phrases'>, say: Say): Section[] {
  const it = around({ phrases }, say);
  const { always, items, stops, readiness, endings, escalation, calming = [] } = shared;
  return [
    ...[...always, ...items].map((item) => itemSection({ kind: 'item', id: item.id }, item, it)),
    ...stops.map((stop) => stopSection({ kind: 'hard stop', id: stop.id }, stop, it)),
    ...readiness.map((item) => itemSection({ kind: 'item', id: item.id }, item, it)),
    ...(endings ? keysOf(endings).map((id) => endingSection(id, endings[id], say)) : []),
    ...(escalation
      ? [
          section(
            { kind: 'escalation', id: 'escalation' },
            'If nobody acts',
            [],
            [...quotes(escalation.say), ...say(escalation.order)],
          ),
        ]
      : []),
    ...calming.map((one) => calmingSection(one, say)),
  ];
}

const quotes = (words: readonly string[]): Block[] => words.map((one) => line('quote', one));

function endingSection(id: string, { title, say: words, do: acts, carries }: ListEnding, say: Say): Section {
  return section(
    { kind: 'ending', id },
    title,
    [],
    [...quotes(words), ...acts.flatMap((act) => blocksAs('step', say(act))), ...say(carries)],
  );
}

function calmingSection({ id, title, lead, lines, never }: Calming, say: Say): Section {
  return section(
    { kind: 'calming', id },
    title,
    [],
    [
      ...say(lead),
      ...lines.flatMap((one) => blocksAs('step', say(one))),
      ...never.flatMap((one) => blocksAs('stop', say(one))),
    ],
  );
}

/** The sections of a branch. */
export function ofBranch(branch: Branch, { phrases }: Pick<Said, 'phrases'>, say: Say): Section[] {
  const it = around({ phrases }, say);
  const { id: name, title, owner, page, items, stops } = branch;
  return [
    section({ kind: 'branch', id: name }, title, [], leadingTo(page, [...say(branch.if), ownedBy(owner)])),
    ...items.map((item) => itemSection({ kind: 'branch item', id: item.id, branch: name }, item, it)),
    ...stops.map((stop) => stopSection({ kind: 'branch stop', id: stop.id, branch: name }, stop, it)),
  ];
}

/** The sections of a role's list. */
export function ofList(list: RoleChecklist, all: Said, say: Say): Section[] {
  const it = around(all, say, list.id === anyone ? [] : [list.id]);
  const entry = (one: Entry) => placementSection(one, list.id, all.shared, it);
  const title = all.roles.find((role) => role.id === list.id)?.title ?? list.id;
  return [
    section({ kind: 'list', id: list.id }, title, it.roles, headOf(list, say)),
    ...list.stops.map((stop) => stopSection({ kind: 'hard stop', id: stop.id, list: list.id }, stop, it)),
    ...list.points.flatMap((point) => [
      section({ kind: 'pause point', id: point.id, list: list.id }, point.title, it.roles, []),
      ...point.items.flatMap(entry),
    ]),
    ...(list.readiness ?? []).flatMap(entry),
  ];
}

/** What a list says of itself, and names of what it takes up; its items stand in sections of their own, in their order. */
function headOf(list: RoleChecklist, say: Say): Block[] {
  const named = (label: string, ids: readonly string[] = []) => ids.map((id) => fact(label, id));
  return leadingTo(list.section, [
    line('paragraph', list.summary),
    fact('How it is used', list.kind === 'read-do' ? 'read each item, then do it' : 'do from memory, then confirm'),
    ownedBy(list.owner),
    fact('First', list.first),
    ...named('In two minutes', list.two_minutes),
    ...named('Branch', list.branches),
    ...(list.without ?? []).map(({ shared, reason }) => fact(`Without ${shared}`, reason)),
    ...named('Hard stop that lists share', list.shared_stops),
    ...say(list.escalate),
  ]);
}
