/** A wrong number, mended while the draft is broken: checked and published by the three commands that help prints. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { main as check } from '../../src/tools/check.ts';
import { full } from '../extent.ts';
import { change } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { asPrinted, commandsOf } from '../made/help-commands.ts';
import { ran } from '../made/ran.ts';
import { newFolder } from '../made/small-build.ts';

const line = 'resources/national/line.yaml';
const { digits, dialed } = { digits: '+12065550177', dialed: '12065550177' };

/** Breaks the draft: its page has no title any more. */
const breakDraft = (root: string) =>
  change(root, 'draft/pages/wet-floors.md', ['title: Wet floors', 'titel: Wet floors']);

/** Types the new number twice, as authors do: where it stands, and in an assurance that says what it replaces. */
function mendNumber(root: string): void {
  change(root, line, ['number: "+12065550123"', `number: "${digits}"`]);
  change(root, line, [
    '    relay:',
    `          - { date: "2026-04-02", dialed: "${digits}", method: called, roles: [First role, Second role], result: answered by its name, replaces: "+12065550123", reason: The line moved, sample: true }\n    relay:`,
  ]);
}

describe('npm run check -- --published', () => {
  test('passes over a broken draft, which the plain one tells', async () => {
    const { root } = frozenHistory();
    breakDraft(root);
    mendNumber(root);
    expect(await ran(check, ['--protocols', root])).toMatchObject({ status: 1 });
    expect(await ran(check, ['--protocols', root, '--published'])).toMatchObject({ status: 0, said: 'No problems.\n' });
  });

  test('tells a number that was typed once only', async () => {
    const { root } = frozenHistory();
    breakDraft(root);
    change(root, line, ['number: "+12065550123"', `number: "${digits}"`]);
    const { status, said } = await ran(check, ['--protocols', root, '--published']);
    expect([status, said]).toEqual([1, expect.stringContaining(`${line}:`)]);
    expect(said).not.toContain('wet-floors');
  });
});

test.runIf(full)(
  'a wrong number is checked and published in three commands while the draft is broken',
  { timeout: 300_000 },
  () => {
    const parent = newFolder();
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const [content, served] = [path.join(parent, 'content'), path.join(parent, 'served')];
    cpSync(frozenHistory().root, content, { recursive: true });
    breakDraft(content);
    mendNumber(content);

    const commands = commandsOf('servers.mdx', 'A number is wrong right now').slice(0, 3);
    expect(commands.map((command) => /^npm run (\w+)/.exec(command)?.[1])).toEqual(['check', 'build', 'deploy']);
    for (const command of commands) {
      // For a trial, since the history is a sample.
      const own = { '/srv/staff-guide': `${served} --sample` };
      const { status, printed } = asPrinted(command, {
        own,
        env: { PROTOCOLS: content, SOURCE_DATE_EPOCH: '1775217600' },
      });
      expect([command, status === 0 ? '' : printed]).toEqual([command, '']);
    }
    const page = readFileSync(path.join(served, 'current/site/resources/night-line/index.html'), 'utf8');
    expect(page).toContain(`tel:+${dialed}`);
    expect(page).not.toContain('12065550123"');
  },
);

test('the log of what lives tells who changed which number, when and why', () => {
  const { root } = frozenHistory();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', root, '-c', 'user.name=Directory editor', '-c', 'user.email=x@example.org', ...args], {
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'Begin');
  mendNumber(root);
  git('commit', '-qam', 'Mend the number of the night line, which moved');
  change(root, 'draft/pages/wet-floors.md', ['Wet floors', 'Wet stairs']);
  git('commit', '-qam', 'Begin to write of stairs');

  const [command = ''] = commandsOf('compliance.mdx', 'What lives, and its log');
  const { status, printed } = asPrinted(command, { own: {}, cwd: root });
  expect(status).toBe(0);
  expect(printed).toContain('Mend the number of the night line, which moved');
  expect(printed).toContain(`+        number: "${digits}"`);
  expect(printed).not.toContain('stairs');
});
