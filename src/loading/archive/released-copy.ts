/** Released copy: the folder of releases as it may be handed out, without the files that hold words which are withheld. */
import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sectionsIn, type PastRelease, type ReleaseHistory } from '../../domain/history/history.ts';
import type { Of } from '../../domain/kind.ts';
import { filesBelow } from '../files/text.ts';

/** The file of a release in which this stands; undefined of the directory, whose files are named by organizations. */
function fileOf(of: Of): string | undefined {
  switch (of.kind) {
    case 'page':
      return `pages/${of.id}.md`;
    case 'heading':
      return `pages/${of.page}.md`;
    case 'list':
      return `checklists/${of.id}.yaml`;
    case 'item':
    case 'placement':
    case 'hard stop':
    case 'pause point':
      return of.list === undefined ? 'shared.yaml' : `checklists/${of.list}.yaml`;
    case 'ending':
    case 'escalation':
    case 'calming':
      return 'shared.yaml';
    case 'branch':
      return `branches/${of.id}.yaml`;
    case 'branch item':
    case 'branch stop':
      return `branches/${of.branch}.yaml`;
    case 'card':
      return `cards/${of.id}.yaml`;
    case 'reporting row':
    case 'state note':
      return `reporting/${of.state}.yaml`;
    case 'case':
      return `learning/${of.id}.yaml`;
    case 'role':
    case 'requirement':
    case 'source':
      return `${of.kind}s.yaml`;
    case 'service':
    case 'entry':
    case 'governance':
      return undefined;
  }
}

/** The files of a release that hold words which are withheld, by their paths in its folder. */
export function withheldFiles(history: ReleaseHistory, release: PastRelease, folder: string): string[] {
  const ids = new Set((release.recalls ?? []).filter(({ kind }) => kind === 'withheld').map(({ section }) => section));
  const files = sectionsIn(history, release)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ of }) => fileOf(of) ?? ('id' in of ? directoryFiles(folder, of.id) : []));
  return [...new Set(files)].toSorted();
}

const directoryFiles = (folder: string, service: string): string[] =>
  filesBelow(folder).filter(
    (file) =>
      file.startsWith('resources/') &&
      new RegExp(`\\bid: ["']?${service}["']?\\s*$`, 'm').test(readFileSync(path.join(folder, file), 'utf8')),
  );

/** Copies the folder of releases, and answers what was left out of it, by paths in it. */
export function copyReleases(history: ReleaseHistory, from: string, to: string): string[] {
  const leftOut = history.releases.flatMap((release) =>
    withheldFiles(history, release, path.join(from, release.id)).map((file) => `${release.id}/${file}`),
  );
  cpSync(from, to, {
    recursive: true,
    filter: (file) => !leftOut.includes(path.relative(from, file).replaceAll(path.sep, '/')),
  });
  return leftOut;
}
