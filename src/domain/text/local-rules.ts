/** Local rules: which steps of a page rest on this facility alone, and how the page says so once. */
import type { Source } from '../../schema/register.ts';
import type { Block } from '../protocol.ts';
import { local } from './references.ts';

/** Numbers, from 1, of the steps that cite the facility's own rule or works that are for authors only. */
export function localSteps(lead: readonly Block[], sources: readonly Source[]): number[] {
  const secondary = new Set(sources.filter(({ kind }) => kind === 'secondary').map(({ id }) => id));
  return lead
    .filter(({ kind }) => kind === 'step')
    .flatMap(({ cites }, index) =>
      cites.length > 0 && cites.every((id) => id === local || secondary.has(id)) ? [index + 1] : [],
    );
}

/** The sentence at the foot; undefined where every step rests on a published work. */
export function localRuleWords(steps: readonly number[], adopted: boolean): string | undefined {
  if (steps.length === 0) return undefined;
  const which = `${steps.length === 1 ? 'step' : 'steps'} ${steps.join(', ')}`;
  return adopted ? `This facility's rule: ${which}` : `Proposed local rule, not yet adopted: ${which}`;
}
