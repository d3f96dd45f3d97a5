/** The night: the commands of the shipped unit, run as it runs them, bring a release onto the site on the day it begins. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { schedules } from '../../src/publishing/schedules.ts';
import { siteServer } from '../../src/tools/serve.ts';
import { main as verify } from '../../src/tools/verify.ts';
import { full } from '../extent.ts';
import { frozenHistory } from '../made/frozen.ts';
import { listen } from '../made/loopback.ts';
import { copyEnvironment } from '../made/other-site.ts';
import { ran } from '../made/ran.ts';
import { newFolder } from '../made/small-build.ts';

const patient = { timeout: 300_000 };

/** Runs what the unit runs, at noon in UTC of a day, with its folders put where a test has them. */
function night(day: string, folders: Record<string, string>): void {
  const unit = Object.entries(folders).reduce(
    (text, [from, to]) => text.replaceAll(from, to),
    schedules('/', 'UTC')['hosting/staff-guide-nightly.service'] ?? '',
  );
  const said = (key: string) => [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const [cwd] = said('WorkingDirectory');
  const env = {
    ...copyEnvironment(),
    ...Object.fromEntries(said('Environment').map((pair) => pair.split('=') as [string, string])),
    SOURCE_DATE_EPOCH: String(Date.parse(`${day}T12:00:00Z`) / 1000),
  };
  for (const line of [...said('ExecStartPre'), ...said('ExecStart')]) {
    // Its failure stops nothing where a dash says so: here there is no repository to pull.
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line.replace(/^-/, '')], { cwd, env, encoding: 'utf8' });
    expect([line, line.startsWith('-') || status === 0 ? '' : stdout + stderr]).toEqual([line, '']);
  }
}

test.runIf(full)(
  'a release that begins stands on the site after its first night, and not before',
  patient,
  async () => {
    const parent = newFolder();
    onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
    const [content, served] = [path.join(parent, 'content'), path.join(parent, 'served')];
    cpSync(frozenHistory().root, content, { recursive: true });
    const folders = {
      '/opt/staff-guide/engine': path.resolve('.'),
      '/opt/staff-guide/content': content,
      // For a trial, since the history is a sample.
      '/srv/staff-guide': `${served} --sample`,
    };
    const page = () => readFileSync(path.join(served, 'current/site/protocol/wet-floors/index.html'), 'utf8');

    night('2026-03-31', folders);
    expect(page()).toContain('our rule for each visitor');
    night('2026-04-01', folders);
    expect(page()).toContain('our rule for all visitors');

    // The night after fails; the alarm tells so.
    const server = siteServer(path.join(served, 'current/site'));
    onTestFinished(() => void server.close());
    expect(await ran(verify, [await listen(server), '--older-than', '26h'])).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Served is the build of 2026-04-01, release 2026-04-01.') as string,
    });
  },
);
