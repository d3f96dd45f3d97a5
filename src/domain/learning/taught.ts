/** Taught: which cases touch a stop or a duty, and which no case does whose roles it binds. */
import { wholeList } from '../checklists/checklist.ts';
import { sectionId } from '../kind.ts';
import type { LearningCase, Protocol } from '../protocol.ts';
import type { Section } from '../text/section.ts';
import { touches } from './changes.ts';
import { ledTo, namesOfSection } from './role-sections.ts';

/** What a protocol must say for this; one that is not yet whole has it too. */
export type Teaching = Pick<
  Protocol,
  'checklists' | 'shared' | 'branches' | 'roles' | 'reporting' | 'cases' | 'sources'
>;

/** A stop of lists, or a duty of the own state. */
export interface Binding {
  kind: 'stop' | 'duty';
  /** Its section's id. */
  section: string;
  /** The roles that it binds. */
  roles: string[];
  /** The sections by which a case may touch it. */
  by: ReadonlySet<string>;
}

/** Every stop of a list and every duty of the own state, with whom it binds. */
export function bindings(teaching: Teaching, sections: readonly Section[], state: string | undefined): Binding[] {
  return [...stopsOf(teaching, sections), ...dutiesOf(teaching, sections, state)];
}

/** Those that no case of a role that they bind touches. */
export function untouched(
  all: readonly Binding[],
  cases: readonly LearningCase[],
  sections: readonly Section[],
): Binding[] {
  const told = cases.map((one) => ({ roles: new Set(one.roles), led: ledTo(one, sections) }));
  return all.filter(
    ({ roles, by }) => !told.some((one) => roles.some((role) => one.roles.has(role)) && touches(one.led, by)),
  );
}

/** A stop is touched by its own section, or by that to which it leads. */
function stopsOf({ checklists, roles, ...said }: Teaching, sections: readonly Section[]): Binding[] {
  const known = new Map(sections.map((section) => [section.id, section]));
  const stops = checklists
    .filter(({ id }) => roles.some((role) => role.id === id))
    .flatMap(({ id }) => wholeList({ ...said, checklists, roles }, id).stops.map((stop) => ({ role: id, stop })));
  return Array.from(
    Map.groupBy(stops, ({ stop }) => stop.section_id),
    ([section, placed]) => {
      const led = known.get(placed[0]?.stop.section ?? '');
      return {
        kind: 'stop',
        section,
        roles: placed.map(({ role }) => role),
        by: new Set([section, ...(led ? namesOfSection(led) : [])]),
      };
    },
  );
}

/**
 * A duty is touched by its row, or by a text that rests on a law of the state that the row rests on. It binds those whom
 * the law names, and what any person must do binds all.
 */
function dutiesOf(
  { reporting, roles, sources }: Teaching,
  sections: readonly Section[],
  state: string | undefined,
): Binding[] {
  const own = reporting.find(({ id }) => id === state);
  const laws = new Set(sources.filter((source) => source.state === state).map(({ id }) => id));
  return (own?.rows ?? []).map(({ duty, who, sources: rests }) => {
    const section = sectionId({ kind: 'reporting row', state: own?.id ?? '', duty });
    const resting = sections.filter(
      ({ of, blocks }) =>
        of.kind !== 'case' && blocks.some(({ cites }) => cites.some((id) => laws.has(id) && rests.includes(id))),
    );
    return {
      kind: 'duty',
      section,
      roles: roles.filter(({ reports }) => reports || who === 'anyone').map(({ id }) => id),
      by: new Set([section, ...resting.map(({ id }) => id)]),
    };
  });
}
