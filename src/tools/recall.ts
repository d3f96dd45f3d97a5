/**
 * npm run recall -- <release> <section>...: a correction at sections of a frozen release, or their words withheld.
 *
 * What is frozen is not touched: an entry is added to `recalls.yaml`, tried on a copy first, and none is ever taken out.
 */
import { dayAt } from '../domain/day.ts';
import { nearest } from '../domain/nearest.ts';
import { errorsOf, formatProblem, type Problem } from '../domain/problem.ts';
import type { FrozenRelease } from '../domain/protocol.ts';
import { recallInWords, recallReason } from '../domain/text/recall.ts';
import { sections } from '../domain/text/sections.ts';
import { endInterrupted, tried, write } from '../loading/editing/changes.ts';
import { entriesFor, withRecalls } from '../loading/editing/recalling.ts';
import { readLibrary } from '../loading/library/read.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import type { Recall } from '../schema/recalls.ts';
import { AskedWrongly, command, dayOf, given, protocols, Refused, rootOf, start, tell, type Io } from './command.ts';

export const main = command({
  name: 'recall',
  says: 'Puts a correction at sections of a frozen release, or withholds their words from everything that is published.',
  takes: '<release> <section>...',
  options: {
    kind: {
      value: '<kind>',
      says: '`erratum`: the text stays, with a notice. `withheld`: its words are shown nowhere',
    },
    notice: { value: '<text>', says: 'what readers are told, in a sentence' },
    reason: { value: '<text>', says: 'why, in a sentence; without what must not be known' },
    'decided-by': { value: '<role>', says: 'the role that decided it, never a name' },
    day: { value: '<day>', says: 'from when; today if not said' },
    yes: { says: 'asks nothing, for scripts' },
    ...protocols,
  },
  example: 'npm run recall -- 2026-11-01 examination-after-assault --kind erratum',
  run: async ({ values, named, io }) => {
    const root = rootOf({ values });
    const ended = endInterrupted(root);
    if (ended) io.out('A change that was interrupted before was ended.');
    const { library, blocking } = readLibrary(root.folder);
    if (!library)
      throw new Refused(
        ...errorsOf(blocking).map(formatProblem),
        'Nothing was recalled: mend what keeps the site from being published first.',
      );
    const { releases, voted } = library;
    const [release, ...ids] = named;
    refuseUnknown(releases, release, ids);
    const today = dayAt(new Date(), voted.facility.time_zone);
    const day = values.day === undefined ? today : dayOf(values.day);
    if (day > today) throw new AskedWrongly(`${day} has not come yet; today is ${today}.`);
    const asked: Recall = {
      release: release ?? '',
      sections: ids,
      kind: kindOf(await given(values.kind, 'kind', 'Erratum or withheld?', io)),
      day,
      reason: await given(values.reason, 'reason', 'Why, in a sentence?', io),
      notice: await given(values.notice, 'notice', 'What are readers told, in a sentence?', io),
      decided_by: await given(values['decided-by'], 'decided-by', 'Which role decided it?', io),
      sample: voted.facility.sample,
    };
    const entries = entriesFor(asked, releases);
    const changes = withRecalls(root, entries);
    const { added } = tried(root, changes);
    refuseWhatMayNotBe(added);
    await confirmed(entries, values.yes ?? false, io);
    write(root, changes);
    io.out(`Written: ${root.name}/recalls.yaml`);
    tell(io, added);
    for (const line of nextSteps(asked)) io.out(line);
    return 0;
  },
});

function kindOf(word: string): Recall['kind'] {
  if (word === 'erratum' || word === 'withheld') return word;
  throw new AskedWrongly(`\`${word}\` is no kind of recall. Write erratum or withheld.`);
}

/** A release and sections that are there; each that is not is told with the nearest that is. */
function refuseUnknown(releases: readonly FrozenRelease[], release: string | undefined, ids: readonly string[]): void {
  const known = releases.map(({ id }) => id);
  const found = releases.find(({ id }) => id === release);
  if (release === undefined || ids.length === 0)
    throw new AskedWrongly('Name the release, and each section of it by its id, as its record has it.');
  if (!found) throw new AskedWrongly(`\`${release}\` is no release. There are: ${known.join(', ') || 'none yet'}.`);
  const said = sections(found.protocol, blocksOf).map(({ id }) => id);
  const wrong = ids.filter((id) => !said.includes(id));
  if (wrong.length === 0) return;
  throw new AskedWrongly(
    wrong
      .map((id) => {
        const near = nearest(id, said);
        return `\`${id}\` is no section of release ${release}.${near ? ` Nearest: ${near}.` : ''}`;
      })
      .join('\n'),
  );
}

/** What the recall itself does wrong; that the draft, or another section, still says the words is told and not refused. */
function refuseWhatMayNotBe(added: readonly Problem[]): void {
  const refused = errorsOf(added).filter(({ code }) => code !== 'recall-elsewhere');
  if (refused.length > 0) throw new Refused('Nothing was recalled.', ...refused.map(formatProblem));
}

async function confirmed(entries: readonly Recall[], yes: boolean, io: Io): Promise<void> {
  for (const entry of entries) {
    io.out(`Release ${entry.release}, ${entry.sections.join(', ')}:`);
    io.out(`  ${recallInWords(entry)}`);
    io.out(`  ${recallReason(entry)}`);
  }
  if (yes) return;
  if (!io.confirm) throw new AskedWrongly('Nobody is here to answer. To go on without a question add --yes.');
  if (!(await io.confirm('Write this? It is never taken out again.'))) throw new Refused('Nothing was recalled.');
}

const nextSteps = ({ kind }: Recall): string[] =>
  kind === 'erratum'
    ? ['Next: npm run build, then deploy. The right text belongs into a new release.']
    : [
        'The words are served until a new build is: npm run build, then npm run deploy -- <folder> --alone, which keeps no earlier build beside it.',
        'They stay in the folder of the release, so that its digests hold, and in the history of the repository: keep both inside.',
      ];

if (import.meta.main) await start(main);
