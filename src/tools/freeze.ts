/**
 * npm run freeze -- <effective day> [--on <day>] [--yes]: the draft becomes a release, as one act.
 *
 * Checks first, writes beside, and renames last, so that no half release is ever seen. It does not run git.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { dayAt } from '../domain/day.ts';
import { differences } from '../domain/difference.ts';
import { formatProblem } from '../domain/problem.ts';
import { summary } from '../domain/redline.ts';
import { refusals, releaseIdFor } from '../domain/freezing.ts';
import { sections } from '../domain/sections.ts';
import { blocksOf } from '../loading/prose.ts';
import { readLibrary, readProtocol } from '../loading/read.ts';
import { sumsName, sumsOf, sha256 } from '../loading/sums.ts';

/** What stands in `draft/release.yaml` after a freeze. */
export const releaseTemplate = `# The next release. What is missing here is asked for by \`npm run freeze\`.
title: Next release
sample: true
approvals: []
changes: []
retired: []
`;

const { values, positionals } = parseArgs({
  options: { on: { type: 'string' }, yes: { type: 'boolean' }, root: { type: 'string', default: 'protocols' } },
  allowPositionals: true,
});
const root = values.root;
const fail = (...lines: string[]): never => {
  for (const line of lines) console.error(line);
  process.exit(1);
};

const day = positionals[0] ?? fail('Usage: npm run freeze -- <effective day> [--on <day>] [--yes]');
const { library, problems } = readLibrary(root);
if (!library) fail(...problems.map(formatProblem), `${problems.length} to mend before a release can be frozen.`);
const { draft, releases } = library!;
const today = values.on ?? dayAt(new Date(), draft.facility.time_zone);
const reasons = refusals(draft, releases, { day, today, pretended: values.on !== undefined });
if (reasons.length > 0) fail(...reasons.map((reason) => `Not frozen: ${reason}`));

const id = releaseIdFor(releases, day);
const before = releases.at(-1);
const changes = differences(before ? sections(before.protocol, blocksOf) : [], sections(draft, blocksOf));
console.log(`Release ${id}${before ? `, after ${before.id}` : ', the first'}. ${summary(changes.sections)}`);
if (!values.yes) {
  const { confirm } = await import('@clack/prompts');
  if ((await confirm({ message: `Freeze release ${id}? It can never be changed.` })) !== true)
    fail('Nothing was frozen.');
}

const folder = path.join(root, 'releases', id);
mkdirSync(path.dirname(folder), { recursive: true });
const beside = mkdtempSync(path.join(root, '.freezing-'));
try {
  cpSync(path.join(root, 'draft'), beside, { recursive: true });
  cpSync(path.join(root, 'resources'), path.join(beside, 'resources'), { recursive: true });
  cpSync(path.join(root, 'facility.yaml'), path.join(beside, 'facility.yaml'));
  const sums = sumsOf(beside, before);
  writeFileSync(path.join(beside, sumsName), sums);
  if (!readProtocol(beside).protocol) throw new Error('what was copied does not read as it did');
  if (existsSync(folder)) throw new Error(`${folder} exists already`);
  renameSync(beside, folder);
  writeFileSync(path.join(root, 'draft', 'release.yaml'), releaseTemplate);
  console.log(`Frozen: ${folder}\nDigest, for the minutes:\n${sha256(sums).match(/.{8}/g)?.join(' ')}`);
} finally {
  rmSync(beside, { recursive: true, force: true });
}
