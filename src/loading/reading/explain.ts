/** Explain: what a schema refused, as a sentence with its place and its mend. */
import { z } from 'zod';
import { nearest } from '../../domain/nearest.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Path, YamlFile } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Checks a file's value against its schema; every mistake at once. */
export function checkShape<T>(schema: z.ZodType<T>, yaml: YamlFile): { value?: T; problems: Problem[] } {
  const result = schema.safeParse(yaml.value, { reportInput: true });
  if (result.success) return { value: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => explain(schema, yaml, issue)) };
}

function explain(schema: z.core.$ZodType, yaml: YamlFile, issue: Issue): Problem[] {
  const name = issue.path.join('.') || 'the file';
  const at = yaml.at(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path, yaml.value);
      return issue.keys.map((key) => {
        const meant = nearest(key, known);
        return {
          ...yaml.keyAt([...issue.path, key]),
          code: 'key-unknown',
          message: `${[...issue.path, key].join('.')}: no such key here.`,
          mend: meant ? `write \`${meant}\`, or remove it.` : `remove it. Known here: ${known.join(', ')}.`,
        };
      });
    }
    case 'invalid_type': {
      if (issue.input === undefined)
        return [
          {
            ...at,
            code: 'key-missing',
            message: `${name}: is missing.`,
            mend: `add \`${String(issue.path.at(-1) ?? '')}\`.`,
          },
        ];
      if (issue.expected === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
        const typed = yaml.typed(issue.path) ?? String(issue.input);
        return [
          {
            ...at,
            code: 'text-unquoted',
            message: `${name}: found the ${typeof issue.input} ${typed}, where text belongs.`,
            mend: `put it in quotes: "${typed}".`,
          },
        ];
      }
      return [
        {
          ...at,
          code: 'type-wrong',
          message: `${name}: found ${kindOf(issue.input)}, where ${expected(issue.expected)} belongs.`,
          mend: `write ${expected(issue.expected)}.`,
        },
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      return [valueUnknown(at, name, issue.input, values)];
    }
    case 'invalid_union': {
      const values = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : undefined;
      if (values) return [valueUnknown(at, name, issue.input, values)];
      const branch = issue.errors.at(-1) ?? [];
      return branch.flatMap((inner) =>
        explain(schema, yaml, { ...inner, path: [...issue.path, ...inner.path] } as Issue),
      );
    }
    default: {
      const [what, mend] = issue.message.includes('; ')
        ? splitOnce(issue.message)
        : ['is not accepted here', issue.message];
      const shownValue = typeof issue.input === 'string' && issue.input.length <= 60 ? ` \`${issue.input}\`` : '';
      return [{ ...at, code: 'value-refused', message: `${name}:${shownValue} ${what}.`, mend: `${mend}.` }];
    }
  }
}

function valueUnknown(
  at: Omit<Problem, 'code' | 'message' | 'mend'>,
  name: string,
  input: unknown,
  values: string[],
): Problem {
  const meant = typeof input === 'string' ? nearest(input, values) : undefined;
  const message =
    input === undefined ? `${name}: is missing.` : `${name}: \`${String(input)}\` is none of the values here.`;
  return {
    ...at,
    code: input === undefined ? 'key-missing' : 'value-unknown',
    message,
    mend: `write one of ${values.join(', ')}.${meant ? ` Nearest: ${meant}.` : ''}`,
  };
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
  const inner =
    typeof value === 'object' && value !== null && step !== undefined
      ? (value as Record<PropertyKey, unknown>)[step]
      : undefined;
  if (schema instanceof z.ZodObject) {
    if (step === undefined) return Object.keys(schema.shape);
    const field = schema.shape[String(step)];
    return field ? keysAt(field, rest, inner) : [];
  }
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest, inner);
  if (schema instanceof z.ZodRecord) return step === undefined ? [] : keysAt(schema.valueType, rest, inner);
  return [];
}

const speaksOf = (option: z.core.$ZodType, key: string, value: unknown): boolean =>
  option instanceof z.ZodObject &&
  z.safeParse(option.shape[key] as z.core.$ZodType, (value as Record<string, unknown>)[key]).success;
