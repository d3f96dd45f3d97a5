/** The content with another state and nothing else changed: it is frozen and built, and names no other state's line or law. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { stringify } from 'yaml';
import { dayAt } from '../../src/domain/day.ts';
import { formatProblem } from '../../src/domain/problem.ts';
import { writeRelease } from '../../src/loading/archive/freezing.ts';
import { proposalIn } from '../../src/loading/archive/proposals.ts';
import { withWord } from '../../src/loading/editing/places.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { full } from '../extent.ts';
import { copyEnvironment } from '../made/other-site.ts';
import { given } from '../site/shown.ts';
import { holds } from './checks.ts';
import { bytesOf, mayTellAll, namesOf } from './foreign.ts';

const content = contentRoot().folder;
const project = path.resolve(import.meta.dirname, '../..');
const { library: here } = readLibrary(content);
const own = here?.voted.facility.state;
const others = (holds?.states ?? []).filter((state) => state !== own);
/** The first, the last and one between: a build takes a minute. */
const three = [others[0], others[Math.floor(others.length / 2)], others.at(-1)].filter((one) => one !== undefined);

/** A copy of the content for a state, with one release of today. */
function frozenIn(state: string): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'state-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const root = path.join(folder, 'content');
  cpSync(content, root, { recursive: true });
  for (const gone of ['releases', 'proposals', 'witnesses'])
    rmSync(path.join(root, gone), { recursive: true, force: true });
  for (const name of ['witnesses.yaml', 'recalls.yaml', 'checks.yaml']) writeFileSync(path.join(root, name), '[]\n');
  const facility = path.join(root, 'facility.yaml');
  writeFileSync(facility, withWord(readFileSync(facility, 'utf8'), ['state'], state));
  const day = dayAt(new Date(), here!.voted.facility.time_zone);
  const release = { title: 'First release', effective: day, sample: true, changes: [], retired: [] };
  writeFileSync(path.join(root, 'draft/release.yaml'), stringify(release));
  const { library, problems } = readLibrary(root);
  if (!library?.draft) throw new Error(problems.map(formatProblem).join('\n'));
  writeRelease(root, day, { draft: library.draft, proposal: proposalIn(root) }, undefined);
  return root;
}

describe.runIf(full && here?.draft).each(three.length > 0 ? three : [undefined])('in %s', (named) => {
  test(
    'the site is built, and names no line, agency or law of another outside of what is told of all',
    { timeout: 900_000 },
    (context) => {
      const state = given(context, named, 'other states in its checks');
      const root = frozenIn(state);
      const out = path.join(path.dirname(root), 'dist');
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ['src/tools/build.ts', '--protocols', root, '--out', out],
        { cwd: project, encoding: 'utf8', env: copyEnvironment() },
      );
      expect([status, status === 0 ? '' : stdout + stderr]).toEqual([0, '']);
      const library = readLibrary(root).library!;
      const foreign = holds!.states.filter((one) => one !== state).map((one) => namesOf(library, one));
      const ours = namesOf(library, state);
      const told = mayTellAll(
        foreign.flatMap(({ services }) => services),
        foreign.map((one) => one.state),
      );
      const words = new Set(foreign.flatMap(({ lines, laws }) => [...lines, ...laws]));
      for (const word of [...ours.lines, ...ours.laws]) words.delete(word);
      const found = bytesOf(path.join(out, 'site'))
        .filter(([file]) => !told.test(file))
        .flatMap(([file, text]) => {
          // One state's line may be called as a part of another's.
          const rest = [...ours.lines, ...ours.laws].reduce((now, word) => now.replaceAll(word, ''), text);
          return [...words].flatMap((word) => (rest.includes(word) ? [`${file}: ${word}`] : []));
        });
      expect(found).toEqual([]);
    },
  );
});
