/** /exports/releases.json: what every release said; the only data that compare, survey and the date look-up read. */
import type { APIRoute } from 'astro';
import { releaseHistory } from '../../library.ts';

export const GET: APIRoute = () => new Response(JSON.stringify(releaseHistory()));
