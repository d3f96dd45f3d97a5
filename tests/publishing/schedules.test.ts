/** The schedules as files: systemd takes its units, Windows its tasks, and both do the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, onTestFinished, test } from 'vitest';
import { schedules } from '../../src/publishing/schedules.ts';

const made = schedules('/staff/', 'America/New_York');
const text = (name: string) => made[`hosting/${name}`] ?? '';
const units = Object.keys(made).filter((file) => /\.(service|timer)$/.test(file));

/** What systemd's own judge says of the units, one of them changed as a case says. */
function judged(change?: [from: string, to: string]): { status: number | null; stderr: string } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'units-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files = units.map((unit) => path.join(folder, path.basename(unit)));
  for (const file of files) {
    const unit = text(path.basename(file));
    writeFileSync(file, change ? unit.replace(...change) : unit);
  }
  const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' });
  return { status, stderr };
}

/** Whether the judge is missing here, or knows no zones of time. */
const missing = spawnSync('systemd-analyze', ['calendar', '*-*-* 00:05:00 America/New_York']).status !== 0;

describe('the units', () => {
  test('are good ones, as systemd judges', (context) => {
    if (missing) return context.skip('skipped: systemd-analyze is not installed');
    expect(judged()).toEqual({ status: 0, stderr: '' });
  });

  test.for([
    { what: 'an hour that no day has', from: ' 00:05:00 ', to: ' 25:05:00 ' },
    { what: 'a zone that is none', from: 'America/New_York', to: 'America/Nowhere' },
    { what: 'a key that is none', from: 'Persistent=', to: 'Persistant=' },
    { what: 'a program that is not there', from: '/usr/bin/env npm run build', to: '/usr/bin/nothing run build' },
  ])('would be refused with $what', ({ from, to }, context) => {
    if (missing) return context.skip('skipped: systemd-analyze is not installed');
    expect(judged([from, to]).stderr).not.toBe('');
  });

  test('run in the zone of the facility, for the path of the site', () => {
    expect(text('staff-guide-nightly.timer')).toContain('OnCalendar=*-*-* 00:05:00 America/New_York\n');
    expect(text('staff-guide-nightly.service')).toContain('Environment=SITE_BASE=/staff/\n');
    expect(text('staff-guide-watch.service')).toContain('https://staff-guide.example.org/staff/ --older-than 26h\n');
  });
});

describe('the tasks of Windows', () => {
  const tasks = ['nightly-task.xml', 'watch-task.xml'];

  test.each(tasks)(
    '%s is well formed, and says nothing of its encoding, which must be any that its reader makes of it',
    (task) => {
      expect(text(task)).toMatch(/^<\?xml version="1.0"\?>\n/);
      expect(text(task)).toMatch(/^[\n -~]+$/);
      // What XML forbids within a comment, and a shell's options are full of.
      for (const [, comment] of text(task).matchAll(/<!--([\s\S]*?)-->/g)) expect(comment).not.toContain('--');
    },
  );

  test.each(tasks)('%s has its parts in the order that the schema of tasks asks for', (task) => {
    const document = new DOMParser().parseFromString(text(task), 'text/xml');
    const names = (selector: string) =>
      [...(document.querySelector(selector)?.children ?? [])].map(({ tagName }) => tagName.toLowerCase());
    expect(names('Task')).toEqual(['registrationinfo', 'triggers', 'settings', 'actions']);
    expect(names('Exec')).toEqual(['command', 'arguments', 'workingdirectory']);
  });

  test('do what the units do', () => {
    const commands = (name: string) => text(name).match(/npm run (build|deploy|verify)/g);
    expect(commands('nightly-task.xml')).toEqual(commands('staff-guide-nightly.service'));
    expect(commands('watch-task.xml')).toEqual(commands('staff-guide-watch.service'));
  });
});
