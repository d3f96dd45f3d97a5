/** What a field says of itself takes nothing from what its kind of text is. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Prose, ref, Title } from '../../src/schema/text.ts';
import { usesOf } from '../../src/schema/uses.ts';

test('a field with a description still holds prose, names something or gives nothing away', () => {
  const schema = z.strictObject({
    title: Title.meta({ description: 'What it is called.', examples: ['Wet floors'] }),
    lines: z
      .array(Prose)
      .min(1)
      .meta({ description: 'What it says.', examples: [['Mop.']] }),
    service: ref('service')
      .optional()
      .meta({ description: 'Whom to call.', examples: ['night-line'] }),
  });
  expect(usesOf(schema)({ title: 'Mops', lines: ['Dry it.'], service: 'porter' })).toEqual([
    { path: ['title'], text: 'Mops', use: { discreet: true } },
    { path: ['lines', 0], text: 'Dry it.', use: { prose: true } },
    { path: ['service'], text: 'porter', use: { refers: 'service' } },
  ]);
});
