/** Fields: what a schema tells authors of each place in a file. The editor's schemas and the field reference print it. */
import { z } from 'zod';

/** One place in a file. */
export interface Field {
  /** The keys that lead to it, such as `points.items.text`; `<language code>` stands for a key that authors choose. */
  path: string;
  /** Of which choice it is, where there are several: by a key's value, such as `kind: weekly`, or by a key of its own. */
  under?: string;
  schema: z.core.$ZodType;
  required: boolean;
  /** What may stand there, in words. */
  holds: string;
  /** Missing where the schema says none. */
  description?: string;
  /** As they may be typed. Empty where fields stand below that have their own. */
  examples: readonly unknown[];
  /** Whether fields stand below it. */
  parent: boolean;
}

/** What a schema says of itself. */
interface Meta {
  /** What the kind of text is called. */
  title?: string | undefined;
  description?: string | undefined;
  examples?: readonly unknown[];
}

/** Every field of a file, each before what stands below it. */
export function* fieldsIn(schema: z.core.$ZodType, path: readonly string[] = [], under?: string): Generator<Field> {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) yield* fieldsIn(inner.element, path, under);
  else if (inner instanceof z.ZodRecord)
    yield* fieldsIn(inner.valueType, [...path, `<${holds(inner.keyType).toLowerCase()}>`], under);
  else if (inner instanceof z.ZodUnion)
    for (const option of inner.options) yield* fieldsIn(option, path, choiceOf(option, inner) ?? under);
  else if (inner instanceof z.ZodObject)
    for (const [key, value] of Object.entries(inner.shape)) {
      yield fieldOf([...path, key], value, under);
      yield* fieldsIn(value, [...path, key], under);
    }
}

function fieldOf(path: readonly string[], schema: z.core.$ZodType, under: string | undefined): Field {
  const { description, examples = [] } = metaOf(schema);
  const inner = bare(schema);
  return {
    path: path.join('.'),
    ...(under !== undefined && { under }),
    schema,
    required: !(schema instanceof z.ZodOptional || schema instanceof z.ZodDefault),
    holds: holds(schema),
    ...(description !== undefined && { description }),
    examples: inner instanceof z.ZodLiteral ? [...inner.values] : examples,
    parent: !fieldsIn(schema).next().done,
  };
}

/** What tells one choice from the others: the value of a key that all have, or a key that none of them needs. */
function choiceOf(option: z.core.$ZodType, union: z.ZodUnion | z.ZodDiscriminatedUnion): string | undefined {
  if (!(option instanceof z.ZodObject)) return undefined;
  if (union instanceof z.ZodDiscriminatedUnion) {
    const key = union.def.discriminator;
    const value: unknown = option.shape[key];
    return value instanceof z.ZodLiteral ? `${key}: ${[...value.values].join(' or ')}` : undefined;
  }
  const others = union.options.filter((other) => other !== option && other instanceof z.ZodObject);
  return Object.keys(option.shape).find((key) =>
    others.every((other) => other instanceof z.ZodObject && !(key in other.shape)),
  );
}

/** A schema without its leave to be missing. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault
    ? bare(schema.unwrap())
    : schema;
}

/** What a schema says of itself; what it leaves unsaid is said by the one that may be missing. */
function metaOf(schema: z.core.$ZodType): Meta {
  const own: Meta = z.globalRegistry.get(schema) ?? {};
  const inner = bare(schema);
  return inner === schema ? own : { ...metaOf(inner), ...own };
}

const quoted = (values: Iterable<unknown>) => [...values].map((value) => `\`${String(value)}\``).join(', ');

/** What may stand in a place, in words. */
function holds(schema: z.core.$ZodType): string {
  const inner = bare(schema);
  const { title } = metaOf(inner);
  if (title !== undefined) return title;
  if (inner instanceof z.ZodLiteral) return quoted(inner.values);
  if (inner instanceof z.ZodEnum) return `One of ${quoted(inner.options)}`;
  if (inner instanceof z.ZodBoolean) return '`true` or `false`';
  if (inner instanceof z.ZodNumber) return 'Whole number';
  if (inner instanceof z.ZodArray) return listOf(holds(inner.element));
  if (inner instanceof z.ZodTuple) return listOf(inner.def.items.map(holds).map(lower).join(', '));
  if (inner instanceof z.ZodRecord) return `${holds(inner.valueType)}, by ${lower(holds(inner.keyType))}`;
  if (inner instanceof z.ZodObject) return 'Fields';
  if (inner instanceof z.ZodUnion)
    return [...new Set(inner.options.map(holds))].reduce((first, next) => `${first} or ${lower(next)}`);
  return 'Text';
}

const lower = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);

const listOf = (what: string) => `List: ${lower(what)}`;
