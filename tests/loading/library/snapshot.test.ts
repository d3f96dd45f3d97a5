/** What a command reads of a git ref: the draft as a commit of the content's own repository has it. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { contentRoot } from '../../../src/loading/library/content-root.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { readSnapshot } from '../../../src/loading/library/snapshot.ts';
import { change, protocols } from '../../made/fixture.ts';

const page = 'draft/pages/wet-floors.md';

/** A repository of its own, with the content in a folder below it, and its first commit. */
function committed(below: string): { repository: string; root: string } {
  const repository = mkdtempSync(path.join(os.tmpdir(), 'content-'));
  onTestFinished(() => rmSync(repository, { recursive: true }));
  const root = path.join(repository, below);
  cpSync(protocols(), root, { recursive: true });
  git(repository, 'init');
  git(repository, 'add', '.');
  git(repository, 'commit', '-m', 'First');
  return { repository, root };
}

const author = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org', '-c', 'commit.gpgsign=false'];

const git = (repository: string, ...args: string[]) =>
  execFileSync('git', ['-C', repository, ...author, ...args], { stdio: 'ignore' });

test.each([
  ['is the repository', ''],
  ['is a folder of the repository', 'protocols'],
  ['lies deep in the repository', 'policies/wet-floors'],
])('a commit is found where the content root %s', (_, below) => {
  const { root } = committed(below);
  const { library } = readLibrary(root);
  change(root, page, ['title: Wet floors', 'title: Dry floors']);
  expect(readSnapshot('HEAD', library!, contentRoot(root))).toMatchObject({
    words: 'the draft of HEAD',
    protocol: library!.draft,
  });
});

test.each(['HEAD~1', 'no-such-ref', '--output=x'])('%s is no commit of it', (ref) => {
  const { root } = committed('protocols');
  expect(readSnapshot(ref, readLibrary(root).library!, contentRoot(root))).toEqual({
    unknown: `\`${ref}\` is no day, release, folder or git ref.`,
  });
});

test('of a clone that is cut short the cause is told, and what to do', () => {
  const { root, repository } = committed('protocols');
  change(root, page, ['title: Wet floors', 'title: Dry floors']);
  git(repository, 'commit', '-am', 'Second');
  const clone = mkdtempSync(path.join(os.tmpdir(), 'clone-'));
  onTestFinished(() => rmSync(clone, { recursive: true, force: true }));
  git(clone, 'clone', '--quiet', '--depth', '1', `file://${repository}`, '.');
  const there = path.join(clone, 'protocols');
  expect(readSnapshot('HEAD~1', readLibrary(there).library!, contentRoot(there))).toEqual({
    unknown:
      '`HEAD~1` is no day, release or folder, and this clone holds only the last commit. Where it is an older one, get the rest first: git fetch --unshallow.',
  });
});

test('where there is no history at all, that is told', () => {
  const root = protocols();
  expect(readSnapshot('HEAD~1', readLibrary(root).library!, contentRoot(root))).toEqual({
    unknown:
      '`HEAD~1` is no day, release or folder, and no history of git is here in which it could be a commit. Work in a clone of the repository, or name one of these.',
  });
});

test('a commit with a mistake tells it from the folder that holds the content root', () => {
  const root = protocols();
  const { library } = readLibrary(root);
  const broken = committed('protocols');
  change(broken.root, page, ['title:', 'titel:']);
  git(broken.repository, 'commit', '-am', 'Second');
  const snapshot = readSnapshot('HEAD', library!, contentRoot(broken.root));
  expect('problem' in snapshot && snapshot.problem.split('\n')[1]).toMatch(`protocols/${page}:`);
});

test('a commit that told the place of a service is reported without it once that is confidential', () => {
  const line = 'resources/national/line.yaml';
  const { root, repository } = committed('protocols');
  change(root, line, ['description: Answers', 'description: Come to 418 Juniper Street. Answers']);
  git(repository, 'commit', '-am', 'Second');
  change(root, line, ['Come to 418 Juniper Street. ', '']);
  change(root, line, ['confidential: false', 'confidential: true\n    read_by: [First role, Second role]']);
  const { library, problems } = readLibrary(root);
  expect(problems).toEqual([]);
  const snapshot = readSnapshot('HEAD', library!, contentRoot(root));
  expect(snapshot).toHaveProperty('protocol');
  expect(JSON.stringify(snapshot)).not.toContain('Juniper');
});
