import { describe, expect, test } from 'vitest';
import { unnamedChanges } from '../../../src/domain/releases/freezing.ts';
import type { Block } from '../../../src/domain/protocol.ts';
import type { Note, Reasons } from '../../../src/domain/redline/reasons.ts';
import { redlineHtml } from '../../../src/domain/redline/redline-html.ts';
import { redlineLines, redlineMarkdown } from '../../../src/domain/redline/redline-markdown.ts';
import { redline } from '../../../src/domain/redline/redline.ts';
import { isWanted } from '../../../src/domain/redline/redline-filter.ts';
import type { Section } from '../../../src/domain/text/section.ts';

const text = (words: string, kind: Block['kind'] = 'paragraph'): Block => ({ kind, text: words, cites: [] });
const section = (id: string, blocks: Block[], more: Partial<Section> = {}): Section => ({
  id,
  of: { kind: 'page', id },
  title: id,
  roles: [],
  blocks,
  ...more,
});
const note = (more: Partial<Note> = {}): Note => ({
  release: '2026-04-01',
  summary: 'The nurse is told in person now',
  kind: 'editorial',
  roles: ['porter'],
  sections: ['alone'],
  ...more,
});
const names = { role: (id: string) => `the ${id}`, release: (id: string) => id };

const older = [
  section('alone', [text('Tell the nurse.'), text('Gown | Always', 'row'), text('Sample | 1:1000', 'row')]),
  section('gone', [text('It was here.')], { title: 'Gone' }),
  section('line', [text('(206) 555-0123, at night', 'number')], {
    of: { kind: 'service', id: 'line' },
    title: 'Night line',
  }),
];
const newer = [
  section('alone', [
    text('Tell the nurse in person.'),
    text('Gown | Always', 'row'),
    text('Sample | 1:100', 'row'),
    text('Never insist.', 'stop'),
  ]),
  section('line', [text('(206) 555-0129, at night', 'number')], {
    of: { kind: 'service', id: 'line' },
    title: 'Night line',
  }),
];
const reasons: Reasons = {
  notes: [note({ action: 'Do not call.' })],
  retired: [{ id: 'gone', title: 'Gone', replaced_by: 'alone', reason: 'It was said twice', release: '2026-04-01' }],
};
const made = redline(older, newer, reasons);

describe('a redline', () => {
  test('says stops first, then numbers, then the rest by what it belongs to', () => {
    expect(made.groups.map(({ title, entries }) => [title, entries.map(({ id }) => id)])).toEqual([
      ['Stops', ['alone']],
      ['Numbers that changed', ['line']],
      ['Pages', ['gone']],
    ]);
  });

  test('reads as HTML without color: words say what went and came', () => {
    expect(String(redlineHtml(made, names)).replaceAll(/<(article|section|p class="redline-summary")/g, '\n<$1'))
      .toMatchInlineSnapshot(`
        "
        <p class="redline-summary">3 sections differ: 1 number changed, 1 hard stop added, 1 removed, 1 reworded.</p><ul class="redline-overview"><li data-weight="stops"><a href="#differs-stops">Stops</a>: <span data-count>1</span> (1 hard stop added, 1 reworded)</li><li data-weight="numbers"><a href="#differs-numbers">Numbers that changed</a>: <span data-count>1</span> (1 number changed)</li><li data-weight="pages"><a href="#differs-pages">Pages</a>: <span data-count>1</span> (1 removed)</li></ul>
        <section class="redline-group" data-weight="stops"><h2 id="differs-stops">Stops</h2>
        <article class="difference" data-roles="porter" data-owner="" data-weight="stops" aria-labelledby="alone"><h3 id="alone" tabindex="-1">alone</h3><p class="what"><strong>Hard stop added, reworded</strong> <span class="kind">page</span></p><p class="note-why">Why (2026-04-01, editorial, the porter): The nurse is told in person now. <strong>Do not call.</strong></p><p class="block" data-change="reworded"><span class="mark">Reworded:</span> Tell the nurse<ins><span class="visually-hidden"> [added: </span> in person<span class="visually-hidden">] </span></ins>.</p><p class="block" data-change="reworded"><span class="mark">Reworded, row:</span> Sample | 1:<del><span class="visually-hidden"> [removed: </span>1000<span class="visually-hidden">] </span></del><ins><span class="visually-hidden"> [added: </span>100<span class="visually-hidden">] </span></ins></p><p class="block" data-change="added"><span class="mark">Added, stop:</span> <ins>Never insist.</ins></p></article></section>
        <section class="redline-group" data-weight="numbers"><h2 id="differs-numbers">Numbers that changed</h2>
        <article class="difference" data-roles="" data-owner="" data-weight="numbers" aria-labelledby="line"><h3 id="line" tabindex="-1">Night line</h3><p class="what"><strong>Number changed</strong> <span class="kind">service</span></p><p class="block" data-change="reworded"><span class="mark">Number:</span> <span class="was">was <bdi class="number" dir="ltr">(206) 555-012<del>3</del>, at night</bdi></span> <span class="now">now <bdi class="number" dir="ltr">(206) 555-012<ins>9</ins>, at night</bdi></span></p></article></section>
        <section class="redline-group" data-weight="pages"><h2 id="differs-pages">Pages</h2>
        <article class="difference" data-roles="" data-owner="" data-weight="pages" aria-labelledby="gone"><h3 id="gone" tabindex="-1">Gone</h3><p class="what"><strong>Removed</strong> <span class="kind">page</span></p><p class="note-why">Why (2026-04-01): It was said twice. In its place: alone.</p><p class="block" data-change="removed"><span class="mark">Removed:</span> <del>It was here.</del></p></article></section>"
      `);
  });

  test('reads as Markdown', () => {
    expect(redlineMarkdown(made, names)).toMatchInlineSnapshot(`
      "3 sections differ: 1 number changed, 1 hard stop added, 1 removed, 1 reworded.

      ## Stops

      ### alone

      page: hard stop added, reworded
      > 2026-04-01, editorial: The nurse is told in person now. Do not call.
      - Reworded: Tell the nurse **in person**.
      - Reworded: Sample \\| 1:~~1000~~**100**
      - Added, stop: **Never insist.**

      ## Numbers that changed

      ### Night line

      service: number changed
      - Number: was (206) 555-0123, at night, now **(206) 555-0129, at night**

      ## Pages

      ### Gone

      page: removed
      > 2026-04-01: It was said twice. In its place: alone.
      - Removed: ~~It was here.~~"
    `);
  });

  test('reads in a line each before a freeze', () => {
    expect(redlineLines(made)).toMatchInlineSnapshot(`
      [
        "alone: hard stop added, reworded",
        "Night line: number changed ((206) 555-0123, at night -> (206) 555-0129, at night)",
        "Gone: removed",
      ]
    `);
  });

  test('escapes what the protocol says', () => {
    const html = String(
      redlineHtml(redline([section('a', [text('1 < 2')])], [section('a', [text('1 < 3 & "4"')])]), names),
    );
    expect(html).toContain('1 &lt; ');
    expect(html).toContain('&amp; &quot;4&quot;');
  });

  test('of the same state twice says that nothing differs', () => {
    expect(redline(older, older)).toEqual({ summary: 'Nothing differs.', groups: [] });
  });

  test('tells the parts of a new page inside it', () => {
    const page = [
      section('new', [text('One.')]),
      section('new-part', [text('Two.')], { of: { kind: 'heading', id: 'new-part', page: 'new' }, parent: 'new' }),
    ];
    const { groups } = redline([], page);
    expect(groups[0]!.entries.map(({ id, inner }) => [id, inner.map((part) => part.id)])).toEqual([
      ['new', ['new-part']],
    ]);
  });
});

