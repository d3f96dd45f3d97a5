/**
 * Branch sheets: how a list's branches lie on paper. A sheet has two columns, no branch is broken across them, and the
 * longest are laid first, each into the first column that has room, so that few sheets hold all. In a column, and from
 * column to column, they keep their order.
 */
import type { ShownBranch, ShownItem } from './shown-list.ts';

/** So many lines fit a column of Letter and of A4 below the title and above the foot. */
const linesInColumn = 56;
/** So many letters of 11 points fit a line of a column, beside a box, on the narrower of both. */
const lettersInLine = 46;
const columnsOnSheet = 2;

const lines = (text: string): number =>
  Math.ceil(
    text
      .replace(/<[^>]*>/g, '')
      .replace(/&[a-z]+;/g, ' ')
      .trim().length / lettersInLine,
  );

const linesOfItem = ({ html, rest, number, signing }: ShownItem): number =>
  lines([html, rest ?? '', number?.label ?? '', number?.text ?? '', ...signing.map(({ words }) => words)].join(' ')) +
  0.1;

/** How many lines a branch takes, with the room around its title, its stops in one frame, and its items. */
const linesOf = ({ html, stops, items }: ShownBranch): number =>
  lines(`IF   ${String(html)}`) +
  1.1 +
  (stops.length > 0 ? lines(stops.map((stop) => `x ${String(stop.html)} `).join('')) + 0.2 : 0) +
  items.reduce((sum, item) => sum + linesOfItem(item), 0);

/** A branch as it is laid: its place in the order, and how many lines it takes. */
interface Laid {
  branch: ShownBranch;
  at: number;
  lines: number;
}

const taken = (column: readonly Laid[]) => column.reduce((sum, one) => sum + one.lines, 0);
const placeOf = (column: readonly Laid[]) => Math.min(...column.map(({ at }) => at));

/** The branches on their sheets, and on each in columns. */
export function branchSheets(branches: readonly ShownBranch[]): ShownBranch[][][] {
  const columns: Laid[][] = [];
  const all = branches.map((branch, at) => ({ branch, at, lines: linesOf(branch) }));
  for (const one of all.toSorted((a, b) => b.lines - a.lines)) {
    const column = columns.find((other) => taken(other) + one.lines <= linesInColumn);
    if (column) column.push(one);
    else columns.push([one]);
  }
  const inOrder = columns
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map((column) => column.toSorted((a, b) => a.at - b.at).map(({ branch }) => branch));
  return Array.from({ length: Math.ceil(inOrder.length / columnsOnSheet) }, (_, sheet) =>
    inOrder.slice(sheet * columnsOnSheet, (sheet + 1) * columnsOnSheet),
  );
}
