/** What `npm run verify -- <address>` says: how what is served differs from the build, or whether it is older than it may be. */
import { counted, AskedWrongly, type Io } from './command.ts';
import { buildDifferences } from '../publishing/inventory.ts';
import { checkLive, inWords, NotCompared, servedRecord, type Difference } from '../publishing/live.ts';
import { isToCome, recordInWords } from '../publishing/build-record.ts';

export interface AskedLive {
  /** The address of the site. */
  address: string;
  /** Tells every difference, where a summary would do. */
  all: boolean;
  json: boolean;
}

/** Tells how a served site differs from the build in `dist`; 1 where it does, or where nothing could be compared. */
export function tellLive(dist: string, { address, all, json }: AskedLive, io: Io): Promise<number> {
  const stale = buildDifferences(dist);
  for (const difference of stale) io.err(`Not compared: ${difference}`);
  if (stale.length > 0) return Promise.resolve(1);
  return answered(io, async () => {
    const { files, differences } = await checkLive(dist, address);
    if (json) io.out(JSON.stringify({ files, differences: differences.map(inWords) }, null, 2));
    else if (differences.length === 0)
      io.out(`${files} files are served as they were built, plain and compressed, with every header.`);
    else {
      for (const line of all ? differences.map(inWords) : summary(differences)) io.err(line);
      io.err(`${differences.length} to look into. What is served is not what was built.`);
    }
    return differences.length === 0 ? 0 : 1;
  });
}

/** How many lines a summary has at most, the last line of all apart. */
const most = 9;

/** Every difference where they are few; else how often each kind of difference is there, the commonest first. */
function summary(differences: readonly Difference[]): string[] {
  if (differences.length <= most) return differences.map(inWords);
  const kinds = [...Map.groupBy(differences, ({ says }) => says)].toSorted(([, a], [, b]) => b.length - a.length);
  const rest = kinds.slice(kinds.length > most - 1 ? most - 2 : most - 1);
  return [
    ...kinds
      .slice(0, kinds.length - rest.length)
      .flatMap(([, [first, ...more]]) => (first ? [`${timesSuchAs(more.length + 1)}: ${inWords(first)}`] : [])),
    ...(rest.length > 0 ? [`And ${counted(rest.length, 'other kind')} of difference.`] : []),
    'Each is told with --all.',
  ];
}

const timesSuchAs = (count: number) => (count === 1 ? 'Once' : `${count} times, such as`);

/** Tells whether the build that is served is younger than a time; 1 where it is not, or where that cannot be known. */
export function tellAge(address: string, olderThan: string, io: Io, now = new Date()): Promise<number> {
  const limit = hoursIn(olderThan);
  return answered(io, async () => {
    const record = await servedRecord(address);
    if (record?.begins === undefined) {
      io.err(`${address} does not say which build it serves: it is no guide, or one that an older engine built.`);
      return 1;
    }
    if (isToCome(record, now)) {
      io.err(`Served is a build ${recordInWords(record)}, a day to come: the clock was fast when it was built.`);
      return 1;
    }
    const age = (now.getTime() - Date.parse(record.begins)) / 3_600_000;
    const served = `Served is the build ${recordInWords(record)}. That day began ${counted(Math.floor(age), 'hour')} ago`;
    if (age <= limit) io.out(`${served}.`);
    else io.err(`${served}, more than ${olderThan}. Look why no newer one was built and deployed.`);
    return age <= limit ? 0 : 1;
  });
}

/** A time such as `26h` or `2d`, in hours. */
function hoursIn(text: string): number {
  const [, count, unit] = /^(\d+)([hd])$/.exec(text) ?? [];
  if (count === undefined) throw new AskedWrongly(`\`${text}\` is no time. Write it in hours or days, as 26h or 2d.`);
  return Number(count) * (unit === 'd' ? 24 : 1);
}

/** Does what asks a server; tells in a sentence that it did not answer, or leads elsewhere. */
async function answered(io: Io, asking: () => Promise<number>): Promise<number> {
  try {
    return await asking();
  } catch (error) {
    if (!(error instanceof NotCompared || (error instanceof Error && 'code' in error))) throw error;
    // Where a name has several addresses, each refused in its own words.
    const [first]: unknown[] = error instanceof AggregateError ? error.errors : [error];
    const reason = first instanceof Error ? first.message : error.message;
    io.err(`Not compared: ${reason.replace(/\.$/, '')}.`);
    return 1;
  }
}
