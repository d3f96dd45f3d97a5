/** /problems.json, in `npm run dev` alone: what is to be mended before what is written now is shown. */
import { toMend } from '../library.ts';

export const prerender = true;

export const GET = (): Response => Response.json(toMend());
