/** /build.json: what this build is. */
import { live, today } from '../library.ts';
import { base } from '../site.ts';

export function GET(): Response {
  const { protocol, release } = live();
  return Response.json({ day: today(), release: release?.id ?? '', sample: protocol.facility.sample, base });
}
