/** Changes CSV: one row per change note of every release, for a spreadsheet. */
import { stringify } from 'csv-stringify/sync';
import { namesOf } from '../history/history-html.ts';
import type { ReleaseHistory } from '../history/history.ts';
import { concernedInWords } from '../redline/reasons.ts';
import { effectiveDay } from '../releases/release.ts';

/** `changes.csv`, newest release first. A cell that a spreadsheet would reckon with is escaped. */
export function changesCsv(history: ReleaseHistory): string {
  const names = namesOf(history);
  const rows = history.releases.toReversed().flatMap(({ id, title, urgent, approvals, changes, digest }) =>
    changes.map(({ summary, kind, roles, action, sections }) => ({
      release: id,
      effective: effectiveDay({ id }),
      title,
      urgent: urgent?.reason ?? '',
      ratify_by: urgent?.ratify_by ?? '',
      change: summary,
      kind,
      roles: concernedInWords(roles, names.role),
      do_differently: action ?? '',
      sections: sections.join(', '),
      approved: approvals
        .map(({ role, body, date, minutes, item }) => `${role} (${body}) ${date}: ${minutes}, item ${item}`)
        .join('; '),
      digest,
      notice: history.notice ?? '',
    })),
  );
  return stringify(rows, { header: true, record_delimiter: 'windows', escape_formulas: true, bom: true });
}
