/** Leaves: every single value of a file, and the file with another true value in its place. */
import { parse, stringify } from 'yaml';
import { z } from 'zod';

/** A file with one leaf changed. */
export interface Changed {
  /** The keys that lead to the leaf, or the line of a page's text. */
  leaf: string;
  /** The file's text, with other values that its schema takes, the likeliest first. */
  texts: Iterable<string>;
}

type Keys = readonly (string | number)[];

/** Every leaf of a YAML file. */
export function* yamlLeaves(text: string, schema: z.ZodType): Generator<Changed> {
  const value: unknown = parse(text);
  for (const { keys, held, at } of leavesOf(schema, value))
    yield { leaf: keys.join('.'), texts: { [Symbol.iterator]: () => changedTexts(value, { keys, held, at }, schema) } };
}

/** Made one by one as they are asked for: of a long file each costs as much as reading it. */
function* changedTexts(value: unknown, { keys, held, at }: Leaf, schema: z.ZodType): Generator<string> {
  for (const other of othersOf(at, held)) {
    const changed = replaced(value, keys, other);
    if (schema.safeParse(changed).success) yield printed(changed);
  }
  // Where a list has every value there is, one can only go.
  const fewer = typeof keys.at(-1) === 'number' && replaced(value, keys, gone);
  if (fewer && schema.safeParse(fewer).success) yield printed(fewer);
}

const printed = (value: unknown) => stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });

/** In place of an item of a list: the list without it. */
const gone = Symbol('gone');

/** Every leaf of a page: those of its front matter, and each line of its text. */
export function* pageLeaves(text: string, schema: z.ZodType): Generator<Changed> {
  const [whole, matter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [''];
  for (const { leaf, texts } of yamlLeaves(matter, schema))
    yield { leaf, texts: Array.from(texts, (changed) => `---\n${changed}---\n${text.slice(whole.length)}`) };
  const lines = text.split('\n');
  const first = whole.split('\n').length - 1;
  for (const [index, line] of lines.entries()) {
    const other = index < first ? line : line.replace(/(?<![<:#[(\w-])[A-Za-z]{3,}(?![\w>\]-])/, 'Another');
    if (other !== line) yield { leaf: `line ${index + 1}`, texts: [lines.with(index, other).join('\n')] };
  }
}

interface Leaf {
  keys: Keys;
  held: unknown;
  at: z.core.$ZodType;
}

/** What holds nothing in itself, with what its schema says of it. */
function* leavesOf(schema: z.core.$ZodType, held: unknown, keys: Keys = []): Generator<Leaf> {
  if (held === undefined || held === null) return;
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    yield* leavesOf(schema.unwrap(), held, keys);
  else if (schema instanceof z.ZodArray && Array.isArray(held))
    for (const [index, item] of held.entries()) yield* leavesOf(schema.element, item, [...keys, index]);
  else if (schema instanceof z.ZodTuple && Array.isArray(held))
    for (const [index, item] of held.entries()) yield* leavesOf(schema.def.items[index]!, item, [...keys, index]);
  else if (schema instanceof z.ZodRecord)
    for (const [key, item] of Object.entries(held)) yield* leavesOf(schema.valueType, item, [...keys, key]);
  else if (schema instanceof z.ZodObject)
    for (const [key, field] of Object.entries(schema.shape))
      yield* leavesOf(field, (held as Record<string, unknown>)[key], [...keys, key]);
  else if (schema instanceof z.ZodUnion && typeof held === 'object') {
    const fitting = schema.options.find((option) => z.safeParse(option, held).success);
    if (fitting) yield* leavesOf(fitting, held, keys);
  } else if (!(schema instanceof z.ZodLiteral)) yield { keys, held, at: schema };
}

/** Values that may stand in the place of another one. */
function othersOf(schema: z.core.$ZodType, held: unknown): unknown[] {
  if (typeof held === 'boolean') return [!held];
  if (typeof held === 'number') return [held + 1, held - 1];
  const listed =
    schema instanceof z.ZodEnum
      ? schema.options
      : schema instanceof z.ZodUnion
        ? schema.options.flatMap((option) =>
            option instanceof z.ZodEnum ? option.options : option instanceof z.ZodLiteral ? [...option.values] : [],
          )
        : [];
  const text = String(held);
  return [
    ...listed.filter((option) => option !== held),
    text.replace(/(?<=^\d{4}-\d{2}-)\d{2}$/, (day) => (day === '11' ? '12' : '11')),
    text.replace(/[a-z](?![a-z]*[>:(])/, (letter) => (letter === 'q' ? 'w' : 'q')),
    `${text}x`,
    text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10)),
    'America/New_York',
    'mam',
    'OR',
  ].filter((other) => other !== held);
}

/** A value with another one at the end of these keys. */
export function replaced(value: unknown, [key, ...rest]: Keys, other: unknown): unknown {
  if (key === undefined) return other;
  const copy: Record<string | number, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as object) };
  if (rest.length === 0 && other === gone && Array.isArray(copy)) return copy.toSpliced(Number(key), 1);
  const at = copy as Record<string | number, unknown>;
  at[key] = replaced(at[key], rest, other);
  return copy;
}
