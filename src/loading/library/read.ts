/** Read: everything in the content root, and every problem in it. It never stops at the first mistake. */
import { existsSync, lstatSync } from 'node:fs';
import path from 'node:path';
import { withheld } from '../../domain/directory/withheld.ts';
import type { PackagedRelease } from '../../domain/learning/packaged.ts';
import { errorsOf, formatProblem, inFileOrder, type Problem } from '../../domain/problem.ts';
import type { FrozenRelease, Library } from '../../domain/protocol.ts';
import { published } from '../../domain/releases/recalled.ts';
import { pastDaysIn, type PastDay } from '../../domain/rules/days-to-come.ts';
import type { Reading } from '../../domain/rules/judged.ts';
import { judgeTeaching } from '../../domain/rules/rules.ts';
import type { Facility } from '../../schema/facility.ts';
import { PhrasesSchema, type Phrases } from '../../schema/phrases.ts';
import type { SearchQuestions, SearchWords } from '../../schema/register.ts';
import type { Witness } from '../../schema/release.ts';
import { contentRoot, type ContentRoot } from './content-root.ts';
import { draftless, draftProblems, livingProblems, staffWordProblems } from './judged.ts';
import { readLiving, type WholeLiving } from './living.ts';
import { sectionPlaces, type FileLine } from './section-places.ts';
import { sectionDigest } from './signed.ts';
import { blocksOf } from '../prose/blocks.ts';
import { readProtocol } from '../reading/protocol.ts';
import { alone, readFacility, type FacilityReading } from '../reading/facility.ts';
import { digestOf, digestsIn, releaseFolders, sumsName } from '../files/sums.ts';
import { proposalFrozen } from '../archive/proposals.ts';
import { verifyReleases, verifyWitnesses } from '../archive/verify.ts';

export interface LibraryReading {
  /** Missing where a release or a living file has a mistake. A mistake in the draft leaves out the draft alone. */
  library?: Library;
  searchWords: SearchWords;
  searchQuestions: SearchQuestions;
  witnesses: Witness[];
  /** Everything that is wrong, in file order. */
  problems: Problem[];
  /** Of these, what keeps the site from being published: what is wrong with releases and living files. */
  blocking: Problem[];
  /** Where each section of the draft and of the directory is changed, by its id; what cannot be read has no place. */
  places: ReadonlyMap<string, FileLine>;
  /** Days on which something was done; whether one is still to come, `daysToCome` says on the day of who asks. */
  days: { living: PastDay[]; draft: PastDay[] };
  /** What a build made of it for learning systems; missing while nothing was. */
  packaged?: PackagedRelease;
}

/**
 * Reads the whole content root: the draft and the living files by shape and rules, releases by digest and shape. With
 * `asOwn` as if the facility were no sample any more: then the problems are what is left until it may say so.
 */
export function readLibrary(folder = contentRoot().folder, { asOwn = false } = {}): LibraryReading {
  const root = contentRoot(folder);
  const living = readLiving(root);
  const read = readFacility(root);
  const facility = asOwn ? noSample(read) : read;
  // Before the releases, so that the newest takes from it what both say alike.
  const draft = readDraft(root, living, facility);
  const history = readReleases(root);
  const { witnesses } = living;
  const newest = history.releases.at(-1);
  const opening = openingOf(root, facility);
  const blocking = inFileOrder([
    ...living.problems,
    ...livingProblems(root, living, draft?.reading, history.releases),
    ...history.problems,
    ...verifyWitnesses(path.join(folder, 'releases'), witnesses, root.parent),
    ...(newest && !draft ? staffWordProblems(living, [newest.protocol]) : []),
    ...(newest ? [] : opening.problems),
  ]);
  const ofDraft = draft ? draftProblems(root, living, draft, history.releases) : draftless(root, facility);
  const others = eachOnce([...blocking, ...ofDraft]);
  const shown = [draft?.protocol, newest?.protocol].filter((protocol) => protocol !== undefined);
  // Staff's words and what cases teach last: what is missing elsewhere may be what they lead to.
  const last =
    draft?.reading && draft.protocol && errorsOf(others).length === 0
      ? [...staffWordProblems(living, shown), ...judgeTeaching(draft.reading, blocksOf)]
      : [];
  const problems = inFileOrder([...others, ...last]);
  const whole = errorsOf(problems).length === 0 && draft?.protocol;
  const published = errorsOf(blocking).length === 0 && libraryOf(living, newest?.protocol ?? opening, history.releases);
  return {
    ...(published && { library: { ...published, ...(whole && { draft: whole }) } }),
    searchWords: living.searchWords?.value ?? [],
    searchQuestions: living.searchQuestions?.value ?? [],
    witnesses,
    problems,
    blocking,
    places: sectionPlaces(root, [...(draft?.reading?.mentions ?? []), ...living.mentions]),
    days: daysIn(living, draft?.reading),
  };
}

