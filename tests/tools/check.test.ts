/** What `check` tells, to a person and to a program, and where from it may be started. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/tools/check.ts';
import { watchContent } from '../../src/tools/watch.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { change, protocols } from '../made/fixture.ts';
import { ran } from '../made/ran.ts';

const check = (root: string, ...more: string[]) => ran(main, ['--protocols', root, ...more]);
const notes = { 'draft/pages/notes.txt': 'x' };

test('good content has no problems', async () => {
  expect(await check(protocols())).toMatchObject({ status: 0, said: 'No problems.\n' });
});

test('a mistake is told from the folder that holds the content root, with its mend', async () => {
  const root = protocols(notes);
  const { status, stderr } = await check(root);
  expect(status).toBe(1);
  expect(stderr.replaceAll(path.basename(root), 'content')).toBe(
    'content/draft/pages/notes.txt:1:1 file-unknown No file of this name belongs here.\n' +
      '  Mend: move or rename it as the README of the content says, or delete it. (help: /help/mistakes/#file-unknown)\n',
  );
});

test('causes are told before what follows from them, and the last line says where to begin', async () => {
  const root = protocols({
    'draft/checklists/porter.yaml': ['text: Say what', 'text: The what'],
    'draft/contents.yaml': ['lost-key]', 'lost-key'],
  });
  const { said, stderr } = await check(root);
  expect(stderr.match(/(?<=:\d+ )[a-z-]+/g)).toEqual(['yaml-syntax', 'item-verb']);
  expect(said.replaceAll(path.basename(root), 'content')).toContain(
    '2 to mend in 2 files, first in content/draft/contents.yaml.',
  );
});

test('a program is told the same as JSON', async () => {
  const root = protocols(notes);
  const { status, stdout } = await check(root, '--json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: `${path.basename(root)}/draft/pages/notes.txt`,
      line: 1,
      column: 1,
      code: 'file-unknown',
      message: 'No file of this name belongs here.',
      mend: 'move or rename it as the README of the content says, or delete it.',
      help: '/help/mistakes/#file-unknown',
    },
  ]);
});

describe('as a forge shows it', () => {
  /** A tree with two mistakes that is the top of a repository. */
  function repository() {
    const root = protocols({ ...notes, 'draft/checklists/porter.yaml': ['text: Say what', 'text: The what'] });
    spawnSync('git', ['init', '--quiet', root]);
    return root;
  }

  test('each mistake is an annotation at its line, causes first', async () => {
    const root = repository();
    const { status, stdout } = await check(root, '--format', 'github');
    expect([status, stdout.replaceAll(path.basename(root), 'content')]).toMatchInlineSnapshot(`
      [
        1,
        "::error file=draft/pages/notes.txt,line=1,col=1,title=file-unknown::No file of this name belongs here.%0AMend: move or rename it as the README of the content says, or delete it.
      ::error file=draft/checklists/porter.yaml,line=19,col=13,title=item-verb::"The what was spilled, before any mopping." does not begin with its verb.%0AMend: begin with what to do: "Offer", "Tell", "Call".
      2 to mend in 2 files, first in content/draft/pages/notes.txt.
      ",
      ]
    `);
  });

  test('GitLab is given a list, with paths from the top of the repository', async () => {
    const { status, stdout } = await check(repository(), '--format', 'gitlab');
    expect(status).toBe(1);
    expect((JSON.parse(stdout) as { location: unknown }[]).map(({ location }) => location)).toEqual([
      { path: 'draft/pages/notes.txt', lines: { begin: 1 } },
      { path: 'draft/checklists/porter.yaml', lines: { begin: expect.any(Number) as number } },
    ]);
  });

  test('good content gives an empty list, with which the next is compared', async () => {
    expect(await check(protocols(), '--format', 'gitlab')).toMatchObject({ status: 0, said: '[]\n' });
    expect(await check(protocols(), '--format', 'github')).toMatchObject({ status: 0, said: 'No problems.\n' });
  });

  test('outside of a repository files are named from the folder that holds the content root', async () => {
    const root = protocols(notes);
    const { stdout } = await check(root, '--format', 'github');
    expect(stdout).toContain(`file=${path.basename(root)}/draft/pages/notes.txt,`);
  });

  test.each([
    [['--format', 'jenkins'], 'There is no format `jenkins`. Formats: text, github, gitlab.'],
    [['--format', 'gitlab', '--json'], 'Ask for --json or for another --format, not for both.'],
  ])('%j is asked wrongly', async (more, said) => {
    expect(await check(protocols(), ...more)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(said) as string,
    });
  });
});

test.each([
  ['is not there', (root: string) => path.join(root, 'nowhere'), 'There is no folder '],
  ['is a file', (root: string) => path.join(root, 'facility.yaml'), ' is no folder.'],
])('a content root that %s is asked wrongly', async (_, named, reason) => {
  const { status, stderr } = await check(named(protocols()));
  expect([status, stderr]).toEqual([2, expect.stringContaining(reason)]);
});

test('it may be started from any folder, by option or by environment', () => {
  const root = protocols();
  const elsewhere = mkdtempSync(path.join(os.tmpdir(), 'elsewhere-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  const start = (args: string[], env: NodeJS.ProcessEnv) => {
    const { status, stdout } = spawnSync(process.execPath, [path.resolve('src/tools/check.ts'), ...args], {
      cwd: elsewhere,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    return [status, stdout];
  };
  expect(start(['--protocols', path.relative(elsewhere, root)], {})).toEqual([0, 'No problems.\n']);
  expect(start([], { PROTOCOLS: root })).toEqual([0, 'No problems.\n']);
});

describe('watching', () => {
  /** Watches while a test acts, each time that it is told; ends after the last act. */
  async function told(root: string, ...acts: (() => void)[]): Promise<number> {
    const stop = new AbortController();
    let times = 0;
    const tell = () => {
      acts[times]?.();
      times += 1;
      if (times > acts.length) stop.abort();
    };
    await watchContent(contentRoot(root), tell, stop.signal);
    return times;
  }

  test('tells at once, again when a file changes, and no more when it is stopped', async () => {
    const root = protocols();
    const write = () => setTimeout(() => change(root, 'draft/pages/notes.txt', 'x'));
    const remove = () => setTimeout(() => change(root, 'draft/pages/notes.txt', undefined));
    expect(await told(root, write, remove)).toBe(3);
  });

  test('sees the first file of a folder that was not there', async () => {
    const root = protocols({ 'draft/learning': undefined });
    const write = () => setTimeout(() => change(root, 'draft/branches/ice.yaml', 'x'));
    const again = () => setTimeout(() => change(root, 'draft/branches/ice.yaml', 'y'));
    expect(await told(root, write, again)).toBe(3);
  });

  test('the command tells each answer apart from the one before', async () => {
    const root = protocols();
    const stop = new AbortController();
    const said: string[] = [];
    await main(['--protocols', root, '--watch'], {
      out: (text) => {
        said.push(text);
        if (said.length === 1) setTimeout(() => change(root, 'draft/pages/notes.txt', 'x'));
        if (said.length === 4) stop.abort();
      },
      err: (text) => said.push(text.split(' ').slice(1, 2).join('')),
      stopped: stop.signal,
    });
    expect(said).toEqual(['No problems.', '\nRead anew:', 'file-unknown', expect.stringMatching(/^1 to mend/)]);
  });

  test('does not miss what changes while it tells for the first time', async () => {
    const root = protocols();
    expect(await told(root, () => change(root, 'draft/pages/notes.txt', 'x'))).toBe(2);
  });
});
