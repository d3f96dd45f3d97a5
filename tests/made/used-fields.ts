/** Used fields: which fields of a schema a value holds, so that a fixture can be asked whether it holds them all. */
import { z } from 'zod';
import { fieldsIn } from '../../src/schema/fields.ts';

type Schema = z.core.$ZodType;

/** The optional fields of a kind of file that none of these values holds, by their paths. */
export function unusedFields(schema: Schema, values: readonly unknown[]): string[] {
  const used = new Map<string, Set<Schema>>();
  for (const value of values) collect(schema, value, [], used);
  return [...fieldsIn(schema)]
    .filter((field) => !field.required && !used.get(field.path)?.has(field.schema))
    .map(({ path, under }) => (under === undefined ? path : `${path} (${under})`));
}

function collect(schema: Schema, value: unknown, path: readonly string[], used: Map<string, Set<Schema>>): void {
  if (value === undefined || value === null) return;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return collect(schema.unwrap(), value, path, used);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    for (const item of value) collect(schema.element, item, path, used);
  else if (schema instanceof z.ZodRecord) {
    const [name] = [...fieldsIn(schema, path)].map((field) => field.path.split('.')[path.length]);
    for (const item of Object.values(value)) collect(schema.valueType, item, [...path, name ?? ''], used);
  } else if (schema instanceof z.ZodUnion)
    for (const option of schema.options) {
      if (z.safeParse(option, value).success) collect(option, value, path, used);
    }
  else if (schema instanceof z.ZodObject)
    for (const [key, field] of Object.entries(schema.shape)) {
      const inner = (value as Record<string, unknown>)[key];
      if (inner === undefined) continue;
      const at = [...path, key].join('.');
      used.set(at, (used.get(at) ?? new Set()).add(field as Schema));
      collect(field as Schema, inner, [...path, key], used);
    }
}
