/**
 * A protocol of a made-up house in memory, as small as a test wants it: `aProtocol({ pages: [aPage('wet-floors')] })`.
 *
 * Each maker takes an id and what differs; the rest is plain, valid and gives nothing to look at. A list, a page or a
 * card brings no role or service with it: name those that the test is about.
 */
import type {
  Branch,
  LearningCase,
  Page,
  PatientCard,
  Protocol,
  RoleChecklist,
  State,
} from '../../src/domain/protocol.ts';
import type { HardStop, Item } from '../../src/schema/checklist.ts';
import type { Role, Source } from '../../src/schema/register.ts';
import type { ReportingRow } from '../../src/schema/reporting.ts';
import type { Shared } from '../../src/schema/shared.ts';
import { facility, service } from './directory.ts';
import { phrases } from './phrases.ts';

/** An id as a title: `wet-floors` is called "Wet floors". */
const titled = (id: string) => (id[0] ?? '').toUpperCase() + id.slice(1).replaceAll('-', ' ');

export const aRole = (id: string, more: Partial<Role> = {}): Role => ({
  id,
  title: titled(id),
  clinical: false,
  asks: false,
  reports: false,
  ...more,
});

export const aPage = (id: string, more: Partial<Page> = {}): Page => ({
  id,
  title: titled(id),
  summary: `What to know of ${id}.`,
  owner: 'Porters',
  lead: 'Look first. <source:S1>',
  parts: [],
  ...more,
});

export const anItem = (id: string, more: Partial<Item> = {}): Item => ({ id, text: `Do ${id}.`, ...more });

/** What lists share; nothing unless it is given. */
export const aShared = (more: Partial<Shared> = {}): Shared => ({
  always: [],
  items: [],
  stops: [],
  readiness: [],
  ...more,
});

/** A stop that leads to the page of `aProtocol`. */
export const aStop = (id: string, more: Partial<HardStop> = {}): HardStop => ({
  id,
  text: `Never do ${id}.`,
  why: 'It hurts.',
  section: 'wet-floors',
  ...more,
});

/** The list of a role, with one pause and one item, which comes first. */
export const aList = (id: string, more: Partial<RoleChecklist> = {}): RoleChecklist => ({
  id,
  kind: 'do-confirm',
  first: 'dry',
  summary: `For ${id}.`,
  owner: 'Porters',
  stops: [],
  shared_stops: [],
  points: [{ id: 'alone', title: 'At the wet place', items: [anItem('dry')] }],
  ...more,
});

/** A branch with one item and one stop, which lead to the page of `aProtocol`. */
export const aBranch = (id: string, more: Partial<Branch> = {}): Branch => ({
  id,
  if: `It is ${id}.`,
  title: titled(id),
  owner: 'Porters',
  page: 'wet-floors',
  items: [anItem('fetch')],
  stops: [{ id: 'never-run', text: 'Never run.', why: 'It is wet.' }],
  ...more,
});

export const aCard = (id: string, more: Partial<PatientCard> = {}): PatientCard => ({
  id,
  title: titled(id),
  summary: 'To be offered.',
  owner: 'Porters',
  forms: ['wallet'],
  languages: {
    en: {
      name: 'English',
      direction: 'ltr',
      outer: 'Your floors',
      heading: 'You are on dry land.',
      lines: ['Ask a porter.'],
      translation: { state: 'original' },
    },
  },
  not_ready: [],
  ...more,
});

export const aRow = (more: Partial<ReportingRow> = {}): ReportingRow => ({
  duty: 'child',
  answer: 'Ring at once. <source:L1>',
  who: 'anyone',
  not_enough: [],
  laws: [],
  confidence: 'high',
  as_of: 'undated copies',
  sources: ['L1'],
  ...more,
});

export const aState = (id: string, more: Partial<State> = {}): State => ({
  id,
  title: titled(id),
  rows: [aRow()],
  ...more,
});

/** A case that a porter decides: two answers that lead to the page of `aProtocol`, of which the first is right. */
export const aCase = (id: string, more: Partial<LearningCase> = {}): LearningCase => ({
  id,
  title: titled(id),
  setting: 'A hall, early',
  kind: 'other',
  who: 'A visitor',
  roles: ['porter'],
  seen: 'They slip. <source:S1>',
  question: 'What do you do?',
  answers: [
    { text: 'Dry it.', right: true, outcome: 'Nobody falls.', section: 'wet-floors' },
    { text: 'Walk on.', right: false, outcome: 'The next one falls.', section: 'wet-floors' },
  ],
  ...more,
});

const aSource = (id: string, more: Partial<Source> = {}): Source => ({
  id,
  publisher: 'Example Agency',
  title: 'Example guidance',
  date: 'n.d.',
  kind: id.startsWith('L') ? 'law' : 'government',
  ...more,
});

/** One page, one role with its list, the two lines that the facility calls first, and its own state. */
export const aProtocol = (more: Partial<Protocol> = {}): Protocol => ({
  release: { title: 'Next release', sample: true, changes: [], retired: [] },
  approvals: [],
  contents: [{ title: 'Now', pages: (more.pages ?? [aPage('wet-floors')]).map(({ id }) => id) }],
  roles: [aRole('porter', { clinical: true, asks: true })],
  sources: [aSource('S1'), aSource('L1')],
  requirements: [],
  shared: aShared(),
  pages: [aPage('wet-floors')],
  checklists: [aList('porter')],
  branches: [],
  cards: [],
  reporting: [aState(facility.state)],
  cases: [],
  services: [service('first-line'), service('second-line')],
  links: [],
  facility,
  phrases,
  ...more,
});
