/**
 * Adoption: what must still be made a hospital's own before it may say `sample: false`, each thing at its place, with who
 * can mend it.
 *
 * The list is found in what was read and kept nowhere: what is marked a sample, what is to be filled in, what nobody
 * signed, wrote or holds. While the facility is a sample nothing of it is refused; `npm run adopt` shows it all the same.
 */
import type { Facility } from '../../schema/facility.ts';
import type { Mention } from '../mention.ts';
import { placed, refusedBy, type Fault, type Problem, type Rule } from '../problem.ts';
import type { Entry, FrozenRelease } from '../protocol.ts';
import { cardsLeft, stateLeft } from './adoption-draft.ts';
import { gapsIn, textsLeft, type Texts } from './adoption-texts.ts';
import { inEntry, inOrganization, type Directory } from './directory-rules.ts';
import type { Judged, LivingReading } from './judged.ts';
import { doers, isAdopted, left } from './left.ts';

/** What is left of the sample in the living files, beside what they are shown with. */
export const livingLeft = (living: LivingReading, facility: Facility | undefined): Problem[] =>
  isAdopted(facility) ? [...refusedBy(marks, living), ...textsLeft(textsOf(living, living.mentions, facility))] : [];

/** What is left in the draft, and in the living files beside it. */
export const draftLeft: Rule<Judged, Problem> = (judged) => {
  const { living, mentions, facility } = judged;
  return isAdopted(facility)
    ? [
        ...refusedBy(marks, living),
        ...textsLeft(textsOf(living, mentions, facility)),
        ...refusedBy([cardsLeft, stateLeft, holdersLeft], judged),
      ]
    : [];
};

const textsOf = ({ services, site }: LivingReading, mentions: readonly Mention[], facility: Facility): Texts => ({
  mentions,
  services,
  facility,
  directoryOwner: site?.directory_owner.role,
});

const marks: readonly Rule<LivingReading, Problem>[] = [coverLeft, entriesLeft, organizationsLeft, entriesForShow];

/** Refuses a check or a recall that only shows the form. */
function* entriesForShow({ checks, recalls, places }: LivingReading): Iterable<Problem> {
  const forShow = (what: string, index: number) => ({ ...marked(what, doers.compliance), keys: [index, 'sample'] });
  for (const [index, { section, sample }] of checks.entries())
    if (sample) yield placed(forShow(`The check of \`${section}\``, index), places.checks);
  for (const [index, { release, sample }] of recalls.entries())
    if (sample) yield placed(forShow(`The recall of release ${release}`, index), places.recalls);
}

/** Refuses a cover that shows an intranet which this hospital has not: it would not pass for an ordinary page. */
function* coverLeft({ site, places }: Directory): Iterable<Problem> {
  if (site?.cover.sample)
    yield placed(
      left(
        ['cover', 'sample'],
        doers.it,
        'The cover shows another intranet.',
        'copy a page that stands in your own, and remove `sample`.',
      ),
      places.site,
    );
}

/** Refuses a service that is marked a sample, and a number of which only sample entries tell. */
function* entriesLeft(directory: Directory): Iterable<Problem> {
  for (const entry of directory.services) {
    const by = doerOf(entry, directory);
    if (entry.sample === true) yield* inEntry(directory, entry, [marked(entry.label, by)]);
    else yield* inEntry(directory, entry, refusedBy([triedForShow], entry));
  }
}

/** Refuses an organization that is marked a sample, once for all its services, which stand side by side. */
function* organizationsLeft(directory: Directory): Iterable<Problem> {
  for (const [index, entry] of directory.services.entries()) {
    const { organization } = entry;
    if (organization.sample && directory.services[index - 1]?.organization !== organization)
      yield* inOrganization(directory, entry, [marked(organization.name, doerOf(entry, directory))]);
  }
}

const doerOf = ({ group }: Entry, { site }: Directory): string =>
  group === 'internal' ? doers.operator : (site?.directory_owner.role ?? doers.operator);

/** Refuses a number of which only sample entries tell. What was tried for show may stay in a history that goes on. */
function* triedForShow({ id, phones, label }: Entry): Iterable<Fault> {
  for (const [index, { assurances }] of phones.entries())
    if (assurances.length > 0 && assurances.every(({ sample }) => sample === true))
      yield left(
        ['phones', index, 'assurances', assurances.length - 1, 'sample'],
        doers.operator,
        `${label} was checked for show only.`,
        `call it, and write it down: npm run called -- ${id}.`,
      );
}

/** Refuses an owner whom no team holds: a proposal to change what they keep right would reach nobody. Once for each. */
function* holdersLeft({ mentions, living: { site } }: Judged): Iterable<Problem> {
  const seen = new Set(Object.keys(site?.teams ?? {}));
  for (const mention of mentions) {
    if (mention.kind !== 'owner' || seen.has(mention.text) || gapsIn(mention.text).length > 0) continue;
    seen.add(mention.text);
    const { file, line, column, text } = mention;
    const found = left(
      [],
      doers.it,
      `Nobody holds the role \`${text}\`.`,
      'name its team under `teams` in `site.yaml`.',
    );
    yield placed(found, () => ({ file, line, column }));
  }
}

/** Refuses sample releases, of which a hospital's own history begins free. */
export function* sampleReleasesLeft(
  facility: Facility | undefined,
  releases: readonly FrozenRelease[],
): Iterable<Fault> {
  if (!isAdopted(facility)) return;
  for (const { id, protocol } of releases)
    if (protocol.release.sample)
      yield left(
        ['sample'],
        doers.compliance,
        `Release ${id} is a sample.`,
        `delete \`releases/${id}/\`; your history begins with your first release.`,
      );
}

const marked = (name: string, by: string): Fault =>
  left(
    ['sample'],
    by,
    `${name} is marked a sample.`,
    'replace it by your own and remove `sample`, or remove the entry.',
  );
