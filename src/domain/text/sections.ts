/**
 * Sections: what a protocol says, as one flat list made once from every noun.
 *
 * Search, redline, comparison, history and the requirement map know sections only. Ids are unique in the protocol,
 * permanent, and the anchors on a record.
 */
import { madeOnce } from '../made-once.ts';
import type { Page, PatientCard, Protocol, Words } from '../protocol.ts';
import { ofCase } from './case-sections.ts';
import { governanceSections } from './governance-sections.ts';
import { ofBranch, ofList, ofShared } from './list-sections.ts';
import { namesOf } from './names.ts';
import { doorLabel, fact, factsOf, line, ownedBy, section, summaryLabel, type Say, type Section } from './section.ts';
import { ofService } from './service-sections.ts';
import { ofState } from './state-sections.ts';

/** What `sections` needs of a protocol; a protocol that is not yet whole has it too. */
export type Said = Pick<
  Protocol,
  | 'pages'
  | 'checklists'
  | 'branches'
  | 'shared'
  | 'cards'
  | 'reporting'
  | 'cases'
  | 'services'
  | 'links'
  | 'roles'
  | 'contents'
  | 'requirements'
  | 'sources'
  | 'phrases'
> &
  Partial<Pick<Protocol, 'facility'>>;

/** Tells no words: where ids and titles of sections are all that is asked for. */
export const wordless: Words = () => [];

const saidOnce = madeOnce<Section[]>();

/** Everything that a protocol says, in reading order. What two protocols share is the same sections in both. */
export function sections(protocol: Said, words: Words): Section[] {
  const { pages, shared, branches, checklists, roles, cards, reporting, cases, services, links, phrases } = protocol;
  const names = namesOf(services, links);
  const say: Say = (text) => (text === undefined ? [] : words(text, names));
  const once = (of: readonly unknown[], make: () => Section[]) => saidOnce([words, names, ...of], make);
  return [
    ...pages.flatMap((page) => once([page], () => ofPage(page, say))),
    ...once([shared, phrases], () => ofShared(protocol, say)),
    ...branches.flatMap((branch) => once([branch, phrases], () => ofBranch(branch, protocol, say))),
    ...checklists.flatMap((list) => once([list, shared, roles, phrases], () => ofList(list, protocol, say))),
    ...cards.flatMap((card) => once([card], () => [ofCard(card, say)])),
    ...reporting.flatMap((state) => once([state, phrases], () => ofState(state, phrases.reporting, say))),
    ...cases.flatMap((one) => once([one, roles], () => [ofCase(one, roles, say)])),
    ...governanceSections(protocol),
    ...services.flatMap((service) => once([service], () => ofService(service, say))),
  ];
}

function ofPage({ id: page, title, lead, parts, summary, hint, owner, roles = [] }: Page, say: Say): Section[] {
  const blocks = [
    ...say(lead),
    fact(summaryLabel, summary),
    ...(hint === undefined ? [] : [fact(doorLabel, hint)]),
    ownedBy(owner),
    ...roles.map((role) => fact('Concerns', role)),
  ];
  return [
    section({ kind: 'page', id: page }, title, roles, blocks),
    ...parts.map((part) => section({ kind: 'heading', id: part.id, page }, part.title, roles, say(part.text))),
  ];
}

function ofCard(card: PatientCard, say: Say): Section {
  const all = Object.values(card.languages);
  const ready = all.filter(({ translation }) => translation.state !== 'draft');
  const unready = [...all.filter((text) => !ready.includes(text)), ...card.not_ready].map(({ name }) => name);
  const blocks = [
    ...ready.flatMap((text) => [
      line('paragraph', text.heading),
      ...text.lines.flatMap(say),
      fact(`Outer side, ${text.name}`, text.outer),
    ]),
    ...factsOf({
      languages: Object.values(card.languages).map(({ outer: _o, heading: _h, lines: _l, ...text }) => text),
      not_ready: card.not_ready,
    }),
    // What nobody vouches for is told by its digest alone.
    ...Object.entries(card.languages)
      .filter(([, text]) => !ready.includes(text))
      .map(([code, { name }]) => fact(`Draft in ${name}`, card.digests?.[code] ?? '')),
    ...(unready.length > 0 ? [fact('Not ready in', unready.join(', '))] : []),
    fact('Prints as', card.forms.join(', ')),
    fact(summaryLabel, card.summary),
    ownedBy(card.owner),
  ];
  return section({ kind: 'card', id: card.id }, card.title, [], blocks);
}
