/** Bench of history: sixty releases cost about as much to build as three, since each is a record and not a copy of the site. */
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { writeRelease } from '../../src/loading/freezing.ts';
import { readProtocol } from '../../src/loading/protocol.ts';
import { buildCopy, projectCopy } from '../other-site.ts';
import type { Row } from './row.ts';

const project = path.resolve(import.meta.dirname, '../..');

export default async function* rows(): AsyncGenerator<Row> {
  const [few, many] = [built(3), built(60)];
  assert.deepEqual(
    many.pages.filter((page) => !few.pages.includes(page) && !/^releases\/[\d-]+\/(redline\/)?index\.html$/.test(page)),
    [],
    'a release adds pages beyond its record and redline',
  );
  assert.equal(many.pages.length - few.pages.length, 57 * 2, 'a release adds one record and one redline');
  yield {
    name: `cold build, 60 releases against 3 (${few.seconds.toFixed(1)} s)`,
    goal: 1.5,
    unit: 'times',
    measured: many.seconds / few.seconds,
  };
}

/** Builds this project, cold, with so many releases of its protocol. */
function built(count: number): { seconds: number; pages: string[] } {
  const root = projectCopy(`releases-${count}`);
  try {
    freezeMany(path.join(root, 'protocols'), count);
    const started = performance.now();
    const { site } = buildCopy(root);
    const seconds = (performance.now() - started) / 1000;
    const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
    return { seconds, pages: pages.map((page) => page.replaceAll(path.sep, '/')) };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A history of this protocol as it stands in the draft: each release a month after the one before, three pages changed. */
function freezeMany(root: string, count: number): void {
  for (const name of ['draft', 'resources', 'facility.yaml'])
    cpSync(path.join(project, 'protocols', name), path.join(root, name), { recursive: true });
  const living = { resources: path.join(root, 'resources'), facility: path.join(root, 'facility.yaml') };
  const pages = readdirSync(path.join(root, 'draft/pages')).filter((name) => name.endsWith('.md'));
  let before: { id: string; digest: string } | undefined;
  for (let index = 0; index < count; index += 1) {
    const id = `${2020 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01`;
    const changed = [0, 1, 2].map((step) => pages[(index * 3 + step) % pages.length]!);
    for (const page of changed) appendFileSync(path.join(root, 'draft/pages', page), `\nSeen again before ${id}.\n`);
    writeFileSync(path.join(root, 'draft/release.yaml'), releaseOf(id, changed));
    const { protocol, problems } = readProtocol(path.join(root, 'draft'), living);
    assert.ok(protocol, JSON.stringify(problems));
    before = { id, digest: writeRelease(root, id, protocol, before) };
  }
}

const releaseOf = (id: string, changed: readonly string[]) => `title: Release of ${id}
effective: ${id}
sample: true
approvals:
  - { role: First role, body: First body, date: "${id}", evidence: "Minutes, item 1", sample: true }
changes:
  - summary: Three pages were gone through again, and each says so
    kind: editorial
    roles: []
    sections: [${changed.map((name) => name.replace('.md', '')).join(', ')}]
retired: []
`;
