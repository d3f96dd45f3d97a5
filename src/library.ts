/** Library: what pages are made from, read once, and the build's day. */
import { inWords } from './domain/day.ts';
import { errorsOf, formatProblem, type Problem } from './domain/problem.ts';
import type { PackagedRelease } from './domain/learning/packaged.ts';
import { historyOf } from './domain/history/history-making.ts';
import type { ReleaseHistory } from './domain/history/history.ts';
import { pageOf } from './domain/kind.ts';
import { madeOnce } from './domain/made-once.ts';
import {
  byId,
  citedWorks,
  sampleNotice,
  withLiving,
  type FrozenRelease,
  type Library,
  type Protocol,
  type ShownProtocol,
} from './domain/protocol.ts';
import { withErrata } from './domain/releases/recalled.ts';
import { effectiveDay } from './domain/releases/release.ts';
import { editorAt, suggestionsFor, type Suggestion } from './domain/text/suggestion.ts';
import type { Section } from './domain/text/section.ts';
import { sections } from './domain/text/sections.ts';
import { checkedIn, checksBy, signingOnSite, type Checked, type Signing } from './domain/text/signing.ts';
import { releaseTimeline, reviewTimeline } from './domain/releases/timeline.ts';
import { unreleased } from './domain/releases/unreleased.ts';
import { sectionDigest } from './loading/library/signed.ts';
import { buildDay, shownOn } from './loading/library/build-day.ts';
import { blocksOf } from './loading/prose/blocks.ts';
import { handedOn } from './loading/library/handed-on.ts';
import { keepGood, lastGood } from './loading/library/last-good.ts';
import type { LibraryReading } from './loading/library/read.ts';
import { wordingDigest } from './loading/files/sums.ts';
import type { Witness } from './schema/release.ts';
import type { TextCheck } from './schema/text-check.ts';
import { historyAddress, recordAddress, type Edition } from './site.ts';

/** What stands at plain addresses, or below `/draft/`: its text with the living directory and settings. */
export interface Shown {
  edition: Edition;
  protocol: ShownProtocol;
  /** Missing for the draft, and at plain addresses before the first release. */
  release?: FrozenRelease;
}

interface Published extends Pick<LibraryReading, 'witnesses' | 'places' | 'packaged'> {
  library: Library;
  today: string;
  live: Shown;
  draft?: Shown;
  /** What is to be mended before `npm run dev` shows what is written now; until then it shows what it read before. */
  toMend: Problem[];
}

const published = madeOnce<Published>();

/** Read when it is first asked for: nothing is read, and no mistake is told, by who only imports this. */
const read = (): Published => published([], () => publishedOf(handedOn()));

function publishedOf(reading: LibraryReading): Published {
  const withDraft = Boolean(process.env['WITH_DRAFT']);
  const { library, witnesses, places, packaged, problems, blocking } = reading;
  if (!library || (withDraft && errorsOf(problems).length > 0)) {
    const before = lastGood();
    return before ? { ...publishedOf(before), toMend: errorsOf(problems) } : refuse(withDraft ? problems : blocking);
  }
  if (withDraft) keepGood(reading);
  const { releases, living, voted, draft } = library;
  const today = buildDay(voted.facility);
  const release = shownOn({ releases }, today);
  return {
    library,
    witnesses,
    places,
    ...(packaged && { packaged }),
    toMend: [],
    today,
    live: {
      edition: '',
      protocol: withLiving(release ? withErrata(release) : unreleased(library), living),
      ...(release && { release }),
    },
    ...(withDraft && draft && { draft: { edition: 'draft', protocol: withLiving(draft, living) } }),
  };
}

/** The library, without a mistake in what is shown. */
export const library = (): Library => read().library;

/** What is to be mended before what is written now is shown. */
export const toMend = (): Problem[] => read().toMend;

/** Where digests of releases were written down outside. */
export const witnesses = (): Witness[] => read().witnesses;

/** What the build made for learning systems; missing in `npm run dev` and before the first release. */
export const packaged = (): PackagedRelease | undefined => read().packaged;

/** The day the site is built for. */
export const today = (): string => read().today;

/** What stands at plain addresses: the release in force on the build's day; before the first release's day, the first. */
export const live = (): Shown => read().live;

/** What stands at plain addresses and, where authors look, the draft. */
export function shown(): Shown[] {
  const { live, draft } = read();
  return draft ? [live, draft] : [live];
}

const said = madeOnce<Section[]>();

/** What a protocol says, made once for each state. */
export const sectionsOf = (protocol: Protocol): Section[] => said([protocol], () => sections(protocol, blocksOf));

/** Titles of the works that a section of a protocol cites. */
export function worksCitedIn(protocol: Protocol, section: string): string[] {
  const blocks = sectionsOf(protocol).find(({ id }) => id === section)?.blocks ?? [];
  const cites = new Set(blocks.flatMap((block) => block.cites));
  return citedWorks(protocol, [...cites]).map(({ title }) => title);
}

const checked = madeOnce<Checked>();

/** What was checked of a shown state: of its own wording, as a record has it. */
export function checkedOf({ protocol, release }: Shown): Checked {
  const { facility, checks } = protocol;
  const own = release?.protocol ?? protocol;
  return checked([own, checks], () => checkedIn(sectionsOf(own), checks, facility, sectionDigest));
}

/** What is said of signatures in a section of a shown state. */
export const signingIn = (state: Shown, section: string): Signing =>
  signingOnSite(checkedOf(state), section, state.protocol.phrases.signing, today());

/** Counsel's checks of a section of a shown state. */
export const counselChecks = (state: Shown, section: string): TextCheck[] =>
  checksBy(checkedOf(state), section, 'counsel');

const history = madeOnce<ReleaseHistory>();

/** What every release said: the one value that the exports, the office's pages and the browser read. */
export const releaseHistory = (): ReleaseHistory =>
  history([library()], () =>
    historyOf(library(), {
      sections: sectionsOf,
      digest: wordingDigest,
      notice: sampleNotice(live().protocol.facility),
    }),
  );

/** What the foot of a page or list says: release, its life and review, earlier wordings, and where it is changed. */
export function footOf(state: Shown, section: string) {
  const { protocol, release } = state;
  return {
    release: release && { words: inWords(effectiveDay(release)), address: recordAddress(release.id) },
    timelines: release
      ? [releaseTimeline(library().releases, release.id), reviewTimeline(release.id, protocol.facility)]
      : [],
    historyAddress: historyAddress(section),
    suggestions: suggestionsOn(state, pageOf(byId(sectionsOf(protocol), section).of, state.edition)),
    day: today(),
  };
}

/** Where a section is changed on the forge; missing where there is none, and for what stands in no file any more. */
export function editAddress(section: string): string | undefined {
  const { places, library } = read();
  const [pattern, place] = [library.living.site.edit_address, places.get(section)];
  return pattern && place && editorAt(pattern, place);
}

/** Where each section that stands on a page is changed, in reading order. */
export const suggestionsOn = ({ edition, protocol }: Shown, address: string): Suggestion[] =>
  suggestionsFor(
    sectionsOf(protocol).filter(({ of }) => pageOf(of, edition) === address),
    editAddress,
  );

/** Tells every mistake. `npm run dev` shows the lines around `loc`, the place of the first, in place of the page. */
function refuse(problems: readonly Problem[]): never {
  const errors = errorsOf(problems);
  const told = `${errors.length} to mend:\n\n${problems.map(formatProblem).join('\n')}`;
  throw Object.assign(new Error(told), { loc: errors[0] });
}
