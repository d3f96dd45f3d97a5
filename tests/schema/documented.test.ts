/** Every field of every kind of file tells authors what it means, with an example that it takes. */
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { typedNumbers } from '../../src/domain/text/typed-number.ts';
import { fieldsIn } from '../../src/schema/fields.ts';
import { fileKinds, whatIs } from '../../src/schema/files.ts';
import { Text } from '../../src/schema/text.ts';

/** The fields of a file that lack a description or, unless fields stand below them, an example. */
const undocumented = (schema: z.ZodType): string[] =>
  [...fieldsIn(schema)]
    .filter(({ description, examples, parent }) => !description || (examples.length === 0 && !parent))
    .map(({ path }) => path);

describe.each(Object.entries(fileKinds))('%s', (_kind, kind) => {
  const { schema } = kind;
  const examples = [...fieldsIn(schema)].flatMap(({ path, schema, examples }) =>
    examples.map((example) => ({ path, schema, example })),
  );

  test('says what it is, in plain words', () => {
    expect(whatIs(kind)).toMatch(/^[^`]+\.$/);
  });

  test('has no field without a description and an example', () => {
    expect(undocumented(schema)).toEqual([]);
  });

  test('has no example that its field would refuse', () => {
    expect(examples.filter(({ schema, example }) => !z.safeParse(schema, example).success)).toEqual([]);
  });

  test('has no example with a number that someone might answer', () => {
    const numbers = examples.flatMap(({ example }) => typedNumbers(JSON.stringify(example), []));
    expect(numbers.filter(({ text }) => !/555\D?01/.test(text))).toEqual([]);
  });
});

test('a field that says nothing of itself is named', () => {
  const schema = z.strictObject({
    mops: z.array(
      z.strictObject({
        told: Text.meta({ description: 'What a mop is called.', examples: ['Wet one'] }),
        silent: Text,
        bare: Text.meta({ description: 'What it looks like.' }),
      }),
    ),
  });
  expect(undocumented(schema)).toEqual(['mops', 'mops.silent', 'mops.bare']);
});
