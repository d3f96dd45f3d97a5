/** History making: the library as the one value that the site exports. */
import { addMonths } from './day.ts';
import type { Line, ReleaseHistory } from './history.ts';
import { formatNumber } from './phone.ts';
import type { Entry, Library, Protocol } from './protocol.ts';
import { effectiveDay } from './release.ts';
import type { Section } from './sections.ts';

export interface Making {
  sections(protocol: Protocol): Section[];
  /** The same text for the same value, another for another. */
  digest(json: string): string;
}

/** The history of a library. */
export function historyOf({ draft, releases }: Library, { sections, digest }: Making): ReleaseHistory {
  const history: ReleaseHistory = {
    ...(draft.facility.sample && { notice: draft.facility.sample_notice }),
    roles: [
      ...new Map(
        releases.flatMap(({ protocol }) => protocol.roles).map(({ id, title }) => [id, { id, title }]),
      ).values(),
    ],
    sections: {},
    requirements: {},
    releases: [],
    lines: draft.services.map(lineOf),
  };
  const keep = <T>(table: Record<string, T>, value: T): string => {
    const json = JSON.stringify(value);
    const key = digest(json);
    if (table[key] === undefined) table[key] = value;
    else if (JSON.stringify(table[key]) !== json) throw new Error(`two texts share the digest ${key}`);
    return key;
  };
  for (const { id, digest: sums, protocol } of releases) {
    const { title, sample, urgent, approvals, changes, retired } = protocol.release;
    history.releases.push({
      id,
      title,
      sample,
      ...(urgent && { urgent }),
      approvals,
      changes,
      retired,
      review_due: addMonths(effectiveDay({ id }), protocol.facility.intervals.review_months),
      digest: sums,
      sections: sections(protocol).map((section) => keep(history.sections, section)),
      requirements: keep(history.requirements, protocol.requirements),
    });
  }
  return history;
}

function lineOf({ id, label, phones }: Entry): Line {
  return {
    id,
    label,
    phones: phones.map(({ id: phone, kind, description, assurances }) => ({
      id: phone,
      ...(description && { for: description }),
      checks: assurances.map(({ date, dialed, method, replaces, reason }) => ({
        date,
        method,
        number: formatNumber(kind, dialed),
        ...(replaces && { replaced: formatNumber(kind, replaces) }),
        ...(reason && { reason }),
      })),
    })),
  };
}
