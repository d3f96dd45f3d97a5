import { describe, expect, test } from 'vitest';
import type { ReleaseHistory } from '../../../src/domain/history/history.ts';
import { coverHtml } from '../../../src/domain/history/packet-html.ts';
import { disclosed, packetOf, unknownRequirements, type Scope } from '../../../src/domain/history/packet.ts';
import type { SectionRecall } from '../../../src/domain/protocol.ts';
import { section, type Section } from '../../../src/domain/text/section.ts';
import type { Recall } from '../../../src/schema/recalls.ts';
import type { ChangeNote } from '../../../src/schema/release.ts';
import type { Requirement } from '../../../src/schema/register.ts';
import { facility } from '../../made/directory.ts';
import { aPastRelease } from '../../made/past-release.ts';

const page = (id: string, text: string): Section =>
  section({ kind: 'page', id }, `Page ${id}`, [], [{ kind: 'paragraph', text, cites: [] }]);
const part = (id: string, of: string, text: string): Section =>
  section({ kind: 'heading', id, page: of }, `Part ${id}`, [], [{ kind: 'paragraph', text, cites: [] }]);
const line = section(
  { kind: 'service', id: 'desk' },
  'Desk',
  [],
  [{ kind: 'number', text: 'extension 4100', cites: [] }],
);
const requirement = (id: string, sections: string[], kind: Requirement['kind'] = 'component'): Requirement => ({
  id,
  title: `Requirement ${id}`,
  kind,
  asked_by: [],
  score: 2,
  sections,
});
const note = (summary: string, ...sections: string[]): ChangeNote => ({
  summary,
  kind: 'substantive',
  roles: [],
  action: 'Act.',
  sections,
});

const history: ReleaseHistory = {
  roles: [],
  sections: {
    'floor-1': page('floor', 'Dry it.'),
    'floor-2': page('floor', 'Dry it twice.'),
    'soap-1': part('soap', 'floor', 'The secret soap.'),
    'keys-1': page('keys', 'Lost keys.'),
    'keys-2': page('keys', 'Found keys.'),
    'desk-1': line,
  },
  requirements: { map: [requirement('c-01', ['floor', 'service-desk']), requirement('f-01', ['keys'], 'facility')] },
  works: {},
  checks: [],
  lines: [],
  releases: [
    aPastRelease('2026-01-01', ['floor-1', 'soap-1', 'keys-1', 'desk-1']),
    aPastRelease(
      '2026-03-01',
      ['floor-2', 'soap-1', 'keys-2', 'desk-1'],
      [note('Twice', 'floor'), note('Keys were found', 'keys'), note('The soap is secret', 'floor', 'soap')],
    ),
    aPastRelease('2026-06-01', ['floor-2', 'soap-1', 'keys-2', 'desk-1']),
  ],
};
const recalled = {
  day: '2026-05-01',
  reason: 'It told which soap',
  notice: 'Ask',
  decided_by: 'Compliance officer',
  sample: true,
};
const withheld: Recall = { ...recalled, release: '2026-01-01', sections: ['soap'], kind: 'withheld' };
const asked = (scope: Partial<Scope> = {}, recalls: Recall[] = [], of = history) =>
  packetOf(
    of,
    { requirements: ['c-01'], from: '2026-02-01', to: '2026-04-01', internalNumbers: false, ...scope },
    { recalls, internal: new Set(['desk']) },
  );
const inside = (packet: ReturnType<typeof asked>) =>
  packet.releases.map((one) => [one.release.id, one.inside.map(({ digest }) => digest)]);
const leftOut = (packet: ReturnType<typeof asked>) =>
  packet.releases.at(-1)!.leftOut.map(({ digest, why }) => `${digest}: ${why}`);

describe('a packet', () => {
  test('holds the release of the first day and those since, and of them what carries a requirement', () => {
    expect(inside(asked())).toEqual([
      ['2026-01-01', ['floor-1', 'soap-1']],
      ['2026-03-01', ['floor-2', 'soap-1']],
    ]);
    expect(leftOut(asked())).toEqual(['keys-2: scope', 'desk-1: internal']);
  });

  test.each([
    [{ requirements: ['facility'] }, ['keys-2']],
    [{ requirements: ['c-01', 'f-01'] }, ['floor-2', 'soap-1', 'keys-2']],
    [{ requirements: [] }, ['floor-2', 'soap-1', 'keys-2']],
    [{ internalNumbers: true }, ['floor-2', 'soap-1', 'desk-1']],
  ])('asked for %o holds %o', (scope, expected) => {
    expect(
      asked(scope)
        .releases.at(-1)!
        .inside.map(({ digest }) => digest),
    ).toEqual(expected);
  });

  test('never holds withheld words, in whichever release they stand', () => {
    const packet = asked({}, [withheld]);
    expect(inside(packet)).toEqual([
      ['2026-01-01', ['floor-1']],
      ['2026-03-01', ['floor-2']],
    ]);
    expect(leftOut(packet)).toContain('soap-1: withheld');
    expect(JSON.stringify(disclosed(history, packet))).not.toMatch(/secret/);
  });

  test('holds an erratum as it was frozen', () => {
    expect(inside(asked({}, [{ ...withheld, kind: 'erratum' }]))).toEqual(inside(asked()));
  });

  test('holds notes of what is inside, and counts the others', () => {
    const [, newer] = asked({}, [withheld]).releases;
    expect([newer!.notes.map(({ summary }) => summary), newer!.notesLeftOut]).toEqual([['Twice'], 2]);
  });

  test('discloses nothing of the rest of the history', () => {
    const told = JSON.stringify(disclosed(history, asked()));
    for (const word of ['keys', 'Keys', '4100', 'f-01', '2026-06-01']) expect(told).not.toContain(word);
  });

  test('discloses what is recalled of its scope, and of nothing else', () => {
    const erratum = (section: string): SectionRecall => ({ ...recalled, kind: 'erratum', section, notice: section });
    const recalls = [erratum('floor'), erratum('keys')];
    const recalling = { ...history, releases: history.releases.map((release) => ({ ...release, recalls })) };
    const told = disclosed(recalling, asked({}, [], recalling));
    expect(told.releases.map((release) => release.recalls?.map(({ notice }) => notice))).toEqual([
      ['floor'],
      ['floor'],
    ]);
  });
});

test('a cover sheet names what is inside, and what was left out by its digest alone', () => {
  const files = [{ name: 'record.html', title: 'Record', digest: 'a'.repeat(64) }];
  const cover = String(coverHtml({ packet: asked({}, [withheld]), facility, files, today: '2026-07-01' }));
  expect(cover).toContain('<li>Page floor (floor): <code>floor-2</code></li>');
  expect(cover).toContain('<li>page: <code>keys-2</code></li>');
  expect(cover).toContain(
    '<li>soap: <code>soap-1</code>. Since May 1, 2026: It told which soap. Decided by: Compliance officer (sample)</li>',
  );
  expect(cover).toContain('<a href="record.html">Record</a>: <code>aaaaaaaa aaaaaaaa');
  expect(cover).not.toMatch(/Page keys|Found keys|4100/);
});

test('a name that no requirement has is told', () => {
  expect(unknownRequirements(history, { requirements: ['c-01', 'claim', 'c-99', 'facility'] })).toEqual([
    'claim',
    'c-99',
  ]);
});
