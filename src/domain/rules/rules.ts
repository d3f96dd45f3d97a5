/**
 * Rules: what a draft and the living directory must hold to beyond their shape.
 *
 * A frozen release is judged by its digests and its shape; a rule made later never makes an old release a problem.
 */
import type { Facility } from '../../schema/facility.ts';
import type { Language } from '../../schema/language.ts';
import type { Release } from '../../schema/release.ts';
import { sampleLeft } from './adoption.ts';
import { checklistProblems } from './checklist-rules.ts';
import { directoryProblems, type Places } from './directory-rules.ts';
import { duplicateIds } from './identity.ts';
import { languageProblems, questionProblems } from './language.ts';
import { sectionId } from '../kind.ts';
import { placeOfSection, type Mention } from '../mention.ts';
import { pageProblems } from './page-rules.ts';
import { releaseFaults } from './release-rules.ts';
import { placed, placeInText, type Keys, type Place, type Problem } from '../problem.ts';
import type { Protocol, Words } from '../protocol.ts';
import { deadReferences, type Existing } from '../text/references.ts';
import { sections, type Section } from '../text/sections.ts';
import { typedNumbers } from '../text/typed-number.ts';
import { revealingWord } from '../text/wording.ts';

/** What was read, whole or not. */
export interface Reading {
  said: Omit<Protocol, 'release' | 'facility'>;
  facility: Facility | undefined;
  release: Release | undefined;
  /** The words that prose is held against; missing where the content has no such list. */
  language?: Language;
  mentions: Mention[];
  places: Places & { release(keys: Keys): Place };
  /** `<kind>:<id>` of what could not be read; `<kind>:*` where any of a kind may stand in such a file. */
  unread: ReadonlySet<string>;
}

/** Every breach of a rule. */
export function judge(reading: Reading, words: Words): Problem[] {
  const { said, facility, release, language, mentions, unread } = reading;
  const all = sections(said, () => []);
  const directory = { services: said.services, facility, places: reading.places };
  return [
    ...duplicateIds(mentions),
    ...deadReferences(mentions, existing(said, all), unread),
    ...revealing(mentions, facility),
    ...numbers(mentions, said),
    ...(language
      ? [...languageProblems(mentions, language), ...questionProblems(said, mentions, language, words)]
      : []),
    ...checklistProblems(said, mentions, facility?.revealing_words ?? [], words),
    ...unmapped(said, mentions),
    ...ofNoRole(said, mentions),
    ...pageProblems(said, mentions, words),
    ...directoryProblems(directory),
    ...(release ? releaseFaults(release).map((fault) => placed(fault, reading.places.release)) : []),
    ...sampleLeft(directory, said.requirements, mentions),
  ];
}

function existing(said: Reading['said'], all: Section[]): Existing {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const page of said.pages) anchors.set(`page:${page.id}`, ids(page.parts));
  for (const { id } of said.checklists)
    anchors.set(`checklist:${id}`, ids(all.filter(({ of }) => 'list' in of && of.list === id)));
  for (const { id } of said.reporting)
    anchors.set(`state:${id}`, ids(all.filter(({ of }) => 'state' in of && of.state === id)));
  return {
    section: ids(all),
    page: ids(said.pages),
    checklist: ids(said.checklists),
    role: ids(said.roles),
    source: ids(said.sources),
    service: ids(said.services),
    organization: ids(said.services.map(({ organization }) => organization)),
    card: ids(said.cards),
    state: ids(said.reporting),
    release: new Set(),
    requirement: ids(said.requirements),
    'shared stop': ids(said.shared.stops),
    anchors,
  };
}

function revealing(mentions: readonly Mention[], facility: Facility | undefined): Problem[] {
  return mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'discreet') return [];
    const word = revealingWord(mention.text, facility?.revealing_words ?? []);
    if (!word) return [];
    const { file, line, column, text } = mention;
    return [
      {
        file,
        line,
        column,
        code: 'word-revealing',
        message: `\`${text}\` holds \`${word.replace('^', '')}\`, which a bystander would understand.`,
        mend: 'choose a plain word that gives nothing away; body text may say it.',
      },
    ];
  });
}

function numbers(mentions: readonly Mention[], { services }: Reading['said']): Problem[] {
  const phones = services.flatMap((service) => service.phones);
  const shortCodes = [
    ...new Set(phones.filter(({ kind }) => kind === 'short' || kind === 'text').map(({ number }) => number)),
  ];
  return mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'words') return [];
    return typedNumbers(mention.text, shortCodes).map(({ text, index }) => ({
      ...placeInText(mention, mention.text, index),
      code: 'number-in-prose',
      message: `The number ${text} is typed in prose, where nobody would mend it.`,
      mend: 'name its service instead, such as `<service:night-line>`.',
    }));
  });
}

/** Requirements that no section carries, but for the facility's own, which a hospital adds. */
function unmapped({ requirements }: Reading['said'], mentions: readonly Mention[]): Problem[] {
  return requirements.flatMap(({ id, kind, sections: carried }): Problem[] => {
    const at = mentions.find(
      (mention) => mention.kind === 'definition' && mention.space === 'requirement' && mention.id === id,
    );
    if (!at || kind === 'facility' || carried.length > 0) return [];
    const { file, line, column } = at;
    return [
      {
        file,
        line,
        column,
        code: 'requirement-unmapped',
        message: `No section carries the requirement \`${id}\`.`,
        mend: 'name the sections that carry it, or write them.',
      },
    ];
  });
}

/** Lists that no role uses. */
function ofNoRole({ checklists, roles }: Reading['said'], mentions: readonly Mention[]): Problem[] {
  const known = new Set(roles.map(({ id }) => id));
  return checklists
    .filter(({ id }) => !known.has(id))
    .map(({ id }): Problem => ({
      ...placeOfSection(mentions, sectionId({ kind: 'list', id })),
      code: 'role-unknown',
      message: `\`${id}\` is no role.`,
      mend: 'name the file after a role of `roles.yaml`.',
    }));
}
