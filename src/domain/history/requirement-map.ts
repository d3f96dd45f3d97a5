/** Requirement map: what a protocol must contain and where a release says it, read from both ends. */
import type { Requirement } from '../../schema/register.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import type { Addresses } from './history-html.ts';
import { html, joined, type Html } from '../text/html.ts';
import { asLabel } from '../text/plain-text.ts';
import type { Section } from '../text/section.ts';

const scores = ['absent', 'named', 'complete'] as const;

const kinds: Record<Requirement['kind'], string> = {
  component: 'What a protocol must contain',
  claim: 'What the article that it began with claims',
  facility: "This facility's own: accreditor, licensing, conditions of participation",
};

/** The map as of a release, both ways. */
export function requirementMapHtml(history: ReleaseHistory, release: PastRelease, to: Addresses): Html {
  const requirements = history.requirements[release.requirements]!;
  const known = new Map(sectionsIn(history, release).map((section) => [section.id, section]));
  if (requirements.length === 0) return html`<p>This release has no requirement map.</p>`;
  const place = (id: string) => {
    const section = known.get(id);
    return section ? html`<a href="${to.record(release.id)}#${id}">${named(section, known)}</a>` : id;
  };
  return html`
    ${Object.entries(kinds).map(([kind, title]) => {
      const rows = requirements.filter((one) => one.kind === kind).map((row) => requirementHtml(row, history, place));
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

/** A section by its title after the title of what holds it. */
function named({ title, parent }: Section, known: ReadonlyMap<string, Section>): string {
  const whole = parent === undefined ? undefined : known.get(parent);
  return asLabel(whole ? `${whole.title}: ${title}` : title);
}

function requirementHtml(
  { title, score, sections, asked_by }: Requirement,
  { works }: ReleaseHistory,
  place: (id: string) => Html | string,
): Html {
  const asked = asked_by.flatMap((id) => works[id] ?? []);
  return html`
    <li>
      ${title} <strong>(${scores[score]})</strong>
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