test('a redline tells the weightiest first, and what is editorial last', () => {
  const of = (id: string, kind: 'page' | 'source' | 'hard stop', words: string) =>
    section(id, [text(words, kind === 'source' ? 'fact' : 'paragraph')], { of: { kind, id } });
  const state = (one: string, other: string) => [
    of('source-s1', 'source', `title: ${one}`),
    of('page', 'page', `Ask the ${one} guest.`),
    of('spelling', 'page', other === 'b' ? 'Hold the door.' : 'hold the door'),
    of('shared-never', 'hard stop', `Never ${one} it.`),
    section('service-line', [text(`1-206-555-010${other === 'b' ? 1 : 2}`, 'number')], {
      of: { kind: 'service', id: 'line' },
    }),
  ];
  expect(
    redline(state('old', 'a'), state('new', 'b')).groups.map(({ weight, entries }) => [
      weight,
      entries.map(({ id }) => id),
    ]),
  ).toEqual([
    ['stops', ['shared-never']],
    ['numbers', ['service-line']],
    ['pages', ['page']],
    ['governance', ['source-s1']],
    ['editorial', ['spelling']],
  ]);
});

test('what is editorial opens only when it is asked for, and says how many there are', () => {
  const made = redline([section('a', [text('hold the door')])], [section('a', [text('Hold the door.')])]);
  expect(String(redlineHtml(made, names))).toContain(
    '<details class="redline-editorial"><summary>Show editorial, 1</summary><article',
  );
});

test('a difference is of its owner, or of the owner of what holds it', () => {
  const page = (words: string) => [
    section('page', [text('Owner: Nursing', 'fact')]),
    section('part', [text(words)], { of: { kind: 'heading', id: 'part', page: 'page' }, parent: 'page' }),
    section('other', [text(words)]),
  ];
  const [pages] = redline(page('One way.'), page('Another way.')).groups;
  expect(pages!.entries.map(({ id, owner }) => [id, owner])).toEqual([
    ['part', 'Nursing'],
    ['other', undefined],
  ]);
});

describe('the filters', () => {
  const difference = (more: { roles?: string[]; owner?: string; weight?: string } = {}) => ({
    roles: [],
    weight: 'pages',
    ...more,
  });

  test.each([
    [difference(), { role: 'porter' }, true],
    [difference({ roles: ['porter'] }), { role: 'porter' }, true],
    [difference({ roles: ['guard'] }), { role: 'porter' }, false],
    [difference({ roles: ['guard'] }), {}, true],
    [difference({ owner: 'Nursing' }), { owner: 'Nursing' }, true],
    [difference({ owner: 'Doorkeepers' }), { owner: 'Nursing' }, false],
    [difference(), { owner: 'Nursing' }, false],
    [difference(), { owner: 'none' }, true],
    [difference({ weight: 'stops' }), { weight: 'pages' }, false],
    [difference({ roles: ['porter'], owner: 'Nursing' }), { role: 'porter', owner: 'Nursing', weight: 'pages' }, true],
  ])('leave %o in view of %o: %s', (entry, wish, wanted) => {
    expect(isWanted(entry, wish)).toBe(wanted);
  });
});

test('before a freeze, what no note and no retirement names is listed, services apart', () => {
  expect(unnamedChanges(made)).toEqual([]);
  expect(unnamedChanges(redline(older, newer))).toEqual(['alone', 'gone']);
});
