/** Schemas: the JSON Schemas by which an editor helps authors while they type. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ApprovalsSchema } from '../schema/approvals.ts';
import { CardSchema } from '../schema/card.ts';
import { ChecklistSchema, SharedSchema } from '../schema/checklist.ts';
import { FacilitySchema } from '../schema/facility.ts';
import { LanguageSchema } from '../schema/language.ts';
import { ContentsSchema, PageSchema } from '../schema/page.ts';
import { OrganizationSchema } from '../schema/organization.ts';
import { PhrasesSchema } from '../schema/phrases.ts';
import { RequirementsSchema, RolesSchema, SearchWordsSchema, SourcesSchema } from '../schema/register.ts';
import { ReleaseSchema, WitnessesSchema } from '../schema/release.ts';
import { StateReportingSchema } from '../schema/reporting.ts';
import { SiteSchema } from '../schema/site.ts';

const schemas: Record<string, z.ZodType> = {
  approvals: ApprovalsSchema,
  card: CardSchema,
  checklist: ChecklistSchema,
  contents: ContentsSchema,
  facility: FacilitySchema,
  language: LanguageSchema,
  organization: OrganizationSchema,
  page: PageSchema,
  phrases: PhrasesSchema,
  release: ReleaseSchema,
  reporting: StateReportingSchema,
  requirements: RequirementsSchema,
  roles: RolesSchema,
  'search-words': SearchWordsSchema,
  shared: SharedSchema,
  site: SiteSchema,
  sources: SourcesSchema,
  witnesses: WitnessesSchema,
};

/** Every JSON Schema by its file's name. What Zod checks by a function has no word in JSON Schema and is left to `check`. */
export function editorSchemas(): Map<string, string> {
  return new Map(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

/** Writes them into the content's folder of schemas. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of editorSchemas()) writeFileSync(path.join(folder, name), text);
}
