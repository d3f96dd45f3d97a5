/** Table: a CSV file as rows by the names of its columns, as RFC 4180 and spreadsheets write it. */

/** A row of a table, with the line of the file on which it begins. */
export interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** What is wrong with a row, or with one column of it. */
export interface RowProblem {
  line: number;
  column?: string;
  message: string;
  mend: string;
}

/** One cell and what ends it. Quotes may hold commas, line ends and, typed twice, quotes. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** The cells of every line, as they are typed; undefined where a quotation mark is not closed. */
function linesOf(text: string): { line: number; cells: string[] }[] | { unclosed: number } {
  const lines: { line: number; cells: string[] }[] = [];
  let [line, cells]: [number, string[]] = [1, []];
  let begun = 1;
  for (cell.lastIndex = 0; cell.lastIndex < text.length;) {
    const found = cell.exec(text);
    if (!found) return { unclosed: begun };
    const [all, quoted, plain = '', end] = found;
    cells.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    line += all.split('\n').length - 1;
    if (end === ',' && cell.lastIndex < text.length) continue;
    if (end === ',') cells.push('');
    lines.push({ line: begun, cells });
    [cells, begun] = [[], line];
  }
  return lines;
}

/** The rows below the names of the columns, and what is no table. Rows without a word are passed over. */
export function readTable(text: string, known: readonly string[]): { rows: Row[]; problems: RowProblem[] } {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  if ('unclosed' in lines)
    return {
      rows: [],
      problems: [{ line: lines.unclosed, message: 'A quotation mark is not closed.', mend: 'close it.' }],
    };
  const [head, ...body] = lines;
  const names = head?.cells ?? [];
  const problems: RowProblem[] = names.flatMap((name, index) => {
    if (names.indexOf(name) !== index)
      return [{ line: 1, column: name, message: 'The column stands twice.', mend: 'keep one of the two.' }];
    return known.includes(name)
      ? []
      : [{ line: 1, column: name, message: 'There is no such column.', mend: `name it one of ${known.join(', ')}.` }];
  });
  const rows = body
    .filter(({ cells }) => cells.some((one) => one !== ''))
    .map(({ line, cells }): Row => {
      if (cells.length > names.length)
        problems.push({
          line,
          message: `The row has ${cells.length} cells, the head ${names.length}.`,
          mend: 'put a text that holds a comma in quotation marks.',
        });
      return { line, cells: Object.fromEntries(names.map((name, index) => [name, cells[index] ?? ''])) };
    });
  return { rows, problems };
}
