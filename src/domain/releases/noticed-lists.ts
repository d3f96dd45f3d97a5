/** Noticed lists: lists, branches and what lists share, with notices at their sections. */
import type { Entry, Item, OwnStop } from '../../schema/checklist.ts';
import type { Calming, ListEnding, Shared } from '../../schema/shared.ts';
import { keysOf } from '../keys-of.ts';
import type { Of } from '../kind.ts';
import { isPlacement, ofEntry, resolved } from '../placement.ts';
import type { Branch, RoleChecklist } from '../protocol.ts';
import { withheldTitle } from '../text/recall.ts';
import { after, afterPlain, each, having, titleUnder, type NoticeAt } from './notice.ts';

function noticedItem(item: Item, of: Of, at: NoticeAt): Item {
  const notice = at(of);
  if (!notice) return item;
  const text = after(notice, item.text);
  return notice.withheld ? { id: item.id, text, ...(item.asks && { asks: true }) } : { ...item, text };
}

function noticedStop<S extends OwnStop>(stop: S, of: Of, at: NoticeAt): S {
  const notice = at(of);
  return notice ? { ...stop, text: after(notice, stop.text), why: notice.withheld ? '' : stop.why } : stop;
}

function noticedEntry(entry: Entry, list: string, shared: Shared, at: NoticeAt): Entry {
  const of = ofEntry(entry, list);
  if (!isPlacement(entry)) return noticedItem(entry, of, at);
  const notice = at(of);
  if (!notice) return entry;
  const text = after(notice, resolved(entry, shared)?.text ?? '');
  return notice.withheld ? { shared: entry.shared, text } : { ...entry, text };
}

function noticedEnding(ending: ListEnding, id: string, at: NoticeAt): ListEnding {
  const of: Of = { kind: 'ending', id };
  const notice = at(of);
  if (!notice) return ending;
  const title = titleUnder(notice, of, ending.title);
  return notice.withheld
    ? { title, say: [], do: [after(notice, '')] }
    : { ...ending, do: [after({ ...notice, withheld: true }, ''), ...ending.do] };
}

function noticedCalming(calming: Calming, at: NoticeAt): Calming {
  const of: Of = { kind: 'calming', id: calming.id };
  const notice = at(of);
  if (!notice) return calming;
  const lead = after(notice, calming.lead);
  return notice.withheld
    ? { id: calming.id, title: titleUnder(notice, of, calming.title), lead, lines: [], never: [] }
    : { ...calming, lead };
}

/** What lists share. */
export function noticedShared(shared: Shared, at: NoticeAt): Shared {
  const items = (list: Item[]) => each(list, (item) => noticedItem(item, { kind: 'item', id: item.id }, at));
  const { endings, escalation, calming } = shared;
  const notice = at({ kind: 'escalation', id: 'escalation' });
  return having(shared, {
    always: items(shared.always),
    items: items(shared.items),
    readiness: items(shared.readiness),
    stops: each(shared.stops, (stop) => noticedStop(stop, { kind: 'hard stop', id: stop.id }, at)),
    ...(endings && {
      endings: having(
        endings,
        Object.fromEntries(keysOf(endings).map((id) => [id, noticedEnding(endings[id], id, at)])),
      ),
    }),
    ...(escalation &&
      notice && {
        escalation: { say: notice.withheld ? [] : escalation.say, order: after(notice, escalation.order) },
      }),
    ...(calming && { calming: each(calming, (one) => noticedCalming(one, at)) }),
  });
}

/** A role's list. `shared` is what lists share, as it was frozen. */
export function noticedList(list: RoleChecklist, shared: Shared, at: NoticeAt): RoleChecklist {
  const entry = (one: Entry) => noticedEntry(one, list.id, shared, at);
  const inside = having(list, {
    stops: each(list.stops, (stop) => noticedStop(stop, { kind: 'hard stop', id: stop.id, list: list.id }, at)),
    points: each(list.points, (point) => {
      const of: Of = { kind: 'pause point', id: point.id, list: list.id };
      const notice = at(of);
      return having(point, {
        items: each(point.items, entry),
        ...(notice && {
          title: notice.withheld ? withheldTitle(point.id) : afterPlain(notice, point.title),
        }),
      });
    }),
    ...(list.readiness && { readiness: each(list.readiness, entry) }),
  });
  const notice = at({ kind: 'list', id: list.id });
  if (!notice) return inside;
  const { escalate: _escalate, ...others } = inside;
  const summary = afterPlain(notice, list.summary);
  return notice.withheld
    ? {
        ...others,
        summary,
        ...(list.without && { without: list.without.map(({ shared: id }) => ({ shared: id, reason: 'Withheld.' })) }),
      }
    : { ...inside, summary };
}

/** A branch. */
export function noticedBranch(branch: Branch, at: NoticeAt): Branch {
  const of: Of = { kind: 'branch', id: branch.id };
  const notice = at(of);
  return having(branch, {
    items: each(branch.items, (item) => noticedItem(item, { kind: 'branch item', id: item.id, branch: branch.id }, at)),
    stops: each(branch.stops, (stop) => noticedStop(stop, { kind: 'branch stop', id: stop.id, branch: branch.id }, at)),
    ...(notice && { title: titleUnder(notice, of, branch.title), if: after(notice, branch.if) }),
  });
}
