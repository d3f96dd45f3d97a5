/** Row: one time or size that is named as a goal, beside what was measured. A missed goal is said and fails nothing. */

export type Unit = 'ms' | 's' | 'KB' | 'times' | 'files' | 'lines';

export interface Row {
  /** What is measured, in the words of whoever named the goal: "cover painted, p95 of 200, CPU at a quarter". */
  name: string;
  /** At most; missing where a number is only told. */
  goal?: number;
  unit: Unit;
  measured: number;
}

/** What measures one part: gives each row as soon as it has it. */
export type Part = () => AsyncIterable<Row>;

/** The value that this share of the measured ones does not exceed: `percentile(times, 0.95)`. */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = measured.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const width = { name: 64, measured: 14, goal: 20 };

export const heading = `${'What'.padEnd(width.name)}${'Measured'.padStart(width.measured)}${'Goal'.padStart(width.goal)}`;

/** A row as a line of the table. */
export function line({ name, goal, unit, measured }: Row): string {
  const value = measured >= 100 ? Math.round(measured) : Math.round(measured * 100) / 100;
  const told = `${name.padEnd(width.name)}${`${value} ${unit}`.padStart(width.measured)}`;
  if (goal === undefined) return told;
  return `${told}${`at most ${goal} ${unit}`.padStart(width.goal)}${measured > goal ? '   MISSED' : ''}`;
}
