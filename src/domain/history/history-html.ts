/** History as HTML, made in the browser: what was in force on a day, and the earlier wordings of a section. */
import { addDays, inWords } from '../day.ts';
import { sectionId } from '../kind.ts';
import { corrections, sectionsIn, type PastRelease, type ReleaseHistory, type Wording } from './history.ts';
import { numbersOn, type NumbersOn } from './numbers-on.ts';
import { recalledHtml } from './recalls-html.ts';
import { html, joined, type Html } from '../text/html.ts';
import { sentence } from '../text/plain-text.ts';
import { redlineHtml, wordingRedlineHtml, type RedlineNames } from '../redline/redline-html.ts';
import { reasonsBetween } from '../redline/reasons.ts';
import { redline } from '../redline/redline.ts';
import { effectiveDay, governingOn, lastDay, sameDay } from '../releases/release.ts';
import type { Section } from '../text/section.ts';

export { wordings } from './history.ts';

/** Where things are, with the base path; made by whoever knows the site. */
export interface Addresses {
  record(release: string): string;
  redline(release: string): string;
  compare(older: string, newer: string): string;
  section(id: string): string;
}

/** A release in words: its day, and its place among those of one day. */
export const releaseInWords = (id: string): string =>
  inWords(effectiveDay({ id })) + (id.length > 10 ? ` (${id.slice(11)})` : '');

export const namesOf = ({ roles }: Pick<ReleaseHistory, 'roles'>): RedlineNames => ({
  role: (id) => roles.find((role) => role.id === id)?.title ?? id,
  release: releaseInWords,
});

const anchor = (href: string, text: string) => html`<a href="${href}">${text}</a>`;

/** From when to when a release governed. */
export function intervalInWords(releases: readonly PastRelease[], release: PastRelease): string {
  const from = effectiveDay(release);
  const until = lastDay(releases, release.id);
  if (until === undefined) return `from ${inWords(from)} on`;
  return until < from
    ? `not for a whole day: replaced on ${inWords(from)}`
    : `from ${inWords(from)} to ${inWords(until)}`;
}

export const approvalsHtml = ({ approvals }: Pick<PastRelease, 'approvals'>): Html => html`
  <ul>
    ${approvals.map(
      ({ role, body, date, minutes, item, sample }) =>
        html`<li>${role}, ${body}: ${inWords(date)}. Evidence: ${minutes}, item ${item}${sample && ' (sample)'}</li>`,
    )}
  </ul>
`;

/** What was in force on a day: exactly one release for every day since the first. */
export function onDayHtml(history: ReleaseHistory, day: string, today: string, to: Addresses): Html {
  const { releases } = history;
  const release = governingOn(releases, day);
  return release ? governedHtml(history, release, day, today, to) : ungovernedHtml(releases, day);
}

function ungovernedHtml([first]: readonly PastRelease[], day: string): Html {
  const began = first && `The first began on ${inWords(effectiveDay(first))}.`;
  return html`<p><strong>${inWords(day)}: no release governed.</strong> ${began}</p>`;
}

function governedHtml(history: ReleaseHistory, release: PastRelease, day: string, today: string, to: Addresses): Html {
  const { releases } = history;
  const now = governingOn(releases, today);
  const later = day > today && ' That day has not come: a release approved until then may take its place.';
  const changed =
    now && now.id !== release.id
      ? anchor(to.compare(release.id, now.id), `what changed since, up to ${releaseInWords(now.id)}`)
      : 'it is the release in force today';
  return html`
    <p><strong>${inWords(day)}: release ${releaseInWords(release.id)} was in force</strong>, ${intervalInWords(releases, release)}.${later}</p>
    ${twinsHtml(releases, release, day, to)}
    <p>${anchor(to.record(release.id), 'Its record and whole text')} · ${changed}</p>
    <h3 id="on-approved">Approved by</h3>
    ${approvalsHtml(release)}
    <details class="numbers-on" open>
      <summary>Numbers as they stood on ${inWords(day)}</summary>
      <p>By what was written down of each number up to that day. All else that an entry says is as the release has it.</p>
      <ul>${numbersOn(history, release, day).map((line) => numberHtml(line, release, to))}</ul>
    </details>
  `;
}

