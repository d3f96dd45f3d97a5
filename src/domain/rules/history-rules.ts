/** History rules: what the draft and the living directory owe to the releases before them. */
import { kindOf, pageOf } from '../kind.ts';
import { nearest } from '../nearest.ts';
import { fault, placed, refusedBy, within, type Fault, type Place, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease, Protocol, Words } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';
import type { Section } from '../text/section.ts';
import { sections, wordless } from '../text/sections.ts';
import { sampleReleasesLeft } from './adoption.ts';
import { rewritten } from './assurance.ts';
import { inEntry } from './directory-rules.ts';
import { gravelyEditorial } from './note-rules.ts';
import type { LivingReading, Reading } from './judged.ts';

/** What the draft owes. `at` is where it says what it retires. */
export const judgeHistory = (draft: Reading, releases: readonly FrozenRelease[], at: Place, words: Words): Problem[] =>
  refusedBy([sampleReleases, droppedIds, neverWas, editorialNotes], { draft, releases, at, words });

interface DraftHistory {
  draft: Reading;
  releases: readonly FrozenRelease[];
  at: Place;
  words: Words;
}

function* editorialNotes({ draft, releases, words }: DraftHistory): Iterable<Problem> {
  if (draft.unread.has('section:*')) return;
  for (const found of gravelyEditorial(draft, releases.at(-1), words)) yield placed(found, draft.places.release);
}

/** Refuses sample releases before a draft that is none. */
function* sampleReleases({ draft: { facility, places }, releases }: DraftHistory): Iterable<Problem> {
  for (const found of sampleReleasesLeft(facility, releases)) yield placed(found, places.facility);
}

/**
 * Refuses a section of the newest release that is gone and not retired: what cites it would lead nowhere. What could not
 * be read may hold or retire any.
 */
function* droppedIds({ draft, releases, at }: DraftHistory): Iterable<Problem> {
  const newest = releases.at(-1);
  if (!newest || draft.unread.has('section:*') || draft.unread.has('retired:*')) return;
  const retired = [...releases.map(({ protocol }) => protocol.release), ...(draft.release ? [draft.release] : [])];
  const here = draft.mentions.flatMap((mention) =>
    mention.kind === 'definition' && mention.space === 'section' ? [mention.id] : [],
  );
  const known = new Set([
    ...votedIn(draft.said).map(({ id }) => id),
    ...here,
    ...retired.flatMap((release) => release.retired.map(({ id }) => id)),
  ]);
  const gone = votedIn(newest.protocol).filter(({ id }) => !known.has(id));
  const ids = new Set(gone.map(({ id }) => id));
  // What went with its page or list is told with it, and several that stood on one page together.
  const alone = gone.filter(({ parent }) => parent === undefined || !ids.has(parent));
  for (const together of Map.groupBy(alone, ({ of }) => pageOf(of)).values()) {
    const named = together.map(({ id }) => `\`${id}\``).join(', ');
    const [said, mend] =
      together.length === 1
        ? [
            `Section ${named} of release ${newest.id} is gone.`,
            'keep its id, or name it under `retired` with what replaces it.',
          ]
        : [
            `Sections ${named} of release ${newest.id} are gone.`,
            'keep their ids, or name each under `retired` with what replaces it.',
          ];
    yield { ...at, code: 'id-dropped', message: said, mend };
  }
}

/** Refuses to retire an id that no release has said: it is misspelt, and the one that was meant is still gone. */
function* neverWas({ draft: { release, places }, releases }: DraftHistory): Iterable<Problem> {
  if (!release || release.retired.length === 0) return;
  const known = new Set(
    releases.flatMap(({ protocol }) => [
      ...sections(protocol, wordless).map(({ id }) => id),
      ...protocol.services.map(({ id }) => id),
      ...protocol.release.retired.map(({ id }) => id),
    ]),
  );
  for (const [index, { id }] of release.retired.entries()) {
    if (known.has(id)) continue;
    const near = nearest(id, [...known]);
    const mend = near ? `write \`${near}\`, if that was meant, or remove the entry.` : 'remove the entry.';
    yield placed(
      fault(['retired', index, 'id'], 'retired-unknown', `No release has said \`${id}\`.`, mend),
      places.release,
    );
  }
}

/**
 * Services are kept by a rule of their own, and one whose file could not be read is no second problem. What governs may
 * go: no text leads to it.
 */
const votedIn = (said: Reading['said']): Section[] =>
  sections(said, wordless).filter(({ of }) => !kindOf(of).living && kindOf(of).part !== 'governance');

interface LivingHistory {
  living: LivingReading;
  releases: readonly FrozenRelease[];
  placeIn: (release: FrozenRelease, entry: Entry) => Place;
}

