import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/day.ts';
import { wordings, type PastRelease, type ReleaseHistory } from '../../../src/domain/history/history.ts';
import { compareHtml, onDayHtml, wordingsHtml, type Addresses } from '../../../src/domain/history/history-html.ts';
import { numbersOn } from '../../../src/domain/history/numbers-on.ts';
import { governingOn } from '../../../src/domain/releases/release.ts';
import { replacement, retiredFrom } from '../../../src/domain/history/retired.ts';
import { changesBetween } from '../../../src/domain/history/survey.ts';
import type { Section } from '../../../src/domain/text/section.ts';
import { history as generated } from '../../made/generated.ts';

/** A history of these states, a month apart from March 2026 on. */
function past(states: Section[][], more: Partial<PastRelease>[] = []): ReleaseHistory {
  const sections: Record<string, Section> = {};
  return {
    roles: [{ id: 'porter', title: 'Nurse' }],
    sections,
    requirements: { none: [] },
    works: {},
    checks: [],
    lines: [],
    releases: states.map((said, index) => ({
      id: `2026-${String(index + 3).padStart(2, '0')}-01`,
      title: 'A release',
      sample: true,
      approvals: [],
      changes: [],
      retired: [],
      review_due: '2027-03-01',
      proposal: '',
      digest: '0'.repeat(64),
      requirements: 'none',
      sections: said.map((section) => {
        const key = JSON.stringify(section);
        sections[key] = section;
        return key;
      }),
      ...more[index],
    })),
  };
}

const section = (id: string, text: string, more: Partial<Section> = {}): Section => ({
  id,
  of: { kind: 'page', id },
  title: id,
  roles: [],
  blocks: [{ kind: 'paragraph', text, cites: [] }],
  ...more,
});
const to: Addresses = {
  record: (id) => `/releases/${id}/`,
  redline: (id) => `/releases/${id}/redline/`,
  compare: (older, newer) => `/compare/?from=${older}&to=${newer}`,
  section: (id) => `/compare/?section=${id}`,
};

describe('the wordings of a section', () => {
  const told = past([
    [section('a', 'One.')],
    [section('a', 'One.'), section('b', 'Else.')],
    [section('a', 'Two.')],
    [section('b', 'Else.')],
    [section('a', 'Two.')],
  ]);

  test('stand once each, with the days on which they governed', () => {
    expect(wordings(told, 'a').map(({ sections, from, until }) => [sections[0]?.blocks[0]?.text, from, until])).toEqual(
      [
        ['One.', '2026-03-01', '2026-05-01'],
        ['Two.', '2026-05-01', '2026-06-01'],
        [undefined, '2026-06-01', '2026-07-01'],
        ['Two.', '2026-07-01', undefined],
      ],
    );
  });

  test('hold the parts of a page with it', () => {
    const part = (text: string) =>
      section('a-part', text, { of: { kind: 'heading', id: 'a-part', page: 'a' }, parent: 'a' });
    const parts = past([
      [section('a', 'One.'), part('x')],
      [section('a', 'One.'), part('y')],
    ]);
    expect(wordings(parts, 'a')).toHaveLength(2);
    expect(wordings(parts, 'a-part')).toHaveLength(2);
  });

  test('of a section that never was are none', () => {
    expect(wordings(told, 'c')).toEqual([]);
  });

  test('in a generated history are on every day what the governing release says', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-03-01', days));
    fc.assert(
      fc.property(generated, day, fc.constantFrom('a', 'b', 'c'), (states, asked, id) => {
        const made = past(states);
        const governing = governingOn(made.releases, asked)!;
        const said = governing.sections.map((digest) => made.sections[digest]!).find((one) => one.id === id);
        const standing = wordings(made, id).filter(
          ({ from, until }) => from <= asked && (until === undefined || asked < until),
        );
        expect(standing.length).toBeLessThanOrEqual(1);
        expect(standing[0]?.sections.find((one) => one.id === id)).toEqual(said);
      }),
    );
  });

  test('of a release that another one of its day replaced governed for less than a day', () => {
    const [first] = wordings(told, 'a');
    expect(String(wordingsHtml([{ ...first!, until: first!.from }], to))).toContain(
      'Wording in force on Mar 1, 2026, for less than a day',
    );
  });

  test('read newest first, each against the one before', () => {
    expect(String(wordingsHtml(wordings(told, 'a').slice(0, 2), to))).toMatchInlineSnapshot(
      `"<section class="wording"><h3>Wording in force from May 1, 2026 to May 31, 2026</h3><p>Brought by release <a href="/releases/2026-05-01/#a">May 1, 2026</a></p><p>No note of the release names it.</p><details><summary>Approved by</summary><ul></ul></details><div class="difference"><h4>a</h4><p class="what"><strong>Reworded</strong> <span class="kind">page</span></p><p class="block" data-change="replaced"><span class="mark">Replaced:</span> <span class="was">was <del>One.</del></span> <span class="now">now <ins>Two.</ins></span></p></div></section><section class="wording"><h3>Wording in force from Mar 1, 2026 to Apr 30, 2026</h3><p>Brought by release <a href="/releases/2026-03-01/#a">Mar 1, 2026</a></p><p>No note of the release names it.</p><details><summary>Approved by</summary><ul></ul></details><details><summary>The text, whole</summary><h4>a</h4><p>One.</p></details></section>"`,
    );
  });
});

