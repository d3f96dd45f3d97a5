/** Survey folder: all of some time, readable without this site: an answer sheet, records, redlines, digests. */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inWords } from '../../domain/day.ts';
import type { Due } from '../../domain/releases/due.ts';
import type { ReleaseHistory } from '../../domain/history/history.ts';
import {
  approvalsHtml,
  compareHtml,
  intervalInWords,
  releaseInWords,
  type Addresses,
} from '../../domain/history/history-html.ts';
import { inGroups, proofOf } from '../../domain/releases/proof.ts';
import type { FrozenRelease, Protocol } from '../../domain/protocol.ts';
import { notesHtml, recordHtml } from '../../domain/history/record-html.ts';
import { html, type Html, type Part } from '../../domain/text/html.ts';
import { effectiveDay, predecessor, successor } from '../../domain/releases/release.ts';
import { requirementMapHtml } from '../../domain/history/requirement-map.ts';
import { copyReleases } from './released-copy.ts';
import { changesBetween, numbersHtml } from '../../domain/history/survey.ts';
import { phaseOn } from '../../domain/phase.ts';
import { dueTimeline, ratifyTimeline } from '../../domain/releases/timeline.ts';
import type { Witness } from '../../schema/release.ts';
import { handedPage, lines } from './handed-page.ts';

export interface SurveyFolder {
  history: ReleaseHistory;
  facility: Protocol['facility'];
  witnesses: Witness[];
  /** What falls due in the directory. */
  dues: Due[];
  from: string;
  to: string;
  today: string;
  /** The folder of releases, copied so that the digests can be checked; without files whose words are withheld. */
  releases: string;
  /** The same releases as they are published. */
  published: readonly FrozenRelease[];
  /** The check with coreutils alone. */
  check: string;
  /** The sheet that every page of the folder uses. */
  style: string;
}

const back = { href: '0-answer-sheet.html', title: 'Answer sheet' };

const addresses: Addresses = {
  record: (id) => `record-${id}.html`,
  redline: (id) => `redline-${id}.html`,
  compare: () => 'redline-of-both-days.html',
  section: () => '',
};

/** Writes into a folder that is new or empty, and answers the names of what stands in it. */
export function writeSurveyFolder(out: string, survey: SurveyFolder): string[] {
  const { history, facility, from, to } = survey;
  const { older, newer, releases } = changesBetween(history, from, to);
  const concerned = [...(older ? [older] : []), ...releases];
  mkdirSync(out, { recursive: true });
  const write = (file: string, title: string, body: Html) =>
    writeFileSync(path.join(out, file), String(handedPage(title, body, { notice: history.notice, back })));
  const leftOut = copyReleases(survey.published, survey.releases, path.join(out, 'releases'));
  writeFileSync(
    path.join(out, back.href),
    String(handedPage(back.title, answerSheet(survey, leftOut), { notice: history.notice })),
  );
  for (const release of concerned) {
    write(
      addresses.record(release.id),
      `Record of ${releaseInWords(release.id)}`,
      recordHtml(history, release, facility),
    );
    const before = predecessor(history.releases, release.id);
    if (before)
      write(
        addresses.redline(release.id),
        `Redline of ${releaseInWords(release.id)}`,
        compareHtml(history, before.id, release.id),
      );
  }
  if (older && newer && older.id !== newer.id)
    write(
      addresses.compare('', ''),
      `Redline from ${inWords(from)} to ${inWords(to)}`,
      compareHtml(history, older.id, newer.id),
    );
  cpSync(survey.check, path.join(out, 'check-releases.sh'));
  cpSync(survey.style, path.join(out, 'style.css'));
  return readdirSync(out);
}

const list = (parts: readonly Part[]) => html`<ul>${parts.map((part) => html`<li>${part}</li>`)}</ul>`;

const answerSheet = (survey: SurveyFolder, leftOut: readonly string[]): Html =>
  lines(
    headHtml(survey),
    inForceHtml(survey),
    changesHtml(survey),
    reviewsHtml(survey),
    requirementsHtml(survey),
    proofHtml(survey),
    leftOut.length > 0 && leftOutHtml(leftOut),
  );

