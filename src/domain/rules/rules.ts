/**
 * Rules: what a draft and the living directory must hold to beyond their shape.
 *
 * A frozen release is judged by its digests and its shape; a rule made later never makes an old release a problem.
 */
import { sectionId } from '../kind.ts';
import { placesOfSections, type Mention } from '../mention.ts';
import { placed, refusedBy, type Fault, type Keys, type Place, type Problem, type Rule } from '../problem.ts';
import type { Words } from '../protocol.ts';
import { deadReferences, parseLink } from '../text/references.ts';
import { draftLeft, livingLeft } from './adoption.ts';
import { caseProblems, untaughtProblems } from './case-rules.ts';
import { cardProblems } from './card-rules.ts';
import { checklistProblems } from './checklist-rules.ts';
import { damageProblems } from './damage-rules.ts';
import { directoryProblems } from './directory-rules.ts';
import { existingIn, existingInLiving } from './existing.ts';
import { revealing } from './discreet-rules.ts';
import { duplicateIds } from './identity.ts';
import type { Beside, Judged, LivingReading, Reading } from './judged.ts';
import { languageProblems } from './language.ts';
import { linkFaults } from './link-rules.ts';
import { listProblems } from './list-rules.ts';
import { leftoverProblems } from './leftover-rules.ts';
import { ofNoTeam } from './owner-rules.ts';
import { pageProblems } from './page-rules.ts';
import { placesToldElsewhere } from './place-rules.ts';
import { placementProblems } from './placement-rules.ts';
import { releaseFaults } from './release-rules.ts';
import { unmapped } from './requirement-rules.ts';
import { sourceProblems } from './source-rules.ts';
import { facilityFaults, siteFaults } from './setting-rules.ts';
import { livingStateProblems, stateProblems } from './state-rules.ts';
import { templatesLeft } from './template-rules.ts';
import { numbersInProse } from './typed-number-rules.ts';
import { valueProblems } from './value-rules.ts';

/** What the draft must hold to, and the living files beside it. */
const rules: readonly Rule<Judged, Problem>[] = [
  ({ mentions }) => duplicateIds(mentions),
  (judged) => deadReferences([...judged.mentions, ...rolesOfLists(judged)], existingIn(judged.said), judged.unread),
  ({ said, own }) => valueProblems(own, said.phrases.reporting),
  ({ said, own, facility }) => (facility ? stateProblems({ ...said, mentions: own, own: facility.state }) : []),
  revealing,
  ({ said, own }) => numbersInProse(own, said.services),
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
  ({ mentions, services }) => numbersInProse(mentions, services),
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

/** A list's file is named after the role that it is for, and names it so. */
const rolesOfLists = ({ said: { checklists }, placeOf }: Judged): Mention[] =>
  checklists.map(({ id }) => ({ ...placeOf(sectionId({ kind: 'list', id })), kind: 'reference', to: 'role', id }));

/** What the rules of one file refuse, at its places; nothing where the file could not be read. */
function* inFile<T>(
  file: T | undefined,
  faults: (file: T) => Iterable<Fault>,
  at: (keys: Keys) => Place,
): Iterable<Problem> {
  for (const found of file === undefined ? [] : faults(file)) yield placed(found, at);
}
