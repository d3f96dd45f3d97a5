/** Packages for a learning system: held to the schemas of SCORM 1.2, to what these do not see, and to the same bytes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { manifestOf } from '../../src/publishing/learning/manifest.ts';
import type { Made } from '../../src/publishing/learning/packages.ts';
import { filesIn, wholePackages } from '../made/packages.ts';
import { scormSchema } from '../made/scorm-schemas.ts';

const made = await wholePackages();
const named = made.map((one): [string, Made] => [one.file, one]);
const manifestIn = (one: Made): string => filesIn(one)['imsmanifest.xml'] ?? '';
const pageIn = (one: Made) => parseHTML(filesIn(one)['index.html'] ?? '').document;

test('each role with a list has a package in each form', () => {
  expect(made.map(({ file }) => file).toSorted()).toEqual([
    'clerk-changed.zip',
    'clerk-new.zip',
    'porter-changed.zip',
    'porter-new.zip',
  ]);
});

test.each(['America/Los_Angeles', 'Asia/Tokyo'])('the bytes are the same in %s', (zone) => {
  const printed = execFileSync(process.execPath, ['tests/made/packages.ts'], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
  });
  expect(printed).toBe(made.map(({ file, digest }) => `${digest}  ${file}\n`).join(''));
});

describe.each(named)('%s', (_file, one) => {
  test('is of at most 300 KB', () => expect(one.bytes.length).toBeLessThanOrEqual(300_000));

  test('holds the files that its manifest names, and its item leads to its resource', () => {
    const { document } = parseHTML(manifestIn(one));
    const of = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name);
    expect(Object.keys(filesIn(one)).toSorted()).toEqual(['imsmanifest.xml', of('file', 'href')].toSorted());
    expect(of('resource', 'href')).toBe(of('file', 'href'));
    expect(of('item', 'identifierref')).toBe(of('resource', 'identifier'));
    expect(of('organizations', 'default')).toBe(of('organization', 'identifier'));
    expect(document.querySelector('[masteryscore]')).toBeNull();
  });

  test('runs and wears only what stands in its page, and asks for nothing', () => {
    const page = pageIn(one);
    const policy = page.querySelector('meta[http-equiv]')?.getAttribute('content');
    const digest = (selector: string) =>
      `'sha256-${createHash('sha256')
        .update(page.querySelector(selector)?.innerHTML ?? '')
        .digest('base64')}'`;
    expect(policy).toBe(
      `default-src 'none'; script-src ${digest('script')}; style-src ${digest('style')}; base-uri 'none'; form-action 'none'`,
    );
    expect(page.querySelectorAll('[src], link, [style], [onclick]')).toHaveLength(0);
    const leads = [...page.querySelectorAll('a[href]:not([data-leave])')].map((link) => link.getAttribute('href'));
    expect(leads.filter((href) => !href?.startsWith('#'))).toEqual([]);
  });

  test('says no number to call', () => expect(pageIn(one).querySelectorAll('.number, [href^="tel:"]')).toHaveLength(0));
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'scorm-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the schemas of SCORM 1.2', () => {
  let schema: ReturnType<typeof scormSchema>;
  beforeAll(() => {
    schema = scormSchema(folder);
    if ('missing' in schema) console.log(`The schemas of SCORM 1.2 were not asked: ${schema.missing}.`);
  });

  /** What xmllint ends with: 0 where the manifest holds, 3 where it does not. */
  function judged(manifest: string): number | null {
    if ('missing' in schema) throw new Error(schema.missing);
    const file = path.join(folder, 'imsmanifest.xml');
    writeFileSync(file, manifest);
    return spawnSync('xmllint', ['--nonet', '--noout', '--schema', schema.file, file]).status;
  }

  test.for(named)('accept the manifest of %s', ([, one], { skip }) => {
    if ('missing' in schema) skip(schema.missing);
    expect(judged(manifestIn(one))).toBe(0);
  });

  test.for<[string, string, string]>([
    ['of another type', 'scormtype="sco"', 'scormtype="SCO"'],
    ['with an identifier that begins with a digit', 'identifier="lesson"', 'identifier="1"'],
  ])('refuse one %s', ([, from, to], { skip }) => {
    if ('missing' in schema) skip(schema.missing);
    const good = manifestOf({ name: 'porter-new', title: 'Porter & <friends>' });
    expect([judged(good), judged(good.replace(from, to))]).toEqual([0, 3]);
  });
});
