/**
 * Branch sheets: how a list's branches lie on paper. A sheet has two columns, no branch is broken across them, and each
 * goes into the first column that has room, so that few sheets hold all.
 */
import type { ShownBranch, ShownItem } from './shown-list.ts';

/** So many lines fit a column of Letter and of A4 below the title and above the foot. */
const linesInColumn = 56;
/** So many letters of 11 points fit a line of a column, beside a box, on the narrower of both. */
const lettersInLine = 43;
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
  0.2;

/** How many lines a branch takes, with the room around its title and stops. */
const linesOf = ({ html, stops, items }: ShownBranch): number =>
  lines(`IF   ${String(html)}`) +
  0.8 +
  stops.reduce((sum, stop) => sum + lines(String(stop.html)) + 0.4, 0) +
  items.reduce((sum, item) => sum + linesOfItem(item), 0);

/** The branches on their sheets, and on each in columns. */
export function branchSheets(branches: readonly ShownBranch[]): ShownBranch[][][] {
  const columns: { branches: ShownBranch[]; lines: number }[] = [];
  for (const branch of branches) {
    const needed = linesOf(branch);
    const column = columns.find(({ lines: taken }) => taken + needed <= linesInColumn);
    if (column) {
      column.branches.push(branch);
      column.lines += needed;
    } else columns.push({ branches: [branch], lines: needed });
  }
  return Array.from({ length: Math.ceil(columns.length / columnsOnSheet) }, (_, sheet) =>
    columns.slice(sheet * columnsOnSheet, (sheet + 1) * columnsOnSheet).map((column) => column.branches),
  );
}
