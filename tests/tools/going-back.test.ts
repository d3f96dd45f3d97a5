/** Going back to an earlier text, by the commands that help prints, one after the other, on a small history. */
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { digestOf } from '../../src/loading/files/sums.ts';
import { full } from '../extent.ts';
import { change } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { asPrinted, commandsOf } from '../made/help-commands.ts';
import { newFolder } from '../made/small-build.ts';

/** What whoever goes back writes into the draft. */
const release = {
  title: 'Back to the text of February',
  effective: '2026-05-01',
  sample: true,
  changes: [
    {
      summary: 'Every visitor again, since what came after was not meant',
      kind: 'substantive',
      action: 'Do as in February',
      roles: [],
      sections: ['wet-floors'],
    },
  ],
  retired: [],
};

const approvedBy = (proposal: string) =>
  [
    { role: 'Head porter', body: 'House council' },
    { role: 'Head cook', body: 'Kitchen committee' },
  ].map((by) => ({ ...by, date: '2026-04-20', minutes: 'Minutes of April', item: '1', proposal, sample: true }));

test.runIf(full)(
  'the earlier text is in force again, and every release before is as it was',
  { timeout: 300_000 },
  () => {
    const parent = newFolder();
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const [content, served] = [path.join(parent, 'content'), path.join(parent, 'served')];
    const { root, digests } = frozenHistory();
    cpSync(root, content, { recursive: true });
    const page = 'draft/pages/wet-floors.md';

    const reader = {
      own: {
        // On a day before it takes effect, with nobody there to ask, and of a sample.
        'npm run propose': 'npm run propose -- --on 2026-04-25',
        'freeze -- 2026-05-01': 'freeze -- 2026-05-01 --on 2026-04-25 --yes',
        'deploy -- /srv/staff-guide': `deploy -- ${served} --sample`,
        '/srv/staff-guide': served,
        '2026-05-01 09:00': '2999-01-01 09:00',
      },
      env: { PROTOCOLS: content, SOURCE_DATE_EPOCH: String(Date.parse('2026-05-01T12:00:00Z') / 1000) },
    };
    const run = (command = '') => {
      const { status, printed } = asPrinted(command, reader);
      expect([command, status === 0 ? '' : printed]).toEqual([command, '']);
      return printed;
    };
    const [begin, propose, ...publish] = commandsOf('going-back.mdx');

    run(begin);
    expect(readFileSync(path.join(content, page), 'utf8')).toContain('every visitor');
    change(content, 'draft/release.yaml', stringify(release));
    const [proposal = ''] = /^[0-9a-f]{64}$/m.exec(run(propose)) ?? [];
    change(content, 'draft/approvals.yaml', stringify(approvedBy(proposal)));
    const printed = publish.map(run);

    expect(printed.at(-1)).toContain('release 2026-05-01 was being served.');
    expect(readFileSync(path.join(served, 'current/site/protocol/wet-floors/index.html'), 'utf8')).toContain(
      'our rule for every visitor',
    );
    for (const [id, digest] of Object.entries(digests))
      expect([id, digestOf(path.join(content, 'releases', id))]).toEqual([id, digest]);
  },
);