const leftOutHtml = (files: readonly string[]): Html =>
  lines(
    html`<p>Left out of <code>releases</code>, since words in them are withheld. Each is named as missing by the check; its digest stands in the list of its release, and why it is withheld in the record:</p>`,
    list(files.map((file) => html`<code>${file}</code>`)),
  );

const headHtml = ({ facility: { official_title, name, policy_number }, from, to, today }: SurveyFolder) =>
  html`<p>${official_title}, ${name}, policy ${policy_number}. From ${inWords(from)} to ${inWords(to)}; written on ${inWords(today)}.</p>`;

function inForceHtml({ history, from, to }: SurveyFolder): Html {
  const { older, releases } = changesBetween(history, from, to);
  const record = (id: string) => html`<a href="${addresses.record(id)}">Release ${releaseInWords(id)}</a>`;
  return lines(
    html`<h2>1. What was in force, and by whose approval</h2>`,
    !older && html`<p>On ${inWords(from)} no release governed yet.</p>`,
    ...[...(older ? [older] : []), ...releases].map(
      (release) =>
        html`<h3>${record(release.id)}: ${intervalInWords(history.releases, release)}</h3>${approvalsHtml(release)}`,
    ),
    html`<p>Names and signatures: in the minutes cited.</p>`,
  );
}

function changesHtml({ history, from, to }: SurveyFolder): Html {
  const { older, newer, releases, numbers, checks } = changesBetween(history, from, to);
  return lines(
    html`<h2>2. What changed, a line each</h2>`,
    releases.length === 0 && html`<p>No release took effect in that time.</p>`,
    ...releases.map((release) => {
      const before = predecessor(history.releases, release.id);
      const redline = before && html` (<a href="${addresses.redline(release.id)}">redline</a>)`;
      return html`<h3>${releaseInWords(release.id)}${redline}</h3>${notesHtml(history, release)}`;
    }),
    older !== undefined &&
      newer !== undefined &&
      older.id !== newer.id &&
      html`<p><a href="${addresses.compare('', '')}">Every difference of the two days</a>, the directory's included.</p>`,
    html`<h3>Numbers</h3>${numbersHtml(numbers, checks)}`,
  );
}

function reviewsHtml({ history: { releases }, dues, today }: SurveyFolder): Html {
  const overdue = dues.filter(({ day }) => day < today);
  const due = releases
    .filter(({ id }) => !successor(releases, id) || effectiveDay({ id }) > today)
    .map(({ id, review_due }) => ({ id, timeline: dueTimeline(review_due, successor(releases, id)) }));
  const ratified = releases.flatMap(({ id }) => {
    const timeline = ratifyTimeline(releases, id);
    return timeline ? [{ id, timeline }] : [];
  });
  return lines(
    html`<h2>3. Reviews, as of ${inWords(today)}</h2>`,
    list(
      [...due, ...ratified].map(
        ({ id, timeline }) => `Release ${releaseInWords(id)}: ${phaseOn(timeline, today).words}`,
      ),
    ),
    html`<p>${overdue.length} numbers of the directory are overdue to be checked or called${overdue.length === 0 ? '.' : ':'}</p>`,
    list(overdue.map(({ words, day }) => `${words}, since ${inWords(day)}`)),
  );
}

function requirementsHtml({ history, to, today }: SurveyFolder): Html {
  const { newer } = changesBetween(history, to, to);
  return lines(
    html`<h2>4. Requirements, and where they are met, as of ${inWords(today)}</h2>`,
    newer && requirementMapHtml(history, newer, addresses, { day: today }),
  );
}

function proofHtml({ history: { releases }, witnesses }: SurveyFolder): Html {
  const { shown, notShown, next } = proofOf(releases, witnesses);
  return lines(
    html`<h2>5. Proof</h2>`,
    html`<p>SHA-256 of each release's list of digests, to be compared with the minutes that approved it:</p>`,
    list(releases.map(({ id, digest }) => html`${id}: <code>${inGroups(digest)}</code>`)),
    html`<p>All releases were compared with their digests when this folder was written. This shows:</p>${list(shown)}`,
    html`<p>It cannot show:</p>${list(notShown)}`,
    next.length > 0 && list(next),
    html`<p>To check for yourself, on any machine with coreutils: <code>sh check-releases.sh releases</code>. It follows every list of digests, names files that differ, links, and files that no list names, and prints the digests above.</p>`,
  );
}
