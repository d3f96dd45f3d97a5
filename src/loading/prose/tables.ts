/** Tables: a wide one carries each column's title at its cells, so that a narrow screen can show row under row. */
import { defineHastPlugin } from 'satteri';

/** From three columns on. The first cell names its row and needs no title, and an empty one has nothing to be titled. */
export const columnTitles = defineHastPlugin({
  name: 'column titles',
  element: {
    filter: ['table'],
    visit(table, context) {
      const elementsIn = ({ children }: Pick<typeof table, 'children'>) =>
        children.filter((child) => child.type === 'element');
      const [head, body] = elementsIn(table);
      const [titleRow] = head ? elementsIn(head) : [];
      if (!titleRow || !body) return;
      const titles = elementsIn(titleRow).map((cell) => context.textContent(cell).trim());
      if (titles.length < 3) return;
      for (const row of elementsIn(body))
        for (const [index, cell] of elementsIn(row).entries())
          if (index > 0 && context.textContent(cell).trim() !== '')
            context.setProperty(cell, 'data-label', titles[index]);
    },
  },
});
