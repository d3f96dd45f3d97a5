/** Closed list: what of Markdown the protocol holds. Each function yields what it refuses of a node of the tree. */
import type { Refusal } from '../../domain/problem.ts';
import { leftEntity, leftName } from '../../domain/rules/leftover-rules.ts';
import { Signer } from '../../schema/text-check.ts';
import { ofHeading } from './closed-headings.ts';
import { namesIn } from './signed-block.ts';
import { blockNames, signedBlock, typed, type Node } from './tree.ts';

/** A node in its tree. */
export interface NodeInTree {
  node: Node;
  /** What it stands in, the outermost first. */
  parents: readonly Node[];
  /** The text that the tree was read from. */
  source: string;
}

const plainKinds = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'list',
  'listItem',
  'blockquote',
  'table',
  'tableRow',
  'tableCell',
  'break',
  'link',
  'heading',
  'textDirective',
  'leafDirective',
  'containerDirective',
]);

const names: Record<string, [what: string, mend: string]> = {
  html: ['HTML stands here.', 'write it in Markdown, or leave it out; write `<` in words.'],
  code: ['A block of code stands here.', 'begin the line without four spaces or backticks.'],
  inlineCode: ['Code stands here.', 'write the words without backticks.'],
  image: ['A picture stands here.', 'say it in words.'],
  delete: ['Struck-out text stands here.', 'remove the tildes.'],
  thematicBreak: ['A rule stands here.', 'use a heading.'],
  definition: ['A link definition stands here.', 'write the link where it is used.'],
  linkReference: ['A link without an address stands here.', 'write its address in round brackets.'],
};

/** Whatever the closed list does not hold. */
export function* refusals({ node, parents, source }: NodeInTree): Generator<Refusal> {
  if (node.type === 'heading') yield* ofHeading(node, parents, source);
  else if (node.type === 'containerDirective') yield* ofBlock(node, parents, source);
  else if (node.type === 'link') yield* ofLink(node);
  else if (node.type === 'table') yield* ofTable(node, source);
  else if (node.type === 'list') yield* ofList(node);
  else if (node.type === 'text') yield* ofText(typed(source, node));
  else if (node.type === 'textDirective') yield* ofName(source, node);
  else yield* ofKind(node);
}

/** What no page holds: HTML, since nothing may run; code, pictures and the like, since no form of the protocol shows them. */
function* ofKind({ type, checked }: Node): Generator<Refusal> {
  if (typeof checked === 'boolean')
    yield {
      code: 'markdown-kind',
      message: 'A box to tick stands here.',
      mend: 'write a checklist in `checklists/`.',
    };
  if (plainKinds.has(type)) return;
  const [message, mend] = names[type] ?? [`\`${type}\` stands here.`, 'write it in plain Markdown.'];
  yield { code: type === 'html' ? 'html' : 'markdown-kind', message, mend };
}

/** Links that say more than an address, and links that lead out: the site is read where nothing outside is reached. */
function* ofLink({ title, url = '', children = [] }: Node): Generator<Refusal> {
  if (children.length === 0)
    yield { code: 'link-empty', message: 'A link has no words.', mend: 'write them between the square brackets.' };
  if (title)
    yield {
      code: 'link-title',
      message: 'A link carries a title, which few readers ever see.',
      mend: 'remove the words in quotation marks.',
    };
  if (isOutside(url))
    yield {
      code: 'link-outside',
      message: 'A link leads out of the intranet.',
      mend: 'cite the source by `<source:id>`, or name the place in words.',
    };
}

/** Whether an address leads out of the intranet. */
export const isOutside = (url: string): boolean => /^(https?:|mailto:)/.test(url);

/** Codes of HTML, which an author sees and a reader does not. */
function* ofText(written: string): Generator<Refusal> {
  const { pattern, ...refusal } = leftEntity;
  if (pattern.test(written)) yield refusal;
}

/** Names without their brackets, which are read as words. */
function* ofName(source: string, { position }: Node): Generator<Refusal> {
  const { pattern: _pattern, ...refusal } = leftName;
  if (/(?<!\w)(?:service|source|link)$/.test(source.slice(0, position.start.offset))) yield refusal;
}

/** Steps that begin with another number than 1: a reader would look for those before. */
function* ofList({ ordered, start }: Node): Generator<Refusal> {
  if (ordered && typeof start === 'number' && start !== 1)
    yield {
      code: 'list-start',
      message: `The list begins with ${start}.`,
      mend: 'begin it with `1. `; what stands between its entries may have cut it in two.',
    };
}

/** Rows of more or fewer cells than their head, of which some would be lost. Columns set by hand, since a narrow screen shows a row under a row; and the end of a block that was taken for a row. */
function* ofTable({ align, children = [] }: Node, source: string): Generator<Refusal> {
  const [head, ...rows] = children.map((row) => row.children?.length ?? 0);
  if (rows.some((cells) => cells !== head))
    yield {
      code: 'table-cells',
      message: `A row of the table has another number of cells than its head, which has ${head}.`,
      mend: 'give each row as many cells as the head, empty ones too.',
    };
  if (align?.some(Boolean))
    yield {
      code: 'table-alignment',
      message: 'A column of the table is aligned.',
      mend: 'write its rule of hyphens without colons.',
    };
  if (children.some((row) => typed(source, row).trim().startsWith(':::')))
    yield {
      code: 'block-open',
      message: 'The `:::` under this table is a row of it, and closes no block.',
      mend: 'leave an empty line before it.',
    };
}

/** Blocks of other names, blocks in blocks, and blocks left open, which would take in all that follows. */
function* ofBlock(node: Node, parents: readonly Node[], source: string): Generator<Refusal> {
  if (node.name === signedBlock) yield* ofSigned(node);
  else if (!blockNames.includes(node.name ?? ''))
    yield {
      code: 'block-kind',
      message: `\`:::${node.name}\` is no block of the protocol.`,
      mend: `use one of ${[...blockNames, `${signedBlock}[pharmacy]`].map((name) => `\`:::${name}\``).join(', ')}.`,
    };
  if (parents.some(({ type }) => type === 'containerDirective'))
    yield {
      code: 'block-inside',
      message: 'A block stands inside another block.',
      mend: 'close the first one before.',
    };
  if (typed(source, node).trimEnd().split('\n').at(-1)?.trim() !== ':::')
    yield { code: 'block-open', message: 'A block is not closed.', mend: 'end it with a line of `:::`.' };
}

/** Refuses text to be signed that names nobody who signs, or one who signs nothing here: nobody would be asked. */
function* ofSigned(node: Node): Generator<Refusal> {
  const names = namesIn(node);
  const known: readonly string[] = Signer.options;
  const mend = `name who signs it, as in \`:::signed[pharmacy]\`: ${known.join(', ')}.`;
  if (names.length === 0) yield { code: 'signed-by', message: 'A block to be signed names nobody who signs.', mend };
  for (const name of names)
    if (!known.includes(name)) yield { code: 'signed-by', message: `\`${name}\` signs no text here.`, mend };
}
