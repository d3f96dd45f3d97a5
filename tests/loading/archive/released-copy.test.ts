/** What is handed out of the folder of releases: every file but those that hold words which are withheld. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { historyOf } from '../../../src/domain/history/history-making.ts';
import { isNeverWithheld } from '../../../src/domain/releases/noticed.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { withheldFiles } from '../../../src/loading/archive/released-copy.ts';
import { wordingDigest } from '../../../src/loading/files/sums.ts';
import { filesBelow } from '../../../src/loading/files/text.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { main as report } from '../../../src/tools/report.ts';
import { change, protocols } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';
import { ran } from '../../made/ran.ts';

const whole = path.join(import.meta.dirname, '../../fixtures/whole');
const frozen = path.join(whole, 'releases/2026-06-01');
const history = historyOf(readLibrary(whole).library!, {
  sections: (protocol) => sections(protocol, blocksOf),
  digest: wordingDigest,
  notice: undefined,
});
const release = history.releases.at(-1)!;
const [told] = release.recalls!;

describe('of every kind of section', () => {
  const ids = release.sections.map((digest) => history.sections[digest]!).filter(({ of }) => !isNeverWithheld(of));

  test.each(ids.map(({ id }) => [id]))('the file of %s is known', (section) => {
    const files = withheldFiles(history, { ...release, recalls: [{ ...told!, section }] }, frozen);
    expect(files).toHaveLength(1);
    expect(existsSync(path.join(frozen, files[0]!))).toBe(true);
  });
});

test('a surveyor is handed no withheld word, and told which file was left out', async () => {
  const root = protocols();
  freeze(root, '2026-02-01');
  change(root, 'draft/pages/lost-key.md', ['A doubt is enough.', 'Ask first.']);
  freeze(root, '2026-03-01');
  const recall = {
    release: '2026-02-01',
    sections: ['lost-key-who'],
    kind: 'withheld',
    day: '2026-03-10',
    reason: 'It told a place',
    notice: 'Ask the locksmith',
    decided_by: 'Head porter',
    sample: true,
  };
  change(root, 'recalls.yaml', stringify([recall]));
  const out = path.join(mkdtempSync(path.join(os.tmpdir(), 'survey-')), 'folder');
  onTestFinished(() => rmSync(path.dirname(out), { recursive: true, force: true }));
  const { status } = await ran(report, ['2026-02-01', '2026-03-15', '--out', out, '--protocols', root]);
  expect(status).toBe(0);
  const holding = filesBelow(out).filter((file) =>
    readFileSync(path.join(out, file), 'utf8').includes('A doubt is enough'),
  );
  expect(holding).toEqual([]);
  expect(readFileSync(path.join(out, '0-answer-sheet.html'), 'utf8')).toContain(
    '<code>2026-02-01/pages/lost-key.md</code>',
  );
  expect(existsSync(path.join(out, 'releases/2026-03-01/pages/lost-key.md'))).toBe(true);
});
