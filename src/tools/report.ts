/**
 * npm run report -- <from> [<to>] [--out <folder>]: what differs between two states, as Markdown.
 *
 * A state is a day, a release, a folder or a git ref; without `<to>` it is the draft. With `--out`, and two days, it
 * writes the folder that a surveyor is given.
 */
import { parseArgs } from 'node:util';
import { dayAt, isDay } from '../domain/day.ts';
import { dues } from '../domain/releases/due.ts';
import { historyOf } from '../domain/history/history-making.ts';
import { namesOf } from '../domain/history/history-html.ts';
import { formatProblem } from '../domain/problem.ts';
import { redlineMarkdown } from '../domain/redline/redline-markdown.ts';
import { reasonsBetween, reasonsOf } from '../domain/redline/reasons.ts';
import { redline } from '../domain/redline/redline.ts';
import { sections } from '../domain/text/sections.ts';
import { blocksOf } from '../loading/prose/prose.ts';
import { readLibrary } from '../loading/library/read.ts';
import { readSnapshot, type Snapshot } from '../loading/library/snapshot.ts';
import { wordingDigest } from '../loading/files/sums.ts';
import { writeSurveyFolder } from '../loading/archive/survey-folder.ts';

const { values, positionals } = parseArgs({
  options: { out: { type: 'string' }, root: { type: 'string', default: 'protocols' } },
  allowPositionals: true,
});
const { root, out } = values;

function fail(...lines: string[]): never {
  for (const line of lines) console.error(line);
  process.exit(1);
}

const [from, to = `${root}/draft`] = positionals;
if (from === undefined) fail('Usage: npm run report -- <day, release, folder or git ref> [<another>] [--out <folder>]');
const { library, witnesses, problems } = readLibrary(root);
if (!library)
  fail(...problems.map(formatProblem), 'Nothing was reported: the protocol has mistakes, or a release was touched.');

function snapshotOf(named: string): Snapshot {
  const snapshot = readSnapshot(named, library!, root);
  return 'problem' in snapshot ? fail(snapshot.problem) : snapshot;
}

const history = historyOf(library, {
  sections: (protocol) => sections(protocol, blocksOf),
  digest: wordingDigest,
});

if (out === undefined) {
  const [older, newer] = [snapshotOf(from), snapshotOf(to)];
  const reasons = newer.release
    ? reasonsBetween(history.releases, older.release?.id, newer.release.id)
    : reasonsOf({ ...newer.protocol.release, id: newer.words });
  const made = redline(sections(older.protocol, blocksOf), sections(newer.protocol, blocksOf), reasons);
  const names = { ...namesOf(history), ...(newer.release ? {} : { release: () => newer.words }) };
  console.log(`# From ${older.words} to ${newer.words}\n\n${redlineMarkdown(made, names)}`);
} else {
  if (!isDay(from) || !isDay(to) || from > to) fail("A surveyor's folder needs two days, the earlier one first.");
  const { facility } = library.draft;
  try {
    const written = writeSurveyFolder(out, {
      history,
      facility,
      witnesses,
      dues: dues({ services: library.draft.services, facility }),
      from,
      to,
      today: dayAt(new Date(), facility.time_zone),
      releases: `${root}/releases`,
      check: 'docs/check-releases.sh',
      style: 'src/styles/surveyor.css',
    });
    console.log(`Written to ${out}, begin with 0-answer-sheet.html:\n${written.map((file) => `  ${file}`).join('\n')}`);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error));
  }
}
