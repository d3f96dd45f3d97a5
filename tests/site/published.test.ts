/** What lies in dist/ beside the pages, and that nothing else does. */
import { readFileSync } from 'node:fs';
import { DOMParser } from 'linkedom';
import { expect, test } from 'vitest';
import { buildDifferences, buildSums, strayProblems } from '../../src/publishing/inventory.ts';
import { kindOf } from '../../src/publishing/kinds.ts';
import { buildDay } from '../build.ts';
import { files, folder, readSiteFile } from './site.ts';
import { facility } from './shown.ts';

test('every file is of a known kind, and none tells of the sources or of the machine', () => {
  expect(strayProblems(folder)).toEqual([]);
});

test('the digests are those of every file', () => {
  expect(buildDifferences('dist')).toEqual([]);
  expect(readFileSync('dist/SHA256SUMS', 'utf8')).toBe(buildSums('dist'));
});

test('the record says what the build is', () => {
  expect(JSON.parse(readSiteFile('build.json'))).toMatchObject({ day: buildDay, base: '/', sample: facility.sample });
});

test('IIS is told a type for every kind of file that is there, once, after taking away another', () => {
  const document = new DOMParser().parseFromString(readSiteFile('web.config'), 'text/xml');
  const endings = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute('fileExtension'));
  const here = [...new Set(files.filter((file) => file !== 'web.config').map((file) => `.${kindOf(file)}`))];
  for (const selector of ['staticContent > mimeMap', 'staticContent > remove'])
    expect(here.filter((ending) => endings(selector).filter((one) => one === ending).length !== 1)).toEqual([]);
});

test('no page brings along the server’s configuration', () => {
  expect(files.filter((file) => /SHA256SUMS|\.(conf|ya?ml|md|ts|map|gz|br)$/.test(file))).toEqual([]);
});
