import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { full } from '../extent.ts';
import { approvalsTemplate, NotFrozen, releaseTemplate, writeRelease } from '../../src/loading/archive/freezing.ts';
import { proposalIn } from '../../src/loading/archive/proposals.ts';
import { sha256 } from '../../src/loading/files/sums.ts';
import { verifyReleases } from '../../src/loading/archive/verify.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { main } from '../../src/tools/freeze.ts';
import { main as propose } from '../../src/tools/propose.ts';
import { approve } from '../made/approved.ts';
import { change, protocols, told } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const args = (root: string, ...more: string[]) => ['2026-05-01', '--on', '2026-04-25', '--protocols', root, ...more];

const run = (root: string, ...more: string[]) => ran(main, args(root, ...more));

const proposeArgs = (root: string) => ['--on', '2026-04-25', '--protocols', root];

/** A history of three releases and a draft that may be frozen. */
function prepared(): string {
  const { root } = frozenHistory();
  change(root, 'draft/pages/wet-floors.md', ['all visitors. <', 'every one. <']);
  approve(root);
  return root;
}

describe('freeze', () => {
  test('tells what differs, writes the release and its digest, and starts the next draft', async () => {
    const root = prepared();
    const bytes = readFileSync(path.join(root, 'draft/pages/wet-floors.md'));
    const { status, said } = await run(root, '--yes');
    expect(said.replaceAll(path.basename(root), 'protocols').replaceAll(/([0-9a-f]{8} ?){8}/g, '<digest>'))
      .toMatchInlineSnapshot(`
      "Release 2026-05-01, after 2026-04-01.

      1 section differs: 1 reworded.
      - Wet floors: reworded

      Frozen: protocols/releases/2026-05-01
      Digest, for the minutes:
      <digest>
      "
    `);
    expect(status).toBe(0);
    const folder = path.join(root, 'releases/2026-05-01');
    expect(said.replaceAll(' ', '')).toContain(sha256(readFileSync(path.join(folder, 'SHA256SUMS'))));
    expect(readFileSync(path.join(folder, 'pages/wet-floors.md'))).toEqual(bytes);
    expect(readFileSync(path.join(root, 'draft/release.yaml'), 'utf8')).toBe(releaseTemplate);
    expect(readFileSync(path.join(root, 'draft/approvals.yaml'), 'utf8')).toBe(approvalsTemplate);
    expect(readFileSync(path.join(folder, 'approvals.yaml'), 'utf8')).toContain('item: "1"');
    expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n')[0]).toMatch(
      /^[0-9a-f]{64} {2}\.\.\/2026-04-01\/SHA256SUMS$/,
    );
    expect(verifyReleases(path.join(root, 'releases'))).toEqual([]);
    expect(told(root)).toEqual([]);
  });

  test('lets whoever may read the releases read the new one', async () => {
    const root = prepared();
    chmodSync(path.join(root, 'releases'), 0o755);
    expect((await run(root, '--yes')).status).toBe(0);
    expect((statSync(path.join(root, 'releases/2026-05-01')).mode & 0o777).toString(8)).toBe('755');
  });

  test('refuses with every reason, and writes nothing', async () => {
    const root = prepared();
    approve(root, { effective: '2026-05-02', changes: [] });
    const { status, said } = await run(root, '--yes');
    expect(status).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "Not frozen: release.yaml says effective 2026-05-02, not 2026-05-01; make them the same.
      Not frozen: release.yaml names no change; say what is different and why.
      Not frozen: no change note names what differs: wet-floors.
      "
    `);
    expect(readdirSync(path.join(root, 'releases'))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  });

  test('refuses what was changed by one byte after the vote, and names the file', async () => {
    const root = prepared();
    expect(await ran(propose, proposeArgs(root))).toMatchObject({ status: 0 });
    change(root, 'draft/pages/wet-floors.md', ['every one. <', 'every One. <']);
    const { status, said } = await run(root, '--yes');
    const was = /proposal, (\w{64}):/.exec(said)?.[1];
    expect([status, said]).toEqual([
      1,
      `Not frozen: Head porter, Head cook approved another proposal, ${was}: draft/pages/wet-floors.md differs.\n`,
    ]);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(3);
  });

  test.each([
    ['facility.yaml', 'facility.yaml'],
    ['draft/release.yaml', 'draft/release.yaml'],
  ])('refuses a line that was put at the end of %s after the vote', async (_name, file) => {
    const root = prepared();
    await ran(propose, proposeArgs(root));
    appendFileSync(path.join(root, file), '# seen\n');
    expect((await run(root, '--yes')).said).toContain(`: ${file} differs.`);
  });

  test('refuses bytes that were changed while it judged them, be it a comment', () => {
    const root = prepared();
    const { library } = readLibrary(root);
    const approved = { draft: library!.draft!, proposal: proposalIn(root) };
    appendFileSync(path.join(root, 'draft/roles.yaml'), '# seen\n');
    expect(() => writeRelease(root, '2026-05-01', approved, library!.releases.at(-1))).toThrow(NotFrozen);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(3);
  });

  test('refuses what differs and no change note names, and what a note names in vain', async () => {
    const root = prepared();
    change(root, 'draft/pages/lost-key.md', ['A doubt is enough.', 'Any doubt is enough.']);
    approve(root, {
      changes: [
        {
          summary: 'Any doubt in place of a doubt, since staff waited for a better one',
          kind: 'editorial',
          roles: [],
          sections: ['lost-key-who', 'wet-floors-say', 'list-porter'],
        },
      ],
    });
    expect((await run(root, '--yes')).said).toMatchInlineSnapshot(`
      "Not frozen: no change note names what differs: wet-floors.
      Not frozen: a change note names what does not differ: wet-floors-say, list-porter.
      "
    `);
  });

  test('refuses while the protocol has a mistake', async () => {
    const root = prepared();
    change(root, 'draft/pages/wet-floors.md', ['lost-key.md#', 'lost-kee.md#']);
    expect(await run(root, '--yes')).toMatchObject({ status: 1, said: expect.stringContaining('link-dead') as string });
  });

  const recalled = (day: string) =>
    `- { release: "2026-04-01", sections: [wet-floors], kind: erratum, day: "${day}", reason: R, notice: N, decided_by: D, sample: true }\n`;

  test('refuses what is of a day that has not come, wherever it stands', async () => {
    const root = prepared();
    change(root, 'recalls.yaml', recalled('2999-01-01'));
    const { status, said } = await run(root, '--yes');
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/recalls\.yaml:1:\d+ day-ahead 2999-01-01 has not come yet/),
    ]);
    expect(existsSync(path.join(root, 'releases/2026-05-01'))).toBe(false);
  });

  test('takes, as if on an earlier day, what was done since then', async () => {
    const root = prepared();
    change(root, 'recalls.yaml', recalled('2026-06-01'));
    expect(await run(root, '--yes')).toMatchObject({ status: 0 });
  });

  test('asks, and where nobody can answer freezes nothing', async () => {
    const root = prepared();
    expect(await run(root)).toMatchObject({
      status: 1,
      said: expect.stringContaining('nobody is there to ask') as string,
    });
    expect(existsSync(path.join(root, 'releases/2026-05-01'))).toBe(false);
  });

  test('needs a day that is one', async () => {
    expect(await ran(main, [])).toMatchObject({
      status: 2,
      said: 'Name the one day on which the release takes effect.\nHow to ask: npm run freeze -- --help\n',
    });
    expect(await ran(main, ['tomorrow'])).toMatchObject({
      status: 2,
      said: '`tomorrow` is no day. Write it as 2027-01-31.\nHow to ask: npm run freeze -- --help\n',
    });
  });

  test('freezes only where the answer is yes', async () => {
    const root = prepared();
    expect(await ran(main, args(root), { confirm: () => Promise.resolve(false) })).toMatchObject({ status: 1 });
    expect(existsSync(path.join(root, 'releases/2026-05-01'))).toBe(false);
    expect(await ran(main, args(root), { confirm: () => Promise.resolve(true) })).toMatchObject({ status: 0 });
    expect(existsSync(path.join(root, 'releases/2026-05-01'))).toBe(true);
  });
});

describe('an interruption', () => {
  test('at any moment leaves a whole release or none, and the next freeze ends well', async () => {
    const root = prepared();
    // Enough files that copying and flushing takes a while.
    for (let copy = 0; copy < 40; copy += 1) {
      const text = readFileSync(path.join(root, 'resources/national/line.yaml'), 'utf8');
      writeFileSync(
        path.join(root, `resources/national/line-${copy}.yaml`),
        text
          .replace('id: line\n', `id: line-${copy}\n`)
          .replace('id: night-line\n', `id: night-line-${copy}\n`)
          .replaceAll('+12065550123', `+120655501${40 + copy}`)
          .replaceAll('Night line', `Night line ${copy}`),
      );
    }
    expect(told(root)).toEqual([]);
    for (const delay of full ? [0, 5, 10, 20, 30, 40, 60, 80, 120, 160] : [0, 20, 80]) {
      const killed = spawn(process.execPath, [path.resolve('src/tools/freeze.ts'), ...args(root, '--yes')], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const gone = once(killed, 'exit');
      // The first words mean that all is read; what follows is writing.
      await Promise.race([once(killed.stdout, 'data'), gone]);
      await sleep(delay);
      killed.kill('SIGKILL');
      await gone;
      expect(verifyReleases(path.join(root, 'releases')), `killed after ${delay} ms`).toEqual([]);
      expect(told(root), `killed after ${delay} ms`).toEqual([]);
      if (existsSync(path.join(root, 'releases/2026-05-01'))) break;
    }
    // Freezes, ends what the killed one began, or is refused because nothing was left to do.
    await run(root, '--yes');
    expect(readFileSync(path.join(root, 'draft/release.yaml'), 'utf8')).toBe(releaseTemplate);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(4);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(verifyReleases(path.join(root, 'releases'))).toEqual([]);
  }, 120_000);

  test('that left half a copy is cleared away and said', async () => {
    const root = prepared();
    mkdirSync(path.join(root, '.freezing-abc123/pages'), { recursive: true });
    writeFileSync(path.join(root, '.freezing-abc123/pages/half.md'), 'half');
    expect(told(root)).toEqual([]);
    const { said } = await run(root, '--yes');
    expect(said).toContain('An interrupted freeze had left half a copy. It was cleared away; no release came of it.');
    expect(existsSync(path.join(root, '.freezing-abc123'))).toBe(false);
  });

  test('between the release and the next draft is ended, not frozen twice', async () => {
    const root = prepared();
    const draft = readFileSync(path.join(root, 'draft/release.yaml'));
    await run(root, '--yes');
    writeFileSync(path.join(root, 'draft/release.yaml'), draft);
    const { status, said } = await run(root, '--yes');
    expect([status, said]).toEqual([
      0,
      'Release 2026-05-01 was frozen whole before an interruption; draft/release.yaml and draft/approvals.yaml begin anew.\n',
    ]);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(4);
  });
});

test('the fixture itself may be frozen as a first release', async () => {
  const root = protocols();
  approve(root);
  expect(await run(root, '--yes')).toMatchObject({ status: 0 });
  expect(readFileSync(path.join(root, 'releases/2026-05-01/SHA256SUMS'), 'utf8')).not.toContain('../');
});
