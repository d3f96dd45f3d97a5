/** Requirement map: what a protocol must contain and where a release says it, read from both ends. */
import type { Requirement } from '../../schema/register.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import type { Addresses } from './history-html.ts';
import { phaseOn } from '../phase.ts';
import { mapInWords, requirementState, requirementTimeline, stateInWords } from './requirement-state.ts';
import { html, joined, type Html } from '../text/html.ts';
import { asLabel } from '../text/plain-text.ts';
import type { Section } from '../text/section.ts';

const kinds: Record<Requirement['kind'], string> = {
  component: 'What a protocol must contain',
  claim: 'What the article that it began with claims',
  facility: "This facility's own: accreditor, licensing, conditions of participation",
};

/** What of a map is asked for. */
export interface MapAsked {
  /** The reader's day, on which checks hold or have expired. */
  day: string;
  /** Only these requirements; all where it is missing. */
  only?: ReadonlySet<string>;
}

/** The map as of a release, both ways. */
export function requirementMapHtml(
  history: ReleaseHistory,
  release: PastRelease,
  to: Pick<Addresses, 'record'>,
  { day, only }: MapAsked,
): Html {
  const requirements = requirementsOf(history, release).filter(({ id }) => only?.has(id) ?? true);
  const known = new Map(sectionsIn(history, release).map((section) => [section.id, section]));
  if (requirements.length === 0) return html`<p>This release has no requirement map.</p>`;
  const place = (id: string) => {
    const section = known.get(id);
    return section ? html`<a href="${to.record(release.id)}#${id}">${named(section, known)}</a>` : id;
  };
  const phased = (some: readonly Requirement[], say: (on: string) => string) => {
    const timeline = requirementTimeline(history, some, say);
    return html`<span data-timeline="${JSON.stringify(timeline)}">${phaseOn(timeline, day).words}</span>`;
  };
  const state = (one: Requirement) =>
    phased([one], (on) => stateInWords(requirementState(history, release, one, on), one));
  return html`
    <p><strong>${phased(requirements, (on) => mapInWords(history, release, requirements, on))}</strong></p>
    ${Object.entries(kinds).map(([kind, title]) => {
      const rows = requirements
        .filter((one) => one.kind === kind)
        .map((row) => requirementHtml(row, history, { place, state }));
      return rows.length > 0 && html`<h3>${title}</h3><ol class="requirements">${rows}</ol>`;
    })}
    <h3>From the section to the requirement</h3>
    <ul class="requirements">
      ${bySection(requirements, known).map(
        ([id, met]) => html`<li>${place(id)}: ${met.map(({ title }) => title).join('; ')}</li>`,
      )}
    </ul>
  `;
}

/** The requirements that a release names. */
export const requirementsOf = (
  { requirements }: Pick<ReleaseHistory, 'requirements'>,
  release: Pick<PastRelease, 'requirements'>,
): Requirement[] => requirements[release.requirements] ?? [];

/** A section by its title after the title of what holds it. */
function named({ title, parent }: Section, known: ReadonlyMap<string, Section>): string {
  const whole = parent === undefined ? undefined : known.get(parent);
  return asLabel(whole ? `${whole.title}: ${title}` : title);
}

function requirementHtml(
  requirement: Requirement,
  { works }: ReleaseHistory,
  { place, state }: { place(id: string): Html | string; state(of: Requirement): Html },
): Html {
  const { title, sections, asked_by } = requirement;
  const asked = asked_by.flatMap((id) => works[id] ?? []);
  return html`
    <li>
      ${title} <strong>(${state(requirement)})</strong>
      <br>${sections.length === 0 ? 'Stands nowhere yet.' : joined(sections.map(place), '; ')}
      ${asked.length > 0 && html`<details><summary>Asked by, ${asked.length}</summary>${asked.join('; ')}</details>`}
    </li>
  `;
}

/** Sections that carry a requirement, in reading order, with what they carry. */
function bySection(
  requirements: readonly Requirement[],
  known: ReadonlyMap<string, Section>,
): (readonly [string, Requirement[]])[] {
  return [...known.keys()].flatMap((id) => {
    const met = requirements.filter(({ sections }) => sections.includes(id));
    return met.length === 0 ? [] : [[id, met] as const];
  });
}
