/** Bench of writing: how soon `npm run dev` shows an edit of this protocol's draft. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startDev } from '../made/dev-site.ts';
import { projectCopy } from '../made/other-site.ts';
import type { Row } from './row.ts';

const times = 10;
const address = '/draft/protocol/time-alone/';

export default async function* rows(): AsyncGenerator<Row> {
  const root = projectCopy('dev');
  cpSync('protocols', path.join(root, 'protocols'), { recursive: true });
  const page = path.join(root, 'protocols/draft/pages/time-alone.md');
  const text = readFileSync(page, 'utf8');
  const site = await startDev(root);
  try {
    await site.shows(address, '<h1');
    const measured: number[] = [];
    for (let time = 1; time <= times; time += 1) {
      writeFileSync(page, text.replace(/^title: .*$/m, `title: Time alone ${time}`));
      const { milliseconds } = await site.shows(address, `Time alone ${time}</h1>`);
      measured.push(milliseconds / 1000);
    }
    const [first, ...later] = measured;
    yield { name: 'first edit shown by npm run dev', goal: 2, unit: 's', measured: first! };
    yield { name: `later edit shown, slowest of ${later.length}`, goal: 2, unit: 's', measured: Math.max(...later) };
  } finally {
    await site.stop();
  }
}
