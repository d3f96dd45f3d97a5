/** Call bar: what a bar says of a line beside its label and number, in one line. */
import type { NumberLine } from './number-line.ts';

type Line = Pick<NumberLine, 'hours' | 'cannot' | 'confirmFirst' | 'phones'>;

/** When it answers, what it cannot do first, and what must be known of its number. */
export function barFacts({ hours, cannot, confirmFirst, phones: [{ keyword, description }] }: Line): string {
  return [
    confirmFirst && 'Confirm first: this number was seen once only, or lists disagree',
    hours,
    keyword && `Send ${keyword}`,
    description,
    cannot,
  ]
    .filter((fact) => fact !== false && fact !== undefined && fact !== '')
    .map((fact) => `${String(fact).replace(/\.$/, '')}.`)
    .join(' ');
}
