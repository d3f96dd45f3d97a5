/** Explain: what a schema refused, as a sentence with its place and its mend. */
import { z } from 'zod';
import { tellsPlace } from '../../domain/directory/place-told.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Problem, Refusal } from '../../domain/problem.ts';
import type { Path, YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file's value against its schema; every mistake at once. */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlFile): { value?: T; problems: Problem[] } {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  const problems = result.error.issues.flatMap((issue) => explain(schema, yaml, issue));
  return { problems: withoutConsequences(problems) };
}

/** A problem of a shape, with the path of the value where a key is missing or unknown. */
interface Misshapen extends Problem {
  of?: { map: string; key: string; meant?: string | undefined };
}

/** Each mistake once: a misspelt key is not missing as well, and of the keys that a map lacks the first tells of all. */
function withoutConsequences(problems: readonly Misshapen[]): Problem[] {
  const misspelt = new Set(problems.map(({ of }) => of?.meant && `${of.map}.${of.meant}`));
  const told = problems.filter(({ code, of }) => code !== 'key-missing' || !of || !misspelt.has(`${of.map}.${of.key}`));
  const missing = Map.groupBy(told, ({ code, of }) => (code === 'key-missing' ? of?.map : undefined));
  return told.flatMap(({ of, ...problem }) => {
    const all = problem.code === 'key-missing' && of ? (missing.get(of.map) ?? []) : [];
    if (all.length < 2) return [problem];
    if (all[0]?.of !== of) return [];
    const keys = all.map((one) => `\`${one.of?.key}\``).join(', ');
    const where = of?.map === '' ? 'the file' : of?.map;
    return [{ ...problem, message: `${where}: ${keys} are missing.`, mend: `add ${keys}.` }];
  });
}

function explain(schema: z.core.$ZodType, yaml: YamlFile, issue: Issue): Misshapen[] {
  const name = issue.path.join('.') || 'the file';
  const at = yaml.at(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return keysUnknown(schema, yaml, issue);
    case 'invalid_type':
      return [{ ...at, ...typeWrong(yaml, name, issue), of: ofKey(issue.path) }];
    case 'invalid_value':
      return [{ ...at, ...valueUnknown(name, issue.input, issue.values.map(String)), of: ofKey(issue.path) }];
    case 'invalid_union': {
      if ('options' in issue && Array.isArray(issue.options))
        return [{ ...at, ...valueUnknown(name, issue.input, issue.options.map(String)), of: ofKey(issue.path) }];
      const branch = nearestShape(issue.errors);
      return branch.flatMap((inner) => explain(schema, yaml, { ...inner, path: [...issue.path, ...inner.path] }));
    }
    default: {
      const [what, mend] = issue.message.includes('; ')
        ? splitOnce(issue.message)
        : ['is not accepted here', issue.message];
      const shownValue = mayBeShown(issue.input) ? ` \`${issue.input}\`` : '';
      return [{ ...at, code: 'value-refused', message: `${name}:${shownValue} ${what}.`, mend: `${mend}.` }];
    }
  }
}

/** A value that is repeated in a message: short, and no place, which may be a confidential one. */
const mayBeShown = (input: unknown): input is string =>
  typeof input === 'string' && input.length <= 60 && !tellsPlace(input, true);

const ofKey = (path: Path) => ({ map: path.slice(0, -1).join('.'), key: String(path.at(-1) ?? '') });

/** Of what each shape of a union refuses, what the one refuses that fits best; of equals the last. */
const nearestShape = (refused: readonly Issue[][]): Issue[] =>
  refused.reduce((best, one) => (one.length <= best.length ? one : best), refused[0] ?? []);

function keysUnknown(
  schema: z.core.$ZodType,
  yaml: YamlFile,
  { path, keys }: Extract<Issue, { code: 'unrecognized_keys' }>,
): Misshapen[] {
  const known = keysAt(schema, path, yaml.value);
  return keys.map((key) => {
    const meant = nearest(key, known);
    return {
      ...yaml.keyAt([...path, key]),
      of: { map: path.join('.'), key, meant },
      code: 'key-unknown',
      message: `${[...path, key].join('.')}: no such key here.`,
      mend: meant ? `write \`${meant}\`, or remove it.` : `remove it. Known here: ${known.join(', ')}.`,
    };
  });
}

function typeWrong(
  yaml: YamlFile,
  name: string,
  { path, input, expected: wanted }: Extract<Issue, { code: 'invalid_type' }>,
): Refusal {
  if (input === undefined)
    return {
      code: 'key-missing',
      message: `${name}: is missing.`,
      mend: `add \`${String(path.at(-1) ?? '')}\`.`,
    };
  if (wanted === 'string' && ['number', 'boolean'].includes(typeof input)) {
    const typed = yaml.typed(path) ?? String(input);
    return {
      code: 'text-unquoted',
      message: `${name}: found the ${typeof input} ${typed}, where text belongs.`,
      mend: `put it in quotes: "${typed}".`,
    };
  }
  return {
    code: 'type-wrong',
    message: `${name}: found ${kindOf(input)}, where ${expected(wanted)} belongs.`,
    mend: `write ${expected(wanted)}.`,
  };
}

function valueUnknown(name: string, input: unknown, values: string[]): Refusal {
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  const mend = `write one of ${values.join(', ')}.${meant ? ` Nearest: ${meant}.` : ''}`;
  if (input === undefined) return { code: 'key-missing', message: `${name}: is missing.`, mend };
  return { code: 'value-unknown', message: `${name}: \`${String(input)}\` is none of the values here.`, mend };
}

function splitOnce(message: string): [string, string] {
  const cut = message.indexOf('; ');
  return [message.slice(0, cut), message.slice(cut + 2)];
}

const kindOf = (input: unknown) =>
  input === null
    ? 'nothing'
    : Array.isArray(input)
      ? 'a list'
      : typeof input === 'object'
        ? 'keys and values'
        : `the ${typeof input} ${String(input)}`;

const expected = (type: string) =>
  ({
    string: 'text',
    array: 'a list',
    object: 'keys and values',
    record: 'keys and values',
    tuple: 'a list',
    int: 'a whole number',
    number: 'a number',
    boolean: '`true` or `false`',
  })[type] ?? `a value of type ${type}`;

/** The keys that a schema knows at a path, by walking it beside the value. */
function keysAt(schema: z.core.$ZodType, path: Path, value: unknown): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return keysAt(schema.unwrap(), path, value);
  if (schema instanceof z.ZodUnion) {
    const options: readonly z.core.$ZodType[] = schema.options;
    const discriminator = schema instanceof z.ZodDiscriminatedUnion ? schema.def.discriminator : undefined;
    const fitting = options.filter((option) => !discriminator || speaksOf(option, discriminator, value));
    return [...new Set(fitting.flatMap((option) => keysAt(option, path, value)))];
  }
  const [step, ...rest] = path;
  const inner = step === undefined ? undefined : memberOf(value, step);
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const field = schema.shape[String(step)];
    return field ? keysAt(field, rest, inner) : [];
  }
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest, inner);
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : keysAt(schema.valueType, rest, inner);
  return [];
}

/** Whether a variant's own field accepts what the value says in it. */
function speaksOf(option: z.core.$ZodType, key: string, value: unknown): boolean {
  const field = option instanceof z.ZodObject ? option.shape[key] : undefined;
  return field !== undefined && z.safeParse(field, memberOf(value, key)).success;
}

/** What stands under a key; undefined where the value holds no keys. */
const memberOf = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
