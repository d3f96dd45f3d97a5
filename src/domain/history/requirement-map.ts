/** Requirement map: what a protocol must contain and where a release says it, read from both ends. */
import type { Requirement } from '../../schema/register.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import type { Addresses } from './history-html.ts';
import { asLabel, escapeHtml } from '../text/plain-text.ts';
import type { Section } from '../text/sections.ts';

const scores = ['absent', 'named', 'complete'] as const;

const kinds: Record<Requirement['kind'], string> = {
  component: 'What a protocol must contain',
  claim: 'What the article that it began with claims',
  facility: "This facility's own: accreditor, licensing, conditions of participation",
};

/** The map as of a release, both ways. */
export function requirementMapHtml(history: ReleaseHistory, release: PastRelease, to: Addresses): string {
  const requirements = history.requirements[release.requirements]!;
  const known = new Map(sectionsIn(history, release).map((section) => [section.id, section]));
  if (requirements.length === 0) return '<p>This release has no requirement map.</p>';
  const place = (id: string) => {
    const section = known.get(id);
    return section
      ? `<a href="${to.record(release.id)}#${id}">${escapeHtml(named(section, known))}</a>`
      : escapeHtml(id);
  };
  return [
    ...Object.entries(kinds).map(([kind, title]) => {
      const rows = requirements.filter((one) => one.kind === kind);
      return rows.length === 0
        ? ''
        : `<h3>${title}</h3><ol class="requirements">${rows.map((row) => requirementHtml(row, history, place)).join('')}</ol>`;
    }),
    `<h3>From the section to the requirement</h3><ul class="requirements">${bySection(requirements, known)
      .map(([id, met]) => `<li>${place(id)}: ${met.map(({ title }) => escapeHtml(title)).join('; ')}</li>`)
      .join('')}</ul>`,
  ].join('');
}

/** A section by its title after the title of what holds it. */
function named({ title, parent }: Section, known: ReadonlyMap<string, Section>): string {
  const whole = parent === undefined ? undefined : known.get(parent);
  return asLabel(whole ? `${whole.title}: ${title}` : title);
}

function requirementHtml(
  { title, score, sections, asked_by }: Requirement,
  { works }: ReleaseHistory,
  place: (id: string) => string,
): string {
  const asked = asked_by.flatMap((id) => works[id] ?? []);
  return [
    `<li>${escapeHtml(title)} <strong>(${scores[score]})</strong>`,
    `<br>${sections.length === 0 ? 'Stands nowhere yet.' : sections.map(place).join('; ')}`,
    asked.length === 0
      ? ''
      : `<details><summary>Asked by, ${asked.length}</summary>${asked.map(escapeHtml).join('; ')}</details>`,
    '</li>',
  ].join('');
}

/** Sections that carry a requirement, in reading order, with what they carry. */
function bySection(
  requirements: readonly Requirement[],
  known: ReadonlyMap<string, Section>,
): [string, Requirement[]][] {
  return [...known.keys()].flatMap((id) => {
    const met = requirements.filter(({ sections }) => sections.includes(id));
    return met.length === 0 ? [] : [[id, met] as [string, Requirement[]]];
  });
}
