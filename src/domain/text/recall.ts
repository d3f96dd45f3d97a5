/** Recall in words: what readers are told of a section of a frozen release that is recalled. */
import { inWords } from '../day.ts';
import type { SectionRecall } from '../protocol.ts';
import { sentence } from './plain-text.ts';

/** What stands at the section: beside its words or, where they are withheld, in their place. */
export const recallInWords = ({ kind, day, notice }: Pick<SectionRecall, 'kind' | 'day' | 'notice'>): string =>
  `${kind === 'withheld' ? 'Withheld since' : 'Corrected on'} ${inWords(day)}: ${sentence(notice)}`;

/** Why, and who decided it. */
export const recallReason = ({
  reason,
  decided_by,
  sample,
}: Pick<SectionRecall, 'reason' | 'decided_by' | 'sample'>): string =>
  `Reason: ${sentence(reason)} Decided by: ${decided_by}${sample ? ' (sample)' : ''}.`;

/** The title of a section whose own is withheld with its words. */
export const withheldTitle = (section: string): string => `Withheld: ${section}`;
