/** What is put to the vote: how the draft differs, its digest, and what would make a vote on it useless. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { keepProposal, keptProposals, proposalIn } from '../../src/loading/archive/proposals.ts';
import { main } from '../../src/tools/propose.ts';
import type { Release } from '../../src/schema/release.ts';
import { change, protocols, told } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const on = ['--on', '2026-04-25'];
const propose = (root: string) => ran(main, [...on, '--protocols', root]);

const release: Release = {
  title: 'Next',
  effective: '2026-05-01',
  sample: true,
  changes: [
    {
      summary: 'Every one in place of all visitors, since the rule is for all',
      kind: 'substantive',
      action: 'Ask every one, as before',
      roles: [],
      sections: ['wet-floors'],
    },
  ],
  retired: [],
};

const approval = {
  role: 'Head porter',
  body: 'House council',
  date: '2026-04-20',
  minutes: 'Minutes of April',
  item: '1',
  sample: true,
};

/** A history, and a draft that nothing keeps from being voted on but what a test changes of it. */
function drafted(says: Partial<Release> = {}): string {
  const { root } = frozenHistory();
  change(root, 'draft/pages/wet-floors.md', ['all visitors. <', 'every one. <']);
  writeFileSync(path.join(root, 'draft/release.yaml'), stringify({ ...release, ...says }));
  return root;
}

/** What the shell makes of the line, as the issue of proposals has it. */
const stock = (root: string): string =>
  execFileSync(
    'sh',
    [
      '-c',
      `cd '${root}' && find draft facility.yaml -type f ! -path draft/approvals.yaml | LC_ALL=C sort | xargs sha256sum | sha256sum`,
    ],
    { encoding: 'utf8' },
  ).slice(0, 64);

/** The digest that a run printed, and the line that gives the same. */
const printed = (stdout: string) => ({
  digest: /^[0-9a-f]{64}$/m.exec(stdout)?.[0],
  line: /^cd .*$/m.exec(stdout)?.[0] ?? 'false',
});

describe('a draft that may be voted on', () => {
  test('is told by what differs, its digest and the line of stock commands that gives the same', async () => {
    const root = drafted();
    const { status, said } = await propose(root);
    const digest = stock(root);
    expect(
      said
        .replaceAll(digest, '<digest>')
        .replaceAll(digest.slice(0, 16), '<16>')
        .replaceAll(root, '<root>')
        .replaceAll(path.basename(root), 'protocols'),
    ).toMatchInlineSnapshot(`
      "Proposal, after 2026-04-01.

      1 section differs: 1 reworded.
      - Wet floors: reworded

      Proposal digest, for the minutes:
      <digest>
      The same without this project:
      cd <root> && find draft facility.yaml -type f ! -path draft/approvals.yaml | LC_ALL=C sort | xargs sha256sum | sha256sum
      Its list of files is kept in protocols/proposals/<16>.sums; commit it with the draft.
      "
    `);
    expect(status).toBe(0);
    const { digest: told, line } = printed(said);
    expect(told).toBe(digest);
    expect(execFileSync('sh', ['-c', line], { encoding: 'utf8' })).toBe(`${digest}  -\n`);
  });

  test('has its list kept, which stock tools hold against the files and whose own digest is that of the proposal', async () => {
    const root = drafted();
    await propose(root);
    const [name, ...more] = readdirSync(path.join(root, 'proposals'));
    expect([name, more]).toEqual([`${stock(root).slice(0, 16)}.sums`, []]);
    const run = (command: string) => execFileSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    expect(run(`sha256sum proposals/${name}`).slice(0, 64)).toBe(stock(root));
    expect(run(`sha256sum --check --quiet proposals/${name}`)).toBe('');
  });

  test('is the same whoever approved it', async () => {
    const root = drafted();
    const before = printed((await propose(root)).stdout).digest;
    change(root, 'draft/approvals.yaml', stringify([approval]));
    expect(printed((await propose(root)).stdout).digest).toBe(before);
  });

  test('tells approvals of another proposal, which are void', async () => {
    const root = drafted();
    await propose(root);
    const cited = stock(root).slice(0, 16);
    change(root, 'draft/approvals.yaml', stringify([{ ...approval, proposal: cited }]));
    change(root, 'facility.yaml', ['name: Fixture Hospital', 'name: Fixture Hospital.']);
    change(root, 'draft/release.yaml', ['- wet-floors', '- wet-floors\n      - governs-facility']);
    expect((await propose(root)).stdout).toContain(
      `Approved so far, and void: Head porter approved another proposal, ${cited}: draft/release.yaml differs, facility.yaml differs.\n`,
    );
  });

  test('is a first one too, of which no note must name every section', async () => {
    const root = protocols();
    writeFileSync(path.join(root, 'draft/release.yaml'), stringify(release));
    expect(await propose(root)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Proposal, the first.') as string,
    });
  });

  test('shows who approves another time as a difference of its own', async () => {
    const root = drafted();
    change(root, 'facility.yaml', [
      'role: Head cook, body: Kitchen committee',
      'role: Head baker, body: Kitchen committee',
    ]);
    change(root, 'draft/release.yaml', ['- wet-floors', '- wet-floors\n      - governs-approvals']);
    expect(await propose(root)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('- Who approves: reworded') as string,
    });
  });
});

