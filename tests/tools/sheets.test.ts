/** Sheets that a change makes too long for their paper, as the browser that is installed prints them. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Checklist } from '../../src/schema/checklist.ts';
import { installedChromium } from '../../src/tools/chromium.ts';
import { full } from '../extent.ts';
import { change } from '../made/fixture.ts';
import { reportOf, repository } from '../made/change.ts';
import { someItems } from '../made/lists.ts';

// It builds a site and drives a browser: of the long tests.
test.runIf(full && installedChromium() !== undefined)(
  'a list that got too long for its sheet is told',
  async () => {
    const made = repository();
    const file = 'draft/checklists/porter.yaml';
    const list = parse(readFileSync(path.join(made.root, file), 'utf8')) as Checklist;
    const long = (name: string) =>
      someItems(4, name).map((item) => ({
        ...item,
        text: `Do this. ${'And then go on with it. '.repeat(22)}<source:S1>`,
      }));
    const points = list.points.map((point) => ({ ...point, items: [...point.items, ...long(point.id)] }));
    change(made.root, file, stringify({ ...list, points }));
    const { text } = await reportOf(made, 'main', '--full');
    expect(text).toMatch(
      /### Sheets that do not fit\n\n- \*Porter\*: on Letter it prints on \d sheets and is made for 1/,
    );
  },
  300_000,
);
