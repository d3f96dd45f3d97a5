/**
 * Uses: what the reader must know of a field beyond its shape.
 *
 * The reader walks schema and value together and needs no list of field names.
 */
import { z } from 'zod';

/** What an id can stand for. Ids of one kind are unique in the protocol or, for services and links, in the living files. */
export type Kind =
  | 'section'
  | 'page'
  | 'role'
  | 'source'
  | 'service'
  | 'link'
  | 'organization'
  | 'card'
  | 'state'
  | 'release'
  | 'requirement'
  | 'branch'
  | 'shared item'
  | 'shared stop';

/** What the reader must know of a field beyond its shape. */
export interface Use {
  /** Markdown that may link as pages do: one paragraph, or blocks. */
  prose?: true;
  /** True where the prose is something to do. */
  step?: true;
  /** Plain text in which values of the own state may stand, such as `<state:name>`. */
  values?: true;
  /** Shown large, in a title or in an address: no revealing word may stand in it. */
  discreet?: true;
  /** Names something of this kind that must exist. */
  refers?: Kind;
  /** Names who keeps the file right. */
  owner?: true;
  /** Holds a day on which something was done, or more of them in a text: none can be one that is still to come. */
  was?: true;
}

/** The use of each kind of text that has one. */
export const uses = z.registry<Use>();

/** One use found in a value: where it stands, the text, and what it is. */
export interface FoundUse {
  /** The keys and indexes that lead to the text. */
  path: (string | number)[];
  text: string;
  use: Use;
}

/** Every text of a value whose use is registered; what a schema asks to look at is made out once for many values. */
export function usesOf(schema: z.core.$ZodType): (value: unknown) => FoundUse[] {
  const look = lookInto(schema);
  return (value) => {
    const found: FoundUse[] = [];
    look?.(value, [], found);
    return found;
  };
}

type Look = (value: unknown, path: FoundUse['path'], found: FoundUse[]) => void;

/** What looks into values of a schema; nothing where none of its texts has a use. */
function lookInto(schema: z.core.$ZodType): Look | undefined {
  const use = uses.get(schema);
  const below = lookBelow(schema);
  if (!use && !below) return undefined;
  return (value, path, found) => {
    if (value === undefined || value === null) return;
    if (use && typeof value === 'string') found.push({ path, text: value, use });
    below?.(value, path, found);
  };
}

function lookBelow(schema: z.core.$ZodType): Look | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return lookInto(schema.unwrap());
  if (schema instanceof z.ZodArray) {
    const look = lookInto(schema.element);
    return (
      look &&
      ((value, path, found) => {
        if (Array.isArray(value)) for (const [index, item] of value.entries()) look(item, [...path, index], found);
      })
    );
  }
  if (schema instanceof z.ZodObject) return lookAtFields(schema.shape);
  if (schema instanceof z.ZodRecord) {
    const look = lookInto(schema.valueType);
    return (
      look &&
      ((value, path, found) => {
        for (const [key, item] of Object.entries(Object(value))) look(item, [...path, key], found);
      })
    );
  }
  return schema instanceof z.ZodUnion ? lookAtFitting(schema.options) : undefined;
}

function lookAtFields(shape: Readonly<Record<string, z.core.$ZodType>>): Look | undefined {
  const fields = Object.entries(shape).flatMap(([key, field]) => {
    const look = lookInto(field);
    return look ? [{ key, look }] : [];
  });
  if (fields.length === 0) return undefined;
  return (value, path, found) => {
    for (const { key, look } of fields) look(Reflect.get(Object(value), key), [...path, key], found);
  };
}

/** A value of a union is looked at as the first of its schemas has it that it fits. */
function lookAtFitting(options: readonly z.core.$ZodType[]): Look | undefined {
  const looks = options.map((option) => ({ option, look: lookInto(option) }));
  if (looks.every(({ look }) => look === undefined)) return undefined;
  return (value, path, found) =>
    looks.find(({ option }) => z.safeParse(option, value).success)?.look?.(value, path, found);
}

/** The same value with other texts in the fields that have a use; one is left out where `change` gives none. */
export function changeTexts<T extends object>(
  schema: z.core.$ZodType,
  value: T,
  change: (found: FoundUse) => string | undefined,
): T {
  const changed = structuredClone(value);
  for (const found of usesOf(schema)(value)) {
    const text = change(found);
    const [key = '', ...above] = found.path.toReversed();
    const holder = above.reduceRight<object>((at, step) => Reflect.get(at, step), changed);
    if (text === undefined) Reflect.deleteProperty(holder, key);
    else Reflect.set(holder, key, text);
  }
  return changed;
}
