/**
 * npm run freeze -- <effective day> [--on <day>] [--yes]: the draft becomes a release, as one act.
 *
 * Refuses with every reason, shows what differs, asks once, writes, prints the digest. It does not run git.
 */
import { parseArgs } from 'node:util';
import { dayAt } from '../domain/day.ts';
import { refusals, releaseIdFor, unnamedChanges } from '../domain/releases/freezing.ts';
import { formatProblem } from '../domain/problem.ts';
import { inGroups } from '../domain/releases/proof.ts';
import { reasonsOf } from '../domain/redline/reasons.ts';
import { redline } from '../domain/redline/redline.ts';
import { redlineLines } from '../domain/redline/redline-markdown.ts';
import { sections } from '../domain/text/sections.ts';
import { clearInterrupted, writeRelease } from '../loading/archive/freezing.ts';
import { blocksOf } from '../loading/prose/prose.ts';
import { readLibrary } from '../loading/library/read.ts';

const { values, positionals } = parseArgs({
  options: {
    on: { type: 'string' },
    yes: { type: 'boolean', default: false },
    root: { type: 'string', default: 'protocols' },
  },
  allowPositionals: true,
});

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const { root } = values;
const day = positionals[0] ?? fail('Usage: npm run freeze -- <effective day> [--on <day>] [--yes]');
const { library, problems } = readLibrary(root);
if (!library) fail(...problems.map(formatProblem), `${problems.length} to mend before a release can be frozen.`);
const { draft, releases } = library;
const before = releases.at(-1);
const cleared = clearInterrupted(root, before);
for (const line of cleared) console.log(line);
if (cleared.some((line) => line.startsWith('Release '))) process.exit(0);

const today = values.on ?? dayAt(new Date(), draft.facility.time_zone);
const reasons = refusals(draft, releases, { day, today, pretended: values.on !== undefined });
if (reasons.length > 0) fail(...reasons.map((reason) => `Not frozen: ${reason}`));

const id = releaseIdFor(releases, day);
const made = redline(
  before ? sections(before.protocol, blocksOf) : [],
  sections(draft, blocksOf),
  reasonsOf({ ...draft.release, id }),
);
console.log(`Release ${id}${before ? `, after ${before.id}` : ', the first'}.\n`);
console.log(made.summary);
if (before) for (const line of redlineLines(made)) console.log(`- ${line}`);
const unnamed = before ? unnamedChanges(made) : [];
if (unnamed.length > 0) console.log(`\nNo change note names: ${unnamed.join(', ')}.`);
if (!values.yes) {
  if (!process.stdin.isTTY) fail('Nothing was frozen: nobody is there to ask. Add --yes to freeze without asking.');
  const { confirm } = await import('@clack/prompts');
  if ((await confirm({ message: `Freeze release ${id}? It can never be changed.` })) !== true)
    fail('Nothing was frozen.');
}

const digest = writeRelease(root, id, draft, before);
console.log(`\nFrozen: ${root}/releases/${id}\nDigest, for the minutes:\n${inGroups(digest)}`);
