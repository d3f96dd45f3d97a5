/** /exports/resources.csv: the living directory, a row per number. */
import type { APIRoute } from 'astro';
import { directoryCsv } from '../../domain/exports/directory-csv.ts';
import { shown, today } from '../../library.ts';

export const GET: APIRoute = () => new Response(directoryCsv(shown[0]!.protocol, today));
