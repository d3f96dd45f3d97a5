/** Bench of leaves: how many values a release and its directory have, and of how many a change would go unseen. */
import path from 'node:path';
import { releaseFolders } from '../../src/loading/files/sums.ts';
import { leafTable } from '../made/leaf-table.ts';
import type { Row } from './row.ts';

export default async function* rows(): AsyncGenerator<Row> {
  const [first] = releaseFolders(path.resolve(import.meta.dirname, '../fixtures/whole/releases'));
  if (!first) throw new Error('The whole fixture has no release.');
  const table = [...leafTable(first.folder)];
  for (const { file, leaves } of table) yield { name: `leaves of ${file}`, unit: 'times', measured: leaves };
  const sum = (count: (row: (typeof table)[number]) => number) => table.reduce((all, row) => all + count(row), 0);
  yield { name: 'leaves of a release that uses every field', unit: 'times', measured: sum(({ leaves }) => leaves) };
  yield {
    name: 'leaves whose change goes unseen',
    goal: 0,
    unit: 'times',
    measured: sum(({ unseen }) => unseen.length),
  };
}
