/** /exports/releases.json: what every release said; the only data that compare, survey and the date look-up read. */
import { releaseHistory } from '../../library.ts';

export const GET = () =>
  new Response(JSON.stringify(releaseHistory()), { headers: { 'Content-Type': 'application/json' } });
