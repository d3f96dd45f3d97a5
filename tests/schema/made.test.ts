/** What tests make in memory is what a file may say: each noun fits its schema. */
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { sections } from '../../src/domain/text/sections.ts';
import { blocksOf } from '../../src/loading/prose/blocks.ts';
import { BranchSchema } from '../../src/schema/branch.ts';
import { CardSchema } from '../../src/schema/card.ts';
import { ChecklistSchema } from '../../src/schema/checklist.ts';
import { FacilitySchema } from '../../src/schema/facility.ts';
import { CaseSchema } from '../../src/schema/learning.ts';
import { ContentsSchema, PageSchema } from '../../src/schema/page.ts';
import { RolesSchema, SourcesSchema } from '../../src/schema/register.ts';
import { ReleaseSchema } from '../../src/schema/release.ts';
import { StateReportingSchema } from '../../src/schema/reporting.ts';
import { OrganizationSchema } from '../../src/schema/organization.ts';
import { SharedSchema } from '../../src/schema/shared.ts';
import { aBranch, aCard, aCase, anItem, aProtocol, aShared, aStop } from '../made/protocol.ts';

const made = aProtocol({
  cards: [aCard('pocket')],
  cases: [aCase('wet-hall')],
  branches: [aBranch('flood')],
  shared: aShared({ items: [anItem('tell')], stops: [aStop('never')] }),
});
const [page, list, branch, card, state, learned] = [
  made.pages[0],
  made.checklists[0],
  made.branches[0],
  made.cards[0],
  made.reporting[0],
  made.cases[0],
].map(({ id: _id, ...noun }: { id?: string } = {}) => noun);
const { lead: _lead, parts: _parts, ...matter } = page as Record<string, unknown>;
const [{ group: _group, organization, ...own } = {}] = made.services;

test.each<[string, z.ZodType, unknown]>([
  ['page', PageSchema, matter],
  ['list', ChecklistSchema, list],
  ['branch', BranchSchema, branch],
  ['card', CardSchema, card],
  ['state', StateReportingSchema, state],
  ['case', CaseSchema, learned],
  ['shared items', SharedSchema, made.shared],
  ['contents', ContentsSchema, made.contents],
  ['roles', RolesSchema, made.roles],
  ['sources', SourcesSchema, made.sources],
  ['release', ReleaseSchema, made.release],
  ['facility', FacilitySchema, made.facility],
  ['organization', OrganizationSchema, { ...organization, services: [own] }],
])('a made-up %s is a good one', (_what, schema, value) => {
  expect(schema.safeParse(value).error).toBeUndefined();
});

test('a made-up protocol says what it holds', () => {
  expect(sections(made, blocksOf).map(({ id }) => id)).toEqual([
    'wet-floors',
    'shared-tell',
    'shared-never',
    'branch-flood',
    'branch-flood-fetch',
    'branch-flood-never-run',
    'list-porter',
    'list-porter-alone',
    'list-porter-dry',
    'card-pocket',
    'state-northmarch-child',
    'case-wet-hall',
    'governs-facility',
    'governs-approvals',
    'governs-intervals',
    'role-porter',
    'governs-contents',
    'source-s1',
    'source-l1',
    'governs-phrases',
    'service-first-line',
    'entry-first-line',
    'service-second-line',
    'entry-second-line',
  ]);
});
