/** Weight: the order in which differences are told: what may stop or hurt somebody first, what changes nothing last. */
import { isHardStop, kindOf } from '../kind.ts';
import { headingOf, type Part } from '../part.ts';
import type { SectionDifference } from './difference.ts';

/** Every weight, the heaviest first, with the heading of its differences. */
export const weights = {
  stops: 'Stops',
  duties: 'Duties to report',
  numbers: 'Numbers that changed',
  lists: 'Lists and branches',
  pages: headingOf('protocol'),
  cards: headingOf('cards'),
  cases: headingOf('learning'),
  directory: headingOf('resources'),
  governance: headingOf('governance'),
  editorial: 'Editorial',
} as const;

export type Weight = keyof typeof weights;

const ofParts: Partial<Record<Part, Weight>> = {
  checklists: 'lists',
  branches: 'lists',
  protocol: 'pages',
  cards: 'cards',
  learning: 'cases',
  reporting: 'duties',
  resources: 'directory',
};

/** What a difference weighs with what came or went together with it; whether it is editorial is asked elsewhere. */
export function weighingOf(difference: SectionDifference, inner: readonly SectionDifference[]): Weight {
  const { kinds, section } = difference;
  // A page or list that is new is told as such, whatever it holds.
  const whole = inner.length > 0 && kinds.includes('added');
  if (!whole && [difference, ...inner].some(concernsStop)) return 'stops';
  if (kinds.includes('number changed') && kindOf(section.of).part !== 'reporting') return 'numbers';
  return ofParts[kindOf(section.of).part] ?? 'governance';
}

const concernsStop = ({ kinds, section, blocks }: SectionDifference): boolean =>
  isHardStop(section.of) ||
  kinds.some((kind) => kind.includes('hard stop')) ||
  blocks.some(({ kind, was, change }) => (kind === 'stop' || was === 'stop') && change !== 'same');
