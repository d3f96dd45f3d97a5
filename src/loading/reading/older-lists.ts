/**
 * Older lists: releases that were frozen before lists placed what they share have it in `shared.yaml` by moment, and their
 * lists name no first act. This is all that knows that shape; it goes when the history is made anew.
 */
import { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import { idOf } from '../../domain/placement.ts';
import type { RoleChecklist } from '../../domain/protocol.ts';
import { ChecklistSchema, HardStopSchema, ItemSchema, Moment } from '../../schema/checklist.ts';
import type { Phrases } from '../../schema/phrases.ts';
import type { Role } from '../../schema/register.ts';
import { SharedSchema, type Shared } from '../../schema/shared.ts';

const OlderItem = ItemSchema.extend({ point: Moment });

const OlderSharedSchema = z.strictObject({
  everyone: z.array(OlderItem),
  asking: z.array(OlderItem),
  stops: z.array(HardStopSchema),
});
type OlderShared = z.infer<typeof OlderSharedSchema>;

/** What lists share, of either shape. */
export const AnyShared = z.union([SharedSchema, OlderSharedSchema]);
export type AnyShared = Shared | OlderShared;

/** A list of either shape. */
export const AnyChecklist = ChecklistSchema.partial({ first: true });
export type AnyChecklist = z.infer<typeof AnyChecklist>;

/** Whether it is of the older shape. */
export const isOlder = (shared: AnyShared): shared is OlderShared => 'everyone' in shared;

const sharedOnce = madeOnce<Shared>();

/** What lists share in the shape of today; the same value for the same. */
export const sharedToday = (shared: AnyShared): Shared =>
  isOlder(shared)
    ? sharedOnce([shared], () => ({
        always: [],
        items: [
          ...shared.everyone.map(({ point: _point, ...item }) => item),
          ...shared.asking.map(({ point: _point, ...item }) => ({ ...item, asks: true })),
        ],
        stops: shared.stops,
        readiness: [],
      }))
    : shared;

interface Around {
  shared: AnyShared | undefined;
  roles: readonly Role[];
  phrases: Phrases | undefined;
}

const listOnce = madeOnce<RoleChecklist>();

/** A list in the shape of today; the same value for the same. */
export const listToday = (id: string, list: AnyChecklist, around: Around): RoleChecklist => {
  const { shared, roles, phrases } = around;
  const older = shared && isOlder(shared) ? shared : undefined;
  const asks = older && roles.find((role) => role.id === id)?.asks;
  return listOnce([id, list, older, asks, older && phrases], () => {
    const points = older ? pointsOf(list, older, { asks, phrases }) : list.points;
    const [first] = points.flatMap(({ items }) => items);
    return { id, ...list, first: list.first ?? (first ? idOf(first) : ''), points };
  });
};

/** Its pause points, with what it shared before its own items of the same moment. */
function pointsOf(
  list: AnyChecklist,
  { everyone, asking }: OlderShared,
  { asks, phrases }: { asks: boolean | undefined; phrases: Phrases | undefined },
): RoleChecklist['points'] {
  const placed = [...everyone, ...(asks ? asking : [])];
  return Moment.options.flatMap((moment) => {
    const own = list.points.find(({ id }) => id === moment);
    const here = placed.filter(({ point }) => point === moment).map(({ id }) => ({ shared: id }));
    const title = own?.title ?? phrases?.checklists.moments[moment] ?? moment;
    const items = [...here, ...(own?.items ?? [])];
    return items.length === 0 ? [] : [{ id: moment, title, items }];
  });
}