describe('a draft that may not be frozen', () => {
  const [change1] = release.changes;
  const { action: _, ...undirected } = change1!;
  test.each<[string, Partial<Release>, string]>([
    [
      'no change note names what differs',
      { changes: [{ ...change1!, sections: [] }] },
      'no change note names what differs: wet-floors.',
    ],
    [
      'a note names what does not differ',
      { changes: [{ ...change1!, sections: ['wet-floors', 'list-porter'] }] },
      'a change note names what does not differ: list-porter.',
    ],
    ['it names no change', { changes: [] }, 'release.yaml names no change; say what is different and why.'],
    [
      'it has no day',
      { effective: undefined },
      'release.yaml has no `effective`; write the first day on which it is to govern.',
    ],
    [
      'its day has gone by',
      { effective: '2026-04-24' },
      '2026-04-24 is before today, 2026-04-25; a release is never back-dated.',
    ],
    [
      'a newer release is frozen',
      { effective: '2026-03-31' },
      'release 2026-04-01 is newer; choose a day from 2026-04-01 on.',
    ],
    [
      'a substantive change asks for nothing',
      { changes: [undirected] },
      'a substantive change says what to do differently; add `action` to: Every one in place of all visitors, since the rule is for all',
    ],
  ])('is refused where %s, with its digest all the same', async (_name, says, reason) => {
    const root = drafted(says);
    const { status, stdout, stderr } = await propose(root);
    expect([status, stderr]).toEqual([1, expect.stringContaining(`Stands in the way of a freeze: ${reason}\n`)]);
    expect(printed(stdout).digest).toBe(stock(root));
    expect(existsSync(path.join(root, 'proposals'))).toBe(false);
  });

  test('as it has a mistake is told by it, with its digest all the same', async () => {
    const root = drafted();
    change(root, 'draft/pages/wet-floors.md', ['lost-key.md#', 'lost-kee.md#']);
    const { status, stdout, stderr } = await propose(root);
    expect([status, stderr]).toEqual([1, expect.stringContaining('draft/pages/wet-floors.md:16:34 link-dead ')]);
    expect(printed(stdout).digest).toBe(stock(root));
  });

  test('as there is none says so', async () => {
    const root = drafted();
    change(root, 'draft', undefined);
    expect(await propose(root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Stands in the way of a freeze: there is no draft.') as string,
    });
  });

  test('as a file has a name that a shell would take apart is told by it', async () => {
    const root = drafted();
    writeFileSync(
      path.join(root, 'draft/pages/two words.md'),
      readFileSync(path.join(root, 'draft/pages/wet-floors.md')),
    );
    expect(await propose(root)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('two words.md:1:1 file-') as string,
    });
  });
});

test('a name that is no digest of its list is passed over', () => {
  const root = protocols({ 'proposals/0123456789abcdef.sums': `${'a'.repeat(64)}  facility.yaml\n` });
  expect(keptProposals(root)).toEqual([]);
});

describe('an approval that was voided by a change', () => {
  const approved = () => {
    const root = protocols();
    const proposal = stock(root).slice(0, 16);
    change(root, 'draft/approvals.yaml', stringify([{ ...approval, proposal }]));
    return { root, proposal };
  };

  test('is pointed out while the draft is written, by the file', () => {
    const { root, proposal } = approved();
    expect(told(root)).toEqual([]);
    keepProposal(root, proposalIn(root));
    change(root, 'draft/pages/wet-floors.md', ['every visitor', 'each visitor']);
    expect(told(root)).toEqual([
      `draft/approvals.yaml:1:1 warning approval-void An approval is void: Head porter approved another proposal, ${proposal}: draft/pages/wet-floors.md differs.\n  Mend: have it approved again by the digest that \`npm run propose\` prints, or take the change back.`,
    ]);
  });
});
