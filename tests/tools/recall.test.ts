/** Recalling sections of a release: asked or given, tried before it is written, and only ever added. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { main } from '../../src/tools/recall.ts';
import { change, protocols, told } from '../made/fixture.ts';
import { freeze } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const page = 'draft/pages/lost-key.md';

/** Three releases: the words stand in the first two. */
function history(): string {
  const root = protocols();
  freeze(root, '2026-02-01');
  change(root, 'draft/pages/wet-floors.md', ['every visitor. <', 'each visitor. <']);
  freeze(root, '2026-03-01');
  change(root, page, ['A doubt is enough.', 'Ask first.']);
  freeze(root, '2026-04-01');
  return root;
}

const given = ['--reason', 'It told a place', '--notice', 'Ask the locksmith', '--decided-by', 'Head porter'];

const run = (root: string, ...more: string[]) => ran(main, [...more, '--protocols', root]);
const written = (root: string) => parse(readFileSync(path.join(root, 'recalls.yaml'), 'utf8')) as object[];

test('an erratum is one entry at the end of the register, as options give it', async () => {
  const root = history();
  const { status, said } = await run(
    root,
    '2026-02-01',
    'lost-key-who',
    '--kind',
    'erratum',
    '--day',
    '2026-04-02',
    '--yes',
    ...given,
  );
  expect([status, said.replaceAll(path.basename(root), 'protocols')]).toMatchInlineSnapshot(`
    [
      0,
      "Release 2026-02-01, lost-key-who:
      Corrected on Apr 2, 2026: Ask the locksmith.
      Reason: It told a place. Decided by: Head porter (sample).
    Written: protocols/recalls.yaml
    Next: npm run build, then deploy. The right text belongs into a new release.
    ",
    ]
  `);
  expect(told(root)).toEqual([]);
  await run(
    root,
    '2026-03-01',
    'wet-floors',
    'lost-key-who',
    '--kind',
    'erratum',
    '--day',
    '2026-04-03',
    '--yes',
    ...given,
  );
  expect(written(root)).toEqual([
    expect.objectContaining({ release: '2026-02-01', sections: ['lost-key-who'], day: '2026-04-02', sample: true }),
    expect.objectContaining({ release: '2026-03-01', sections: ['wet-floors', 'lost-key-who'], day: '2026-04-03' }),
  ]);
});

test('words that are withheld are withheld of every release that says them, and what is still to do is told', async () => {
  const root = history();
  const { status, said } = await run(root, '2026-02-01', 'lost-key-who', '--kind', 'withheld', '--yes', ...given);
  expect([status, said]).toEqual([0, expect.stringContaining('npm run deploy -- <folder> --alone')]);
  expect(written(root)).toMatchObject([{ release: '2026-02-01' }, { release: '2026-03-01' }]);
  expect(told(root)).toEqual([]);
});

test('a draft that says the words is told of, and the recall is written all the same', async () => {
  const root = history();
  change(root, page, ['Ask first.', 'A doubt is enough.']);
  const { status, stderr } = await run(root, '2026-02-01', 'lost-key-who', '--kind', 'withheld', '--yes', ...given);
  expect([status, stderr]).toEqual([0, expect.stringContaining('The draft says the same in `lost-key-who`')]);
  expect(written(root)).toHaveLength(2);
});

test('what no option says is asked', async () => {
  const root = history();
  const answers = ['withheld', 'It told a place', 'Ask the locksmith', 'Head porter'];
  const asked: string[] = [];
  const ask = async (question: string) => {
    asked.push(question);
    return answers[asked.length - 1] ?? '';
  };
  const { status } = await ran(main, ['2026-02-01', 'lost-key-who', '--protocols', root], {
    ask,
    confirm: async () => true,
  });
  expect([status, asked]).toEqual([
    0,
    ['Erratum or withheld?', 'Why, in a sentence?', 'What are readers told, in a sentence?', 'Which role decided it?'],
  ]);
  expect(written(root)[0]).toMatchObject({ kind: 'withheld', reason: 'It told a place', decided_by: 'Head porter' });
});

describe('nothing is written', () => {
  const whole = (release: string, section: string, ...more: string[]) => [
    release,
    section,
    '--kind',
    'withheld',
    '--yes',
    ...given,
    ...more,
  ];

  test.each<[what: string, asked: string[], status: number, said: string]>([
    ['without a section', ['2026-02-01'], 2, 'Name the release, and each section of it by its id'],
    ['of no release', whole('2026-02-02', 'lost-key-who'), 2, '`2026-02-02` is no release. There are: 2026-02-01'],
    ['of no section', whole('2026-02-01', 'lost-key-whom'), 2, 'Nearest: lost-key-who.'],
    ['of no kind', [...whole('2026-02-01', 'lost-key-who'), '--kind', 'gone'], 2, '`gone` is no kind of recall.'],
    [
      'from a day to come',
      whole('2026-02-01', 'lost-key-who', '--day', '2999-01-01'),
      2,
      '2999-01-01 has not come yet',
    ],
    [
      'before the release governed',
      whole('2026-02-01', 'lost-key-who', '--kind', 'erratum', '--day', '2026-01-31'),
      1,
      'recall-day',
    ],
    ['of a stop in force', whole('2026-04-01', 'shared-never-wave'), 1, 'recall-stop'],
    ['of a duty in force', whole('2026-04-01', 'state-northmarch-child'), 1, 'recall-stop'],
    ['where nobody says why', ['2026-02-01', 'lost-key-who', '--kind', 'withheld', '--yes'], 2, 'Add --reason <text>.'],
    [
      'where nobody is there to say yes',
      ['2026-02-01', 'lost-key-who', '--kind', 'withheld', ...given],
      2,
      'add --yes',
    ],
  ])('%s', async (_what, asked, status, said) => {
    const root = history();
    expect(await run(root, ...asked)).toMatchObject({ status, stderr: expect.stringContaining(said) as string });
    expect(existsSync(path.join(root, 'recalls.yaml'))).toBe(false);
  });

  test('where the answer is no', async () => {
    const root = history();
    const { status } = await ran(
      main,
      ['2026-02-01', 'lost-key-who', '--kind', 'withheld', ...given, '--protocols', root],
      {
        confirm: async () => false,
      },
    );
    expect([status, existsSync(path.join(root, 'recalls.yaml'))]).toEqual([1, false]);
  });
});
