/** One page of each kind that the site has: of those that the content holds, the one with most to show. */
import { outcomesOf } from '../../src/domain/checklists/run.ts';
import {
  branchAddress,
  branchesAddress,
  cardAddress,
  cardsAddress,
  checklistAddress,
  checklistsAddress,
  compareAddress,
  directoryAddress,
  helpAddress,
  learningAddress,
  lessonAddress,
  pageAddress,
  recordAddress,
  redlineAddress,
  releasesAddress,
  reportingAddress,
  serviceAddress,
  startAddress,
  stateAddress,
  surveyAddress,
  taughtAddress,
} from '../../src/site.ts';
import { full } from '../extent.ts';
import { blocksOn, cards, facility, library, lists, protocol, richest, services } from '../site/shown.ts';

const page = richest(protocol.pages, [
  ({ id }) => blocksOn(id).some(({ kind }) => kind === 'stop'),
  ({ id }) => blocksOn(id).some(({ kind }) => kind === 'step'),
  ({ id, parts }) => parts.some((part) => part.id === `${id}-why`),
  ({ id }) => blocksOn(id).some(({ leads = [] }) => leads.some((address) => address.startsWith(`${id}.md#`))),
  ({ id }) => blocksOn(id).some(({ kind }) => kind === 'row'),
]);
const list = richest(lists, [
  ({ role }) => role.asks,
  ({ readiness }) => readiness.length > 0,
  ({ points }) => points.length > 3,
  ({ points }) => points.filter(({ items }) => items.some((item) => outcomesOf(item).length > 3)).length > 1,
  ({ points }) => points.some(({ items }) => items.some(({ words, why }) => words && why)),
  ({ points }) => points.some(({ items }) => items.some(({ service }) => service)),
]);
const branch = richest(protocol.branches, [
  ({ stops }) => stops.length > 1,
  ({ items }) => items.some(({ words }) => words),
  ({ items }) => items.some(({ service }) => service),
]);
const card = richest(cards, [
  ({ forms }) => forms.includes('wallet'),
  ({ forms }) => forms.length > 1,
  ({ languages }) => Object.keys(languages).length > 1,
  ({ not_ready }) => not_ready.length > 0,
]);
const service = richest(services, [
  ({ hours }) => hours.kind === 'weekly',
  ({ confidential }) => confidential,
  ({ phones }) => phones.length > 1,
  ({ phones }) => phones.some(({ assurances }) => assurances.length > 1),
  ({ refuses }) => refuses,
]);
const [first, second] = library.releases;
if (!page || !list || !service || !first) throw new Error('The content lacks a page, a list, a service or a release.');

/** What stands at the addresses of these kinds. */
export const examples = { page, list, service, card };

/** Addresses of the kinds that every content root has. */
export const kinds = {
  start: startAddress(),
  page: pageAddress(page.id),
  lists: checklistsAddress(),
  branches: branchesAddress(),
  list: checklistAddress(list.role.id),
  lessons: learningAddress(),
  lesson: lessonAddress(list.role.id, 'new'),
  changed: lessonAddress(list.role.id, 'changed'),
  cards: cardsAddress(),
  directory: directoryAddress(),
  service: serviceAddress(service.id),
  states: reportingAddress(),
  state: stateAddress(facility.state),
  releases: releasesAddress,
  record: recordAddress(first.id),
  compare: compareAddress,
  survey: surveyAddress,
  taught: taughtAddress(),
  help: helpAddress('staff'),
  missing: '/404.html',
} as const;

/** Addresses of the kinds that a content root may be without. */
const others = {
  ...(branch && { branch: branchAddress(branch.id) }),
  ...(card && { card: cardAddress(card.id) }),
  ...(second && { redline: redlineAddress(second.id) }),
};

export type Kind = keyof typeof kinds | keyof typeof others;
/** A short run leaves out the record: it is longer than all others together, and made of what they are made of. */
export const everyKind = (Object.entries({ ...kinds, ...others }) as [Kind, string][]).filter(
  ([kind]) => full || kind !== 'record',
);
