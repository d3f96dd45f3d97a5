/**
 * Rules: what a draft and the living directory must hold to beyond their shape.
 *
 * A frozen release is judged by its digests and its shape; a rule made later never makes an old release a problem.
 */
import { sectionId } from '../kind.ts';
import { placesOfSections, type Mention } from '../mention.ts';
import { nearest } from '../nearest.ts';
import {
  placed,
  placeInText,
  refusedBy,
  type Fault,
  type Keys,
  type Place,
  type Problem,
  type Rule,
} from '../problem.ts';
import type { Entry, Words } from '../protocol.ts';
import { deadReferences, parseLink } from '../text/references.ts';
import { typedNumbers } from '../text/typed-number.ts';
import { revealingWord } from '../text/wording.ts';
import { draftLeft, livingLeft } from './adoption.ts';
import { caseProblems, untaughtProblems } from './case-rules.ts';
import { cardProblems } from './card-rules.ts';
import { checklistProblems } from './checklist-rules.ts';
import { damageProblems } from './damage-rules.ts';
import { directoryProblems } from './directory-rules.ts';
import { existingIn, existingInLiving } from './existing.ts';
import { duplicateIds } from './identity.ts';
import type { Beside, Judged, LivingReading, Reading } from './judged.ts';
import { languageProblems } from './language.ts';
import { linkFaults } from './link-rules.ts';
import { listProblems } from './list-rules.ts';
import { leftoverProblems } from './leftover-rules.ts';
import { pageProblems } from './page-rules.ts';
import { placesToldElsewhere } from './place-rules.ts';
import { placementProblems } from './placement-rules.ts';
import { releaseFaults } from './release-rules.ts';
import { sourceProblems } from './source-rules.ts';
import { facilityFaults, siteFaults } from './setting-rules.ts';
import { livingStateProblems, stateProblems } from './state-rules.ts';
import { templatesLeft } from './template-rules.ts';
import { valueProblems } from './value-rules.ts';

export type { Beside, LivingReading, Reading } from './judged.ts';

/** What the draft must hold to, and the living files beside it. */
const rules: readonly Rule<Judged, Problem>[] = [
  ({ mentions }) => duplicateIds(mentions),
  (judged) => deadReferences([...judged.mentions, ...rolesOfLists(judged)], existingIn(judged.said), judged.unread),
  ({ said, own }) => valueProblems(own, said.phrases.reporting),
  ({ said, own, facility }) => (facility ? stateProblems({ ...said, mentions: own, own: facility.state }) : []),
  revealing,
  ({ said, own }) => numbers(own, said.services),
  ({ own, living: { templates } }) => templatesLeft(own, templates),
  ({ own, said }) => placesToldElsewhere(own, said.services),
  ({ own }) => damageProblems(own),
  ({ own }) => leftoverProblems(own),
  ({ own, living: { language } }) => (language ? languageProblems(own, language) : []),
  checklistProblems,
  sourceProblems,
  cardProblems,
  listProblems,
  placementProblems,
  caseProblems,
  unmapped,
  ofNoTeam,
  pageProblems,
  ({ release, places }) => inFile(release, releaseFaults, places.release),
  ({ facility, places }) => inFile(facility, facilityFaults, places.facility),
  draftLeft,
];

/** Every breach of a rule in the draft, beside the living files. */
export function judge(reading: Reading, living: LivingReading, words: Words): Problem[] {
  const ofLiving = new Set(living.mentions);
  const own = reading.mentions.filter((mention) => !ofLiving.has(mention));
  const mentions = [...own, ...living.mentions];
  const places = placesOfSections(mentions);
  const placeOf = (section: string) => places.get(section) ?? nowhere(section);
  return refusedBy(rules, { ...reading, mentions, living, own, words, placeOf });
}

/** What of a draft without a mistake no case teaches: where something is missing, the cases may be what it is missing to. */
export function judgeTeaching({ said, facility, mentions }: Reading, words: Words): Problem[] {
  const places = placesOfSections(mentions);
  return [
    ...untaughtProblems({ said, facility, words, placeOf: (section) => places.get(section) ?? nowhere(section) }),
  ];
}

function nowhere(section: string): never {
  throw new Error(`no place of section ${section}`);
}

/** What is judged of the living files, and what they are shown with; missing where nothing is shown with them yet. */
interface JudgedLiving extends LivingReading {
  beside: Beside | undefined;
}

