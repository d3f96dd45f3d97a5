/**
 * Adoption: what a hospital must still replace by its own before it may say `sample: false`.
 *
 * The list is the guide: everything marked as a sample, every `[LOCAL`, every made-up number, and the sample releases.
 */
import type { Facility } from '../../schema/facility.ts';
import type { Directory } from './directory-rules.ts';
import type { Mention } from '../mention.ts';
import { fault, placed, placeInText, type Fault, type Keys, type Problem } from '../problem.ts';
import type { Entry, FrozenRelease, Protocol } from '../protocol.ts';
import { textsIn } from '../text-fields.ts';

/** What is left of the sample in the living files, each at its place; nothing while the facility itself is a sample. */
export function livingLeft({ services, site, places }: Directory, facility: Facility | undefined): Problem[] {
  if (!facility || facility.sample) return [];
  return [
    ...(site ? toFillIn(site).map((found) => placed(found, places.site)) : []),
    ...services.flatMap((entry) =>
      entryLeft(entry).map((found) => placed(found, (keys) => places.service(entry, keys))),
    ),
    ...services
      .filter(({ organization }, index) => organization.sample && services[index - 1]?.organization !== organization)
      .map((entry) => placed(marked(['sample'], entry.organization.name), (keys) => places.organization(entry, keys))),
  ];
}

/** What is left to fill in where words stand, and of requirements in their titles. */
export function wordsLeft(
  mentions: readonly Mention[],
  facility: Facility | undefined,
  requirements: Protocol['requirements'] = [],
): Problem[] {
  if (!facility || facility.sample) return [];
  return mentions.flatMap((mention) => [...proseLeft(mention), ...requirementLeft(mention, requirements)]);
}

/** What is left to fill in of the facility. */
export const facilityLeft = (facility: Facility): Fault[] => (facility.sample ? [] : toFillIn(facility));

function proseLeft(mention: Mention): Problem[] {
  if (mention.kind !== 'words' && mention.kind !== 'discreet') return [];
  const { text } = mention;
  return [...text.matchAll(/\[LOCAL[^\]]*\]?/g)].map(({ 0: found, index }) =>
    placed(local([], found), () => placeInText(mention, text, index)),
  );
}

/** Titles of requirements are in no prose; they are told where the requirement stands. */
function requirementLeft(mention: Mention, requirements: Protocol['requirements']): Problem[] {
  if (mention.kind !== 'definition' || mention.space !== 'requirement') return [];
  const title = requirements.find(({ id }) => id === mention.id)?.title ?? '';
  const { file, line, column } = mention;
  return title.includes('[LOCAL') ? [placed(local([], title), () => ({ file, line, column }))] : [];
}

/** Sample releases, of which a hospital's own history begins free. */
export function sampleReleasesLeft(facility: Facility | undefined, releases: readonly FrozenRelease[]): Fault[] {
  if (!facility || facility.sample) return [];
  return releases
    .filter(({ protocol }) => protocol.release.sample)
    .map(({ id }) =>
      fault(
        ['sample'],
        'sample-left',
        `Release ${id} is a sample.`,
        `delete \`releases/${id}/\`; your history begins with your first release.`,
      ),
    );
}

const marked = (keys: Keys, name: string): Fault =>
  fault(
    keys,
    'sample-left',
    `${name} is marked a sample.`,
    'replace it by your own and remove `sample`, or remove the entry.',
  );

const local = (keys: Keys, text: string): Fault =>
  fault(keys, 'sample-left', `\`${text}\` is to be filled in.`, 'write what holds in this hospital.');

const toFillIn = (value: object): Fault[] =>
  [...textsIn(value)].filter(({ text }) => text.includes('[LOCAL')).map(({ keys, text }) => local(keys, text));

function entryLeft(entry: Entry): Fault[] {
  const { organization: _organization, ...own } = entry;
  if (entry.sample === true) return [marked(['sample'], entry.label)];
  return [
    ...[...textsIn(own)]
      .filter(({ keys, text }) => text.includes('[LOCAL') && !isProse(keys))
      .map(({ keys, text }) => local(keys, text)),
    ...entry.phones.flatMap(({ assurances }, index) => assured(assurances, ['phones', index], entry.label)),
  ];
}

const isProse = (keys: Keys) => ['description', 'say', 'cannot'].includes(String(keys[0]));

/** A number of which only sample entries tell. What was tried for show may stay in a history that goes on. */
function assured(assurances: readonly { sample?: boolean | undefined }[], keys: Keys, name: string): Fault[] {
  if (assurances.length === 0 || assurances.some(({ sample }) => sample !== true)) return [];
  return [
    fault(
      [...keys, 'assurances', assurances.length - 1, 'sample'],
      'sample-left',
      `${name} was checked for show only.`,
      'call it, and add an entry of your own.',
    ),
  ];
}
