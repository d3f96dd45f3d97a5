import { describe, expect, test } from 'vitest';
import type { ReleaseHistory } from '../../../src/domain/history/history.ts';
import { requirementMapHtml } from '../../../src/domain/history/requirement-map.ts';
import { mapInWords, requirementState, stateInWords } from '../../../src/domain/history/requirement-state.ts';
import type { Section } from '../../../src/domain/text/section.ts';
import type { Requirement } from '../../../src/schema/register.ts';
import type { Signer, TextCheck } from '../../../src/schema/text-check.ts';
import { aPastRelease } from '../../made/past-release.ts';

const section = (id: string, text: string, signers: Signer[] = []): Section => ({
  id,
  of: { kind: 'page', id },
  title: id,
  roles: [],
  blocks: [{ kind: 'paragraph', text, cites: [], ...(signers.length > 0 && { signers }) }],
});
const asked = (more: Partial<Requirement> = {}): Requirement => ({
  id: 'c-01',
  title: 'A dry floor',
  kind: 'component',
  asked_by: [],
  score: 2,
  sections: ['floor', 'hall'],
  ...more,
});
const checked = (what: string, digest: string, date: string, more: Partial<TextCheck> = {}): TextCheck => ({
  section: what,
  digest: digest.padEnd(64, '0'),
  by: 'counsel',
  role: 'Counsel',
  date,
  expires: `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`,
  sample: true,
  ...more,
});

/** Two releases: the floor reads as before, the hall otherwise. */
function past(checks: TextCheck[], requirements: Requirement[] = [asked()], signers: Signer[] = []) {
  const history: ReleaseHistory = {
    roles: [],
    sections: {
      f100: section('floor', 'Dry it.', signers),
      b100: section('hall', 'Sweep it.'),
      b200: section('hall', 'Sweep it twice.'),
    },
    requirements: { map: requirements },
    works: {},
    checks,
    lines: [],
    releases: [aPastRelease('2026-03-01', ['f100', 'b100']), aPastRelease('2026-06-01', ['f100', 'b200'])],
  };
  return { history, newest: history.releases[1]!, oldest: history.releases[0]! };
}

const told = (checks: TextCheck[], day: string, requirement = asked(), signers: Signer[] = []) => {
  const { history, newest } = past(checks, [requirement], signers);
  return stateInWords(requirementState(history, newest, requirement, day), requirement);
};
const both = [checked('floor', 'f100', '2026-06-10'), checked('hall', 'b200', '2026-06-20')];

describe('a requirement', () => {
  test.each<[string, string, string]>([
    ['is written while nobody checked it', told([], '2026-07-01'), 'written; not checked'],
    ['is written while a part of it is not checked', told(both, '2026-06-15'), 'written; 1 of 2 sections checked'],
    ['is complete once all of its text is checked', told(both, '2026-06-20'), 'complete: checked for this text'],
    ['is so to the last day', told(both, '2027-06-09'), 'complete: checked for this text'],
    ['is not checked since the first check expired', told(both, '2027-06-10'), 'not checked since Jun 10, 2027'],
    [
      'is not checked since its text is another than was checked',
      told([both[0]!, checked('hall', 'b100', '2026-05-01')], '2026-07-01'),
      'not checked since Jun 1, 2026',
    ],
    ['is not met where nothing carries it', told(both, '2026-07-01', asked({ score: 0, sections: [] })), 'not met'],
    ['is not met where its score says so', told(both, '2026-07-01', asked({ score: 0 })), 'not met'],
    [
      'is never complete where it is only named, whoever checked it',
      told(both, '2026-07-01', asked({ score: 1 })),
      'checked for this text, in part',
    ],
    [
      'is written in part where it is only named',
      told([], '2026-07-01', asked({ score: 1 })),
      'written, in part; not checked',
    ],
    [
      'needs each of those who must sign its text',
      told(both, '2026-07-01', asked(), ['counsel', 'pharmacy']),
      'written; 1 of 2 sections checked',
    ],
    [
      'is checked again by a later check',
      told([...both, checked('floor', 'f100', '2027-06-01')], '2027-06-15'),
      'complete: checked for this text',
    ],
  ])('%s', (_name, words, expected) => {
    expect(words).toBe(expected);
  });

  test('of an older release is not spoiled by a check of a later wording', () => {
    const { history, oldest } = past([checked('hall', 'b200', '2026-06-20')]);
    expect(requirementState(history, oldest, asked(), '2026-07-01').is).toBe('written');
  });
});

describe('of the whole map', () => {
  const others = [asked(), asked({ id: 'c-02', sections: ['hall'] }), asked({ id: 'c-03', sections: [], score: 0 })];

  test('"complete" is said only where all is checked', () => {
    const one = past(both);
    expect(mapInWords(one.history, one.newest, [asked()], '2026-07-01')).toBe(
      'Complete: all 1 are checked for this text.',
    );
    const all = past(both, others);
    expect(mapInWords(all.history, all.newest, others, '2026-07-01')).toBe(
      'Not complete. Of 3: 1 not met, 2 checked for this text.',
    );
    expect(mapInWords(all.history, all.newest, others, '2027-07-01')).toBe(
      'Not complete. Of 3: 1 not met, 2 not checked any more.',
    );
  });

  test('the page says it for the day of its reader, and what will be so later', () => {
    const { history, newest } = past(both);
    const page = String(requirementMapHtml(history, newest, { record: (id) => id }, { day: '2026-07-01' }));
    expect(page).toContain('<strong>(<span data-timeline="[{&quot;words&quot;:&quot;written; not checked&quot;}');
    expect(page).toContain('>complete: checked for this text</span>');
  });

  test('only what was asked for is told', () => {
    const { history, newest } = past(both, others);
    const page = String(
      requirementMapHtml(history, newest, { record: (id) => id }, { day: '2026-07-01', only: new Set(['c-02']) }),
    );
    expect(page.match(/data-timeline/g)).toHaveLength(2);
    expect(page).not.toContain('>floor<');
  });
});
