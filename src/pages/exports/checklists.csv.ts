/** /exports/checklists.csv: every list in force, a row per hard stop and item. */
import type { APIRoute } from 'astro';
import { checklistCsv } from '../../domain/exports/checklist-csv.ts';
import { withLiving } from '../../domain/protocol.ts';
import { inForce, library } from '../../library.ts';
import { blocksOf } from '../../loading/prose/prose.ts';

export const GET: APIRoute = () =>
  new Response(checklistCsv(withLiving(inForce.protocol, library.living), inForce, blocksOf));
