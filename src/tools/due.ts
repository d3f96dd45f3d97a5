/** npm run due: reviews, ratifications, signed texts and numbers that must be looked at again, and by which day. */
import { addDays, dayAt, daysBetween, inWords } from '../domain/day.ts';
import { sampleNotice } from '../domain/protocol.ts';
import { byOwner, dues, type Due } from '../domain/releases/due.ts';
import { dueIssue } from '../domain/releases/due-issue.ts';
import { effectiveDay, governingOn } from '../domain/releases/release.ts';
import { sections } from '../domain/text/sections.ts';
import { checkedIn } from '../domain/text/signing.ts';
import { readLibrary } from '../loading/library/read.ts';
import { sectionDigest } from '../loading/library/signed.ts';
import { blocksOf } from '../loading/prose/blocks.ts';
import { AskedWrongly, command, dayOf, protocols, rootOf, start, tell } from './command.ts';

export const main = command({
  name: 'due',
  says: 'Lists the reviews and the checks of numbers that fall due.',
  options: {
    on: { value: '<day>', says: 'as of another day than today' },
    within: { value: '<days>', says: 'how far to look ahead; 30 if not said' },
    owner: { value: '<role>', says: 'only what this role keeps right' },
    issue: { says: 'as one issue of a forge, by owner: Markdown, its title first; nothing where nothing falls due' },
    json: { says: 'as a list of {id, kind, day, words, owners}, the earliest first' },
    ...protocols,
  },
  example: 'npm run due -- --on 2027-01-31',
  run: ({ values, io }) => {
    const within = Number(values.within ?? 30);
    if (!Number.isInteger(within) || within < 0)
      throw new AskedWrongly(`\`${values.within}\` is no number of days. Write a whole number, such as 60.`);
    const on = values.on === undefined ? undefined : dayOf(values.on);
    const { library, problems } = readLibrary(rootOf({ values }).folder);
    if (!library) {
      tell(io, problems);
      return 1;
    }
    const { facility } = library.voted;
    const today = on ?? dayAt(new Date(), facility.time_zone);
    const release = governingOn(library.releases, today);
    const releases = library.releases.filter((one) => effectiveDay(one) <= today);
    const inForce = release && {
      release,
      checked: checkedIn(sections(release.protocol, blocksOf), library.living.checks, facility, sectionDigest),
    };
    const all = dues({ ...library.living, facility, releases, ...inForce });
    const found = values.owner === undefined ? all : ownedBy(values.owner, all);
    const notice = sampleNotice(facility);
    if (values.json) io.out(JSON.stringify(found, null, 2));
    else if (values.issue) {
      const { teams } = library.living.site;
      const text = dueIssue(found, { today, within, teams, notice });
      if (text !== '') io.out(text);
    } else for (const line of dueLines(found, today, within, notice)) io.out(line);
    return 0;
  },
});

function ownedBy(owner: string, all: readonly Due[]): Due[] {
  const owners = byOwner(all);
  const found = owners.find(([name]) => name.toLowerCase() === owner.toLowerCase());
  if (found) return found[1];
  throw new AskedWrongly(
    `Nothing falls due for \`${owner}\`. Owners: ${owners.map(([name]) => name).join('; ') || 'none'}.`,
  );
}

function* dueLines(
  found: readonly Due[],
  today: string,
  within: number,
  notice: string | undefined,
): Generator<string> {
  const under = (title: string, some: readonly Due[]) => [
    `\n${title}: ${some.length}`,
    ...some.map(({ day, words }) => `  ${day}  ${words}`),
  ];
  const soon = ({ day }: Due) => day >= today && daysBetween(today, day) <= within;
  yield `${notice === undefined ? '' : `${notice} `}What falls due, as of ${inWords(today)}.`;
  yield* under(
    'Overdue',
    found.filter(({ day }) => day < today),
  );
  yield* under(`Due within ${within} days`, found.filter(soon));
  const next = found.find(({ day }) => day > addDays(today, within));
  if (next) yield `\nThen: ${next.day}  ${next.words}`;
}

if (import.meta.main) await start(main);
