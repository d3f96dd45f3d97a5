/** What the site says of its releases: the exports hold all of it, and a release is one record and one redline. */
import { describe, expect, test } from 'vitest';
import { sectionsIn, type ReleaseHistory } from '../../src/domain/history.ts';
import { sections } from '../../src/domain/sections.ts';
import { blocksOf } from '../../src/loading/prose.ts';
import { readLibrary } from '../../src/loading/read.ts';
import { digestOf } from '../../src/loading/sums.ts';
import { files, pages, readSiteFile } from './site.ts';

const { releases, draft } = readLibrary().library!;

describe('releases.json', () => {
  const text = readSiteFile('exports/releases.json');
  const history = JSON.parse(text) as ReleaseHistory;

  test('holds every release, oldest first, with its digest, approvals and change notes', () => {
    expect(history.releases.map(({ id, digest, approvals, changes }) => ({ id, digest, approvals, changes }))).toEqual(
      releases.map(({ id, protocol: { release } }) => ({
        id,
        digest: digestOf(`protocols/releases/${id}`),
        approvals: release.approvals,
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
    expect(history.notice).toBe(draft.facility.sample_notice);
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
    for (const row of rows.slice(1)) expect(row).toContain(draft.facility.sample_notice);
  });
});

test('a release is a record and, after the first, a redline, and no other page', () => {
  const ofReleases = files.filter((file) => /\d{4}-\d{2}-\d{2}/.test(file));
  expect(ofReleases).toEqual(
    releases
      .flatMap(({ id }, index) => [
        `releases/${id}/index.html`,
        ...(index > 0 ? [`releases/${id}/redline/index.html`] : []),
      ])
      .toSorted(),
  );
});

describe('a record', () => {
  const ids = (address: string) => {
    const { document } = pages.find((page) => page.address === address)!;
    return new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  };

  test.each(releases.map(({ id }) => id))('of %s holds the anchor of every section that it says', (id) => {
    const here = ids(`/releases/${id}/`);
    const said = sections(releases.find((release) => release.id === id)!.protocol, blocksOf);
    expect(said.map((section) => section.id).filter((section) => !here.has(section))).toEqual([]);
  });

  test.each(releases.map(({ id }) => id))('of %s dials nothing, and says of which day its numbers are', (id) => {
    const { html, document } = pages.find((page) => page.address === `/releases/${id}/`)!;
    expect(document.querySelectorAll('.record a[href^="tel:"]').length).toBe(0);
    expect(html).toContain("today's numbers:");
    expect(html).toContain('Names and signatures: in the minutes cited.');
  });
});
