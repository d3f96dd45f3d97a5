/** Whoever reads a section can change it: each has the line of its file in the forge's editor, where there is a forge. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { pageOf } from '../../src/domain/kind.ts';
import { editorAt } from '../../src/domain/text/suggestion.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { editAddress, said } from './shown.ts';
import { pages } from './site.ts';

const { places } = readLibrary(contentRoot().folder);
const forge = editAddress === undefined ? undefined : new URL(editAddress).origin;
const suggested = (document: Document) =>
  Array.from(document.querySelectorAll('a[href^="https://"]'))
    .map((link) => ({ href: link.getAttribute('href') ?? '', link }))
    .filter(({ href }) => forge !== undefined && href.startsWith(`${forge}/`));

/** Of these a page holds hundreds, and leads to the file. A placement may be changed where lists share it. */
const byFile = new Set(['governance', 'role', 'requirement', 'source', 'entry', 'placement']);

test.skipIf(editAddress === undefined)('every section that stands in a file has its line', () => {
  const linksOn = new Map(pages.map(({ address, document }) => [address, suggested(document).map(({ href }) => href)]));
  const missing = said.flatMap(({ id, of }) => {
    const place = places.get(id);
    if (byFile.has(of.kind) || place === undefined) return [];
    return linksOn.get(pageOf(of))?.includes(editorAt(editAddress!, place)) ? [] : [id];
  });
  expect(missing).toEqual([]);
});

describe.skipIf(editAddress === undefined)('a link to the editor', () => {
  const all = pages.flatMap(({ document }) => suggested(document));
  const names = new Map(
    all.map(({ href, link }) => [href, link.getAttribute('aria-label') ?? link.textContent.trim()]),
  );

  test('says what it is and to what it leads', () => {
    expect([...names].filter(([, name]) => !/^Suggest a change(?:: \S.*)?$/.test(name))).toEqual([]);
  });

  test('leads to a file that is there', () => {
    const [before = '', after = ''] = editAddress!.replace('{line}', '').split('{path}');
    const files = all.map(({ href }) =>
      href.slice(before.length).replace(new RegExp(`${RegExp.escape(after)}\\d*$`), ''),
    );
    expect([...new Set(files)].filter((file) => !existsSync(path.join(contentRoot().folder, file)))).toEqual([]);
  });

  test('does not tell the forge from which page it was followed, and is on no paper', () => {
    for (const { link } of all) {
      expect(link.getAttribute('rel')).toBe('noreferrer');
      expect(link.closest('.print\\:hidden')).not.toBeNull();
    }
  });
});
