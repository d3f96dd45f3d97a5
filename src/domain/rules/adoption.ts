/**
 * Adoption: what a hospital must still replace by its own before it may say `sample: false`.
 *
 * The list is the guide: everything marked as a sample, every `[LOCAL`, every made-up number, and the sample releases.
 */
import type { Facility } from '../../schema/facility.ts';
import type { TextCheck } from '../../schema/text-check.ts';
import type { Mention } from '../mention.ts';
import { fault, placed, placeInText, refusedBy, type Fault, type Keys, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease, Protocol } from '../protocol.ts';
import type { Section } from '../text/section.ts';
import { checkedIn, checksBy, type DigestOf } from '../text/signing.ts';
import { textsIn } from '../text-fields.ts';
import { inEntry, inOrganization, type Directory } from './directory-rules.ts';
import type { LivingReading } from './judged.ts';

/** Whether the hospital says that it has made the protocol its own; until then nothing is left to replace. */
const isAdopted = (facility: Facility | undefined): facility is Facility => facility?.sample === false;

/** What is left of the sample in the living files, each at its place. */
export const livingLeft = (living: LivingReading, facility: Facility | undefined): Problem[] =>
  isAdopted(facility) ? refusedBy([siteLeft, entriesLeft, organizationsLeft, entriesForShow], living) : [];

/** Refuses a check or a recall that only shows the form. */
function* entriesForShow({ checks, recalls, places }: LivingReading): Iterable<Problem> {
  const forShow = (what: string, index: number) => ({ ...marked(what), keys: [index, 'sample'] });
  for (const [index, { section, sample }] of checks.entries())
    if (sample) yield placed(forShow(`The check of \`${section}\``, index), places.checks);
  for (const [index, { release, sample }] of recalls.entries())
    if (sample) yield placed(forShow(`The recall of release ${release}`, index), places.recalls);
}

/** Refuses what is to be filled in of the site. */
function* siteLeft({ site, places }: Directory): Iterable<Problem> {
  for (const found of toFillIn(site)) yield placed(found, places.site);
  for (const [owner, team] of Object.entries(site?.teams ?? {}))
    if (team.startsWith('@sample-')) yield placed(sampleTeam(owner, team), places.site);
}

const sampleTeam = (owner: string, team: string): Fault =>
  fault(
    ['teams', owner],
    'sample-left',
    `\`${team}\` is a sample.`,
    'write the team of your own forge, or remove the line.',
  );

/** Refuses a service that is marked a sample, or in which anything is made up or to be filled in. */
function* entriesLeft(directory: Directory): Iterable<Problem> {
  for (const entry of directory.services)
    if (entry.sample === true) yield* inEntry(directory, entry, [marked(entry.label)]);
    else yield* inEntry(directory, entry, refusedBy([entryToFillIn, triedForShow], entry));
}

/** Refuses an organization that is marked a sample, once for all its services, which stand side by side. */
function* organizationsLeft(directory: Directory): Iterable<Problem> {
  for (const [index, entry] of directory.services.entries()) {
    const { organization } = entry;
    if (organization.sample && directory.services[index - 1]?.organization !== organization)
      yield* inOrganization(directory, entry, [marked(organization.name)]);
  }
}

/** What is left to fill in where words stand, and of requirements in their titles. */
export const wordsLeft = (
  mentions: readonly Mention[],
  facility: Facility | undefined,
  requirements: Protocol['requirements'] = [],
): Problem[] => (isAdopted(facility) ? refusedBy([proseLeft, requirementsLeft], { mentions, requirements }) : []);

interface Texts {
  mentions: readonly Mention[];
  requirements: Protocol['requirements'];
}

/** Refuses a gap in prose, titles and labels. */
function* proseLeft({ mentions }: Texts): Iterable<Problem> {
  for (const mention of mentions) {
    if (mention.kind !== 'words' && mention.kind !== 'discreet') continue;
    for (const { 0: found, index } of mention.text.matchAll(/\[LOCAL[^\]]*\]?/g))
      yield placed(local([], found), () => placeInText(mention, mention.text, index));
  }
}

/** Refuses a gap in titles of requirements, which are in no prose; it is told where the requirement stands. */
function* requirementsLeft({ mentions, requirements }: Texts): Iterable<Problem> {
  for (const mention of mentions) {
    if (mention.kind !== 'definition' || mention.space !== 'requirement') continue;
    const title = requirements.find(({ id }) => id === mention.id)?.title ?? '';
    const { file, line, column } = mention;
    if (title.includes('[LOCAL')) yield placed(local([], title), () => ({ file, line, column }));
  }
}

/** Refuses what is to be filled in of the facility. */
export function* facilityLeft(facility: Facility): Iterable<Fault> {
  if (isAdopted(facility)) yield* toFillIn(facility);
}

/** Refuses sample releases, of which a hospital's own history begins free. */
export function* sampleReleasesLeft(
  facility: Facility | undefined,
  releases: readonly FrozenRelease[],
): Iterable<Fault> {
  if (!isAdopted(facility)) return;
  for (const { id, protocol } of releases)
    if (protocol.release.sample)
      yield fault(
        ['sample'],
        'sample-left',
        `Release ${id} is a sample.`,
        `delete \`releases/${id}/\`; your history begins with your first release.`,
      );
}

/** What a state says, and what was signed of it. */
interface Signed {
  facility: Facility | undefined;
  sections: readonly Section[];
  checks: readonly TextCheck[];
  digestOf: DigestOf;
}

/**
 * Refuses text that nobody signed in this wording and that must be signed before use. Whether a check has run out is for
 * the page to say: a rule knows no day, and a site must not fall because one passes.
 */
export function* unsignedLeft({ facility, sections, checks, digestOf }: Signed): Iterable<Fault> {
  if (!isAdopted(facility)) return;
  const checked = checkedIn(sections, checks, facility, digestOf);
  for (const { id, blocks } of sections)
    for (const signer of new Set(blocks.flatMap(({ signers = [] }) => signers)))
      if (checksBy(checked, id, signer).length === 0)
        yield fault(
          ['sample'],
          'sample-left',
          `\`${id}\` holds text that ${signer} has not signed.`,
          'have it read, and add the check to `checks.yaml`.',
        );
}

const marked = (name: string): Fault =>
  fault(
    ['sample'],
    'sample-left',
    `${name} is marked a sample.`,
    'replace it by your own and remove `sample`, or remove the entry.',
  );

const local = (keys: Keys, text: string): Fault =>
  fault(keys, 'sample-left', `\`${text}\` is to be filled in.`, 'write what holds in this hospital.');

function* toFillIn(value: unknown): Iterable<Fault> {
  for (const { keys, text } of textsIn(value)) if (text.includes('[LOCAL')) yield local(keys, text);
}

/** Refuses a gap in an entry, but in its prose, which is judged with all other prose. */
function* entryToFillIn({ organization: _organization, ...own }: Entry): Iterable<Fault> {
  for (const found of toFillIn(own)) if (!isProse(found.keys)) yield found;
}

const isProse = (keys: Keys) => ['description', 'say', 'cannot'].includes(String(keys[0]));

/** Refuses a number of which only sample entries tell. What was tried for show may stay in a history that goes on. */
function* triedForShow({ phones, label }: Entry): Iterable<Fault> {
  for (const [index, { assurances }] of phones.entries())
    if (assurances.length > 0 && assurances.every(({ sample }) => sample === true))
      yield fault(
        ['phones', index, 'assurances', assurances.length - 1, 'sample'],
        'sample-left',
        `${label} was checked for show only.`,
        'call it, and add an entry of your own.',
      );
}
