/** Owners of pages, lists, branches and cards, and the teams of the forge that are asked about their files. */
import { expect, test } from 'vitest';
import { protocols, told, type Edit } from '../../made/fixture.ts';

const teams = (...lines: string[]): Record<string, Edit> => ({
  'site.yaml': ['main_number:', `teams:\n${lines.map((line) => `  ${line}\n`).join('')}main_number:`],
});
const all = ['Porters: "@house/porters"', 'Gift shop: "@house/shop"', 'Locksmith: "@house/keys"'];
const unasked = (edits: Record<string, Edit>) =>
  told(protocols(edits)).filter((line) => line.includes('owner-without'));

test('are no matter where no team is named', () => {
  expect(unasked({})).toEqual([]);
});

test('each have a team, where one has', () => {
  expect(unasked(teams(...all))).toEqual([]);
});

test('without a team are pointed out where they stand', () => {
  const list: Record<string, Edit> = { 'draft/checklists/porter.yaml': ['owner: Porters', 'owner: Porter'] };
  expect(unasked({ ...teams(...all), ...list })).toEqual([
    expect.stringMatching(
      /^draft\/checklists\/porter\.yaml:\d+:8 warning owner-without-team `Porter` has no team in `site\.yaml`\.\n {2}Mend: write `Porters`, or name the team of this owner there\.$/,
    ),
  ]);
});
