/** Hours: when someone answers, by HSDS 3.0 schedules in the service's own zone. */
import { z } from 'zod';
import { IsoDate, Text, TimeZone } from './text.ts';

const Clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write the time of day as HH:MM in quotes, such as "09:00"')
  .meta({ title: 'Time of day' });
const Weekday = z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']);

const ScheduleSchema = z.strictObject({
  byday: z
    .array(Weekday)
    .min(1, 'name at least one day')
    .meta({
      description: 'The days on which these hours begin, by their names in RFC 5545.',
      examples: [['MO', 'TU', 'WE', 'TH', 'FR']],
    }),
  opens_at: Clock.meta({ description: 'When someone begins to answer.', examples: ['09:00'] }),
  closes_at: Clock.meta({
    description: "When that ends; at or before `opens_at` it is the next day's.",
    examples: ['17:00'],
  }),
});

const ExceptionSchema = z.strictObject({
  date: IsoDate.meta({ description: 'The one day for which they hold.', examples: ['2026-12-25'] }),
  opens_at: Clock.optional().meta({
    description: 'Missing, with `closes_at`, where nobody answers all day.',
    examples: ['10:00'],
  }),
  closes_at: Clock.optional().meta({
    description: "At or before `opens_at` it is the next day's.",
    examples: ['14:00'],
  }),
  note: Text.optional().meta({ description: "Why, such as the holiday's name.", examples: ['Christmas Day'] }),
});

/** When someone answers. A closing time at or before its opening time is the next day's. */
export const HoursSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always').meta({ description: 'Around the clock, every day.' }) }),
  z.strictObject({
    kind: z.literal('unknown').meta({ description: 'Nobody has said when it answers.' }),
    note: Text.optional().meta({
      description: 'What is known all the same.',
      examples: ['Its page speaks of office hours.'],
    }),
  }),
  z.strictObject({
    kind: z.literal('weekly').meta({ description: 'The same hours each week.' }),
    timezone: TimeZone.meta({ description: "The service's own zone, in which its hours are read." }),
    schedules: z
      .array(ScheduleSchema)
      .min(1, 'add the opening hours, or write `kind: unknown`')
      .meta({ description: 'HSDS schedules: days, opening and closing.' }),
    exceptions: z
      .array(ExceptionSchema)
      .optional()
      .meta({ description: 'Days on which other hours hold; without hours the service is closed.' }),
    note: Text.optional().meta({
      description: 'What happens on public holidays and after hours.',
      examples: ['After hours the operator answers.'],
    }),
  }),
]);
export type Hours = z.infer<typeof HoursSchema>;