const noSample = ({ value, ...reading }: FacilityReading): FacilityReading => ({
  ...reading,
  ...(value && { value: { ...value, sample: false } }),
});

/** The draft's own are those that no living file tells. */
function daysIn(living: WholeLiving, draft: Reading | undefined): LibraryReading['days'] {
  const ofLiving = new Set(living.mentions);
  const own = draft?.mentions.filter((mention) => !ofLiving.has(mention)) ?? [];
  return { living: pastDaysIn(living.mentions), draft: pastDaysIn(own) };
}

/** What is published, of what was read without a mistake. */
function libraryOf(
  { services, links, checks, recalls, site }: WholeLiving,
  { facility, phrases }: Opening,
  releases: readonly FrozenRelease[],
): Library | undefined {
  if (!site || !facility || !phrases) return undefined;
  const discreet = releases.map((one) => ({ ...one, protocol: withheld(one.protocol, services) }));
  return {
    releases: published(discreet, recalls, { words: blocksOf, digestOf: sectionDigest }),
    living: { services, links, checks, recalls, site },
    voted: { facility, phrases },
  };
}

/** The releases as they were frozen, and what is wrong with them. */
function readReleases({ folder: content, parent: from }: ContentRoot) {
  const below = path.join(content, 'releases');
  const frozen = releaseFolders(below).map(({ id, folder }) => ({ id, folder, digests: digestsIn(folder) }));
  const readings = frozen.map(({ folder, digests }) => readProtocol(folder, { frozen: { digests }, from }));
  return {
    releases: frozen.flatMap(({ id, folder, digests }, index): FrozenRelease[] => {
      const protocol = readings[index]?.protocol;
      return protocol && existsSync(path.join(folder, sumsName))
        ? [{ id, protocol, digest: digestOf(folder), proposal: proposalFrozen(digests).digest }]
        : [];
    }),
    problems: [
      ...verifyReleases(below, { known: new Map(frozen.map(({ id, digests }) => [id, digests])), from }),
      ...readings.flatMap((reading) => reading.problems),
    ],
  };
}

/** How the site is called and what it says around its text, as far as it could be read. */
interface Opening {
  facility?: Facility | undefined;
  phrases?: Phrases | undefined;
}

/** Before the first release: what is written for it. */
function openingOf(root: ContentRoot, facility: FacilityReading): Opening & { problems: readonly Problem[] } {
  const draft = alone(root, phrasesName);
  const phrases = draft.one(phrasesName, PhrasesSchema)?.value;
  return { facility: facility.value, phrases, problems: [...facility.problems, ...draft.problems] };
}

const phrasesName = 'draft/phrases.yaml';

/** The draft; nothing where there is none. */
function readDraft(
  { folder: content, parent: from }: ContentRoot,
  { directory, intranet: links }: WholeLiving,
  facility: FacilityReading,
) {
  const folder = path.join(content, 'draft');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return readProtocol(folder, { directory, links, facility, from });
}

/** Each problem once: what is wrong with a living file beside the draft may be wrong beside the release too. */
const eachOnce = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [formatProblem(problem), problem])).values(),
];
