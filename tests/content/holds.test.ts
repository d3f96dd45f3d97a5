/** What this content must hold, as its `checks/holds.yaml` says. */
import { describe, expect, test } from 'vitest';
import { rolesWithLists } from '../../src/domain/checklists/checklist.ts';
import type { Requirement } from '../../src/schema/register.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { holds } from './checks.ts';
import { questions } from './questions.ts';

const { draft } = readLibrary(contentRoot().folder).library ?? {};
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
const ofKind = (kind: Requirement['kind']) => ids(draft!.requirements.filter((one) => one.kind === kind));

describe.runIf(holds && draft)('this content', () => {
  test('has these roles, each with a list', () => {
    expect(ids(draft!.roles)).toEqual(holds!.roles);
    expect(ids(rolesWithLists(draft!)).toSorted()).toEqual(holds!.roles.toSorted());
  });

  test('says of these states who must report what', () => {
    expect(ids(draft!.reporting)).toEqual(holds!.states);
  });

  test.each(['component', 'claim'] as const)('maps every %s that a protocol is measured by', (kind) => {
    expect(ofKind(kind)).toEqual(
      Array.from(
        { length: holds!.requirements[kind] ?? 0 },
        (_, index) => `${kind}-${String(index + 1).padStart(2, '0')}`,
      ),
    );
  });

  test('has places for requirements of its own', () => {
    expect(ofKind('facility').length).toBeGreaterThanOrEqual(holds!.own_requirements);
  });

  test('has these cards in these languages', () => {
    expect(Object.fromEntries(draft!.cards.map(({ id, languages }) => [id, Object.keys(languages)]))).toEqual(
      holds!.cards,
    );
  });

  test('says what it must on every card', () => {
    for (const { languages } of draft!.cards)
      for (const words of holds!.every_card_says)
        expect([languages['en']?.heading, ...(languages['en']?.lines ?? [])].join(' ')).toContain(words);
  });

  test('asks search for something from every role', () => {
    expect(holds!.roles.filter((role) => !questions.some((question) => question.role === role))).toEqual([]);
  });
});