describe('what was in force on a day', () => {
  const told = past([[section('a', 'One.')], [section('a', 'Two.')]]);

  test.each([
    ['2026-02-28', 'no release governed.</strong> The first began on Mar 1, 2026.'],
    ['2026-03-14', 'release Mar 1, 2026 was in force</strong>, from Mar 1, 2026 to Mar 31, 2026.'],
    ['2026-03-14', 'href="/compare/?from=2026-03-01&amp;to=2026-04-01"'],
    ['2026-04-01', 'it is the release in force today'],
    ['2026-12-01', 'That day has not come'],
  ])('on %s it says: %s', (day, words) => {
    expect(String(onDayHtml(told, day, '2026-05-01', to))).toContain(words);
  });

  test('names both releases of one day', () => {
    const twins = past(
      [[section('a', 'One.')], [section('a', 'Two.')]],
      [{ id: '2026-03-01' }, { id: '2026-03-01-2' }],
    );
    const html = String(onDayHtml(twins, '2026-03-01', '2026-05-01', to));
    expect(html).toContain('release Mar 1, 2026 (2) was in force');
    expect(html).toContain('<a href="/releases/2026-03-01/">2026-03-01</a>; the last of a day governs it.');
  });
});

describe('the numbers of a day', () => {
  const line = section('service-line', '', {
    of: { kind: 'service', id: 'line' },
    title: 'Night line',
    blocks: [{ kind: 'number', text: '555-0100', cites: [] }],
  });
  const told = (checks: ReleaseHistory['lines'][number]['phones'][number]['checks']): ReleaseHistory => ({
    ...past([[line]]),
    lines: [{ id: 'line', label: 'Night line today', phones: [{ id: 'voice', checks }] }],
  });
  const called = { date: '2026-03-10', method: 'called' as const, number: '555-0101' };
  const replaced = {
    date: '2026-04-10',
    method: 'called' as const,
    number: '555-0102',
    replaced: '555-0101',
    reason: 'Moved',
  };
  const on = (history: ReleaseHistory, day: string) => numbersOn(history, history.releases[0]!, day);

  test.each([
    ['2026-03-09', '555-0100', 'frozen'],
    ['2026-03-10', '555-0101', 'assurance'],
    ['2026-04-09', '555-0101', 'assurance'],
    ['2026-04-10', '555-0102', 'assurance'],
  ])('on %s it is %s by %s, under the label of the release', (day, number, by) => {
    expect(on(told([called, replaced]), day)).toMatchObject([{ label: 'Night line', numbers: [{ text: number }], by }]);
  });

  test('hold a service that the directory gained after the release', () => {
    const more: ReleaseHistory = { ...past([[]]), lines: told([called]).lines };
    expect(on(more, '2026-03-09')).toEqual([]);
    expect(on(more, '2026-03-11')).toMatchObject([{ label: 'Night line today', by: 'later' }]);
  });

  test('replaced between two days are told with their reason', () => {
    expect(changesBetween(told([called, replaced]), '2026-03-10', '2026-04-10')).toMatchObject({
      numbers: [{ was: '555-0101', now: '555-0102', reason: 'Moved', day: '2026-04-10' }],
      checks: 1,
    });
  });
});

describe('what was retired', () => {
  const retired = [{ id: 'old', title: 'Old', replaced_by: 'middle', reason: 'Said twice' }];
  const again = [{ id: 'middle', title: 'Middle', replaced_by: 'new', reason: 'Said twice' }];
  const told = past(
    [[section('old', '1'), section('lost', '1')], [section('middle', '1')], [section('new', '1')]],
    [{}, { retired }, { retired: again }],
  );
  const gone = retiredFrom(told, [section('new', '1')]);

  test('is known with the last release that had it', () => {
    expect(gone.map(({ section: { id }, last, retirement }) => [id, last.id, retirement?.reason])).toEqual([
      ['old', '2026-03-01', 'Said twice'],
      ['lost', '2026-03-01', undefined],
      ['middle', '2026-04-01', 'Said twice'],
    ]);
  });

  test('leads to what stands in its place today', () => {
    expect(replacement(gone, 'old')).toBe('new');
    expect(replacement(gone, 'lost')).toBeUndefined();
    expect(replacement(gone, 'new')).toBeUndefined();
  });
});

test('two releases are compared older first, whichever is named first', () => {
  const told = past([[section('a', 'One.')], [section('a', 'Two.')]]);
  const compared = (one: string, other: string) => String(compareHtml(told, one, other));
  expect(compared('2026-04-01', '2026-03-01')).toBe(compared('2026-03-01', '2026-04-01'));
  expect(compared('2026-04-01', '2020-01-01')).toContain('There is no such release');
});
