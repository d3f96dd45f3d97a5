/** The folder that a surveyor is given: complete in itself, true to the history, readable without the site. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { digestOf } from '../../src/loading/files/sums.ts';
import { inGroups } from '../../src/domain/releases/proof.ts';
import { main } from '../../src/tools/report.ts';
import { freezePast } from '../made/past-site.ts';
import { ran } from '../made/ran.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'report-'));
  freezePast(path.join(root, 'protocols'));
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const report = (...args: string[]) => ran(main, [...args, '--protocols', path.join(root, 'protocols')]);

describe("a surveyor's folder", () => {
  const out = () => path.join(root, 'survey');
  const page = (name: string) => parseHTML(readFileSync(path.join(out(), name), 'utf8')).document;
  const words = (name: string) => page(name).body.textContent!.replace(/\s+/g, ' ');

  beforeAll(async () => {
    await report('2026-02-15', '2026-04-10', '--out', out());
  }, 120_000);

  test('begins with an answer sheet, and holds a record and a redline of every release in that time', () => {
    expect(readdirSync(out()).toSorted()).toEqual([
      '0-answer-sheet.html',
      'check-releases.sh',
      'record-2026-02-01.html',
      'record-2026-03-01.html',
      'record-2026-04-01-2.html',
      'record-2026-04-01.html',
      'redline-2026-03-01.html',
      'redline-2026-04-01-2.html',
      'redline-2026-04-01.html',
      'redline-of-both-days.html',
      'releases',
      'style.css',
    ]);
  });

  test('answers what was in force, by whose approval, what changed, what is to be reviewed, and what proof there is', () => {
    const sheet = words('0-answer-sheet.html');
    for (const answer of [
      'Made up. Nobody follows it.',
      'Release Feb 1, 2026: from Feb 1, 2026 to Feb 28, 2026',
      'First role, First body: Jan 5, 2026. Evidence: Minutes, item 1 (sample)',
      'Names and signatures: in the minutes cited.',
      'The night line has another number, since the old one was out of order. (substantive; everyone)',
      'Night line, Mar 30, 2026: (206) 555-0123 became (206) 555-0129',
      'Release Apr 1, 2026 (2): ',
      'It cannot show:',
      'no outside record of a digest is known',
    ])
      expect(sheet).toContain(answer);
    const digest = digestOf(path.join(root, 'protocols/releases/2026-03-01'));
    expect(sheet).toContain(inGroups(digest));
  });

  test('leads nowhere but into itself, and every link has its target', () => {
    const names = readdirSync(out()).filter((file) => file.endsWith('.html'));
    const dead = names.flatMap((name) =>
      [...page(name).querySelectorAll('a[href], link[href]')]
        .map((link) => link.getAttribute('href')!)
        .filter((href) => {
          const [file, fragment] = href.split('#') as [string, string | undefined];
          if (!existsSync(path.join(out(), file || name))) return true;
          return fragment !== undefined && page(file || name).getElementById(fragment) === null;
        })
        .map((href) => `${name}: ${href}`),
    );
    expect(dead).toEqual([]);
  });

  test('can be checked as its answer sheet says', () => {
    const { status, stdout } = spawnSync('sh', ['check-releases.sh', 'releases'], { cwd: out(), encoding: 'utf8' });
    expect([status, stdout.split('\n').filter(Boolean)]).toEqual([
      0,
      readdirSync(path.join(out(), 'releases'))
        .toSorted()
        .map((id) => `${digestOf(path.join(out(), 'releases', id))}  ${id}/SHA256SUMS`),
    ]);
  });

  test('is never written over', async () => {
    expect(await report('2026-02-15', '2026-04-10', '--out', out())).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('is not empty; name a new folder.') as string,
    });
  });
});

describe("a surveyor's packet", () => {
  const out = () => path.join(root, 'packet');

  beforeAll(async () => {
    await report('2026-02-15', '2026-04-10', '--packet', out(), '--requirements', 'component');
  }, 120_000);

  test('begins with a cover sheet, and holds no release whole', () => {
    expect(readdirSync(out()).toSorted()).toEqual([
      '0-cover-sheet.html',
      'SHA256SUMS',
      'record-2026-02-01.html',
      'record-2026-03-01.html',
      'record-2026-04-01-2.html',
      'record-2026-04-01.html',
      'redline-2026-03-01.html',
      'redline-2026-04-01-2.html',
      'redline-2026-04-01.html',
      'requirements.html',
      'style.css',
    ]);
  });

  test('is compared with its digests by stock tools', () => {
    const { status } = spawnSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: out() });
    expect(status).toBe(0);
  });

  test('says of each requirement what is true of it, and nothing of a section outside', () => {
    const text = (name: string) => readFileSync(path.join(out(), name), 'utf8');
    expect(text('requirements.html')).toContain('written; not checked');
    const inside = readdirSync(out()).filter((name) => name.startsWith('record-'));
    for (const name of inside) expect(text(name)).not.toMatch(/Night line|1-206-555/);
  });

  test('is not written for a requirement that nobody has', async () => {
    expect(
      await report('2026-02-15', '2026-04-10', '--packet', path.join(root, 'other'), '--requirements', 'c-99'),
    ).toMatchObject({ status: 2, stderr: expect.stringContaining('`c-99` is no requirement') as string });
  });
});

test('without a folder, what differs between two snapshots is Markdown', async () => {
  const { status, stdout } = await report('2026-03-15', '2026-04-01-2');
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "# From Mar 15, 2026 (release 2026-03-01) to release 2026-04-01-2

    2 sections differ: 1 number changed, 1 reworded.

    ## Numbers that changed

    ### Night line

    service: number changed
    > Apr 1, 2026 (2), substantive: The night line has another number, since the old one was out of order. Throw away lists with the old number.
    - Number: was (206) 555-0123, now **(206) 555-0129**

    ## Pages

    ### Wet floors

    page: reworded
    > Apr 1, 2026, editorial: The rule names all visitors, as the committee asked in March.
    - Reworded: Say it is our rule for ~~every visitor~~**all visitors**.
    "
  `);
});

test('a program is told each difference once', async () => {
  const { status, stdout } = await report('2026-03-15', '2026-04-01-2', '--json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    from: 'Mar 15, 2026 (release 2026-03-01)',
    to: 'release 2026-04-01-2',
    summary: '2 sections differ: 1 number changed, 1 reworded.',
    differences: [
      { id: 'service-night-line', what: 'number changed', weight: 'numbers', editorial: false },
      {
        id: 'wet-floors',
        name: 'Wet floors',
        what: 'reworded',
        weight: 'pages',
        editorial: false,
        notes: ['The rule names all visitors, as the committee asked in March'],
      },
    ],
  });
});

test.each([
  [[], 2, 'Name what to begin with'],
  [['2026-01-01'], 2, 'On Jan 1, 2026 no release governed.'],
  [['no-such-ref'], 2, '`no-such-ref` is no day, release or folder, and no history of git is here'],
  [['2026-04-10', '2026-03-01', '--out', 'x'], 2, "A surveyor's folder needs two days, the earlier one first."],
])('asked for %o it ends with %i and says what it needs', async (args, status, said) => {
  expect(await report(...args)).toMatchObject({ status, stderr: expect.stringContaining(said) as string });
});
