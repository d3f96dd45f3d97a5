/** The files that authors begin with: each is a valid one of its kind. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { contentRoot } from '../../src/loading/library/content-root.ts';
import { parsePage } from '../../src/loading/prose/page.ts';
import { ApprovalsSchema } from '../../src/schema/approvals.ts';
import { CardSchema } from '../../src/schema/card.ts';
import { ChecklistSchema } from '../../src/schema/checklist.ts';
import { PageSchema } from '../../src/schema/page.ts';
import { ReleaseSchema } from '../../src/schema/release.ts';
import { StateReportingSchema } from '../../src/schema/reporting.ts';
import { OrganizationSchema } from '../../src/schema/organization.ts';

const folder = path.join(contentRoot().folder, '_templates');
const schemas = {
  approvals: ApprovalsSchema,
  card: CardSchema,
  checklist: ChecklistSchema,
  organization: OrganizationSchema,
  page: PageSchema,
  release: ReleaseSchema,
  reporting: StateReportingSchema,
};
const templates = existsSync(folder) ? readdirSync(folder) : [];

test('every one is named by the kind of its file', () => {
  for (const name of templates) expect(schemas).toHaveProperty(path.parse(name).name);
});

test.each(templates)('%s is a valid file of its kind', (name) => {
  const { name: kind, ext } = path.parse(name);
  const text = readFileSync(path.join(folder, name), 'utf8');
  const { matter, problems } = ext === '.md' ? parsePage(name, text) : { matter: { text }, problems: [] };
  expect(problems).toEqual([]);
  expect(schemas[kind as keyof typeof schemas]?.safeParse(parse(matter?.text ?? '')).error?.issues ?? []).toEqual([]);
});
