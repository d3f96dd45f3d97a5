/** The directory's rules as an author meets them: at the place, with both numbers, in `npm run check`. */
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { digestsIn, sumsName, sumsOf } from '../../../src/loading/files/sums.ts';
import { change, protocols, told, type Edit } from '../../made/fixture.ts';

const line = 'resources/national/line.yaml';
const house = 'resources/internal/hospital.yaml';

/** The small tree after its first release, then edited. */
function released(edits: Record<string, Edit>): string {
  const root = protocols();
  const release = path.join(root, 'releases/2026-11-01');
  cpSync(path.join(root, 'draft'), release, { recursive: true });
  for (const name of ['resources', 'facility.yaml'])
    cpSync(path.join(root, name), path.join(release, name), { recursive: true });
  writeFileSync(path.join(release, sumsName), sumsOf(digestsIn(release)));
  for (const [name, edit] of Object.entries(edits)) change(root, name, edit);
  return root;
}

describe('a mistake is told at the digit', () => {
  test('in the number', () => {
    expect(told(protocols({ [line]: ['number: "+12065550123"', 'number: "+12065550128"'] }))).toMatchInlineSnapshot(`
      [
        "resources/national/line.yaml:14:29 number-differs The number is +1206555012[8], but +1206555012[3] was dialed on 2026-01-10.
        Mend: dial it again: correct the one that is wrong; a new number needs an assurance of its own.",
      ]
    `);
  });

  test('in the number as dialed', () => {
    expect(told(protocols({ [line]: ['dialed: "+12065550123"', 'dialed: "+12065550223"'] }))).toMatchInlineSnapshot(`
      [
        "resources/national/line.yaml:14:27 number-differs The number is +12065550[1]23, but +12065550[2]23 was dialed on 2026-01-10.
        Mend: dial it again: correct the one that is wrong; a new number needs an assurance of its own.",
      ]
    `);
  });

  test('in the main number of the hospital', () => {
    expect(told(protocols({ [house]: ['number: "+12065550100"', 'number: "+12065550101"'] }))).toMatchInlineSnapshot(`
      [
        "resources/internal/hospital.yaml:49:29 number-differs The number is +1206555010[1], but +1206555010[0] was dialed on 2026-01-10.
        Mend: dial it again: correct the one that is wrong; a new number needs an assurance of its own.",
      ]
    `);
  });

  test('in a spelled number and in a text', () => {
    expect(
      told(
        protocols({
          [line]: ['type: voice', 'type: voice\n        spelled: 1-206-555-0124'],
          'resources/internal/hospital.yaml': ['who_may_call: Anyone', 'who_may_call: Anyone, else 206-555-0177'],
        }),
      ),
    ).toMatchInlineSnapshot(`
      [
        "resources/internal/hospital.yaml:29:19 number-in-prose The number 206-555-0177 is typed in a text, where nobody would mend it.
        Mend: make it a number of this service, or name the service that has it.",
        "resources/national/line.yaml:16:18 spelled-differs 1-206-555-0124 spells 206555012[4], but the number is 206555012[3].
        Mend: compare both with the source, and correct the one that is wrong.",
      ]
    `);
  });
});

describe('after a release', () => {
  test('an unchanged directory is told nothing of', () => {
    expect(told(released({}))).toEqual([]);
  });

  test('both typings changed together are refused, since the release keeps what was dialed', () => {
    const root = released({ [line]: ['number: "+12065550123"', 'number: "+12065550128"'] });
    change(root, line, ['dialed: "+12065550123"', 'dialed: "+12065550128"']);
    expect(told(root)).toMatchInlineSnapshot(`
      [
        "resources/national/line.yaml:17:13 assurance-rewritten The entry of 2026-01-10 in release 2026-11-01 dialed +1206555012[3], and reads +1206555012[8] here.
        Mend: put it back as it was released; what is new is an entry of its own at the end.",
      ]
    `);
  });

  test('a number under another name is refused, since its history would be lost', () => {
    expect(told(released({ [line]: ['- id: voice', '- id: day-desk'] }))).toMatchInlineSnapshot(`
      [
        "resources/national/line.yaml:12:13 number-renamed \`day-desk\` stands where release 2026-11-01 has \`voice\`; the history of the number is lost.
        Mend: call it \`voice\` again, with its assurances; a new number replaces the old one there, and what is another number comes beside it until the next release.",
      ]
    `);
  });

  test.each<[what: string, id: string, type: string, code: string]>([
    ['kind and number', 'voice', 'voice', 'assurance-rewritten'],
    ['id, kind and number', 'short', 'voice', 'number-renamed'],
    ['id, kind, use and number', 'short', 'text', 'number-renamed'],
  ])('%s changed together are refused', (_what, id, type, code) => {
    const root = released({ [line]: ['- id: voice', `- id: ${id}`] });
    change(root, line, ['kind: telephone', 'kind: short']);
    change(root, line, ['number: "+12065550123"', 'number: "988"']);
    change(root, line, ['dialed: "+12065550123"', 'dialed: "988"']);
    change(root, line, ['type: voice', `type: ${type}`]);
    expect(told(root).map((problem) => problem.split(' ')[1])).toEqual([code]);
  });

  test('a number changes by a new entry that was called and says why', () => {
    const root = released({ [line]: ['number: "+12065550123"', 'number: "+12065550128"'] });
    change(root, line, [
      '    relay: { by: relay }',
      `          - {
              date: "2026-11-20",
              dialed: "+12065550128",
              method: called,
              roles: [First role, Second role],
              result: answered by its name,
              replaces: "+12065550123",
              reason: The desk moved.,
              sample: true,
            }
    relay: { by: relay }`,
    ]);
    expect(told(root)).toEqual([]);
  });

  test('a service that a release cites stays', () => {
    const root = released({ [line]: ['id: night-line', 'id: day-line'] });
    expect(told(root).filter((problem) => problem.includes('service-dropped'))).toMatchInlineSnapshot(`
      [
        "releases/2026-11-01/resources/national/line.yaml:1:1 service-dropped Release 2026-11-01 names the service \`night-line\`, which the directory no longer holds.
        Mend: put it back with another \`status\` and what to call \`instead\`.",
      ]
    `);
  });
});
