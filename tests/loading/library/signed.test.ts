/** Checks by counsel, pharmacy and physicians, and recalls: living files that speak of what draft and releases say. */
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { byId } from '../../../src/domain/protocol.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { wordingDigest } from '../../../src/loading/files/sums.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { Recall } from '../../../src/schema/recalls.ts';
import type { TextCheck } from '../../../src/schema/text-check.ts';
import { change, draftOf, protocols, told } from '../../made/fixture.ts';
import { freeze, frozenHistory } from '../../made/frozen.ts';

const page = 'draft/pages/wet-floors.md';

/** The section as the draft of a tree has it. */
const sectionIn = (root: string, id: string) => byId(sections(draftOf(root), blocksOf), id);

const digestIn = (root: string, id: string) => sectionDigest(sectionIn(root, id));

const check = (digest: string, more: Partial<TextCheck> = {}): TextCheck => ({
  section: 'wet-floors',
  digest,
  by: 'pharmacy',
  role: 'Keeper of soap',
  date: '2026-02-01',
  expires: '2027-02-01',
  sample: true,
  ...more,
});

const withChecks = (root: string, ...checks: TextCheck[]) => change(root, 'checks.yaml', stringify(checks));

const none = '0'.repeat(64);

describe('a check', () => {
  test('of the wording that its section has is read without a word', () => {
    const root = protocols();
    const signed = check(digestIn(root, 'wet-floors'));
    withChecks(root, signed);
    expect(told(root)).toEqual([]);
    expect(readLibrary(root).library?.living.checks).toEqual([signed]);
  });

  test('has a digest that begins as that of `releases.json` does', () => {
    const section = sectionIn(protocols(), 'wet-floors');
    expect(sectionDigest(section).slice(0, 16)).toBe(wordingDigest(JSON.stringify(section)));
  });

  test('of another wording is pointed out with the digest of today, and stops nothing', () => {
    const root = protocols();
    withChecks(root, check(none));
    expect(told(root)).toEqual([
      `checks.yaml:2:11 warning check-outdated \`wet-floors\` reads otherwise than what pharmacy signed on Feb 1, 2026.\n  Mend: have it read again, and add an entry with the digest that it has now: ${digestIn(root, 'wet-floors')}`,
    ]);
    expect(readLibrary(root).library?.living.checks).toHaveLength(1);
  });

  test('that a newer one of the same reader follows is of the past', () => {
    const root = protocols();
    withChecks(root, check(none), check(digestIn(root, 'wet-floors'), { date: '2026-03-01' }));
    expect(told(root)).toEqual([]);
  });

  test('of another reader does not speak for the first', () => {
    const root = protocols();
    withChecks(root, check(none), check(digestIn(root, 'wet-floors'), { by: 'physician' }));
    expect(told(root)).toEqual([
      expect.stringMatching(/^checks\.yaml:2:\d+ warning check-outdated .* pharmacy signed/),
    ]);
  });

  test('may be of what the draft says and no release yet', () => {
    const { root } = frozenHistory();
    change(root, page, ['## Why', '## Soap { #wet-floors-soap }\n\nUse a drop. <source:S1>\n\n## Why']);
    withChecks(root, check(digestIn(root, 'wet-floors-soap'), { section: 'wet-floors-soap' }));
    expect(told(root)).toEqual([]);
  });

  test('of the wording in force is outdated once the draft has another', () => {
    const { root } = frozenHistory();
    withChecks(root, check(digestIn(root, 'wet-floors')));
    change(root, page, ['all visitors. <', 'everybody. <']);
    expect(told(root)).toEqual([expect.stringContaining(digestIn(root, 'wet-floors'))]);
  });

  test.each<[what: string, more: Partial<TextCheck>, problem: string]>([
    [
      'of no section',
      { section: 'wet-flours' },
      'checks.yaml:1:12 section-unknown `wet-flours` names no section.\n  Mend: write `wet-floors`, if that was meant.',
    ],
    [
      'that never holds',
      { expires: '2026-02-01' },
      'checks.yaml:6:12 check-expires The check of 2026-02-01 expires on 2026-02-01, before it holds for a day.\n  Mend: write the first day on which it holds no more.',
    ],
    [
      'with half a digest',
      { digest: '0123456789abcdef' },
      'checks.yaml:2:11 value-refused 0.digest: `0123456789abcdef` is no digest.\n  Mend: write 64 hexadecimal digits, as `check` prints them for the section.',
    ],
  ])('%s is refused', (_what, more, problem) => {
    const root = protocols();
    withChecks(root, check(digestIn(root, 'wet-floors'), more));
    expect(told(root)).toEqual([problem]);
  });

  test('of a section that cannot be read is no second problem', () => {
    const root = protocols({ [page]: ['title: Wet floors', 'titel: Wet floors'] });
    withChecks(root, check(none));
    expect(told(root).filter((line) => line.startsWith('checks.yaml'))).toEqual([]);
  });
});

describe('a recall', () => {
  const recall = (more: Partial<Recall> = {}): Recall => ({
    release: '2026-02-01',
    sections: ['wet-floors'],
    kind: 'erratum',
    day: '2026-02-10',
    reason: 'The soap was that of another floor',
    notice: 'Ask the porters which soap to use',
    decided_by: 'Head porter',
    sample: true,
    ...more,
  });

  /** A tree with one release, and what is recalled of it. */
  const withRecalls = (...recalls: Recall[]): string => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, 'recalls.yaml', stringify(recalls));
    return root;
  };

  test('is read, and none is lost', () => {
    const recalls = [recall(), recall({ kind: 'withheld', sections: ['lost-key-who'], day: '2026-02-11' })];
    expect(readLibrary(withRecalls(...recalls)).library?.living.recalls).toEqual(recalls);
  });

  test.each<[what: string, recalls: Recall[], problem: string]>([
    [
      'of no release',
      [recall({ release: '2026-03-01', day: '2026-03-02' })],
      'recalls.yaml:1:12 release-unknown `2026-03-01` names no release.\n  Mend: name one of 2026-02-01.',
    ],
    [
      'of no section of its release',
      [recall({ sections: ['wet-floors', 'wet-flours'] })],
      "recalls.yaml:4:7 section-unknown `wet-flours` names no section of release 2026-02-01.\n  Mend: name it by the id that it has on the release's record.",
    ],
    [
      'before its release governed',
      [recall({ day: '2026-01-31' })],
      'recalls.yaml:5:8 recall-day 2026-01-31 is before release 2026-02-01 governed.\n  Mend: write 2026-02-01 or a later day.',
    ],
    [
      'after a later one',
      [recall({ day: '2026-02-11' }), recall()],
      'recalls.yaml:14:8 recall-order The recall of 2026-02-10 stands after that of 2026-02-11.\n  Mend: put entries in the order of their days, the newest last.',
    ],
  ])('%s is refused', (_what, recalls, problem) => {
    expect(told(withRecalls(...recalls))).toEqual([problem]);
  });

  test('before there is a release is refused', () => {
    expect(told(protocols({ 'recalls.yaml': stringify([recall()]) }))).toEqual([
      expect.stringContaining('Mend: name one of the releases, once there is one.'),
    ]);
  });
});
