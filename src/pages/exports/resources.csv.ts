/** /exports/resources.csv: the living directory, a row per number. */
import { directoryCsv } from '../../domain/exports/directory-csv.ts';
import { live, today } from '../../library.ts';

export const GET = (): Response => new Response(directoryCsv(live().protocol, today()));
