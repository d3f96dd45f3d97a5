/**
 * Rules: what a draft and the living directory must hold to beyond their shape.
 *
 * A frozen release is judged by its digests and its shape; a rule made later never makes an old release a problem.
 */
import { sectionId } from '../kind.ts';
import { placesOfSections } from '../mention.ts';
import { placed, placeInText, refusedBy, type Problem, type Rule } from '../problem.ts';
import type { Words } from '../protocol.ts';
import { deadReferences, type Existing } from '../text/references.ts';
import { sections, type Section } from '../text/sections.ts';
import { typedNumbers } from '../text/typed-number.ts';
import { revealingWord } from '../text/wording.ts';
import { sampleLeft } from './adoption.ts';
import { checklistProblems } from './checklist-rules.ts';
import { directoryProblems } from './directory-rules.ts';
import { duplicateIds } from './identity.ts';
import type { Judged, Reading } from './judged.ts';
import { languageProblems, questionProblems } from './language.ts';
import { pageProblems } from './page-rules.ts';
import { releaseFaults } from './release-rules.ts';

export type { Reading } from './judged.ts';

const rules: readonly Rule<Judged, Problem>[] = [
  ({ mentions }) => duplicateIds(mentions),
  ({ said, mentions, unread }) => deadReferences(mentions, existing(said), unread),
  revealing,
  numbers,
  ({ mentions, language }) => (language ? languageProblems(mentions, language) : []),
  (judged) => (judged.language ? questionProblems(judged, judged.language) : []),
  checklistProblems,
  unmapped,
  ofNoRole,
  pageProblems,
  (judged) => directoryProblems(directoryOf(judged)),
  ({ release, places }) => (release ? releaseFaults(release).map((fault) => placed(fault, places.release)) : []),
  (judged) => sampleLeft(directoryOf(judged), judged.said.requirements, judged.mentions),
];

/** Every breach of a rule. */
export function judge(reading: Reading, words: Words): Problem[] {
  const places = placesOfSections(reading.mentions);
  const placeOf = (section: string) => places.get(section) ?? nowhere(section);
  return refusedBy(rules, { ...reading, words, placeOf });
}

function nowhere(section: string): never {
  throw new Error(`no place of section ${section}`);
}

const directoryOf = ({ said, facility, places }: Judged) => ({ services: said.services, facility, places });

function existing(said: Reading['said']): Existing {
  const all: Section[] = sections(said, () => []);
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

/** Refuses a revealing word in a title, label or id: a bystander may read it over a shoulder. */
function* revealing({ mentions, facility }: Judged): Iterable<Problem> {
  for (const mention of mentions) {
    const word = mention.kind === 'discreet' && revealingWord(mention.text, facility?.revealing_words ?? []);
    if (!word) continue;
    const { file, line, column, text } = mention;
    yield {
      file,
      line,
      column,
      code: 'word-revealing',
      message: `\`${text}\` holds \`${word.replace('^', '')}\`, which a bystander would understand.`,
      mend: 'choose a plain word that gives nothing away; body text may say it.',
    };
  }
}

/**
 * Refuses a telephone number typed anywhere but in the directory, titles and front matter too: one number stands in one
 * place, and is mended there.
 */
function* numbers({ said, mentions }: Judged): Iterable<Problem> {
  const phones = said.services.flatMap((service) => service.phones);
  const coded = phones.filter(({ kind }) => kind === 'short' || kind === 'text');
  const short = [...new Set(coded.map(({ number }) => number))];
  const whole = new Set(mentions.flatMap(({ kind, file }) => (kind === 'file' ? [file] : [])));
  for (const mention of mentions) {
    if (mention.kind !== 'file' && (mention.kind !== 'words' || whole.has(mention.file))) continue;
    // The title of a work may name a short number.
    const codes = mention.file.endsWith('/sources.yaml') ? [] : short;
    for (const { text, index } of typedNumbers(mention.text, codes))
      yield {
        ...placeInText(mention, mention.text, index),
        code: 'number-in-prose',
        message: `The number ${text} is typed in prose, where nobody would mend it.`,
        mend: 'name its service instead, such as `<service:night-line>`.',
      };
  }
}

/** Refuses a requirement that no section carries, but for the facility's own, which a hospital adds. */
function* unmapped({ said, mentions }: Judged): Iterable<Problem> {
  for (const { id, kind, sections: carried } of said.requirements) {
    const at = mentions.find(
      (mention) => mention.kind === 'definition' && mention.space === 'requirement' && mention.id === id,
    );
    if (!at || kind === 'facility' || carried.length > 0) continue;
    const { file, line, column } = at;
    yield {
      file,
      line,
      column,
      code: 'requirement-unmapped',
      message: `No section carries the requirement \`${id}\`.`,
      mend: 'name the sections that carry it, or write them.',
    };
  }
}

/** Refuses a list whose file is named after no role: nobody would use it. */
function* ofNoRole({ said: { checklists, roles }, placeOf }: Judged): Iterable<Problem> {
  const known = new Set(roles.map(({ id }) => id));
  for (const { id } of checklists)
    if (!known.has(id))
      yield {
        ...placeOf(sectionId({ kind: 'list', id })),
        code: 'role-unknown',
        message: `\`${id}\` is no role.`,
        mend: 'name the file after a role of `roles.yaml`.',
      };
}
