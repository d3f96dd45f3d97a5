/** What a sentence rests on: no drug, dose, limit, share, law or duty stands by the word of this facility alone. */
import { describe, expect, test } from 'vitest';
import { BranchSchema } from '../../src/schema/branch.ts';
import { CardSchema } from '../../src/schema/card.ts';
import { CitedSchema } from '../../src/schema/checks.ts';
import { ChecklistSchema } from '../../src/schema/checklist.ts';
import { StateReportingSchema } from '../../src/schema/reporting.ts';
import { ServiceSchema } from '../../src/schema/service.ts';
import { CaseSchema } from '../../src/schema/learning.ts';
import { SharedSchema } from '../../src/schema/shared.ts';
import { usesOf } from '../../src/schema/uses.ts';
import { checksIn } from './checks.ts';
import { typed } from './typed.ts';

const cited = checksIn('cited.yaml', CitedSchema);

/** What is said in one breath: sentences up to what they cite, or a row of a table. */
interface Statement {
  where: string;
  text: string;
}

/** The statements of a passage of Markdown; what a value of the own state says is cited where it is written. */
function statementsIn(where: string, markdown: string): Statement[] {
  const lines = markdown.split('\n').map((line) => line.trim());
  return lines
    .filter((line, index) => !/^(#|:::|\|[ :-]+\|)/.test(line) && !lines[index + 1]?.startsWith('| ---'))
    .flatMap((line) => (line.startsWith('|') ? [line] : line.split(/(?<=<source:[^>]+>)(?!\s*<source:)/)))
    .filter((text) => /\w/.test(text))
    .map((text) => ({ where, text: text.trim() }));
}

/** The statements of the fields of a file; what an item says is cited in its reason. */
const ofFields = (where: string, schema: Parameters<typeof usesOf>[0], value: unknown): Statement[] => {
  const texts = usesOf(schema)(value).filter(({ use }) => use.prose);
  const acts = new Set(texts.filter(({ path }) => path.at(-1) === 'why').map(({ path }) => path.slice(0, -1).join()));
  return texts
    .filter(
      ({ path, text }) => text.includes('<source:') || path.at(-1) !== 'text' || !acts.has(path.slice(0, -1).join()),
    )
    .flatMap(({ text }) => statementsIn(where, text));
};

const statements = [
  ...typed.pages.flatMap(({ id, lead, parts }) =>
    [lead, ...parts.map(({ text }) => text)].flatMap((text) => statementsIn(id, text)),
  ),
  ...typed.checklists.flatMap((list) => ofFields(`list ${list.id}`, ChecklistSchema, list)),
  ...typed.branches.flatMap((branch) => ofFields(`branch ${branch.id}`, BranchSchema, branch)),
  ...typed.cards.flatMap((card) => ofFields(`card ${card.id}`, CardSchema, card)),
  ...typed.reporting.flatMap((state) => ofFields(`state ${state.id}`, StateReportingSchema, state)),
  ...typed.services
    .filter(({ sample }) => !sample)
    .flatMap((service) => ofFields(`service ${service.id}`, ServiceSchema, service)),
  ...typed.cases.flatMap((one) => ofFields(`case ${one.id}`, CaseSchema, one)),
  ...ofFields('shared', SharedSchema, typed.shared),
];

/** A value of the own state brings its own citations. */
const restsOnMore = ({ text }: Statement): boolean => /<source:(?!local>)|<(duty|state-note):/.test(text);

/** The words that are read: without where they lead, and without what the hospital has yet to fill in. */
const wordsOf = ({ text }: Statement): string => text.replaceAll(/\[LOCAL:[^\]]*\]|\[[^\]]*\]\([^)]*\)|<[^>]+>/g, '');

describe.runIf(cited)('a sentence by the word of this facility alone', () => {
  const { facts = {}, exceptions = [], mostly_local = 0 } = cited ?? {};
  const alone = statements.filter((one) => !restsOnMore(one));

  test.each(Object.entries(facts))('states no %s', (_kind, patterns) => {
    const form = new RegExp(`(?<!\\w)(?:${patterns.join('|')})(?!\\w)`, 'i');
    const found = alone
      .filter((one) => form.test(wordsOf(one)) && !exceptions.some(({ words }) => one.text.includes(words)))
      .map(({ where, text }) => `${where}: ${text}`);
    expect(found).toEqual([]);
  });

  test.each(Object.entries(facts))('could state a %s, so that this can fail', (_kind, patterns) => {
    const form = new RegExp(`(?<!\\w)(?:${patterns.join('|')})(?!\\w)`, 'i');
    expect(statements.some((one) => form.test(wordsOf(one)))).toBe(true);
  });

  test.each(exceptions)('is excepted only where it is said: $words', ({ words }) => {
    expect(alone.some(({ text }) => text.includes(words))).toBe(true);
  });

  test(`pages that rest on such words for more than ${mostly_local} in a hundred are told`, () => {
    const shares = localShares();
    for (const { id, share } of shares.filter((page) => page.share > mostly_local))
      console.info(`${id}: ${share} of a hundred citations are of this facility`);
    expect(shares.map(({ share }) => share <= 100)).not.toContain(false);
  });
});

/** Of a hundred citations of each page, how many are of this facility; most first. */
function localShares(): { id: string; share: number }[] {
  return typed.pages
    .map(({ id, lead, parts }) => {
      const all = [lead, ...parts.map(({ text }) => text)].join('\n').match(/<source:[^>]+>/g) ?? [];
      const local = all.filter((one) => one === '<source:local>');
      return { id, share: Math.round((local.length / Math.max(all.length, 1)) * 100) };
    })
    .toSorted((a, b) => b.share - a.share);
}
