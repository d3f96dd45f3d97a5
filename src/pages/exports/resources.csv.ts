/** /exports/resources.csv: the living directory, a row per number. */
import type { APIRoute } from 'astro';
import { directoryCsv } from '../../domain/exports/directory-csv.ts';
import { inForce, library, today } from '../../library.ts';

const { services, facility } = library.draft;

export const GET: APIRoute = () => new Response(directoryCsv(services, inForce.protocol.reporting, facility, today));
