/** Files: every kind of file that authors write, by its name: where it stands, and what it may say. */
import { z } from 'zod';
import { ApprovalsSchema } from './approvals.ts';
import { BranchSchema } from './branch.ts';
import { CardSchema } from './card.ts';
import { ChecklistSchema } from './checklist.ts';
import { CitedSchema, HoldsSchema, LanguageChecksSchema, QuestionsSchema, WalksSchema } from './checks.ts';
import { FacilitySchema } from './facility.ts';
import { LanguageSchema } from './language.ts';
import { CaseSchema } from './learning.ts';
import { LinksSchema } from './links.ts';
import { OrganizationSchema } from './organization.ts';
import { ContentsSchema, PageSchema } from './page.ts';
import { PhrasesSchema } from './phrases.ts';
import {
  RequirementsSchema,
  RolesSchema,
  SearchQuestionsSchema,
  SearchWordsSchema,
  SourcesSchema,
} from './register.ts';
import { RecallsSchema } from './recalls.ts';
import { ReleaseSchema, WitnessesSchema } from './release.ts';
import { StateReportingSchema } from './reporting.ts';
import { SharedSchema } from './shared.ts';
import { SiteSchema } from './site.ts';
import { TextChecksSchema } from './text-check.ts';

/** A kind of file. Its JSON Schema and its template have the kind's name. */
export interface FileKind {
  /** Its path in the content root; `<page>` stands for a name that authors choose. */
  path: string;
  /** Describes itself in a sentence. */
  schema: z.ZodType;
}

/** What a kind of file is, in a sentence. */
export const whatIs = ({ schema }: FileKind): string => z.globalRegistry.get(schema)?.description ?? '';

export const fileKinds: Readonly<Record<string, FileKind>> = {
  page: { path: 'draft/pages/<page>.md', schema: PageSchema },
  contents: { path: 'draft/contents.yaml', schema: ContentsSchema },
  checklist: { path: 'draft/checklists/<role>.yaml', schema: ChecklistSchema },
  branch: { path: 'draft/branches/<branch>.yaml', schema: BranchSchema },
  shared: { path: 'draft/shared.yaml', schema: SharedSchema },
  roles: { path: 'draft/roles.yaml', schema: RolesSchema },
  card: { path: 'draft/cards/<card>.yaml', schema: CardSchema },
  reporting: { path: 'draft/reporting/<state>.yaml', schema: StateReportingSchema },
  case: { path: 'draft/learning/<case>.yaml', schema: CaseSchema },
  sources: { path: 'draft/sources.yaml', schema: SourcesSchema },
  requirements: { path: 'draft/requirements.yaml', schema: RequirementsSchema },
  release: { path: 'draft/release.yaml', schema: ReleaseSchema },
  approvals: { path: 'draft/approvals.yaml', schema: ApprovalsSchema },
  facility: { path: 'facility.yaml', schema: FacilitySchema },
  phrases: { path: 'draft/phrases.yaml', schema: PhrasesSchema },
  language: { path: 'language.yaml', schema: LanguageSchema },
  site: { path: 'site.yaml', schema: SiteSchema },
  organization: { path: 'resources/<group>/<organization>.yaml', schema: OrganizationSchema },
  links: { path: 'links.yaml', schema: LinksSchema },
  'search-words': { path: 'search-words.yaml', schema: SearchWordsSchema },
  'search-questions': { path: 'search-questions.yaml', schema: SearchQuestionsSchema },
  checks: { path: 'checks.yaml', schema: TextChecksSchema },
  recalls: { path: 'recalls.yaml', schema: RecallsSchema },
  witnesses: { path: 'witnesses.yaml', schema: WitnessesSchema },
  holds: { path: 'checks/holds.yaml', schema: HoldsSchema },
  cited: { path: 'checks/cited.yaml', schema: CitedSchema },
  questions: { path: 'checks/questions.yaml', schema: QuestionsSchema },
  walks: { path: 'checks/walks.yaml', schema: WalksSchema },
  'language-checks': { path: 'checks/language.yaml', schema: LanguageChecksSchema },
};
