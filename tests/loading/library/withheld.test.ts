/** What is withheld of a release: refused where somebody would be left without, or where its words stand on. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { historyOf } from '../../../src/domain/history/history-making.ts';
import { compareHtml } from '../../../src/domain/history/history-html.ts';
import { recordHtml } from '../../../src/domain/history/record-html.ts';
import { byId } from '../../../src/domain/protocol.ts';
import { withErrata } from '../../../src/domain/releases/recalled.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { digestOf, wordingDigest } from '../../../src/loading/files/sums.ts';
import { readLibrary } from '../../../src/loading/library/read.ts';
import { sectionDigest } from '../../../src/loading/library/signed.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import type { Recall } from '../../../src/schema/recalls.ts';
import { change, protocols, told } from '../../made/fixture.ts';
import { freeze } from '../../made/frozen.ts';

const words = 'A doubt is enough.';
const page = 'draft/pages/lost-key.md';

const recall = (more: Partial<Recall> = {}): Recall => ({
  release: '2026-02-01',
  sections: ['lost-key-who'],
  kind: 'withheld',
  day: '2026-03-10',
  reason: 'It told where keys are kept',
  notice: 'Ask the locksmith',
  decided_by: 'Head porter',
  sample: true,
  ...more,
});

/** Two releases, the words in the first alone, and what is recalled. */
function history(...recalls: Recall[]): string {
  const root = protocols();
  freeze(root, '2026-02-01');
  change(root, page, [words, 'Ask first.']);
  freeze(root, '2026-03-01');
  change(root, 'recalls.yaml', stringify(recalls));
  return root;
}

const libraryOf = (root: string) => {
  const { library } = readLibrary(root);
  if (!library) throw new Error(told(root).join('\n'));
  return library;
};

const historyIn = (root: string) =>
  historyOf(libraryOf(root), {
    sections: (protocol) => sections(protocol, blocksOf),
    digest: wordingDigest,
    notice: undefined,
  });

describe('words that are withheld', () => {
  test('stand in no release that was read, and the file and its digest are as they were frozen', () => {
    const root = history(recall());
    const before = libraryOf(history());
    const { releases } = libraryOf(root);
    expect(JSON.stringify(releases)).not.toContain(words);
    expect(JSON.stringify(before.releases)).toContain(words);
    expect(releases.map(({ digest }) => digest)).toEqual(before.releases.map(({ digest }) => digest));
    const frozen = path.join(root, 'releases/2026-02-01');
    expect(readFileSync(path.join(frozen, 'pages/lost-key.md'), 'utf8')).toContain(words);
    expect(digestOf(frozen)).toBe(releases[0]!.digest);
  });

  test('leave on the record the id, the digest of the words, the day, the reason and who decided', () => {
    const past = historyIn(history(recall()));
    const original = byId(sections(libraryOf(history()).releases[0]!.protocol, blocksOf), 'lost-key-who');
    expect(past.releases[0]!.recalls).toEqual([
      {
        section: 'lost-key-who',
        kind: 'withheld',
        day: '2026-03-10',
        reason: 'It told where keys are kept',
        notice: 'Ask the locksmith',
        decided_by: 'Head porter',
        sample: true,
        digest: sectionDigest(original),
      },
    ]);
    const record = String(recordHtml(past, past.releases[0]!, libraryOf(history()).voted.facility));
    expect(record).not.toContain('doubt');
    expect(record).toContain('Withheld since Mar 10, 2026: Ask the locksmith.');
    expect(record).toContain('Reason: It told where keys are kept. Decided by: Head porter (sample).');
  });

  test('stand in no comparison', () => {
    const compared = String(compareHtml(historyIn(history(recall())), '2026-02-01', '2026-03-01'));
    expect(compared).not.toContain('doubt');
    expect(compared).toContain('Recalled of release Feb 1, 2026');
  });

  test('give no title to what a later release retires', () => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, page, [
      /## Owner unknown[\s\S]*?(?=## Why)/.exec(readFileSync(path.join(root, page), 'utf8'))![0],
      '',
    ]);
    change(root, 'draft/pages/wet-floors.md', ['lost-key.md#lost-key-who', 'lost-key.md']);
    freeze(root, '2026-03-01', {
      retired: [{ id: 'lost-key-who', title: 'Owner unknown', reason: 'It leaked.' }],
    });
    change(root, 'recalls.yaml', stringify([recall()]));
    expect(libraryOf(root).releases[1]!.protocol.release.retired[0]!.title).toBe('Withheld: lost-key-who');
  });
});

