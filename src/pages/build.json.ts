/** /build.json: what this build is. */
import { dayBegins } from '../domain/clock.ts';
import { live, today } from '../library.ts';
import { base } from '../site.ts';

export function GET(): Response {
  const { protocol, release } = live();
  const { sample, time_zone } = protocol.facility;
  const day = today();
  return Response.json({ day, begins: dayBegins(day, time_zone), release: release?.id ?? '', sample, base });
}
