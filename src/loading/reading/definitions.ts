/** Definitions: the ids that the fields of a state's files define, each with its place. */
import { keysOf } from '../../domain/keys-of.ts';
import { sectionId, type Of } from '../../domain/kind.ts';
import type { Mention, Reference } from '../../domain/mention.ts';
import { isPlacement, ofEntry } from '../../domain/placement.ts';
import type { Place } from '../../domain/problem.ts';
import type { Card } from '../../schema/card.ts';
import type { BranchFile } from '../../schema/branch.ts';
import type { Checklist, Entry } from '../../schema/checklist.ts';
import type { CaseFile } from '../../schema/learning.ts';
import type { StateReporting } from '../../schema/reporting.ts';
import type { Shared } from '../../schema/shared.ts';
import type { Noun } from './folder.ts';
import type { Path } from './yaml.ts';

type Register = Noun<{ id: string }[]> | undefined;

/** The files whose fields define ids. */
interface Defining {
  roles: Register;
  sources: Register;
  requirements: Register;
  shared: Noun<Shared> | undefined;
  lists: readonly Noun<Checklist>[];
  branches: readonly Noun<BranchFile>[];
  states: readonly Noun<StateReporting>[];
  cards: readonly Noun<Card>[];
  cases: readonly Noun<CaseFile>[];
}

/** The ids that fields define; a page and its headings are mentioned as they are read. */
export function definitions(nouns: Defining): Mention[] {
  const { roles, sources, requirements, shared, lists, branches, states, cards, cases } = nouns;
  const define = (space: Reference, id: string, at: Place): Mention => ({ ...at, kind: 'definition', space, id });
  const said = (of: Of, at: Place) => define('section', sectionId(of), at);
  const registers = [
    ['role', roles],
    ['source', sources],
    ['requirement', requirements],
  ] as const;
  return [
    ...registers.flatMap(
      ([space, register]) =>
        register?.value.map(({ id }, index) => define(space, id, register.at([index, 'id']))) ?? [],
    ),
    ...(shared ? definedShared(shared, said) : []),
    ...lists.flatMap((list) => definedOnList(list, said)),
    ...branches.flatMap((branch) => definedInBranch(branch, said)),
    ...states.flatMap((state) => definedOfState(state, said)),
    ...cards.map(({ id, at }) => said({ kind: 'card', id }, at([]))),
    ...cases.map(({ id, at }) => said({ kind: 'case', id }, at([]))),
  ];
}

/** A section of this is defined here. */
type Define = (of: Of, at: Place) => Mention;

function definedShared({ value, at }: Noun<Shared>, said: Define): Mention[] {
  return [
    ...(['always', 'items', 'stops', 'readiness'] as const).flatMap((key) =>
      value[key].map(({ id }, index) => said({ kind: 'item', id }, at([key, index, 'id']))),
    ),
    ...keysOf(value.endings ?? {}).map((id) => said({ kind: 'ending', id }, at(['endings', id]))),
    ...(value.escalation ? [said({ kind: 'escalation', id: 'escalation' }, at(['escalation']))] : []),
    ...(value.calming ?? []).map(({ id }, index) => said({ kind: 'calming', id }, at(['calming', index, 'id']))),
  ];
}

function definedOnList({ id: list, value, at }: Noun<Checklist>, said: Define): Mention[] {
  const entry = (one: Entry, keys: Path) => said(ofEntry(one, list), at([...keys, isPlacement(one) ? 'shared' : 'id']));
  return [
    said({ kind: 'list', id: list }, at([])),
    ...value.stops.map(({ id }, index) => said({ kind: 'hard stop', id, list }, at(['stops', index, 'id']))),
    ...value.points.flatMap((point, index) => [
      said({ kind: 'pause point', id: point.id, list }, at(['points', index, 'id'])),
      ...point.items.map((one, inner) => entry(one, ['points', index, 'items', inner])),
    ]),
    ...(value.readiness ?? []).map((one, index) => entry(one, ['readiness', index])),
  ];
}

function definedInBranch({ id: branch, value, at }: Noun<BranchFile>, said: Define): Mention[] {
  return [
    said({ kind: 'branch', id: branch }, at([])),
    ...value.items.map(({ id }, index) => said({ kind: 'branch item', id, branch }, at(['items', index, 'id']))),
    ...value.stops.map(({ id }, index) => said({ kind: 'branch stop', id, branch }, at(['stops', index, 'id']))),
  ];
}

function definedOfState({ id: state, value, at }: Noun<StateReporting>, said: Define): Mention[] {
  return [
    ...value.rows.map(({ duty }, index) => said({ kind: 'reporting row', state, duty }, at(['rows', index, 'duty']))),
    ...(value.notes ?? []).map(({ topic }, index) =>
      said({ kind: 'state note', state, topic }, at(['notes', index, 'topic'])),
    ),
  ];
}
