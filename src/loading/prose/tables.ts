/** Tables: a wide one carries each column's title at its cells, so that a narrow screen can show row under row. */
import { defineHastPlugin } from 'satteri';

interface Cell {
  type: string;
  children?: Cell[];
}

const elements = ({ children = [] }: Cell): Cell[] => children.filter(({ type }) => type === 'element');

/** From three columns on. The first cell names its row and needs no title. */
export const columnTitles = defineHastPlugin({
  name: 'column titles',
  element: {
    filter: ['table'],
    visit(table, context) {
      const [head, body] = elements(table as Cell);
      const text = (cell: Cell) => context.textContent(cell as typeof table).trim();
      const titles = elements(elements(head!)[0]!).map(text);
      if (!body || titles.length < 3) return;
      for (const row of elements(body))
        for (const [index, cell] of elements(row).entries())
          if (index > 0) context.setProperty(cell as typeof table, 'data-label', titles[index]);
    },
  },
});
