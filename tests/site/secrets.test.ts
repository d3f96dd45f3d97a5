/**
 * Secrets seeded around a confidential place are in no byte of the site, its records and exports included.
 *
 * The place was told once: a release holds its address and names its street, on a page too. By now it is confidential, and an author
 * left notes about it in comments. A site of its own is built from a small protocol, so that the secrets can be known.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildInstant } from '../build.ts';
import { buildCopy, projectCopy } from '../made/other-site.ts';
import { saidBy } from '../made/said-by.ts';
import { digestsIn, sumsName, sumsOf } from '../../src/loading/files/sums.ts';

const secrets = ['Juniper', 'Spokania', '99201', '47.6588', '117.4260', 'maps.example', 'Quarry'];

/** Whether the text tells the secret: a number by itself, since the digits of a digest hold any five now and then. */
const tells = (text: string, secret: string) =>
  new RegExp(/^\d+$/.test(secret) ? `(?<!\\w)${secret}(?!\\w)` : RegExp.escape(secret)).test(text);

const shelter = (
  before: string,
  confidential: string,
  takes: string,
) => `# Juniper Street 418, Spokania 99201; 47.6588, -117.4260
id: shelter
name: Example Shelter
description: Gives beds.
sample: true
services:
  - id: night-shelter
    name: Night shelter
    label: Night shelter # https://maps.example/?q=Quarry
    description: Gives beds for a night. ${before}
    status: active
    phones:
      - id: voice
        kind: telephone
        number: "+12065550144"
        type: voice
        assurances:
          - { date: "2026-01-10", dialed: "+12065550144", method: called, roles: [First role, Second role], result: answered by its name }
    relay: { by: relay }
    hours: { kind: always }
    needs: [shelter]
    serves: [anyone]
    who_may_call: Anyone
    say: []
    takes: ${takes}
    cannot: [Tell where it is.]
    voicemail: unknown
    warm_transfer: unknown
    shares_with_police: unknown
    mandated_reporter: unknown
    immigration_policy: Not known
    police_report_needed: unknown
    id_needed: unknown
${confidential}
    sources: [S1]
`;

const root = path.resolve(import.meta.dirname, '../..');
let folder = '';

/** Every file that was built; what is packed is unpacked too. */
function* built(): Generator<[file: string, text: string]> {
  const dist = path.join(folder, 'dist');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!statSync(path.join(dist, file)).isFile()) continue;
    yield [file, saidBy(path.join(dist, file)).toString('latin1')];
  }
}

beforeAll(() => {
  folder = projectCopy('secrets');
  const protocols = path.join(folder, 'protocols');
  cpSync(path.join(root, 'tests/fixtures/small'), protocols, { recursive: true });
  const file = path.join(protocols, 'resources/local/shelter.yaml');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    shelter(
      'Come to 418 Juniper Street.',
      '    confidential: false\n    address: { address_1: 418 Juniper Street, city: Spokania, state_province: WA, postal_code: "99201" }',
      '"Whoever finds it at the corner of Juniper and Quarry Street."',
    ),
  );
  const release = path.join(protocols, 'releases/2026-11-01');
  cpSync(path.join(protocols, 'draft'), release, { recursive: true });
  for (const name of ['resources', 'facility.yaml'])
    cpSync(path.join(protocols, name), path.join(release, name), { recursive: true });
  const page = path.join(release, 'pages/wet-floors.md');
  const told = 'Go to 418 Juniper Street, Spokania: <service:night-shelter>.\n\n## ';
  writeFileSync(page, readFileSync(page, 'utf8').replace('## ', told));
  writeFileSync(path.join(release, sumsName), sumsOf(digestsIn(release)));
  writeFileSync(
    file,
    shelter(
      'Its place is not told.',
      '    confidential: true\n    read_by: [First role, Second role]',
      'Whoever calls.',
    ),
  );
  buildCopy(folder, { SOURCE_DATE_EPOCH: String(buildInstant.getTime() / 1000) });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the secrets stand in the files that the site is made from', () => {
  const frozen = readFileSync(path.join(folder, 'protocols/releases/2026-11-01/resources/local/shelter.yaml'), 'utf8');
  expect(secrets.filter((secret) => !tells(frozen, secret))).toEqual([]);
});

test('the service is on the site, in its record, in its exports and in the downtime copy', () => {
  const files = [...built()].filter(([, text]) => text.includes('Night shelter')).map(([file]) => file);
  for (const file of [
    'resources/night-shelter/index.html',
    'releases/2026-11-01/index.html',
    'exports/resources.json',
    'downtime.html',
  ])
    expect(files).toContain(path.join('site', file));
});

test('no secret is in any byte', () => {
  const found = [...built()].flatMap(([file, text]) =>
    secrets.filter((secret) => tells(text, secret)).map((secret) => `${file}: ${secret}`),
  );
  expect(found).toEqual([]);
});
