/** Route data: what every page shows besides its own content, and what none may tell (`og:` and `twitter:` tags). */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import { facility } from './library.ts';

export const onRequest = defineRouteMiddleware(({ locals }) => {
  locals.facility = facility;
  const route = locals.starlightRoute;
  route.head = route.head.filter(
    ({ attrs }) => !/^(og|twitter|article):/.test(String(attrs?.['property'] ?? attrs?.['name'] ?? '')),
  );
});
