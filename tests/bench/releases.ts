/** Bench of history: sixty releases cost about as much to build as three, since each is a record and not a copy of the site. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeRelease } from '../../src/loading/archive/freezing.ts';
import { proposalIn } from '../../src/loading/archive/proposals.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readDirectory } from '../../src/loading/reading/directory.ts';
import { readLinks } from '../../src/loading/reading/links.ts';
import { readProtocol } from '../../src/loading/reading/protocol.ts';
import { readFacility } from '../../src/loading/reading/facility.ts';
import { buildCopy, projectCopy } from '../made/other-site.ts';
import { percentile, type Row } from './row.ts';

const project = path.resolve(import.meta.dirname, '../..');

export default async function* rows(): AsyncGenerator<Row> {
  const sites = [withReleases(3), withReleases(60)] as const;
  try {
    const times = sites.map(() => [] as number[]);
    // In turn, so that a machine that grows slower is no slower for one of them.
    for (const _ of Array(3)) for (const [index, root] of sites.entries()) times[index]!.push(secondsOfBuild(root));
    const [few, many] = sites.map(pagesOf) as [string[], string[]];
    assert.deepEqual(
      many.filter((page) => !few.includes(page) && !/^releases\/[\d-]+\/(redline\/)?index\.html$/.test(page)),
      [],
      'a release adds pages beyond its record and redline',
    );
    assert.equal(many.length - few.length, 57 * 2, 'a release adds one record and one redline');
    const [three, sixty] = times.map((one) => percentile(one, 0.5)) as [number, number];
    yield {
      name: `cold build, 60 releases against 3 (${three.toFixed(1)} s), median of 3`,
      goal: 1.5,
      unit: 'times',
      measured: sixty / three,
    };
  } finally {
    for (const root of sites) rmSync(root, { recursive: true, force: true });
  }
}

/** A copy of this project with so many releases of its protocol. */
function withReleases(count: number): string {
  const root = projectCopy(`releases-${count}`);
  freezeMany(path.join(root, 'protocols'), count);
  return root;
}

/** How long a build takes; each begins by clearing away all that the one before left. */
function secondsOfBuild(root: string): number {
  const started = performance.now();
  buildCopy(root);
  return (performance.now() - started) / 1000;
}

/** The pages of the site that was built there, with forward slashes. */
const pagesOf = (root: string): string[] =>
  readdirSync(path.join(root, 'dist/site'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.replaceAll(path.sep, '/'));

/** A history of this protocol as it stands in the draft: each release a month after the one before, three pages changed. */
function freezeMany(root: string, count: number): void {
  for (const name of ['draft', 'resources', 'facility.yaml', 'links.yaml', 'site.yaml'])
    cpSync(path.join(project, 'protocols', name), path.join(root, name), { recursive: true });
  const beside = {
    directory: readDirectory(path.join(root, 'resources')),
    links: readLinks(contentRoot(root)),
    facility: readFacility(contentRoot(root)),
  };
  const pages = readdirSync(path.join(root, 'draft/pages')).filter((name) => name.endsWith('.md'));
  let before: { id: string; digest: string } | undefined;
  for (let index = 0; index < count; index += 1) {
    const id = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
    const changed = [0, 1, 2].map((step) => pages[(index * 3 + step) % pages.length]!);
    for (const page of changed) appendFileSync(path.join(root, 'draft/pages', page), `\nSeen again before ${id}.\n`);
    writeFileSync(path.join(root, 'draft/release.yaml'), releaseOf(id, changed));
    writeFileSync(path.join(root, 'draft/approvals.yaml'), approvalsOf(id));
    const { protocol, problems } = readProtocol(path.join(root, 'draft'), beside);
    assert.ok(protocol, JSON.stringify(problems));
    before = { id, digest: writeRelease(root, id, { draft: protocol, proposal: proposalIn(root) }, before) };
  }
}

const releaseOf = (id: string, changed: readonly string[]) => `title: Release of ${id}
effective: ${id}
sample: true
changes:
  - summary: Three pages were gone through again, and each says so
    kind: editorial
    roles: []
    sections: [${changed.map((name) => name.replace('.md', '')).join(', ')}]
retired: []
`;

const approvalsOf = (id: string) =>
  `- { role: First role, body: First body, date: "${id}", minutes: Minutes, item: "1", sample: true }\n`;
