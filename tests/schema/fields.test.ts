/** What a schema tells of its fields: paths, what may stand there, and of which choice each is. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { fieldsIn } from '../../src/schema/fields.ts';
import { IsoDate, LanguageCode, ref, Text } from '../../src/schema/text.ts';

const told = (schema: z.ZodType) =>
  [...fieldsIn(schema)].map(({ path, required, holds, under }) =>
    [path, required ? holds : `(${holds})`, ...(under === undefined ? [] : [under])].join(' | '),
  );

test('a field is led to by the keys above it, through lists and keys of the author’s choice', () => {
  const schema = z.array(
    z.strictObject({
      rooms: z.array(z.strictObject({ wet: z.boolean() })).optional(),
      names: z.record(LanguageCode, z.strictObject({ name: Text })),
    }),
  );
  expect(told(schema)).toEqual([
    'rooms | (List: fields)',
    'rooms.wet | `true` or `false`',
    'names | Fields, by language code',
    'names.<language code>.name | One line',
  ]);
});

test.each<[z.ZodType, string]>([
  [Text, 'One line'],
  [Text.regex(/!$/), 'One line'],
  [IsoDate, 'Day'],
  [z.array(ref('service')), 'List: id of a service'],
  [z.enum(['mop', 'bucket']), 'One of `mop`, `bucket`'],
  [z.int(), 'Whole number'],
  [z.union([z.int(), z.literal('never')]), 'Whole number or `never`'],
  [z.tuple([Text, IsoDate]), 'List: one line, day'],
  [z.record(Text, IsoDate), 'Day, by one line'],
  [z.array(Text).default([]), 'List: one line'],
])('what may stand in a field is said in words (%#)', (schema, words) => {
  expect([...fieldsIn(z.strictObject({ field: schema }))].map(({ holds }) => holds)).toEqual([words]);
});

test('of several choices each field tells the value, or the key, that shows which', () => {
  const mopped = z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('hand'), who: Text }),
    z.strictObject({ by: z.literal('machine') }),
  ]);
  const entry = z.union([
    z.strictObject({ shared: Text, text: Text.optional() }),
    z.strictObject({ id: Text, text: Text }),
  ]);
  expect(told(z.strictObject({ mopped, entries: z.array(entry) }))).toEqual([
    'mopped | Fields',
    'mopped.by | `hand` | by: hand',
    'mopped.who | One line | by: hand',
    'mopped.by | `machine` | by: machine',
    'entries | List: fields',
    'entries.shared | One line | shared',
    'entries.text | (One line) | shared',
    'entries.id | One line | id',
    'entries.text | One line | id',
  ]);
});

test('what a field says of itself goes before what its kind of text says, and a value that is fixed is its own example', () => {
  const schema = z.strictObject({
    day: IsoDate.optional().meta({ description: 'When it dried.', examples: ['2026-05-05'] }),
    other: IsoDate.meta({ description: 'When it was wet.' }).optional(),
    kind: z.literal('mop').meta({ description: 'What it is.' }),
  });
  expect([...fieldsIn(schema)].map(({ description, examples }) => [description, ...examples])).toEqual([
    ['When it dried.', '2026-05-05'],
    ['When it was wet.', '2026-03-01'],
    ['What it is.', 'mop'],
  ]);
});