/** What living files owe: a service once released stays, as does a link once cited, and histories of numbers only grow. */
export const judgeLivingHistory = (
  living: LivingReading,
  releases: readonly FrozenRelease[],
  placeIn: LivingHistory['placeIn'],
): Problem[] => refusedBy([lostHistories, lifted, droppedServices, droppedLinks], { living, releases, placeIn });

/** Refuses numbers whose histories are not what the newest release has of them, with more at their end. */
function* lostHistories({ living, releases }: LivingHistory): Iterable<Problem> {
  const newest = releases.at(-1);
  for (const now of living.services) {
    const before = newest?.protocol.services.find(({ id }) => id === now.id);
    if (newest && before)
      yield* inEntry(living, now, refusedBy([changed, renamed], { before, now, release: newest.id }));
  }
}

/**
 * Refuses a service whose place a release keeps back and that is confidential no more, where it does not say who decided
 * that: its residents would learn of it last.
 */
function* lifted({ living, releases }: LivingHistory): Iterable<Problem> {
  for (const now of living.services) {
    if (now.confidential || now.disclosure) continue;
    const before = releases.findLast(({ protocol }) =>
      protocol.services.some(({ id, confidential }) => id === now.id && confidential),
    );
    if (before)
      yield* inEntry(living, now, [
        fault(
          ['confidential'],
          'confidential-lifted',
          `Release ${before.id} has \`${now.id}\` as confidential, and nobody is named who lifted that.`,
          'write `confidential: true` again, or name under `disclosure` who decided, when and why.',
        ),
      ]);
  }
}

/** A service as a release has it, and as it is now. */
interface Grown {
  before: Entry;
  now: Entry;
  release: string;
}

/** Refuses a history of a number that is not the released one with more at its end. */
function* changed({ before, now, release }: Grown): Iterable<Fault> {
  for (const { id, assurances } of before.phones) {
    const index = now.phones.findIndex((phone) => phone.id === id);
    const phone = now.phones[index];
    if (phone) yield* within(['phones', index], rewritten(assurances, phone.assurances, release));
  }
}

/**
 * Refuses a new id in place of a released one, be it of another kind and use besides: the history of the number would be
 * lost, and with it what holds the new digits against the old.
 */
function* renamed({ before, now, release }: Grown): Iterable<Fault> {
  const has = ({ phones }: Entry, id: string) => phones.some((phone) => phone.id === id);
  const added = [...now.phones.entries()].filter(([, { id }]) => !has(before, id));
  for (const { id, type } of before.phones.filter((phone) => !has(now, phone.id))) {
    const found = added.find(([, phone]) => phone.type === type) ?? added[0];
    if (!found) continue;
    const [index, instead] = found;
    yield fault(
      ['phones', index, 'id'],
      'number-renamed',
      `\`${instead.id}\` stands where release ${release} has \`${id}\`; the history of the number is lost.`,
      `call it \`${id}\` again, with its assurances; a new number replaces the old one there, and what is another number comes beside it until the next release.`,
    );
  }
}

/** Refuses a directory without a service that any release names, once for all releases. What could not be read may hold any service. */
function* droppedServices({ living, releases, placeIn }: LivingHistory): Iterable<Problem> {
  if (living.unread.has('service:*')) return;
  const known = new Set(living.services.map(({ id }) => id));
  for (const release of releases.toReversed())
    for (const entry of release.protocol.services) {
      if (known.has(entry.id)) continue;
      known.add(entry.id);
      yield {
        ...placeIn(release, entry),
        code: 'service-dropped',
        message: `Release ${release.id} names the service \`${entry.id}\`, which the directory no longer holds.`,
        mend: 'put it back with another `status` and what to call `instead`.',
      };
    }
}

/** Refuses links without one that a release cites, which would lead its readers nowhere. */
function* droppedLinks({ living, releases }: LivingHistory): Iterable<Problem> {
  if (living.unread.has('link:*')) return;
  const links = new Set(living.links.map(({ id }) => id));
  for (const { id: release, protocol } of releases)
    for (const { id } of protocol.links)
      if (!links.has(id) && citesLink(protocol, id))
        yield {
          ...living.places.links([]),
          code: 'link-unknown',
          message: `Release ${release} cites \`<link:${id}>\`, which is no longer here.`,
          mend: 'put it back; where its page moved, change its address.',
        };
}

/** Whether any text of a state leads to a link of this id. */
function citesLink(protocol: Protocol, id: string): boolean {
  const { pages, shared, checklists, branches, cards, cases, reporting, services } = protocol;
  const link = new RegExp(`[<(]link:${id}[>)]`);
  const all = [pages, shared, checklists, branches, cards, cases, reporting, services];
  return textsIn(all).some(({ text }) => link.test(text));
}
