/** Bench of writing: how soon `npm run dev` shows an edit of this protocol's draft. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { pageAddress } from '../../src/site.ts';
import { startDev } from '../made/dev-site.ts';
import { projectCopy } from '../made/other-site.ts';
import type { Row } from './row.ts';

const times = 10;

export default async function* rows(): AsyncGenerator<Row> {
  const root = projectCopy('dev');
  cpSync(contentRoot().folder, path.join(root, 'protocols'), { recursive: true });
  const [id] = readLibrary(contentRoot().folder).library?.draft?.pages.map((one) => one.id) ?? [];
  if (id === undefined) throw new Error('The draft has no page.');
  const address = `/draft${pageAddress(id)}`;
  const page = path.join(root, `protocols/draft/pages/${id}.md`);
  const text = readFileSync(page, 'utf8');
  const site = await startDev(root);
  try {
    await site.shows(address, '<h1');
    const measured: number[] = [];
    for (let time = 1; time <= times; time += 1) {
      writeFileSync(page, text.replace(/^title: .*$/m, `title: Edit ${time}`));
      const { milliseconds } = await site.shows(address, `Edit ${time}</h1>`);
      measured.push(milliseconds / 1000);
    }
    const [first, ...later] = measured;
    yield { name: 'first edit shown by npm run dev', goal: 2, unit: 's', measured: first! };
    yield { name: `later edit shown, slowest of ${later.length}`, goal: 2, unit: 's', measured: Math.max(...later) };
  } finally {
    await site.stop();
  }
}
