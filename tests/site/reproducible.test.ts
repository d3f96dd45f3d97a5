/** The same content makes the same bytes, whoever builds it, where and when; and no build warns of anything. */
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildInstant } from '../build.ts';
import { full } from '../extent.ts';
import { buildCopy, projectCopy } from '../made/other-site.ts';

describe.runIf(full)('a second build, elsewhere', () => {
  let root: string;
  let printed: string;

  beforeAll(() => {
    root = projectCopy('another folder');
    cpSync('protocols', path.join(root, 'protocols'), { recursive: true });
    // Its own packages, as after an install there: where they lie goes into the names of styles.
    execFileSync('cp', ['-al', 'node_modules', path.join(root, 'node_modules')]);
    const umask = process.umask(0o077);
    ({ printed } = buildCopy(root, {
      SOURCE_DATE_EPOCH: String(buildInstant.getTime() / 1000),
      TZ: 'Pacific/Kiritimati',
      LC_ALL: 'tr_TR.UTF-8',
      LANG: 'tr_TR.UTF-8',
    }));
    process.umask(umask);
  }, 300_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test('in another folder, time zone, locale and umask is the same, byte for byte', () => {
    const sums = (dist: string) => readFileSync(path.join(dist, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
    const here = new Set(sums('dist'));
    const there = sums(path.join(root, 'dist'));
    expect(there.filter((line) => !here.has(line))).toEqual([]);
    expect(there).toHaveLength(here.size);
  });

  test('prints no warning', () => {
    expect(printed).toContain('Complete!');
    expect(printed.split('\n').filter((line) => /\[WARN\]|Warning:/.test(line))).toEqual([]);
  });
});
