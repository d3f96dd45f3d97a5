/** History making: the library as the one value that the site exports. */
import { addMonths } from '../day.ts';
import { madeOnce } from '../made-once.ts';
import type { Line, ReleaseHistory } from './history.ts';
import { dialingOf, formatNumber } from '../directory/phone.ts';
import { citedWorks, type Entry, type Library, type Protocol } from '../protocol.ts';
import { effectiveDay } from '../releases/release.ts';
import type { Section } from '../text/section.ts';

export interface Making {
  sections(protocol: Protocol): Section[];
  /** The same text for the same value, another for another. */
  digest(json: string): string;
  /** What everything made from a sample says; missing once the facility is no sample. */
  notice: string | undefined;
}

/** The history of a library. */
export function historyOf(
  { releases, living }: Pick<Library, 'releases' | 'living'>,
  { sections, digest, notice }: Making,
): ReleaseHistory {
  const history: ReleaseHistory = {
    ...(notice !== undefined && { notice }),
    roles: [
      ...new Map(
        releases.flatMap(({ protocol }) => protocol.roles).map(({ id, title }) => [id, { id, title }]),
      ).values(),
    ],
    sections: {},
    requirements: {},
    works: worksOf(releases.map(({ protocol }) => protocol)),
    checks: living.checks.filter(({ sample }) => notice !== undefined || !sample),
    releases: [],
    lines: living.services.map(lineOf),
  };
  const [keepSection, keepRequirements] = [keeper(history.sections, digest), keeper(history.requirements, digest)];
  for (const { id, digest: sums, proposal, protocol, recalls } of releases) {
    const { title, sample, urgent, changes, retired } = protocol.release;
    history.releases.push({
      id,
      title,
      sample,
      ...(urgent && { urgent }),
      approvals: protocol.approvals,
      changes,
      retired,
      review_due: addMonths(effectiveDay({ id }), protocol.facility.intervals.review_months),
      digest: sums,
      proposal,
      ...(recalls && { recalls }),
      sections: sections(protocol).map(keepSection),
      requirements: keepRequirements(protocol.requirements),
    });
  }
  return history;
}

/** Puts values into a table, the same value once, and gives the digest under which it stands there. */
function keeper<T>(table: Record<string, T>, digest: Making['digest']): (value: T) => string {
  const texts = new Map<string, string>();
  const keyOf = madeOnce<string>();
  return (value) =>
    keyOf([value], () => {
      const json = JSON.stringify(value);
      const key = digest(json);
      if ((texts.get(key) ?? json) !== json) throw new Error(`two texts share the digest ${key}`);
      texts.set(key, json);
      table[key] ??= value;
      return key;
    });
}

/** Every printed work that some release's requirements name, as its newest register has it. */
function worksOf(protocols: readonly Protocol[]): ReleaseHistory['works'] {
  const asking = new Set(protocols.flatMap(({ requirements }) => requirements.flatMap(({ asked_by }) => asked_by)));
  const printed = protocols.flatMap((protocol) => citedWorks(protocol, [...asking]));
  return Object.fromEntries(printed.map(({ id, publisher, title }) => [id, `${publisher}: ${title}`]));
}

function lineOf({ id, label, phones }: Entry): Line {
  return {
    id,
    label,
    phones: phones.map(({ id: phone, kind, description, assurances }) => ({
      id: phone,
      ...(description && { for: description }),
      checks: assurances.map(({ date, method, replaces, reason, ...dialed }) => ({
        date,
        method,
        number: formatNumber(kind, dialingOf(dialed)),
        ...(replaces && { replaced: formatNumber(kind, { number: replaces }) }),
        ...(reason && { reason }),
      })),
    })),
  };
}
