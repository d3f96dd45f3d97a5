/** /exports/changes.csv: every change note of every release, a row each. */
import type { APIRoute } from 'astro';
import { changesCsv } from '../../domain/exports/changes-csv.ts';
import { releaseHistory } from '../../library.ts';

export const GET: APIRoute = () => new Response(changesCsv(releaseHistory()));
