/** Draft from: a draft begun anew from the text of a frozen release, and what of the draft before would be lost. */
import { cpSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { approvalsTemplate, releaseTemplate } from '../archive/freezing.ts';
import type { Release } from '../../schema/release.ts';
import { sumsName } from '../files/sums.ts';
import { filesBelow } from '../files/text.ts';
import type { ContentRoot } from '../library/content-root.ts';
import { linksName } from '../reading/links.ts';
import { facilityName } from '../reading/facility.ts';
import type { Changes } from './changes.ts';

/** What says of a draft that it is one, and by which releases differ whatever their text. */
const ofRelease = new Map([
  ['release.yaml', releaseTemplate],
  ['approvals.yaml', approvalsTemplate],
]);

/** Where a file of a release stands while it is a draft. The directory and links live, and signatures are of one vote. */
function placeOf(file: string): string | undefined {
  if (file.startsWith('resources/') || file === linksName || file === sumsName) return undefined;
  if (file === facilityName) return file;
  return /\.(yaml|md)$/.test(file) ? `draft/${file}` : undefined;
}

const folderOf = ({ folder }: ContentRoot, release: string) => path.join(folder, 'releases', release);

const textOf = (folder: string, file: string): string | undefined =>
  existsSync(path.join(folder, file)) ? readFileSync(path.join(folder, file), 'utf8') : undefined;

/** The text of a release by where it stands as a draft, without what the release says of itself. */
function textsOf(root: ContentRoot, release: string): Map<string, string> {
  const folder = folderOf(root, release);
  return new Map(
    filesBelow(folder).flatMap((file): [string, string][] => {
      const place = placeOf(file);
      const text = textOf(folder, file);
      return place === undefined || text === undefined || ofRelease.has(file) ? [] : [[place, text]];
    }),
  );
}

/** The files of the draft, and the facility that is voted on beside it. */
const draftFiles = ({ folder }: ContentRoot): string[] => [
  ...(existsSync(path.join(folder, 'draft'))
    ? filesBelow(path.join(folder, 'draft')).map((file) => `draft/${file}`)
    : []),
  ...(existsSync(path.join(folder, facilityName)) ? [facilityName] : []),
];

/** The files in which the draft is not as the newest release has it: they would be lost. */
export function unfrozenIn(root: ContentRoot, newest: string): string[] {
  const frozen = textsOf(root, newest);
  const here = draftFiles(root);
  const isOwn = (file: string): boolean => {
    const inside = file.replace(/^draft\//, '');
    const text = textOf(root.folder, file);
    const template = ofRelease.get(inside);
    if (template === undefined) return text !== frozen.get(file);
    return text !== template && text !== textOf(folderOf(root, newest), inside);
  };
  const missing = here.length === 0 ? [] : [...frozen.keys()].filter((file) => !here.includes(file));
  return [...here.filter(isOwn), ...missing].toSorted();
}

/** Keeps a copy of the draft and the facility in a folder that is new. */
export function setAside(root: ContentRoot, to: string): void {
  for (const file of draftFiles(root)) cpSync(path.join(root.folder, file), path.join(to, file), { recursive: true });
}

/** The draft begun anew from a release: its text, and nothing of what it said of itself. */
export function draftFrom(
  root: ContentRoot,
  release: string,
  says: Pick<Release, 'sample'> & Partial<Pick<Release, 'urgent'>>,
): Changes {
  const begun = `# The next release, begun from the text of ${release}. What is missing here is asked for by \`npm run freeze\`.\n`;
  const texts = textsOf(root, release)
    .set('draft/release.yaml', begun + stringify({ title: 'Next release', ...says, changes: [], retired: [] }))
    .set('draft/approvals.yaml', approvalsTemplate);
  const gone = draftFiles(root).filter((file) => !texts.has(file) && file !== facilityName);
  return new Map<string, string | undefined>([...texts, ...gone.map((file) => [file, undefined] as const)]);
}
