/** Closed headings: what of a heading the protocol holds. Each function yields what it refuses of one. */
import type { Refusal } from '../../domain/problem.ts';
import { typed, type Node } from './tree.ts';

/** A heading as it was typed. */
export interface Heading {
  title: string;
  /** What its braces hold; undefined where it has none. */
  braces: string | undefined;
  /** Its id; undefined where the braces hold none, or more than that. */
  id: string | undefined;
  /** True where it is one line that begins with `#`. */
  isLine: boolean;
}

/** Reads a heading from its source. */
export function headingOf(source: string, node: Node): Heading {
  const written = typed(source, node);
  const match = /^#{1,6}\s+([\s\S]*?)\s*(?:\{([^}]*)\})?\s*#*$/.exec(written.trim());
  const title = match?.[1] ?? written.trim();
  const braces = match?.[2];
  const id = /^\s*#([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\s*$/.exec(braces ?? '')?.[1];
  return { title, braces, id, isLine: title !== '' && written.startsWith('#') };
}

/** Whatever a page does not hold of headings. `parents`: what it stands in; `source`: the text that it was read from. */
export function* ofHeading(node: Node, parents: readonly Node[], source: string): Generator<Refusal> {
  yield* ofPlace(node, parents);
  yield* ofLinks(node);
  yield* ofForm(headingOf(source, node));
}

/** Headings of other levels, and headings that divide no page because they stand inside something. */
function* ofPlace({ depth }: Node, parents: readonly Node[]): Generator<Refusal> {
  if (depth !== 2 && depth !== 3)
    yield {
      code: 'heading-level',
      message: 'A heading is of level 2 or 3.',
      mend: 'begin it with `##` or `###`.',
    };
  if (parents.some(({ type }) => type !== 'root'))
    yield {
      code: 'heading-inside',
      message: 'A heading stands inside another block.',
      mend: 'put it at the top level of the page.',
    };
}

/** Links in headings, which stand in the contents and in search, where nothing leads on. */
function* ofLinks(node: Node): Generator<Refusal> {
  if (holdsLink(node))
    yield {
      code: 'heading-link',
      message: 'A link stands in a heading.',
      mend: 'put it into the text below.',
    };
}

const holdsLink = (node: Node): boolean => node.type === 'link' || (node.children ?? []).some(holdsLink);

/** Headings without an id of their own: an id is permanent, and words are not. */
function* ofForm({ title, braces, id, isLine }: Heading): Generator<Refusal> {
  if (!isLine)
    yield {
      code: 'heading-form',
      message: 'A heading is written as a line that begins with `##`.',
      mend: 'write it as `## Words { #an-id }`.',
    };
  else if (braces === undefined)
    yield {
      code: 'heading-id',
      message: 'A heading has no id.',
      mend: `add one that will never change, such as \`{ #${idFor(title)} }\`.`,
    };
  else if (id === undefined)
    yield {
      code: 'heading-braces',
      message: 'The braces of a heading hold one id and nothing else.',
      mend: `write \`{ #${idFor(title)} }\`.`,
    };
}

/** An id that a heading of these words might bear. */
const idFor = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '') || 'an-id';