describe('to withhold', () => {
  test.each<[what: string, recalls: Recall[], problems: string[]]>([
    ['a section once a newer release says other words', [recall()], []],
    [
      'what is set for the whole hospital is refused',
      [recall({ sections: ['governs-facility'] })],
      [
        expect.stringMatching(
          /^recalls\.yaml:3:7 recall-governance `governs-facility` is set for the whole hospital/,
        ) as string,
      ],
    ],
    [
      'a stop of the release in force is refused',
      [recall({ release: '2026-03-01', sections: ['shared-never-wave'] })],
      [
        expect.stringContaining('recall-elsewhere Release 2026-02-01 says the same in `shared-never-wave`') as string,
        expect.stringContaining('recall-elsewhere The draft says the same in `shared-never-wave`') as string,
        expect.stringMatching(
          /^recalls\.yaml:3:7 recall-stop `shared-never-wave` holds a stop or a duty, and on 2026-03-10 no/,
        ) as string,
      ],
    ],
    [
      'a page that holds a stop is refused before the newer release governs',
      [recall({ sections: ['wet-floors'], day: '2026-02-20' })],
      [
        expect.stringContaining('recall-elsewhere Release 2026-03-01 says the same in `wet-floors`') as string,
        expect.stringContaining('recall-stop `wet-floors` holds a stop or a duty, and on 2026-02-20') as string,
        expect.stringContaining('recall-elsewhere The draft says the same in `wet-floors`') as string,
      ],
    ],
    [
      'a duty of the release in force is refused',
      [recall({ release: '2026-03-01', sections: ['state-northmarch-child'] })],
      [
        expect.stringContaining('recall-elsewhere Release 2026-02-01 says the same') as string,
        expect.stringContaining('recall-stop `state-northmarch-child`') as string,
        expect.stringContaining('warning recall-elsewhere Words of `state-northmarch-child` also stand in') as string,
        expect.stringContaining('recall-elsewhere The draft says the same') as string,
      ],
    ],
  ])('%s', (_what, recalls, problems) => {
    const found = told(history(...recalls));
    expect(found).toEqual(expect.arrayContaining(problems));
    expect(found).toHaveLength(problems.length);
  });

  test('words that the next release says too is refused until that is named', () => {
    const root = protocols();
    freeze(root, '2026-02-01');
    change(root, 'draft/pages/wet-floors.md', ['every visitor. <', 'each visitor. <']);
    freeze(root, '2026-03-01');
    change(root, page, [words, 'Ask first.']);
    change(root, 'recalls.yaml', stringify([recall()]));
    expect(told(root)).toEqual([
      'recalls.yaml:3:7 recall-elsewhere Release 2026-03-01 says the same in `lost-key-who`, so that the words are published on.\n  Mend: recall it of that release too: add an entry for 2026-03-01.',
    ]);
    expect(readLibrary(root).library).toBeUndefined();
    change(root, 'recalls.yaml', stringify([recall(), recall({ release: '2026-03-01' })]));
    expect(told(root)).toEqual([]);
  });

  test('words that the draft brings back is told, and keeps nothing from being published', () => {
    const root = history(recall());
    change(root, page, ['Ask first.', words]);
    expect(told(root)).toEqual([
      'recalls.yaml:3:7 recall-elsewhere The draft says the same in `lost-key-who`, and would publish it again.\n  Mend: write that section of the draft anew.',
    ]);
    expect(readLibrary(root).library).toBeDefined();
    expect(readLibrary(root).library?.draft).toBeUndefined();
  });

  test('words that stand in another section too is pointed out: they may be what hurts', () => {
    const root = history(recall({ sections: ['lost-key-why'] }));
    expect(told(root).filter((line) => line.includes('warning'))).toEqual([
      'recalls.yaml:3:7 warning recall-elsewhere Words of `lost-key-why` also stand in `state-northmarch-note-records` of 2026-02-01, `state-northmarch-note-records` of 2026-03-01.\n  Mend: read them there; if it is they that must not be published, withhold those sections too.',
    ]);
  });
});

describe('an erratum', () => {
  const erratum = recall({ kind: 'erratum', notice: 'Take six (5 < 6) & ask at once: 1. the porter' });

  test('leaves the words where they were, and the digest of their section', () => {
    const { releases } = libraryOf(history(erratum));
    expect(releases[0]!.protocol).toEqual(libraryOf(history()).releases[0]!.protocol);
    expect(releases[0]!.recalls![0]).not.toHaveProperty('digest');
  });

  test('is told at its section wherever the release is shown', () => {
    const root = history(erratum);
    const shown = byId(sections(withErrata(libraryOf(root).releases[0]!), blocksOf), 'lost-key-who');
    expect(shown.blocks.map(({ text }) => text)).toEqual([
      'Corrected on Mar 10, 2026: Take six (5 < 6) & ask at once: 1. the porter.',
      expect.stringContaining(words),
    ]);
    const past = historyIn(root);
    expect(String(compareHtml(past, '2026-02-01', '2026-03-01'))).toContain(
      '<p class="correction">Corrected on Mar 10, 2026: Take six (5 &lt; 6) &amp; ask at once: 1. the porter. (release 2026-02-01)</p>',
    );
  });
});
