/** Survey folder: what is handed to a surveyor, readable without this site: an answer sheet, records, redlines, digests. */
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
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
import type { Protocol } from '../../domain/protocol.ts';
import { notesHtml, recordHtml } from '../../domain/history/record-html.ts';
import { escapeHtml } from '../../domain/text/plain-text.ts';
import { effectiveDay, predecessor, successor } from '../../domain/releases/release.ts';
import { changesBetween, numbersHtml } from '../../domain/history/survey.ts';
import { phaseOn } from '../../domain/phase.ts';
import { dueTimeline, ratifyTimeline } from '../../domain/releases/timeline.ts';
import type { Witness } from '../../schema/release.ts';

export interface SurveyFolder {
  history: ReleaseHistory;
  facility: Protocol['facility'];
  witnesses: Witness[];
  /** What falls due in the directory. */
  dues: Due[];
  from: string;
  to: string;
  today: string;
  /** The folder of releases, copied whole so that the digests can be checked. */
  releases: string;
  /** The check with coreutils alone. */
  check: string;
  /** The sheet that every page of the folder uses. */
  style: string;
}

const addresses: Addresses = {
  record: (id) => `record-${id}.html`,
  redline: (id) => `redline-${id}.html`,
  compare: () => 'redline-of-both-days.html',
  section: () => '',
};

/** Writes the folder; refuses one that holds anything. */
export function writeSurveyFolder(out: string, survey: SurveyFolder): string[] {
  if (existsSync(out) && readdirSync(out).length > 0) throw new Error(`${out} is not empty; name a new folder.`);
  const { history, facility, from, to } = survey;
  const { older, newer, releases } = changesBetween(history, from, to);
  const concerned = [...(older ? [older] : []), ...releases];
  mkdirSync(out, { recursive: true });
  const write = (file: string, title: string, body: string) =>
    writeFileSync(path.join(out, file), page(title, body, history.notice));
  write('0-answer-sheet.html', 'Answer sheet', answerSheet(survey));
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
  cpSync(survey.releases, path.join(out, 'releases'), { recursive: true });
  cpSync(survey.check, path.join(out, 'check-releases.sh'));
  cpSync(survey.style, path.join(out, 'style.css'));
  return readdirSync(out);
}

const page = (title: string, body: string, notice: string | undefined) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
${notice ? `<p><strong>${escapeHtml(notice)}</strong></p>\n` : ''}<h1>${escapeHtml(title)}</h1>
${title === 'Answer sheet' ? '' : '<p><a href="0-answer-sheet.html">Answer sheet</a></p>\n'}${body}
</body>
</html>
`;

function answerSheet({ history, facility, witnesses, dues, from, to, today }: SurveyFolder): string {
  const { older, newer, releases, numbers, checks } = changesBetween(history, from, to);
  const all = history.releases;
  const concerned = [...(older ? [older] : []), ...releases];
  const { shown, notShown, next } = proofOf(all, witnesses);
  const overdue = dues.filter(({ day }) => day < today);
  const list = (lines: string[]) => `<ul>${lines.map((line) => `<li>${line}</li>`).join('')}</ul>`;
  const record = (id: string) => `<a href="${addresses.record(id)}">Release ${releaseInWords(id)}</a>`;
  return [
    `<p>${escapeHtml(facility.official_title)}, ${escapeHtml(facility.name)}, policy ${escapeHtml(facility.policy_number)}.
From ${inWords(from)} to ${inWords(to)}; written on ${inWords(today)}.</p>`,
    '<h2>1. What was in force, and by whose approval</h2>',
    older ? '' : `<p>On ${inWords(from)} no release governed yet.</p>`,
    ...concerned.map(
      (release) =>
        `<h3>${record(release.id)}: ${escapeHtml(intervalInWords(all, release))}</h3>${approvalsHtml(release)}`,
    ),
    '<p>Names and signatures: in the minutes cited.</p>',
    '<h2>2. What changed, a line each</h2>',
    releases.length === 0 ? '<p>No release took effect in that time.</p>' : '',
    ...releases.map((release) => {
      const before = predecessor(all, release.id);
      return `<h3>${releaseInWords(release.id)}${before ? ` (<a href="${addresses.redline(release.id)}">redline</a>)` : ''}</h3>${notesHtml(history, release)}`;
    }),
    older && newer && older.id !== newer.id
      ? `<p><a href="${addresses.compare('', '')}">Every difference of the two days</a>, the directory's included.</p>`
      : '',
    `<h3>Numbers</h3>${numbersHtml(numbers, checks)}`,
    `<h2>3. Reviews, as of ${inWords(today)}</h2>`,
    list([
      ...all
        .filter(({ id }) => !successor(all, id) || effectiveDay({ id }) > today)
        .map(
          ({ id, review_due }) =>
            `Release ${releaseInWords(id)}: ${phaseOn(dueTimeline(review_due, successor(all, id)), today).words}`,
        ),
      ...all.flatMap(({ id }) => {
        const ratify = ratifyTimeline(all, id);
        return ratify ? [`Release ${releaseInWords(id)}: ${phaseOn(ratify, today).words}`] : [];
      }),
    ]),
    `<p>${overdue.length} numbers of the directory are overdue to be checked or called${overdue.length === 0 ? '.' : ':'}</p>`,
    list(overdue.map(({ words, day }) => `${escapeHtml(words)}, since ${inWords(day)}`)),
    '<h2>4. Proof</h2>',
    "<p>SHA-256 of each release's list of digests, to be compared with the minutes that approved it:</p>",
    list(all.map(({ id, digest }) => `${id}: <code>${inGroups(digest)}</code>`)),
    `<p>All releases were compared with their digests when this folder was written. This shows:</p>${list(shown.map(escapeHtml))}`,
    `<p>It cannot show:</p>${list(notShown.map(escapeHtml))}`,
    next.length > 0 ? list(next.map(escapeHtml)) : '',
    '<p>To check for yourself, on any machine with coreutils: <code>sh check-releases.sh releases</code>. It follows every list of digests, names files that differ, links, and files that no list names, and prints the digests above.</p>',
  ].join('\n');
}
