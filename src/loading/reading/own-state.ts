/** Own state: pages, lists, branches, cards and cases as they are read on, with the values of the own state's file in place. */
import type { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import type { Page, Protocol, State } from '../../domain/protocol.ts';
import {
  holdsValue,
  inMarkdown,
  inPlainText,
  serviceOf,
  withValues,
  type OwnState,
} from '../../domain/reporting/state-values.ts';
import { namesOf } from '../../domain/text/names.ts';
import { BranchSchema } from '../../schema/branch.ts';
import { CardSchema } from '../../schema/card.ts';
import { ChecklistSchema } from '../../schema/checklist.ts';
import { CaseSchema } from '../../schema/learning.ts';
import { PageSchema } from '../../schema/page.ts';
import { SharedSchema } from '../../schema/shared.ts';
import { changeTexts, type FoundUse } from '../../schema/uses.ts';
import { blocksOf } from '../prose/blocks.ts';

/** What may take values. */
type Taking = Pick<Protocol, 'pages' | 'checklists' | 'branches' | 'cards' | 'cases' | 'shared'>;

const heldOnce = madeOnce<boolean>();
const putOnce = madeOnce<object>();

/**
 * A protocol with the values of this state in place; nouns that hold none stay the same objects, and so do those that two
 * protocols with the same state share.
 */
export function withStateValues<T extends Taking & Pick<Protocol, 'reporting' | 'services' | 'links' | 'phrases'>>(
  said: T,
  state: string,
): T {
  const { pages, checklists, branches, cards, cases, shared, reporting, services, links, phrases } = said;
  const own: OwnState = {
    state: reporting.find(({ id }) => id === state) ?? unwrittenState(state),
    said: phrases.reporting,
    names: namesOf(services, links),
    words: blocksOf,
  };
  const put = <N extends object>(noun: N, make: () => N): N =>
    heldOnce([noun], () => holdsValue(JSON.stringify(noun)))
      ? (putOnce([noun, own.state, own.said, own.names], make) as N)
      : noun;
  const fields = <N extends object>(schema: z.ZodType, noun: N): N =>
    put(noun, () => changeTexts(schema, noun, (found) => valued(found, own)));
  return {
    ...said,
    pages: pages.map((page) => put(page, () => pageIn(page, own))),
    checklists: checklists.map((list) => fields(ChecklistSchema, list)),
    branches: branches.map((branch) => fields(BranchSchema, branch)),
    cards: cards.map((card) => fields(CardSchema, card)),
    cases: cases.map((one) => fields(CaseSchema, one)),
    shared: fields(SharedSchema, shared),
  };
}

const unwrittenOnce = madeOnce<State>();

/** A state that no file is written of has no rows. */
const unwrittenState = (id: string): State => unwrittenOnce([id], () => ({ id, title: id, rows: [] }));

/** A field's text with its values; undefined where it named the line of a row that has none. */
function valued({ text, use }: FoundUse, own: OwnState): string | undefined {
  if (use.prose) return inMarkdown(text, own);
  if (use.refers) return serviceOf(text, own);
  return use.values ? inPlainText(text, own) : text;
}

const pageIn = (page: Page, own: OwnState): Page => ({
  ...changeTexts(PageSchema, page, (found) => valued(found, own)),
  lead: withValues(page.lead, own),
  parts: page.parts.map((part) => ({ ...part, text: withValues(part.text, own) })),
});
