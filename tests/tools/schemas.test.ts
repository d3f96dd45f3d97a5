import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { parsePage } from '../../src/loading/prose/page.ts';
import { CardSchema } from '../../src/schema/card.ts';
import { ChecklistSchema } from '../../src/schema/checklist.ts';
import { PageSchema } from '../../src/schema/page.ts';
import { ReleaseSchema } from '../../src/schema/release.ts';
import { StateReportingSchema } from '../../src/schema/reporting.ts';
import { OrganizationSchema } from '../../src/schema/service.ts';
import { editorSchemas } from '../../src/tools/schemas.ts';

test.each([...editorSchemas()])('%s for editors is made from the schema of today (npm run schemas)', (name, text) => {
  expect(readFileSync(path.join('protocols/schemas', name), 'utf8')).toBe(text);
});

test.each([
  ['card.yaml', CardSchema],
  ['checklist.yaml', ChecklistSchema],
  ['organization.yaml', OrganizationSchema],
  ['release.yaml', ReleaseSchema],
  ['reporting.yaml', StateReportingSchema],
] as const)('the template %s is a valid file of its kind', (name, schema) => {
  const result = schema.safeParse(parse(readFileSync(path.join('protocols/_templates', name), 'utf8')));
  expect(result.error?.issues ?? []).toEqual([]);
});

test('the template page.md is a valid page', () => {
  const { matter, problems } = parsePage('page.md', readFileSync('protocols/_templates/page.md', 'utf8'));
  expect(problems).toEqual([]);
  expect(PageSchema.safeParse(parse(matter?.text ?? '')).success).toBe(true);
});

test('every template is tried here', () => {
  expect(readdirSync('protocols/_templates').toSorted()).toEqual([
    'card.yaml',
    'checklist.yaml',
    'organization.yaml',
    'page.md',
    'release.yaml',
    'reporting.yaml',
  ]);
});
