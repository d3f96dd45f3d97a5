/**
 * The whole way of a release: proposed, approved, changed by one byte, refused, approved again, frozen, signed,
 * time-stamped, and verified with stock tools alone, by the commands that its record prints.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { dayAt } from '../../src/domain/day.ts';
import { digestOf } from '../../src/loading/files/sums.ts';
import { main as freezeCommand } from '../../src/tools/freeze.ts';
import { main as proposeCommand } from '../../src/tools/propose.ts';
import { main as verifyCommand } from '../../src/tools/verify.ts';
import { change } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { buildCopy, projectCopy } from '../made/other-site.ts';
import { ran } from '../made/ran.ts';
import { missingTools, witnessing } from '../made/witnessing.ts';

const notHere = missingTools.length > 0 ? ` (skipped: ${missingTools.join(' and ')} not on this machine)` : '';

describe.skipIf(missingTools.length > 0)(`a release on its whole way${notHere}`, () => {
  const project = missingTools.length > 0 ? '' : projectCopy('voted');
  const root = path.join(project, 'protocols');
  const office = mkdtempSync(path.join(os.tmpdir(), 'office-'));
  afterAll(() => {
    for (const folder of [project, office]) rmSync(folder, { recursive: true, force: true });
  });

  const as = ['--on', '2026-04-25', '--protocols', root];
  const id = '2026-05-01';
  let proposed = '';

  /** Puts the draft to the vote; answers its digest. */
  async function propose(): Promise<string> {
    const { status, stdout } = await ran(proposeCommand, as);
    expect(status).toBe(0);
    return /^[0-9a-f]{64}$/m.exec(stdout)?.[0] ?? '';
  }

  const approve = (proposal: string, minutes: string) =>
    change(
      root,
      'draft/approvals.yaml',
      stringify(
        [
          { role: 'Head porter', body: 'House council' },
          { role: 'Head cook', body: 'Kitchen committee' },
        ].map((by) => ({
          ...by,
          date: '2026-04-20',
          minutes,
          item: '1',
          proposal: proposal.slice(0, 16),
          sample: true,
        })),
      ),
    );

  test('is proposed and approved', async () => {
    cpSync(path.join(import.meta.dirname, '../fixtures/small'), root, { recursive: true });
    freeze(root, '2026-02-01');
    change(root, 'draft/pages/wet-floors.md', ['every visitor. <', 'all visitors. <']);
    change(
      root,
      'draft/release.yaml',
      stringify({
        title: 'For all',
        effective: id,
        sample: true,
        changes: [
          {
            summary: 'The rule is said of all visitors, since some were forgotten',
            kind: 'editorial',
            roles: [],
            sections: ['wet-floors'],
          },
        ],
        retired: [],
      }),
    );
    proposed = await propose();
    approve(proposed, 'Minutes of 20 April');
    expect(proposed).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is refused once one byte was changed after the vote, by the name of the file', async () => {
    change(root, 'draft/pages/wet-floors.md', ['all visitors. <', 'All visitors. <']);
    const { status, said } = await ran(freezeCommand, [id, ...as, '--yes']);
    expect([status, said]).toEqual([
      1,
      expect.stringMatching(/another proposal, [0-9a-f]{16}: draft\/pages\/wet-floors\.md differs\.\n$/),
    ]);
  });

  test('is frozen when it is approved again', async () => {
    proposed = await propose();
    approve(proposed, 'Minutes of 20 April, afternoon');
    expect(await ran(freezeCommand, [id, ...as, '--yes'])).toMatchObject({ status: 0 });
    expect(readFileSync(path.join(root, 'releases', id, 'approvals.yaml'), 'utf8')).toContain(proposed.slice(0, 16));
  });

  test('is signed and time-stamped, which `verify` tells', async () => {
    const { sign, stamp } = witnessing(office);
    sign(root, id, `${id}.sig`);
    stamp(root, id, `${id}.tsr`);
    const entry = {
      release: id,
      digest: digestOf(path.join(root, 'releases', id)),
      date: dayAt(new Date(), 'America/Los_Angeles'),
      sample: false,
    };
    change(
      root,
      'witnesses.yaml',
      stringify([
        { ...entry, where: 'Signed by the office', signature: { file: `${id}.sig`, signer: 'office' } },
        { ...entry, where: 'Stamped by an authority', timestamp: { file: `${id}.tsr`, authority: 'authority.pem' } },
      ]),
    );
    const { status, stdout } = await ran(verifyCommand, ['--protocols', root]);
    expect([status, stdout.match(/this machine asked/g)]).toEqual([0, ['this machine asked', 'this machine asked']]);
  });

  test('is verified by the commands that its record prints', () => {
    const { site } = buildCopy(project);
    const { document } = parseHTML(readFileSync(path.join(site, 'releases', id, 'index.html'), 'utf8'));
    const commands = Array.from(document.querySelectorAll('code.command'), (code) => code.textContent ?? '');
    const said = commands.map((command) => {
      const { status, stdout } = spawnSync('sh', ['-c', command], {
        cwd: root,
        encoding: 'utf8',
        env: { PATH: '/usr/bin:/bin' },
      });
      return `${status} ${stdout.replaceAll(/ for office with .*/g, '').trim()}`;
    });
    expect(said).toEqual([`0 ${proposed}  -`, '0 Good "release" signature', '0 Verification: OK']);
    expect(document.querySelector('main')?.textContent?.replaceAll(' ', '')).toContain(proposed);
  }, 120_000);

  test('is caught by the same commands once a byte of it was changed and its list made to fit', () => {
    const list = `releases/${id}/SHA256SUMS`;
    const text = readFileSync(path.join(root, list), 'utf8');
    change(root, list, text.replace(/^[0-9a-f]{2}(?=[0-9a-f]{62} {2}pages\/wet-floors)/m, 'ab'));
    const sh = (command: string) => spawnSync('sh', ['-c', command], { cwd: root, encoding: 'utf8' });
    const verify = `ssh-keygen -Y verify -f witnesses/allowed_signers -I office -n release -s witnesses/${id}.sig < ${list}`;
    expect(sh(verify).status).not.toBe(0);
    expect(
      sh(`openssl ts -verify -data ${list} -in witnesses/${id}.tsr -CAfile witnesses/authority.pem`).status,
    ).not.toBe(0);
  });
});