/** The other releases of the day that was asked for. */
function twinsHtml(releases: readonly PastRelease[], release: PastRelease, day: string, to: Addresses): Html | false {
  const twins = effectiveDay(release) === day ? sameDay(releases, release.id) : [];
  const named = joined(
    twins.map(({ id }) => anchor(to.record(id), id)),
    ', ',
  );
  return twins.length > 0 && html`<p>Of this day there is also ${named}; the last of a day governs it.</p>`;
}

const standing: Record<NumbersOn['by'], string> = {
  assurance: '',
  frozen: '; as frozen, nothing was written down of it yet',
  later: '; added after that release',
};

function numberHtml({ id, label, numbers, by }: NumbersOn, release: PastRelease, to: Addresses): Html {
  const name = by === 'later' ? label : anchor(`${to.record(release.id)}#${sectionId({ kind: 'service', id })}`, label);
  const said = numbers.map(({ text, for: purpose, checked, method }) => {
    const how = method !== undefined && checked !== undefined && `${method} ${inWords(checked)}`;
    const rest = [purpose, how].filter(Boolean).join(', ');
    return html`<bdi class="number" dir="ltr">${text}</bdi>${rest && ` (${rest})`}`;
  });
  return html`<li>${name}: ${joined(said, '; ')}${standing[by]}</li>`;
}

/** Every wording of a section, newest first, each as a redline against the one before. */
export const wordingsHtml = (found: readonly Wording[], to: Addresses): Html =>
  html`${found.map((wording, index) => wordingHtml(wording, found[index - 1], to)).toReversed()}`;

function wordingHtml(wording: Wording, before: Wording | undefined, to: Addresses): Html {
  const { release, from, until, notes, sections, corrections: corrected } = wording;
  const interval =
    until === undefined
      ? `since ${inWords(from)}`
      : until > from
        ? `from ${inWords(from)} to ${inWords(addDays(until, -1))}`
        : `on ${inWords(from)}, for less than a day`;
  const brought = `${to.record(release.id)}${sections[0] ? `#${sections[0].id}` : ''}`;
  return html`
    <section class="wording">
      ${
        sections.length === 0
          ? html`<h3>Not in the protocol ${interval}</h3>${retirementHtml(release, before, to)}`
          : html`<h3>Wording in force ${interval}</h3>`
      }
      <p>Brought by release ${anchor(brought, releaseInWords(release.id))}</p>
      ${corrected.map((words) => html`<p class="correction">${words}</p>`)}
      ${notes.length > 0 ? html`<ul>${notes.map(reasonHtml)}</ul>` : html`<p>No note of the release names it.</p>`}
      <details><summary>Approved by</summary>${approvalsHtml(release)}</details>
      ${
        before === undefined || before.sections.length === 0
          ? html`<details><summary>The text, whole</summary>${sections.map(wholeHtml)}</details>`
          : wordingRedlineHtml(redline(before.sections, sections))
      }
    </section>
  `;
}

const reasonHtml = ({ summary, kind, action }: Wording['notes'][number]) =>
  html`<li>${sentence(summary)} (${kind})${action && html` <strong>${action}</strong>`}</li>`;

const wholeHtml = ({ title, blocks }: Section) =>
  html`<h4>${title}</h4>${blocks.filter(({ kind }) => kind !== 'fact').map(({ text }) => html`<p>${text}</p>`)}`;

function retirementHtml({ retired, id }: PastRelease, before: Wording | undefined, to: Addresses): Html[] {
  const ids = new Set(before?.sections.map((section) => section.id));
  return retired
    .filter((one) => ids.has(one.id))
    .map(({ title, reason, replaced_by }) => {
      const next = replaced_by && html`Replaced by ${anchor(`${to.record(id)}#${replaced_by}`, replaced_by)}.`;
      return html`<p>${title}: ${sentence(reason)} ${next || 'Nothing replaces it.'}</p>`;
    });
}

/** The redline of any two releases, older first whatever their order. */
export function compareHtml(history: ReleaseHistory, one: string, other: string): Html {
  const [older, newer] = [one, other].toSorted().map((id) => history.releases.find((release) => release.id === id));
  if (!older || !newer) return html`<p>There is no such release. Choose two of the list.</p>`;
  const made = redline(
    sectionsIn(history, older),
    sectionsIn(history, newer),
    reasonsBetween(history.releases, older.id, newer.id),
  );
  const both = [older, newer];
  const names = { ...namesOf(history), corrected: (section: string) => corrections(both, section) };
  return html`${recalledHtml(both, releaseInWords)}${redlineHtml(made, names)}`;
}