/** What the living files must hold to, beside what they are shown with. */
const livingRules: readonly Rule<JudgedLiving, Problem>[] = [
  ({ mentions }) => duplicateIds(mentions),
  deadLivingReferences,
  ({ mentions, beside }) => (beside ? valueProblems(mentions, beside.said.phrases.reporting) : []),
  foreignInLiving,
  ({ mentions, beside }) => revealing({ mentions, facility: beside?.facility }),
  ({ mentions, services }) => numbers(mentions, services),
  ({ mentions, templates }) => templatesLeft(mentions, templates),
  ({ mentions, services }) => placesToldElsewhere(mentions, services),
  ({ mentions }) => damageProblems(mentions),
  ({ mentions }) => leftoverProblems(mentions),
  ({ mentions, language }) => (language ? languageProblems(mentions, language) : []),
  directoryProblems,
  ({ site, places }) => inFile(site, siteFaults, places.site),
  ({ links, site, places }) => inFile(links, (all) => linkFaults(all, site?.link_hosts), places.links),
  (living) => livingLeft(living, living.beside?.facility),
];

/** Every breach of a rule in the living files. */
export const judgeLiving = (living: LivingReading, beside: Beside | undefined): Problem[] =>
  refusedBy(livingRules, { ...living, beside });

/** Refuses names that lead nowhere. Before there is a protocol, what living files cite of its text is no matter. */
function deadLivingReferences({ mentions, services, links, unread, beside }: JudgedLiving): Problem[] {
  if (beside) return deadReferences(mentions, existingIn(beside.said), new Set([...beside.unread, ...unread]));
  return deadReferences(mentions.filter(isOfLiving), existingInLiving({ services, links }), unread);
}

/** Refuses what speaks for another state. Before there is a protocol, no file of a state is there. */
function foreignInLiving({ mentions, services, beside }: JudgedLiving): Problem[] {
  if (!beside?.facility) return [];
  return livingStateProblems({ ...beside.said, services, mentions, own: beside.facility.state });
}

/** Whether it names what stands in a living file. */
const isOfLiving = (mention: Mention): boolean => {
  const named = mention.kind === 'link' ? parseLink(mention.url)?.kind : mention.kind === 'reference' && mention.to;
  return named === 'service' || named === 'link';
};

/** Refuses a revealing word in a title, label or id: a bystander may read it over a shoulder. */
function* revealing({ mentions, facility }: Pick<Judged, 'mentions' | 'facility'>): Iterable<Problem> {
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
function* numbers(mentions: readonly Mention[], services: readonly Entry[]): Iterable<Problem> {
  const phones = services.flatMap((service) => service.phones);
  const coded = phones.filter(({ kind }) => kind === 'short' || kind === 'text');
  const short = [...new Set(coded.map(({ number }) => number))];
  const whole = new Set(mentions.flatMap((one) => (one.kind === 'file' && one.numberless ? [one.file] : [])));
  for (const mention of mentions) {
    if (mention.kind !== 'file' && mention.kind !== 'words') continue;
    if (mention.kind === 'file' ? !mention.numberless : whole.has(mention.file)) continue;
    // The title of a work may name a short number, and staff may type one to find its service.
    const codes = /\/(?:sources|search-words)\.yaml$/.test(mention.file) ? [] : short;
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
    if (kind === 'facility' || carried.length > 0) continue;
    const at = mentions.find(
      (mention) => mention.kind === 'definition' && mention.space === 'requirement' && mention.id === id,
    );
    if (!at) continue;
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

/** A list's file is named after the role that it is for, and names it so. */
const rolesOfLists = ({ said: { checklists }, placeOf }: Judged): Mention[] =>
  checklists.map(({ id }) => ({ ...placeOf(sectionId({ kind: 'list', id })), kind: 'reference', to: 'role', id }));

/**
 * Points out an owner of whom `site.yaml` names no team, where it names teams at all: a proposal to change the file would
 * ask nobody.
 */
function* ofNoTeam({ own, living: { site } }: Judged): Iterable<Problem> {
  const teams = site?.teams;
  if (!teams) return;
  for (const mention of own) {
    if (mention.kind !== 'owner' || Object.hasOwn(teams, mention.text)) continue;
    const { file, line, column, text } = mention;
    const near = nearest(text, Object.keys(teams));
    yield {
      file,
      line,
      column,
      code: 'owner-without-team',
      message: `\`${text}\` has no team in \`site.yaml\`.`,
      mend: near ? `write \`${near}\`, or name the team of this owner there.` : 'name the team of this owner there.',
      warning: true,
    };
  }
}

/** What the rules of one file refuse, at its places; nothing where the file could not be read. */
function* inFile<T>(
  file: T | undefined,
  faults: (file: T) => Iterable<Fault>,
  at: (keys: Keys) => Place,
): Iterable<Problem> {
  for (const found of file === undefined ? [] : faults(file)) yield placed(found, at);
}
