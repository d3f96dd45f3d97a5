import { describe, expect, test } from 'vitest';
import { localRuleWords, localSteps } from '../../../src/domain/text/local-rules.ts';
import type { Block } from '../../../src/domain/protocol.ts';
import type { Source } from '../../../src/schema/register.ts';

const step = (...cites: string[]): Block => ({ kind: 'step', text: 'Do it.', cites });
const source = (id: string, kind: Source['kind']): Source => ({ id, kind, publisher: 'P', title: 'T', date: 'n.d.' });
const sources = [source('S1', 'government'), source('S2', 'secondary')];

describe('localSteps', () => {
  test('are those that cite the facility alone, or works that are for authors only', () => {
    expect(
      localSteps([step('S1'), step('local'), step('S2'), step('S1', 'local'), step('local', 'S2'), step()], sources),
    ).toEqual([2, 3, 5]);
  });

  test('counts steps only', () => {
    expect(
      localSteps([{ kind: 'paragraph', text: 'a', cites: ['local'] }, step('S1'), step('local')], sources),
    ).toEqual([2]);
  });
});

describe('localRuleWords', () => {
  test.each([
    [[], false, undefined],
    [[3], false, 'Proposed local rule, not yet adopted: step 3'],
    [[2, 3, 4], false, 'Proposed local rule, not yet adopted: steps 2, 3, 4'],
    [[2, 3], true, "This facility's rule: steps 2, 3"],
  ])('%j, adopted %s', (steps, adopted, words) => {
    expect(localRuleWords(steps, adopted)).toBe(words);
  });
});
