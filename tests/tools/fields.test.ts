/** The reference of fields: that the page holds today's, and how it tells of choices. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fieldReference } from '../../src/tools/fields.ts';

const project = path.resolve(import.meta.dirname, '../..');
const rowOf = (field: string) =>
  fieldReference()
    .split('\n')
    .find((line) => line.startsWith(`| \`${field}\` `));

test('docs/fields.md is made from the schemas of today (npm run make -- fields)', () => {
  expect(readFileSync(path.join(project, 'docs/fields.md'), 'utf8')).toBe(fieldReference());
});

test('what stands under every choice is said once, what stands under one with its choice', () => {
  expect(rowOf('services.phones.type')).toBe(
    '| `services.phones.type` | yes | One of `voice`, `text`, `textphone` | HSDS phone type: what reaches a person by it. | `voice` |',
  );
  expect(rowOf('services.relay.phone')).toBe(
    '| `services.relay.phone` | with `by: phone` | Text | With `by: phone`: The id of a phone above. | `textphone` |',
  );
});

test('what only one choice needs says which', () => {
  expect(rowOf('points.items.text')).toContain('| with `id` |');
});

test('an example that YAML might read as a number stands in quotes', () => {
  expect(rowOf('services.hours.schedules.opens_at')).toContain('| `"09:00"` |');
});
