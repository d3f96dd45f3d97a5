/** What is handed out of the folder of releases: every file but those that hold words which are withheld. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isNeverWithheld } from '../../../src/domain/releases/noticed.ts';
import { published } from '../../../src/domain/releases/recalled.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { withheldFiles } from '../../../src/loading/archive/released-copy.ts';
import { filesBelow } from '../../../src/loading/files/text.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { readProtocol } from '../../../src/loading/reading/protocol.ts';
import type { Recall } from '../../../src/schema/recalls.ts';
import { main as report } from '../../../src/tools/report.ts';
import { change, protocols } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';
import { ran } from '../../made/ran.ts';

const recall = (release: string, section: string): Recall => ({
  release,
  sections: [section],
  kind: 'withheld',
  day: '2026-03-10',
  reason: 'It told a place',
  notice: 'Ask the locksmith',
  decided_by: 'Head porter',
  sample: true,
});

describe('of every kind of section', () => {
  const folder = path.join(import.meta.dirname, '../../fixtures/whole/releases/2026-06-01');
  const protocol = readProtocol(folder).protocol!;
  const release = { id: '2026-06-01', protocol, digest: '', proposal: '' };
  const ids = sections(protocol, blocksOf).filter(({ of }) => !isNeverWithheld(of));

  test.each(ids.map(({ id }) => [id]))('the file of %s is known', (section) => {
    const reading = { words: blocksOf, digestOf: sectionDigest };
    const [shown] = published([release], [recall(release.id, section)], reading);
    const files = withheldFiles(protocol, shown!.protocol);
    expect(files).toHaveLength(1);
    expect(existsSync(path.join(folder, files[0]!))).toBe(true);
  });
});

/** The folder that a surveyor is handed, which of its files hold some words, and what its sheet says was left out. */
async function handedOut(root: string, words: string) {
  const out = path.join(mkdtempSync(path.join(os.tmpdir(), 'survey-')), 'folder');
  onTestFinished(() => rmSync(path.dirname(out), { recursive: true, force: true }));
  const { status, stderr } = await ran(report, ['2026-02-01', '2026-03-15', '--out', out, '--protocols', root]);
  expect([status, stderr]).toEqual([0, '']);
  const sheet = readFileSync(path.join(out, '0-answer-sheet.html'), 'utf8');
  return {
    holding: filesBelow(out).filter((file) => readFileSync(path.join(out, file), 'utf8').includes(words)),
    leftOut: Array.from(sheet.matchAll(/<li><code>(\d[\d-]+\/[^<]+)<\/code>/g), ([, file]) => file),
  };
}

describe('a surveyor is handed no withheld word, and told which file was left out', () => {
  test('of a page', async () => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, 'draft/pages/lost-key.md', ['A doubt is enough.', 'Ask first.']);
    freeze(root, '2026-03-01');
    change(root, 'recalls.yaml', stringify([recall('2026-02-01', 'lost-key-who')]));
    expect(await handedOut(root, 'A doubt is enough')).toEqual({
      holding: [],
      leftOut: ['2026-02-01/pages/lost-key.md'],
    });
  });

  const line = 'resources/national/line.yaml';
  const said = 'Answers day and night.';

  test.each([['- id: night-line # was night-watch'], ['- "id": night-line']])(
    'of a service, however its file writes it: %s',
    async (written) => {
      const root = protocols({ [line]: ['- id: night-line', written] });
      freeze(root, '2026-02-01');
      change(root, line, [said, 'Answers.']);
      freeze(root, '2026-03-01');
      change(root, 'recalls.yaml', stringify([recall('2026-02-01', 'entry-night-line')]));
      expect(await handedOut(root, said)).toEqual({ holding: [], leftOut: [`2026-02-01/${line}`] });
    },
  );

  test('of a stop that a later release retires in its own words', async () => {
    const root = protocols();
    const words = 'Never hurry where it looks wet.';
    freeze(root, '2026-02-01');
    change(root, 'draft/checklists/porter.yaml', ['- id: never-hurry', '- id: never-run']);
    change(root, 'draft/checklists/porter.yaml', [words, 'Never run.']);
    const retired = [{ id: 'list-porter-never-hurry', title: words, reason: 'It told a place' }];
    freeze(root, '2026-03-01', { retired });
    change(root, 'recalls.yaml', stringify([recall('2026-02-01', 'list-porter-never-hurry')]));
    expect(await handedOut(root, words)).toEqual({
      holding: [],
      leftOut: ['2026-02-01/checklists/porter.yaml', '2026-03-01/release.yaml'],
    });
  });

  test('of the place of a service that is confidential by now, in its own file and in a page', async () => {
    const place = '7 Hidden Street';
    const address = `{ address_1: ${place}, city: Fixture City, state_province: WA, postal_code: "00000" }`;
    const confidential = '    confidential: true\n    read_by: [First role, Second role]\n';
    const open = `    confidential: false\n    address: ${address}\n`;
    const page = 'draft/pages/lost-key.md';
    const there = `A doubt is enough. The Night line is at ${place}.`;
    const root = protocols({ [line]: ['    confidential: false\n', open], [page]: ['A doubt is enough.', there] });
    freeze(root, '2026-02-01');
    change(root, line, [open, confidential]);
    change(root, page, [there, 'A doubt is enough.']);
    freeze(root, '2026-03-01');
    // Of the later release nothing is left out: it told no place.
    expect(await handedOut(root, place)).toEqual({
      holding: [],
      leftOut: ['2026-02-01/pages/lost-key.md', `2026-02-01/${line}`],
    });
  });
});
