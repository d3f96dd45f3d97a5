/** History as HTML, made in the browser: what was in force on a day, and the earlier wordings of a section. */
import { addDays, inWords } from '../day.ts';
import { sectionId } from '../kind.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory, type Wording } from './history.ts';
import { numbersOn, type NumbersOn } from './numbers-on.ts';
import { escapeHtml, sentence } from '../text/plain-text.ts';
import { redlineHtml, wordingRedlineHtml, type RedlineNames } from '../redline/redline-html.ts';
import { reasonsBetween } from '../redline/reasons.ts';
import { redline } from '../redline/redline.ts';
import { effectiveDay, governingOn, lastDay, sameDay } from '../releases/release.ts';
import type { Section } from '../text/sections.ts';

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

const anchor = (href: string, text: string) => `<a href="${escapeHtml(href)}">${escapeHtml(text)}</a>`;

/** From when to when a release governed. */
export function intervalInWords(releases: readonly PastRelease[], release: PastRelease): string {
  const from = effectiveDay(release);
  const until = lastDay(releases, release.id);
  if (until === undefined) return `from ${inWords(from)} on`;
  return until < from
    ? `not for a whole day: replaced on ${inWords(from)}`
    : `from ${inWords(from)} to ${inWords(until)}`;
}

export const approvalsHtml = ({ approvals }: Pick<PastRelease, 'approvals'>): string =>
  `<ul>${approvals
    .map(
      ({ role, body, date, evidence, sample }) =>
        `<li>${escapeHtml(`${role}, ${body}: ${inWords(date)}. Evidence: ${evidence}${sample ? ' (sample)' : ''}`)}</li>`,
    )
    .join('')}</ul>`;

/** What was in force on a day: exactly one release for every day since the first. */
export function onDayHtml(history: ReleaseHistory, day: string, today: string, to: Addresses): string {
  const { releases } = history;
  const release = governingOn(releases, day);
  if (!release) {
    const first = releases[0];
    return `<p><strong>${inWords(day)}: no release governed.</strong> ${first ? `The first began on ${inWords(effectiveDay(first))}.` : ''}</p>`;
  }
  const now = governingOn(releases, today);
  const later = day > today ? ' That day has not come: a release approved until then may take its place.' : '';
  const twins = sameDay(releases, release.id).filter(() => effectiveDay(release) === day);
  const beside =
    twins.length === 0
      ? ''
      : `<p>Of this day there is also ${twins.map(({ id }) => anchor(to.record(id), id)).join(', ')}; the last of a day governs it.</p>`;
  const changed =
    now && now.id !== release.id
      ? `${anchor(to.compare(release.id, now.id), `what changed since, up to ${releaseInWords(now.id)}`)}`
      : 'it is the release in force today';
  return [
    `<p><strong>${inWords(day)}: release ${releaseInWords(release.id)} was in force</strong>, ${escapeHtml(intervalInWords(releases, release))}.${later}</p>`,
    beside,
    `<p>${anchor(to.record(release.id), 'Its record and whole text')} · ${changed}</p>`,
    `<h3 id="on-approved">Approved by</h3>${approvalsHtml(release)}`,
    `<details class="numbers-on" open><summary>Numbers as they stood on ${inWords(day)}</summary>`,
    '<p>By what was written down of each number up to that day. All else that an entry says is as the release has it.</p>',
    `<ul>${numbersOn(history, release, day)
      .map((line) => numberHtml(line, release, to))
      .join('')}</ul></details>`,
  ].join('');
}

function numberHtml({ id, label, numbers, by }: NumbersOn, release: PastRelease, to: Addresses): string {
  const name =
    by === 'later'
      ? escapeHtml(label)
      : anchor(`${to.record(release.id)}#${sectionId({ kind: 'service', id })}`, label);
  const said = numbers.map(({ text, for: purpose, checked, method }) => {
    const how =
      method === undefined
        ? ''
        : method === 'copied'
          ? `copied ${inWords(checked!)}`
          : `${method} ${inWords(checked!)}`;
    const rest = [purpose, how].filter(Boolean).join(', ');
    return `<bdi class="number" dir="ltr">${escapeHtml(text)}</bdi>${rest ? ` (${escapeHtml(rest)})` : ''}`;
  });
  const note = {
    assurance: '',
    frozen: '; as frozen, nothing was written down of it yet',
    later: '; added after that release',
  }[by];
  return `<li>${name}: ${said.join('; ')}${note}</li>`;
}

/** Every wording of a section, newest first, each as a redline against the one before. */
export function wordingsHtml(found: readonly Wording[], to: Addresses): string {
  return found
    .map((wording, index) => wordingHtml(wording, found[index - 1], to))
    .toReversed()
    .join('');
}

function wordingHtml(wording: Wording, before: Wording | undefined, to: Addresses): string {
  const { release, from, until, notes, sections } = wording;
  const interval =
    until === undefined ? `since ${inWords(from)}` : `from ${inWords(from)} to ${inWords(addDays(until, -1))}`;
  const head =
    sections.length === 0
      ? `<h3>Not in the protocol ${interval}</h3>${retirementHtml(release, before, to)}`
      : `<h3>Wording in force ${interval}</h3>`;
  const reasons = notes.map(
    ({ summary, kind, action }) =>
      `<li>${escapeHtml(sentence(summary))} (${kind})${action ? ` <strong>${escapeHtml(action)}</strong>` : ''}</li>`,
  );
  const text =
    before === undefined || before.sections.length === 0
      ? `<details><summary>The text, whole</summary>${sections.map(wholeHtml).join('')}</details>`
      : wordingRedlineHtml(redline(before.sections, sections));
  return [
    `<section class="wording">${head}`,
    `<p>Brought by release ${anchor(`${to.record(release.id)}${sections[0] ? `#${sections[0].id}` : ''}`, releaseInWords(release.id))}</p>`,
    reasons.length > 0 ? `<ul>${reasons.join('')}</ul>` : '<p>No note of the release names it.</p>',
    `<details><summary>Approvals</summary>${approvalsHtml(release)}</details>`,
    text,
    '</section>',
  ].join('');
}

const wholeHtml = ({ title, blocks }: Section) =>
  `<h4>${escapeHtml(title)}</h4>${blocks
    .filter(({ kind }) => kind !== 'fact')
    .map(({ text }) => `<p>${escapeHtml(text)}</p>`)
    .join('')}`;

function retirementHtml({ retired, id }: PastRelease, before: Wording | undefined, to: Addresses): string {
  const ids = new Set(before?.sections.map((section) => section.id));
  return retired
    .filter((one) => ids.has(one.id))
    .map(({ title, reason, replaced_by }) => {
      const next = replaced_by
        ? ` Replaced by ${anchor(`${to.record(id)}#${replaced_by}`, replaced_by)}.`
        : ' Nothing replaces it.';
      return `<p>${escapeHtml(`${title}: ${sentence(reason)}`)}${next}</p>`;
    })
    .join('');
}

/** The redline of any two releases, older first whatever their order. */
export function compareHtml(history: ReleaseHistory, one: string, other: string): string {
  const [older, newer] = [one, other].toSorted().map((id) => history.releases.find((release) => release.id === id));
  if (!older || !newer) return '<p>There is no such release. Choose two of the list.</p>';
  const made = redline(
    sectionsIn(history, older),
    sectionsIn(history, newer),
    reasonsBetween(history.releases, older.id, newer.id),
  );
  return redlineHtml(made, namesOf(history));
}
