/** What the site says of its releases: the exports hold all of it, and a release is one record and one redline. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { sectionsIn, type ReleaseHistory } from '../../src/domain/history/history.ts';
import { formatPhone } from '../../src/domain/directory/phone.ts';
import { sectionId } from '../../src/domain/kind.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { digestOf } from '../../src/loading/files/sums.ts';
import { library, notice } from './shown.ts';
import { files, pages, readSiteFile } from './site.ts';

const { releases } = library;

describe('releases.json', () => {
  const text = readSiteFile('exports/releases.json');
  const history = JSON.parse(text) as ReleaseHistory;

  test('holds every release, oldest first, with its digest, approvals and change notes', () => {
    expect(history.releases.map(({ id, digest, approvals, changes }) => ({ id, digest, approvals, changes }))).toEqual(
      releases.map(({ id, protocol: { release, approvals } }) => ({
        id,
        digest: digestOf(path.join(contentRoot().folder, 'releases', id)),
        approvals,
        changes: release.changes,
      })),
    );
  });

  test('says of each what its files say', () => {
    for (const [index, { protocol }] of releases.entries())
      expect(sectionsIn(history, history.releases[index]!)).toEqual(
        JSON.parse(JSON.stringify(sections(protocol, blocksOf))),
      );
  });

  test('holds a wording once, however many releases have it', () => {
    const wordings = Object.values(history.sections).map((section) => JSON.stringify(section));
    expect(new Set(wordings).size).toBe(wordings.length);
    expect(new Set(history.releases.flatMap((release) => release.sections)).size).toBe(wordings.length);
  });

  test('says that it is a sample', () => {
    expect(history.notice).toBe(notice);
  });
});

describe('changes.csv', () => {
  const rows = readSiteFile('exports/changes.csv').trimEnd().split('\r\n');

  test('has a row for every change note, the newest release first', () => {
    expect(rows[0]!.replace(/^\uFEFF/, '')).toMatchInlineSnapshot(
      `"release,effective,title,urgent,ratify_by,change,kind,roles,do_differently,sections,approved,digest,notice"`,
    );
    expect(rows.slice(1).map((row) => row.split(',')[0])).toEqual(
      releases.toReversed().flatMap(({ id, protocol }) => protocol.release.changes.map(() => id)),
    );
  });

  test('begins no cell with what a spreadsheet would reckon with', () => {
    expect(rows.filter((row) => /(^|,)"?[=+@-]/.test(row.replace(/^\uFEFF/, '')))).toEqual([]);
  });

  test('says in every row that it is a sample', () => {
    for (const row of rows.slice(1)) expect(row).toContain(notice);
  });
});

test('a release is a record and, after the first, a redline, and no other page', () => {
  const ofReleases = files.filter((file) => /\d{4}-\d{2}-\d{2}.*\.html$/.test(file));
  expect(ofReleases).toEqual(
    releases
      .flatMap(({ id }, index) => [
        `releases/${id}/index.html`,
        ...(index > 0 ? [`releases/${id}/redline/index.html`] : []),
      ])
      .toSorted(),
  );
});

describe.each(releases)('the record of $id', ({ id, protocol }) => {
  const { document } = pages.find((page) => page.address === `/releases/${id}/`)!;
  const said = sections(protocol, blocksOf);
  const squeezed = (text: string) => text.replaceAll(/\s/g, '');

  test('holds the anchor of every section that it says', () => {
    const here = new Set([...document.querySelectorAll('[id]')].map((element) => element.id));
    expect(said.map((section) => section.id).filter((section) => !here.has(section))).toEqual([]);
  });

  test('says the words of its own release, whatever others say', () => {
    const record = document.querySelector('.record')!.cloneNode(true) as Element;
    for (const number of record.querySelectorAll('bdi.number')) number.remove();
    const text = squeezed(record.textContent!);
    const words = said
      .filter(({ id: section, of }) => /^(page|heading|item|hard stop)$/.test(of.kind) && !section.endsWith('-why'))
      .flatMap(({ blocks }) => blocks.filter(({ kind }) => /^(paragraph|step|item|quote|stop)$/.test(kind)));
    expect(words).not.toEqual([]);
    expect(words.map((block) => block.text).filter((one) => !text.includes(squeezed(one)))).toEqual([]);
  });

  test('gives each line the numbers that its own release gives it', () => {
    for (const { id: service, phones } of protocol.services) {
      const entry = document.getElementById(sectionId({ kind: 'service', id: service }))!.parentElement!;
      const numbers = [...entry.querySelectorAll('ul:first-of-type > li > bdi.number')].map((one) => one.textContent);
      expect(numbers.map((number) => number!.trim())).toEqual(phones.map(formatPhone));
      const named = document.querySelectorAll(
        `.record a[href="#${sectionId({ kind: 'service', id: service })}"] > bdi.number`,
      );
      for (const number of named) expect(number.textContent).toBe(formatPhone(phones[0]!));
    }
  });

  test('dials nothing, and says of which day its numbers are', () => {
    expect(document.querySelectorAll('.record a[href^="tel:"]').length).toBe(0);
    const said = document.querySelector('main')?.textContent;
    expect(said).toContain("today's numbers:");
    expect(said).toContain('Names and signatures: in the minutes cited.');
  });
});
