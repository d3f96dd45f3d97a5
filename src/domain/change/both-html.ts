/** Both: a section as readers have it and as they will, side by side, with what differs marked in each. */
import type { Block } from '../protocol.ts';
import type { BlockDifference, SectionDifference } from '../redline/difference.ts';
import { newerText, olderText, type Run } from '../redline/words-difference.ts';
import { html, type Html, type Part } from '../text/html.ts';
import type { Section } from '../text/section.ts';

type Side = 'older' | 'newer';

/** Two columns; of what is new or gone one is left empty, and says so. Answers that every such section gives stand there where they differ. */
export const bothHtml = (was: Section | undefined, is: Section | undefined, difference: SectionDifference): Html =>
  html`<div class="both">${sideHtml('older', was, difference)}${sideHtml('newer', is, difference)}</div>`;

const headings = { older: 'As it reads', newer: 'As it will read' } as const;
const absent = { older: 'It is not there yet.', newer: 'It will not be there.' } as const;

function sideHtml(side: Side, section: Section | undefined, { blocks }: SectionDifference): Html {
  if (!section) return html`<div class="side"><p class="side-head">${headings[side]}</p><p>${absent[side]}</p></div>`;
  const marks = new Map(blocks.map((block) => [textOn(side, block), block]));
  const shown = section.blocks.filter((block) => block.kind !== 'fact' || isMarked(marks.get(block.text)));
  const title = html`<p class="side-title">${section.title}</p>`;
  return html`<div class="side"><p class="side-head">${headings[side]}</p>${title}${renderedHtml(shown, (block) => markedHtml(side, block, marks.get(block.text)))}</div>`;
}

const textOn = (side: Side, { runs }: BlockDifference): string =>
  side === 'older' ? olderText(runs) : newerText(runs);

const isMarked = (difference: BlockDifference | undefined): difference is BlockDifference =>
  difference !== undefined && difference.change !== 'same' && difference.change !== 'moved';

/** The words of a block on one side, marked where the other side has none of them. */
function markedHtml(side: Side, { text }: Block, difference: BlockDifference | undefined): Part {
  if (!isMarked(difference)) return text;
  const [own, other]: [Run['kind'], Run['kind']] = side === 'older' ? ['removed', 'added'] : ['added', 'removed'];
  return difference.runs
    .filter(({ kind }) => kind !== other)
    .map(({ kind, text: words }) =>
      kind !== own ? words : side === 'older' ? html`<del>${words}</del>` : html`<ins>${words}</ins>`,
    );
}

/** Blocks as a page sets them: steps and items in their lists, rows in a table, a stop as a stop. */
function renderedHtml(blocks: readonly Block[], say: (block: Block) => Part): Html {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const last = runs.at(-1);
    if (last?.[0] && together.has(block.kind) && last[0].kind === block.kind) last.push(block);
    else runs.push([block]);
  }
  return html`${runs.map((run) => runHtml(run, say))}`;
}

/** Kinds of which those that follow each other stand in one list or table. */
const together = new Set<Block['kind']>(['step', 'item', 'row']);

function runHtml(run: readonly Block[], say: (block: Block) => Part): Part {
  const [first] = run;
  if (!first) return undefined;
  const entries = run.map((block) => html`<li>${say(block)}</li>`);
  switch (first.kind) {
    case 'step':
      return html`<ol>${entries}</ol>`;
    case 'item':
      return html`<ul>${entries}</ul>`;
    case 'row':
      // Marks may stand across cells, so that a row is one line as the redline has it.
      return html`<ul class="rows">${entries}</ul>`;
    case 'quote':
      return html`<blockquote>${say(first)}</blockquote>`;
    case 'stop':
      return html`<p class="stop"><strong>Stop.</strong> ${say(first)}</p>`;
    case 'note':
      return html`<p class="note">${say(first)}</p>`;
    case 'number':
      return html`<p><bdi class="number" dir="ltr">${say(first)}</bdi></p>`;
    case 'fact':
      return html`<p class="fact">${say(first)}</p>`;
    default:
      return html`<p>${say(first)}</p>`;
  }
}
