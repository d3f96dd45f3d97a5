/** Shape: a file's value by its schema, and what its fields mention. */
import type { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import type { Mention, ValuePlace } from '../../domain/mention.ts';
import type { Place, Problem, Refusal } from '../../domain/problem.ts';
import type { Block } from '../../domain/protocol.ts';
import { holdsValue, valuesIn } from '../../domain/reporting/state-values.ts';
import { textsIn, type TextAt } from '../../domain/text-fields.ts';
import { usesOf, type FoundUse } from '../../schema/uses.ts';
import { readTree } from '../prose/markdown.ts';
import { parseOnce, type Node } from '../prose/tree.ts';
import { checkShape } from './explain.ts';
import type { Path, YamlFile } from './yaml.ts';

/** A value of the shape that its schema asks for. */
export interface Shaped<T> {
  value: T;
  /** Where the value of a path begins in its file. */
  at(path: Path): Place;
}

/** What was read of a file's fields. */
interface ShapeReading<T> {
  /** Missing where the file is no YAML, or has another shape. */
  shaped?: Shaped<T>;
  problems: Problem[];
  mentions: Mention[];
}

const findUses = madeOnce<ReturnType<typeof usesOf>>();

/** Holds a file against its schema, and reads what stands in its fields. */
export function readShape<T>(schema: z.ZodType<T>, yaml: YamlFile): ShapeReading<T> {
  if (yaml.problems.length > 0) return { problems: yaml.problems, mentions: [] };
  const { value, problems } = checkShape(schema, yaml);
  if (value === undefined) return { problems, mentions: [] };
  const mentions: Mention[] = [];
  const found = findUses([schema], () => usesOf(schema))(value);
  for (const { path, text, use } of found) {
    const at = yaml.at(path);
    if (use.discreet) mentions.push({ ...at, kind: 'discreet', text });
    if (use.owner) mentions.push({ ...at, kind: 'owner', text });
    if (use.was)
      for (const [day] of text.matchAll(/\b\d{4}-\d{2}-\d{2}\b/g)) mentions.push({ ...at, kind: 'day', day });
    if (use.values) mentions.push(...valuesOf(text, at, 'where it may'));
    if (use.refers && !(use.values && holdsValue(text)))
      mentions.push({ ...at, kind: 'reference', to: use.refers, id: text });
    if (use.prose) {
      const prose = readProse(
        text,
        ({ position: { start } }) => yaml.pointAt(path, start),
        use.step ? 'step' : 'paragraph',
      );
      problems.push(...prose.problems);
      mentions.push(...prose.mentions);
    }
  }
  const texts = textsIn(value);
  mentions.push(...misplacedValues(found, texts, yaml), ...plainTexts(found, texts, yaml));
  return { shaped: { value, at: yaml.at }, problems, mentions };
}

/** The values in a text of one line that is not parsed. */
const valuesOf = (text: string, at: Place, stands: ValuePlace): Mention[] =>
  valuesIn(text).map(({ value, index }) => ({ ...at, column: at.column + index, kind: 'value', value, stands }));

/** The values in fields that take none. */
function misplacedValues(found: readonly FoundUse[], texts: readonly TextAt[], yaml: YamlFile): Mention[] {
  const taking = pathsOf(found.filter(({ use }) => use.prose || use.values));
  return texts.flatMap(({ keys, text }) =>
    valuesIn(text).length === 0 || taking.has(pathAsText(keys)) ? [] : valuesOf(text, yaml.at(keys), 'in plain text'),
  );
}

/** The texts of fields that hold no prose. */
function plainTexts(found: readonly FoundUse[], texts: readonly TextAt[], yaml: YamlFile): Mention[] {
  const prose = pathsOf(found.filter(({ use }) => use.prose));
  return texts.flatMap(({ keys, text }): Mention[] =>
    prose.has(pathAsText(keys)) ? [] : [{ ...yaml.at(keys), kind: 'plain', text }],
  );
}

/** No key holds a line break. */
const pathAsText = (path: Path): string => path.join('\n');

const pathsOf = (found: readonly FoundUse[]): ReadonlySet<string> => new Set(found.map(({ path }) => pathAsText(path)));

/** Prose in a field: as on a page, but for headings, since no field is divided into sections. */
function readProse(text: string, place: (node: Node) => Place, block: Block['kind']) {
  const { tree } = parseOnce(text);
  const { problems, mentions } = readTree(text, tree, place, block);
  const headings = (tree.children ?? []).filter(({ type }) => type === 'heading');
  return { problems: [...problems, ...headings.map((node) => ({ ...place(node), ...headingInField }))], mentions };
}

const headingInField: Refusal = {
  code: 'heading-inside',
  message: 'A heading stands in a field.',
  mend: 'begin the paragraph with a few words in bold instead.',
};
