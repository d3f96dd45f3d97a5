/** /exports/checklists.csv: every list in force, a row per hard stop and item. */
import { checklistCsv } from '../../domain/exports/checklist-csv.ts';
import { live } from '../../library.ts';
import { blocksOf } from '../../loading/prose/blocks.ts';

export function GET(): Response {
  const { protocol, release } = live();
  return new Response(checklistCsv(protocol, release, blocksOf));
}
