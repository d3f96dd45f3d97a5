import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { releaseTemplate } from '../../src/loading/archive/freezing.ts';
import { sha256 } from '../../src/loading/files/sums.ts';
import { verifyReleases } from '../../src/loading/archive/verify.ts';
import { change, protocols, told } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';

const ready = `title: Next
effective: 2026-05-01
sample: true
approvals:
  - { role: Chief medical officer, body: Medical executive committee, date: "2026-04-20", evidence: "Minutes, item 1", sample: true }
  - { role: Chief nursing officer, body: Porters practice council, date: "2026-04-20", evidence: "Minutes, item 1", sample: true }
  - { role: Compliance officer, body: Compliance and privacy committee, date: "2026-04-20", evidence: "Minutes, item 1", sample: true }
changes:
  - summary: All visitors in place of some, since the rule is for all
    kind: editorial
    roles: []
    sections: [wet-floors]
retired: []
`;

const args = (root: string, ...more: string[]) => [
  path.resolve('src/tools/freeze.ts'),
  '2026-05-01',
  '--on',
  '2026-04-25',
  '--root',
  root,
  ...more,
];

function run(root: string, ...more: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args(root, ...more), { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** A history of three releases and a draft that may be frozen. */
function prepared(): string {
  const { root } = frozenHistory();
  writeFileSync(path.join(root, 'draft/release.yaml'), approvers(root));
  change(root, 'draft/pages/wet-floors.md', ['all visitors. <', 'every one. <']);
  return root;
}

/** The approvals that the fixture's facility asks for. */
function approvers(root: string): string {
  const asked = [
    ...readFileSync(path.join(root, 'facility.yaml'), 'utf8').matchAll(
      /role: "?([^",}\n]+)"?,? *\n? *body: "?([^",}\n]+?)"? *}?\n/g,
    ),
  ];
  const lines = asked.map(
    ([, role, body]) =>
      `  - { role: ${role}, body: ${body}, date: "2026-04-20", evidence: "Minutes, item 1", sample: true }`,
  );
  return ready.replace(/approvals:\n(?: {2}- .*\n)+/, `approvals:\n${[...new Set(lines)].join('\n')}\n`);
}

describe('freeze', () => {
  test('tells what differs, writes the release and its digest, and starts the next draft', () => {
    const root = prepared();
    const bytes = readFileSync(path.join(root, 'draft/pages/wet-floors.md'));
    const { status, said } = run(root, '--yes');
    expect(said.replaceAll(root, 'protocols').replaceAll(/([0-9a-f]{8} ?){8}/g, '<digest>')).toMatchInlineSnapshot(`
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
    expect(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').split('\n')[0]).toMatch(
      /^[0-9a-f]{64} {2}\.\.\/2026-04-01\/SHA256SUMS$/,
    );
    expect(verifyReleases(path.join(root, 'releases'))).toEqual([]);
    expect(told(root)).toEqual([]);
  });

  test('refuses with every reason, and writes nothing', () => {
    const root = prepared();
    change(root, 'draft/release.yaml', ['2026-05-01', '2026-05-02']);
    change(root, 'draft/release.yaml', [/changes:[\s\S]*(?=retired)/.exec(ready)![0], 'changes: []\n']);
    const { status, said } = run(root, '--yes');
    expect(status).toBe(1);
    expect(said).toMatchInlineSnapshot(`
      "Not frozen: release.yaml says effective 2026-05-02, not 2026-05-01; make them the same.
      Not frozen: release.yaml names no change; say what is different and why.
      "
    `);
    expect(readdirSync(path.join(root, 'releases'))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01']);
  });

  test('refuses while the protocol has a mistake', () => {
    const root = prepared();
    change(root, 'draft/pages/wet-floors.md', ['lost-key.md#', 'lost-kee.md#']);
    expect(run(root, '--yes')).toMatchObject({ status: 1, said: expect.stringContaining('link-dead') as string });
  });

  test('asks, and where nobody can answer freezes nothing', () => {
    const root = prepared();
    expect(run(root)).toMatchObject({ status: 1, said: expect.stringContaining('nobody is there to ask') as string });
    expect(existsSync(path.join(root, 'releases/2026-05-01'))).toBe(false);
  });

  test('needs a day', () => {
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('src/tools/freeze.ts')], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, 'Usage: npm run freeze -- <effective day> [--on <day>] [--yes]\n']);
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
    const outcomes: string[] = [];
    for (const delay of [0, 20, 40, 80, 160]) {
      const killed = spawn(process.execPath, args(root, '--yes'), { stdio: ['ignore', 'pipe', 'ignore'] });
      // The first words mean that all is read; what follows is writing.
      await new Promise((said) => killed.stdout.once('data', said));
      await sleep(delay);
      killed.kill('SIGKILL');
      await new Promise((gone) => killed.once('exit', gone));
      outcomes.push(existsSync(path.join(root, 'releases/2026-05-01')) ? 'whole' : 'none');
      expect(verifyReleases(path.join(root, 'releases')), `killed after ${delay} ms`).toEqual([]);
      expect(told(root), `killed after ${delay} ms`).toEqual([]);
      if (outcomes.includes('whole')) break;
    }
    expect(outcomes).toContain('none');
    // Freezes, ends what the killed one began, or is refused because nothing was left to do.
    run(root, '--yes');
    expect(readFileSync(path.join(root, 'draft/release.yaml'), 'utf8')).toBe(releaseTemplate);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(4);
    expect(readdirSync(root).filter((name) => name.startsWith('.'))).toEqual([]);
    expect(verifyReleases(path.join(root, 'releases'))).toEqual([]);
  }, 120_000);

  test('that left half a copy is cleared away and said', () => {
    const root = prepared();
    mkdirSync(path.join(root, '.freezing-abc123/pages'), { recursive: true });
    writeFileSync(path.join(root, '.freezing-abc123/pages/half.md'), 'half');
    expect(told(root)).toEqual([]);
    const { said } = run(root, '--yes');
    expect(said).toContain('An interrupted freeze had left half a copy. It was cleared away; no release came of it.');
    expect(existsSync(path.join(root, '.freezing-abc123'))).toBe(false);
  });

  test('between the release and the next draft is ended, not frozen twice', () => {
    const root = prepared();
    const draft = readFileSync(path.join(root, 'draft/release.yaml'));
    run(root, '--yes');
    writeFileSync(path.join(root, 'draft/release.yaml'), draft);
    const { status, said } = run(root, '--yes');
    expect([status, said]).toEqual([
      0,
      'Release 2026-05-01 was frozen whole before an interruption; draft/release.yaml is its template again.\n',
    ]);
    expect(readdirSync(path.join(root, 'releases'))).toHaveLength(4);
  });
});

test('the fixture itself may be frozen as a first release', () => {
  const root = protocols();
  writeFileSync(path.join(root, 'draft/release.yaml'), approvers(root));
  expect(run(root, '--yes').status).toBe(0);
  expect(readFileSync(path.join(root, 'releases/2026-05-01/SHA256SUMS'), 'utf8')).not.toContain('../');
});
