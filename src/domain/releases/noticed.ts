/**
 * Noticed: a frozen text with notices at its sections, beside their words or in their place.
 *
 * Everything is made of a protocol (pages, records, redlines, exports, search), so that words which are taken out of it
 * here are said nowhere. What no notice is at stays the same object.
 */
import type { Phone } from '../../schema/phone.ts';
import { sectionId, type Of } from '../kind.ts';
import type { Entry, LearningCase, Page, PatientCard, Protocol, State } from '../protocol.ts';
import { withheldTitle } from '../text/recall.ts';
import { noticedBranch, noticedList, noticedShared } from './noticed-lists.ts';
import { above, after, afterPlain, each, having, titleUnder, type Notice, type NoticeAt } from './notice.ts';

/** What is set for the whole hospital and holds the site together: such a section is never withheld. */
export const isNeverWithheld = ({ kind }: Pick<Of, 'kind'>): boolean => kind === 'governance';

/** A protocol with notices at sections, by their ids. */
export function noticed(protocol: Protocol, notices: ReadonlyMap<string, Notice>): Protocol {
  if (notices.size === 0) return protocol;
  const at: NoticeAt = (of) => notices.get(sectionId(of));
  const { shared } = protocol;
  return {
    ...protocol,
    pages: each(protocol.pages, (page) => noticedPage(page, at)),
    shared: noticedShared(shared, at),
    branches: each(protocol.branches, (branch) => noticedBranch(branch, at)),
    checklists: each(protocol.checklists, (list) => noticedList(list, shared, at)),
    cards: each(protocol.cards, (card) => noticedCard(card, at)),
    reporting: each(protocol.reporting, (state) => noticedState(state, at)),
    cases: each(protocol.cases, (one) => noticedCase(one, at)),
    ...noticedRegisters(protocol, at),
    services: each(protocol.services, (service) => noticedService(service, at)),
  };
}

/** Registers. What is withheld of an entry is its words; a correction of one is told on the record alone. */
function noticedRegisters({ roles, requirements, sources }: Protocol, at: NoticeAt): Partial<Protocol> {
  const hidden = (of: Of) => at(of)?.withheld === true;
  return {
    roles: each(roles, (role) =>
      hidden({ kind: 'role', id: role.id }) ? { ...role, title: withheldTitle(role.id) } : role,
    ),
    requirements: each(requirements, (one) =>
      hidden({ kind: 'requirement', id: one.id }) ? { ...one, title: withheldTitle(one.id), asked_by: [] } : one,
    ),
    sources: each(sources, (source) => {
      if (!hidden({ kind: 'source', id: source.id })) return source;
      const { url: _url, state: _state, ...rest } = source;
      return { ...rest, publisher: 'Withheld', title: withheldTitle(source.id), date: 'n.d.' };
    }),
  };
}

function noticedPage(page: Page, at: NoticeAt): Page {
  const of: Of = { kind: 'page', id: page.id };
  const inside = having(page, {
    parts: each(page.parts, (part) => {
      const heading: Of = { kind: 'heading', id: part.id, page: page.id };
      const notice = at(heading);
      return notice
        ? { ...part, title: titleUnder(notice, heading, part.title), text: above(notice, part.text) }
        : part;
    }),
  });
  const notice = at(of);
  if (!notice) return inside;
  const lead = above(notice, page.lead);
  if (!notice.withheld) return { ...inside, lead };
  const { hint: _hint, ...rest } = inside;
  return { ...rest, title: titleUnder(notice, of, page.title), summary: notice.words, lead };
}

/** A card; what a patient is handed holds no correction, since staff read it where they take the card. */
function noticedCard(card: PatientCard, at: NoticeAt): PatientCard {
  const of: Of = { kind: 'card', id: card.id };
  const notice = at(of);
  if (!notice) return card;
  const summary = afterPlain(notice, card.summary);
  if (!notice.withheld) return { ...card, summary };
  const { digests: _digests, ...rest } = card;
  const title = titleUnder(notice, of, card.title);
  const languages = Object.entries(card.languages)
    .filter(([, { translation }]) => translation.state === 'original')
    .map(([code, { name, direction, translation }]) => [
      code,
      { name, direction, translation, outer: 'Withheld', heading: title, lines: [after(notice, '')] },
    ]);
  return { ...rest, title, summary, languages: Object.fromEntries(languages) };
}

const noticedState = (state: State, at: NoticeAt): State =>
  having(state, {
    rows: each(state.rows, (row) => {
      const notice = at({ kind: 'reporting row', state: state.id, duty: row.duty });
      if (!notice) return row;
      const answer = after(notice, row.answer);
      if (!notice.withheld)
        return { ...row, answer, ...(row.short !== undefined && { short: after(notice, row.short) }) };
      return {
        duty: row.duty,
        answer,
        who: 'unknown',
        not_enough: [],
        laws: [],
        confidence: 'none',
        as_of: 'withheld',
        sources: [],
      };
    }),
    ...(state.notes && {
      notes: each(state.notes, (note) => {
        const notice = at({ kind: 'state note', state: state.id, topic: note.topic });
        return notice ? { topic: note.topic, text: above(notice, note.text ?? note.none ?? '') } : note;
      }),
    }),
  });

function noticedCase(one: LearningCase, at: NoticeAt): LearningCase {
  const of: Of = { kind: 'case', id: one.id };
  const notice = at(of);
  if (!notice) return one;
  const seen = after(notice, one.seen);
  return notice.withheld
    ? { ...one, title: titleUnder(notice, of, one.title), setting: '', who: '', seen, question: '', answers: [] }
    : { ...one, seen };
}

/** A service of the frozen directory. Entry and details are one file's: with either, both are withheld. */
function noticedService(service: Entry, at: NoticeAt): Entry {
  const { id } = service;
  const [entry, details] = [at({ kind: 'service', id }), at({ kind: 'entry', id })];
  const hidden = [entry, details].find((notice) => notice?.withheld);
  const notice = entry ?? details;
  if (!hidden) return notice ? { ...service, description: after(notice, service.description) } : service;
  return withheldService(service, hidden);
}

/** What the type of an entry asks for, and nothing that it said. A record prints no number of it. */
function withheldService({ id, group, organization, phones, status }: Entry, notice: Notice): Entry {
  const title = withheldTitle(sectionId({ kind: 'service', id }));
  const unknown = 'unknown';
  return {
    id,
    group,
    organization: { id: organization.id, name: 'Withheld', description: 'Withheld', sample: organization.sample },
    name: title,
    label: title,
    description: after(notice, ''),
    status,
    phones: phones
      .slice(0, 1)
      .map(({ id: phone, type }): Phone => ({ id: phone, kind: 'short', type, number: '', assurances: [] })),
    relay: { by: 'none', reason: 'Withheld.' },
    hours: { kind: 'unknown' },
    needs: [],
    serves: [],
    who_may_call: '',
    say: [],
    cannot: [],
    voicemail: unknown,
    warm_transfer: unknown,
    shares_with_police: unknown,
    mandated_reporter: unknown,
    immigration_policy: '',
    police_report_needed: unknown,
    id_needed: unknown,
    confidential: true,
    sources: [],
  };
}
