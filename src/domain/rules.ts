/**
 * Rules: what a draft and the living directory must hold to beyond their shape.
 *
 * A frozen release is judged by its digests and its shape; a rule made later never makes an old release a problem.
 */
import type { Facility } from '../schema/facility.ts';
import { sampleLeft, sampleReleasesLeft } from './adoption.ts';
import { checklistProblems } from './checklist-rules.ts';
import { directoryHistory, directoryProblems, type Places } from './directory-rules.ts';
import { duplicateIds, droppedIds } from './identity.ts';
import { languageProblems } from './language.ts';
import type { Mention } from './mention.ts';
import { placeInText, placeOfSection, type Place, type Problem } from './problem.ts';
import type { FrozenRelease, Page, Protocol, Words } from './protocol.ts';
import { deadReferences, type Existing } from './references.ts';
import { sections, type Section } from './sections.ts';
import { numbersInProse, revealingWord } from './wording.ts';

/** What was read, whole or not. */
export interface Reading {
  said: Omit<Protocol, 'release' | 'facility'>;
  facility: Facility | undefined;
  /** Ids that its `release.yaml` retires. */
  retired: string[];
  mentions: Mention[];
  places: Places;
  /** `<kind>:<id>` of what could not be read; `<kind>:*` where any of a kind may stand in such a file. */
  unread: ReadonlySet<string>;
}

/** Every breach of a rule. */
export function judge(reading: Reading, words: Words): Problem[] {
  const { said, facility, mentions, unread } = reading;
  const all = sections(said, () => []);
  const directory = { services: said.services, facility, places: reading.places };
  return [
    ...duplicateIds(mentions),
    ...deadReferences(mentions, existing(said, all), unread),
    ...revealing(mentions, facility),
    ...numbers(mentions, said),
    ...languageProblems(mentions),
    ...checklistProblems(said, mentions, facility?.revealing_words ?? [], words),
    ...unmapped(said, mentions),
    ...said.pages.flatMap((page) => pagePattern(page, words, placeOfSection(mentions, page.id))),
    ...unlisted(said, mentions),
    ...directoryProblems(directory),
    ...sampleLeft(directory, said.requirements, mentions),
  ];
}

function existing(said: Reading['said'], all: Section[]): Existing {
  const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));
  const anchors = new Map<string, ReadonlySet<string>>();
  for (const page of said.pages) anchors.set(`page:${page.id}`, ids(page.parts));
  for (const { id } of said.checklists)
    anchors.set(`checklist:${id}`, ids(all.filter(({ parent }) => parent === `list-${id}`)));
  for (const { id } of said.reporting)
    anchors.set(`state:${id}`, ids(all.filter((section) => section.id.startsWith(`state-${id}-`))));
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
    return numbersInProse(mention.text, shortCodes).map(({ text, index }) => ({
      ...placeInText(mention, mention.text, index),
      code: 'number-in-prose',
      message: `The number ${text} is typed in prose, where nobody would mend it.`,
      mend: 'name its service instead, such as `<service:national-line>`.',
    }));
  });
}

/** The page pattern: an answer, at most seven steps, one stop, and *Why, and sources* last. */
function pagePattern(page: Page, words: Words, at: Place): Problem[] {
  const blocks = words(page.lead, (link) => link);
  const whole = [page.lead, ...page.parts.map(({ text }) => text)].join('\n\n');
  const steps = blocks.filter(({ kind }) => kind === 'step').length;
  const problem = (code: string, message: string, mend: string): Problem => ({ ...at, code, message, mend });
  const last = page.parts.findLast(({ level }) => level === 2)?.id;
  return [
    ...(blocks[0]?.kind === 'paragraph'
      ? []
      : [
          problem(
            'page-answer',
            'The page does not begin with its answer.',
            'begin it with one line that says what to do.',
          ),
        ]),
    ...(steps > 7
      ? [
          problem(
            'page-steps',
            `The page has ${steps} steps; a person in haste follows seven at most.`,
            'merge or move some below a heading.',
          ),
        ]
      : []),
    ...((whole.match(/^:::danger/gm)?.length ?? 0) > 1
      ? [
          problem(
            'page-stops',
            'The page has more than one stop.',
            'keep the one that matters most; make the others notes.',
          ),
        ]
      : []),
    ...(last === `${page.id}-why`
      ? []
      : [
          problem(
            'page-why',
            'The page does not end with its reasons.',
            `end it with \`## Why, and sources { #${page.id}-why }\`.`,
          ),
        ]),
  ];
}

/** Pages that the contents forget, and lists of no role. */
function unlisted({ pages, contents, checklists, roles }: Reading['said'], mentions: readonly Mention[]): Problem[] {
  const listed = new Set<string>(contents.flatMap((group) => group.pages));
  const known = new Set(roles.map(({ id }) => id));
  return [
    ...pages
      .filter(({ id }) => !listed.has(id))
      .map(({ id }): Problem => ({
        ...placeOfSection(mentions, id),
        code: 'page-unlisted',
        message: 'No group of `contents.yaml` names this page.',
        mend: 'add it where readers will look for it.',
      })),
    ...checklists
      .filter(({ id }) => !known.has(id))
      .map(({ id }): Problem => ({
        ...placeOfSection(mentions, `list-${id}`),
        code: 'role-unknown',
        message: `\`${id}\` is no role.`,
        mend: 'name the file after a role of `roles.yaml`.',
      })),
  ];
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

/** What the draft owes to the releases: ids are kept or retired, and a service once cited stays in the directory. */
export function judgeHistory(draft: Reading, releases: readonly FrozenRelease[], file: string): Problem[] {
  const newest = releases.at(-1);
  if (!newest) return [];
  const at = { file, line: 1, column: 1 };
  const ids = (said: Reading['said']) => new Set(sections(said, () => []).map(({ id }) => id));
  const retired = new Set(releases.flatMap(({ protocol }) => protocol.release.retired.map(({ id }) => id)));
  const here = new Set(
    draft.mentions.flatMap((mention) =>
      mention.kind === 'definition' && mention.space === 'section' ? [mention.id] : [],
    ),
  );
  const kept = new Set([...ids(draft.said), ...here]);
  const services = new Set(draft.said.services.map(({ id }) => id));
  const directory = { services: draft.said.services, facility: draft.facility, places: draft.places };
  return [
    ...directoryHistory(directory, newest),
    ...sampleReleasesLeft(directory, releases),
    ...droppedIds(ids(newest.protocol), kept, new Set([...retired, ...draft.retired])).map((id): Problem => ({
      ...at,
      code: 'id-dropped',
      message: `Section \`${id}\` of release ${newest.id} is gone.`,
      mend: 'keep its id, or name it under `retired` with what replaces it.',
    })),
    ...releases.flatMap((release) =>
      release.protocol.services
        .filter(({ id }) => !services.has(id))
        .map(({ id }): Problem => ({
          ...at,
          code: 'service-dropped',
          message: `Release ${release.id} names the service \`${id}\`, which the directory no longer holds.`,
          mend: 'put it back with another `status` and what to call `instead`.',
        })),
    ),
  ];
}
