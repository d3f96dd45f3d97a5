/** Route data: what every page shows besides its own content, and what none may tell (`og:` and `twitter:` tags). */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { newerTimeline } from './domain/timeline.ts';
import { facility, inForce, library, today } from './library.ts';
import { link, recordAddress } from './site.ts';

const newer = library.releases
  .filter(({ id }) => id > inForce.id)
  .map((release) => ({ timeline: newerTimeline(release), record: link(recordAddress(release.id)) }));

export const onRequest = defineRouteMiddleware(({ locals }) => {
  locals.facility = facility;
  locals.newer = newer;
  locals.day = today;
  const route = locals.starlightRoute;
  route.head = route.head.filter(
    ({ attrs }) => !/^(og|twitter|article):/.test(String(attrs?.['property'] ?? attrs?.['name'] ?? '')),
  );
});
