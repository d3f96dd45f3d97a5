/** Links into the intranet: living as the directory is, cited by id, and kept with each release as they were called. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Placing, ShownProtocol } from '../../../src/domain/protocol.ts';
import { linkFaults } from '../../../src/domain/rules/link-rules.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { renderProse } from '../../../src/loading/prose/prose.ts';
import { placeOnCard, placeOnRecord, placeOnSite } from '../../../src/placing.ts';
import { change, draftOf, protocols, told, type Edit } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const page = 'draft/pages/wet-floors.md';
const links = `- id: mop-form
  title: Mop form
  address: "https://intranet.example.org/forms/mop"
  owner: Porters
`;
const own: Record<string, Edit> = {
  'links.yaml': links,
  'site.yaml': ['main_number:', 'link_hosts: [intranet.example.org]\nmain_number:'],
};
const citing: Record<string, Edit> = {
  ...own,
  [page]: ['Floors slip when', 'Fill in <link:mop-form>. Floors slip when'],
};

describe('a link in the text', () => {
  test.each<[where: string, place: (draft: ShownProtocol) => Placing, shown: string]>([
    [
      'on the site leads there',
      (draft) => placeOnSite(draft),
      '<a href="https://intranet.example.org/forms/mop">Mop form</a>',
    ],
    ['on a card is its title', placeOnCard, '<span>Mop form</span>'],
    ['on a record is its title', (draft) => placeOnRecord(draft), '<span>Mop form</span>'],
  ])('%s', (_where, place, shown) => {
    const placing = place(draftOf(protocols(citing)));
    expect(String(renderProse('Fill in <link:mop-form>.', placing))).toBe(`<p>Fill in ${shown}.</p>`);
  });

  test('is called by its title where the text is compared and searched', () => {
    const said = sections(draftOf(protocols(citing)), blocksOf).flatMap(({ blocks }) => blocks.map(({ text }) => text));
    expect(said).toContainEqual(expect.stringContaining('Fill in Mop form.'));
  });
});

describe('a mistake is told', () => {
  test.each<[what: string, edits: Record<string, Edit>, told: string]>([
    [
      'of an id that is nowhere',
      { ...own, [page]: ['Floors slip when', 'Fill in <link:mob-form>. Floors slip when'] },
      'draft/pages/wet-floors.md:29:9 link-unknown `link:mob-form` leads to no link.\n  Mend: write `mop-form`, if that was meant.',
    ],
    [
      'of an id that stands twice',
      { ...own, 'links.yaml': links + links },
      'links.yaml:5:7 id-duplicate The link id `mop-form` stands already at links.yaml:1.\n  Mend: choose another id here; an id that was released keeps its first place.',
    ],
    [
      'of another host',
      { ...own, 'links.yaml': links.replace('intranet.example.org', 'forms.example.com') },
      'links.yaml:3:12 link-host https://forms.example.com/forms/mop is on no host of this hospital.\n  Mend: name a page on intranet.example.org, or add its host to `link_hosts` in `site.yaml`.',
    ],
    [
      'of no own host',
      { 'links.yaml': links },
      'links.yaml:3:12 link-host https://intranet.example.org/forms/mop is on no host of this hospital.\n  Mend: add its host to `link_hosts` in `site.yaml`.',
    ],
  ])('%s', (_what, edits, problem) => {
    expect(told(protocols(edits))).toEqual([problem]);
  });

  test('once, where the file of the links cannot be read', () => {
    expect(told(protocols({ ...citing, 'links.yaml': 'not: [a list\n' }))).toEqual([
      expect.stringMatching(/^links\.yaml:\d+:\d+ yaml-syntax /),
    ]);
  });
});

describe('an address on an own host', () => {
  test.each([
    ['https://intranet.example.org/forms', true],
    ['https://intranet.example.org', true],
    ['https://INTRANET.example.org/forms', true],
    ['https://intranet.example.org.evil.example/forms', false],
    ['https://intranet.example.org@evil.example/forms', false],
    ['https://evil.example/intranet.example.org', false],
    ['https://other.example.org/forms', false],
    ['https://intranet.example.org:8443/forms', false],
    ['https:///forms', false],
  ])('%s: %s', (address, isOwn) => {
    const link = { id: 'a', title: 'A', address, owner: 'Porters' };
    expect([...linkFaults([link], ['intranet.example.org'])].length === 0).toBe(isOwn);
  });
});

describe('a release', () => {
  /** A tree of which one release was frozen. */
  function released(edits: Record<string, Edit>): string {
    const root = protocols(edits);
    freeze(root, '2026-02-01');
    return root;
  }

  test('keeps what its links were called', () => {
    const root = released(citing);
    change(root, 'links.yaml', ['title: Mop form', 'title: Bucket form']);
    const { library, problems } = readLibrary(root);
    expect(problems).toEqual([]);
    expect(library?.releases[0]?.protocol.links.map(({ title }) => title)).toEqual(['Mop form']);
    expect(library?.living.links.map(({ title }) => title)).toEqual(['Bucket form']);
  });

  test.each([
    ['on a page', page, 'Floors slip when'],
    ['in a case', 'draft/learning/shining-hall.yaml', 'The floor shines'],
  ])('that cites a link %s keeps it from going', (_, file, words) => {
    const root = released({ ...own, [file]: [words, `Fill in <link:mop-form>. ${words}`] });
    change(root, file, ['Fill in <link:mop-form>. ', '']);
    change(root, 'links.yaml', undefined);
    expect(told(root)).toEqual([
      'links.yaml:1:1 link-unknown Release 2026-02-01 cites `<link:mop-form>`, which is no longer here.\n  Mend: put it back; where its page moved, change its address.',
    ]);
  });

  test('that does not cite one lets it go', () => {
    const root = released(own);
    change(root, 'links.yaml', '[]\n');
    expect(told(root)).toEqual([]);
  });

  test('of a tree without links has none', () => {
    const root = released({});
    expect(existsSync(path.join(root, 'releases/2026-02-01/links.yaml'))).toBe(false);
    expect(readLibrary(root).library?.releases[0]?.protocol.links).toEqual([]);
  });
});
