/** Numbers on a day: by what was written down of them up to that day; what else an entry says is its release's. */
import type { Assurance } from '../../schema/phone.ts';
import { sectionsIn, type Line, type PastRelease, type ReleaseHistory } from './history.ts';

/** What a service's numbers were on a day. */
export interface NumbersOn {
  /** The service's id. */
  id: string;
  label: string;
  numbers: { text: string; for?: string; checked?: string; method?: Assurance['method'] }[];
  /** `assurance`: by what was written down up to that day; `frozen`: nothing was, so as the release has them; `later`: the release does not have the service yet. */
  by: 'assurance' | 'frozen' | 'later';
}

/** Every service that stood in the directory on a day, with the numbers that it had then. */
export function numbersOn(history: ReleaseHistory, release: PastRelease, day: string): NumbersOn[] {
  const frozen = sectionsIn(history, release).flatMap(({ of, title, blocks }) =>
    of.kind === 'service' ? [{ id: of.id, label: title, blocks }] : [],
  );
  const lines = new Map(history.lines.map((line) => [line.id, line]));
  const known = new Set(frozen.map(({ id }) => id));
  const inRelease = frozen.map(({ id, label, blocks }): NumbersOn => {
    const numbers = checkedOn(lines.get(id), day);
    if (numbers.length > 0) return { id, label, numbers, by: 'assurance' };
    return {
      id,
      label,
      numbers: blocks.filter(({ kind }) => kind === 'number').map(({ text }) => ({ text })),
      by: 'frozen',
    };
  });
  const later = history.lines
    .filter(({ id }) => !known.has(id))
    .map((line): NumbersOn => ({ id: line.id, label: line.label, numbers: checkedOn(line, day), by: 'later' }))
    .filter(({ numbers }) => numbers.length > 0);
  return [...inRelease, ...later];
}

function checkedOn(line: Line | undefined, day: string): NumbersOn['numbers'] {
  return (line?.phones ?? []).flatMap(({ for: purpose, checks }) => {
    const check = checks.findLast(({ date }) => date <= day);
    return check
      ? [{ text: check.number, ...(purpose && { for: purpose }), checked: check.date, method: check.method }]
      : [];
  });
}
