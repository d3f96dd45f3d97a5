/** What this build is, for whoever deploys it or asks which one is served. */
import { facility, inForce, today } from '../library.ts';
import { base } from '../site.ts';

export const GET = () => Response.json({ day: today, release: inForce.id, sample: facility.sample === true, base });
