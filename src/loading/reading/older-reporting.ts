/**
 * Older reporting: releases that were frozen before rows said `roles` have whom the law names in `who_note`, and other
 * words for whom a duty binds. This is all that knows that shape; it goes when the history is made anew.
 */
import { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import { Bound, ReportingRowSchema, StateReportingSchema, type StateReporting } from '../../schema/reporting.ts';
import { Prose } from '../../schema/text.ts';

const bound = { any: 'anyone', list: 'listed' } as const;

/** A state of either shape. */
export const OlderStateReporting = StateReportingSchema.extend({
  rows: z.array(
    ReportingRowSchema.extend({
      who: z.union([Bound, z.enum(['any', 'list'])]).meta({ description: 'Whom the duty binds.', examples: ['list'] }),
      who_note: Prose.optional().meta({ description: 'Whom the law names.', examples: ['Nurses. <source:L1>'] }),
    }),
  ),
});
type Older = z.infer<typeof OlderStateReporting>;

const writtenOnce = madeOnce<StateReporting>();

/** A state as it is written today; the same value for the same, and one of today's shape itself. */
export const asWrittenToday = (state: Older): StateReporting =>
  isOfToday(state)
    ? state
    : writtenOnce([state], () => ({
        ...state,
        rows: state.rows.map(({ who, who_note, ...row }) => ({
          ...row,
          who: who === 'any' || who === 'list' ? bound[who] : who,
          ...(who_note !== undefined && { roles: who_note }),
        })),
      }));

const isOfToday = (state: Older): state is StateReporting =>
  state.rows.every(({ who, who_note }) => who_note === undefined && who !== 'any' && who !== 'list');
