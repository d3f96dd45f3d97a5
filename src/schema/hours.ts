/** Hours: when someone answers, by HSDS 3.0 schedules in the service's own zone. */
import { z } from 'zod';
import { IsoDate, Text, TimeZone } from './text.ts';

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time of day as HH:MM in quotes, such as "09:00"');
const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

/** When someone answers. A closing time at or before its opening time is the next day's. */
export const HoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    /** Around the clock, every day. */
    kind: z.literal('always'),
  }),
  z.strictObject({
    /** Nobody has said when it answers. */
    kind: z.literal('unknown'),
    /** What is known all the same. */
    note: Text.optional(),
  }),
  z.strictObject({
    /** The same hours each week. */
    kind: z.literal('weekly'),
    /** The service's own zone, in which its hours are read. */
    timezone: TimeZone,
    /** HSDS schedules: days by their RFC 5545 names, opening and closing. */
    schedules: z
      .array(
        z.strictObject({
          /** The days on which these hours begin. */
          byday: z.array(Weekday).min(1, 'name at least one day'),
          /** When someone begins to answer. */
          opens_at: Clock,
          /** When that ends; at or before `opens_at` it is the next day's. */
          closes_at: Clock,
        }),
      )
      .min(1, 'add the opening hours, or write `kind: unknown`'),
    /** Days on which other hours hold; without hours the service is closed. */
    exceptions: z
      .array(
        z.strictObject({
          /** The one day for which they hold. */
          date: IsoDate,
          /** Missing, with `closes_at`, where nobody answers all day. */
          opens_at: Clock.optional(),
          /** At or before `opens_at` it is the next day's. */
          closes_at: Clock.optional(),
          /** Why, such as the holiday's name. */
          note: Text.optional(),
        }),
      )
      .optional(),
    /** What happens on public holidays and after hours. */
    note: Text.optional(),
  }),
]);
export type Hours = z.infer<typeof HoursSchema>;
