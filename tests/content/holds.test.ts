/** What this content must hold, as its `checks/holds.yaml` says. */
import { describe, expect, test } from 'vitest';
import type { Protocol } from '../../src/domain/protocol.ts';
import { rolesWithLists } from '../../src/domain/checklists/checklist.ts';
import type { Holds } from '../../src/schema/checks.ts';
import type { Requirement } from '../../src/schema/register.ts';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { readLibrary } from '../../src/loading/library/read.ts';
import { holds } from './checks.ts';
import { questions } from './questions.ts';

const { draft } = readLibrary(contentRoot().folder).library ?? {};

const known = holds && draft && ([holds, draft] as const);
if (known) describe('this content', () => mustHold(...known));
else test.skip('not applicable: nothing is said of what this content must hold', () => {});

function mustHold({ roles, states, requirements, own_requirements, cards }: Holds, protocol: Protocol): void {
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const ofKind = (kind: Requirement['kind']) => ids(protocol.requirements.filter((one) => one.kind === kind));

  test('has these roles, each with a list', () => {
    expect(ids(protocol.roles)).toEqual(roles);
    expect(ids(rolesWithLists(protocol)).toSorted()).toEqual(roles.toSorted());
  });

  test('says of these states who must report what', () => {
    expect(ids(protocol.reporting)).toEqual(states);
  });

  test.each(['component', 'claim'] as const)('maps every %s that a protocol is measured by', (kind) => {
    expect(ofKind(kind)).toEqual(
      Array.from({ length: requirements[kind] ?? 0 }, (_, index) => `${kind}-${String(index + 1).padStart(2, '0')}`),
    );
  });

  test('has places for requirements of its own', () => {
    expect(ofKind('facility').length).toBeGreaterThanOrEqual(own_requirements);
  });

  test('has these cards in these languages', () => {
    expect(Object.fromEntries(protocol.cards.map(({ id, languages }) => [id, Object.keys(languages)]))).toEqual(cards);
  });

  test('asks search for something from every role', () => {
    expect(roles.filter((role) => !questions.some((question) => question.role === role))).toEqual([]);
  });
}
