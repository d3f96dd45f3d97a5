/** What search may find: the release in force, the living directory and the help pages, and nothing else. */
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { wholeList, type WholeList } from '../../src/domain/checklists/checklist.ts';
import { kindOf } from '../../src/domain/kind.ts';
import { unpack } from '../../src/domain/search/packed.ts';
import { withLiving } from '../../src/domain/protocol.ts';
import { sections } from '../../src/domain/text/sections.ts';
import { revealingWord } from '../../src/domain/text/wording.ts';
import { shownOn } from '../../src/loading/library/build-day.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { searchFolder } from '../../src/site.ts';
import { buildDay, siteFolder } from '../build.ts';
import { files, pages, readSiteFile } from './site.ts';

const library = readLibrary().library!;
const { answers, keys } = unpack(JSON.parse(readSiteFile('pagefind/answers.json')));

const pieces = path.join(siteFolder, searchFolder, 'index');
/** In KB, compressed as they lie there. */
const mostOfPiece = 4;

const listItems = ({ points, readiness }: WholeList) => [...points.flatMap(({ items }) => items), ...readiness];

describe('the index', () => {
  test('holds every section in force, its pages’ stops and the help pages, once each', () => {
    const inForce = withLiving(shownOn(library, buildDay)!.protocol, library.living);
    // What governs is not searched, and what a list takes over as it stands is found as the item that lists share.
    const plain = new Set(
      inForce.checklists.flatMap(({ id }) =>
        listItems(wholeList(inForce, id)).flatMap(({ plain, section_id }) => (plain ? [section_id] : [])),
      ),
    );
    const said = sections(inForce, blocksOf).flatMap(({ id, of }) => (kindOf(of).found && !plain.has(id) ? [id] : []));
    const found = answers.filter(({ kind, id }) => kind !== 'help' && !(kind === 'stop' && id.endsWith('-stop')));
    expect(found.map(({ id }) => id).toSorted()).toEqual(said.toSorted());
    const held = keys.filter(Boolean);
    expect(new Set(held).size).toBe(held.length);
  });

  test('leads nowhere but to pages of the release in force, the directory and help', () => {
    const other = answers.filter(
      ({ address }) => !/^\/(protocol|checklists|branches|cards|resources|reporting|help)\//.test(address),
    );
    expect(other).toEqual([]);
  });

  test('leads to a place that exists', () => {
    const lost = answers.filter(({ address }) => {
      const [path, fragment] = address.split('#');
      const page = pages.find((one) => one.address === path);
      return !page || (fragment !== undefined && !page.document.getElementById(fragment));
    });
    expect(lost.map(({ address }) => address)).toEqual([]);
  });

  test('shows nothing revealing in the title of a page, a part, a list or a number', () => {
    const { revealing_words } = shownOn(library, buildDay)!.protocol.facility;
    expect(
      answers
        .filter(({ title, sentence }) => !sentence && revealingWord(title, revealing_words))
        .map(({ title }) => title),
    ).toEqual([]);
  });

  test('holds no digest: nobody asks for one, and it would be another with every build', () => {
    expect(readSiteFile('pagefind/texts.json')).not.toMatch(/\b[\da-f]{64}\b/);
  });

  test('is made of nothing but what the window loads', () => {
    const served = files.filter((file) => file.startsWith('pagefind/')).map((file) => file.split('/')[1]);
    expect([...new Set(served)].map((name) => name!.replace(/zxx_[\da-f]+/, 'zxx_x')).toSorted())
      .toMatchInlineSnapshot(`
      [
        "answers.json",
        "index",
        "pagefind-entry.json",
        "pagefind.js",
        "pagefind.zxx_x.pf_meta",
        "texts.json",
        "wasm.unknown.pagefind",
      ]
    `);
    expect(readdirSync(pieces).length).toBeGreaterThan(0);
  });

  test('lies in small pieces, of which a question loads those of its words', () => {
    const sizes = readdirSync(pieces).map((file) => statSync(path.join(pieces, file)).size / 1024);
    expect(Math.max(...sizes)).toBeLessThan(mostOfPiece);
  });
});

test('no page is marked for an index of another kind', () => {
  expect(pages.filter(({ html }) => html.includes('data-pagefind-body')).map(({ address }) => address)).toEqual([]);
});
