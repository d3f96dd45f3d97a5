/** Route data: what every page shows besides its own content, and what none may tell (`og:` and `twitter:` tags). */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import type { Protocol } from './domain/protocol.ts';
import { lineToPrint } from './domain/directory/number-line.ts';
import { newerTimeline } from './domain/releases/timeline.ts';
import { facility, inForce, library, shown, today } from './library.ts';
import { editionAt, link, recordAddress } from './site.ts';

const newer = library.releases
  .filter(({ id }) => id > inForce.id)
  .map((release) => ({ timeline: newerTimeline(release), record: link(recordAddress(release.id)) }));

/** The state of the protocol that the page at an address shows: of a record its release, else the draft or what is in force. */
function stateAt(pathname: string): Protocol {
  const record = library.releases.find(({ id }) => pathname.startsWith(link(recordAddress(id))));
  const edition = shown.find((one) => one.edition === editionAt(pathname)) ?? shown[0]!;
  return record?.protocol ?? edition.protocol;
}

export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  locals.facility = facility;
  locals.phrases = stateAt(url.pathname).phrases;
  locals.site = library.living.site;
  locals.newer = newer;
  locals.day = today;
  locals.askNow = lineToPrint(shown[0]!.protocol, library.living.site.ask_now);
  const route = locals.starlightRoute;
  // No mark for Pagefind to read pages by: the index is made from sections.
  route.entry.data.pagefind = false;
  route.head = route.head.filter(
    ({ attrs }) => !/^(og|twitter|article):/.test(String(attrs?.['property'] ?? attrs?.['name'] ?? '')),
  );
});
