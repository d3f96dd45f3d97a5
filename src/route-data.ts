/** Route data: what every page shows besides its own content, and what none may tell (`og:` and `twitter:` tags). */
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import type { FrozenRelease, Protocol } from './domain/protocol.ts';
import { lineToPrint, ownerOf } from './domain/directory/number-line.ts';
import { newerTimeline } from './domain/releases/timeline.ts';
import { editAddress, library, live, shown, today } from './library.ts';
import { editionAt, link, paperAddress, recordAddress } from './site.ts';

/** The state of the protocol that the page at an address shows: of a record its release, else the draft or what is in force. */
function stateAt(pathname: string): { protocol: Protocol; release?: FrozenRelease } {
  const record = library().releases.find(({ id }) => pathname.startsWith(link(recordAddress(id))));
  if (record) return { protocol: record.protocol, release: record };
  return shown().find(({ edition }) => edition === editionAt(pathname)) ?? live();
}

/** Releases after the one that stands at plain addresses. */
function newer() {
  const { release } = live();
  return library()
    .releases.filter(({ id }) => release !== undefined && id > release.id)
    .map((one) => ({ timeline: newerTimeline(one), record: link(recordAddress(one.id)) }));
}

export const onRequest = defineRouteMiddleware(({ locals, url }) => {
  const { protocol } = live();
  const state = stateAt(url.pathname);
  locals.facility = protocol.facility;
  locals.phrases = state.protocol.phrases;
  locals.site = protocol.site;
  locals.newer = newer();
  locals.day = today();
  locals.askNow = lineToPrint(protocol, protocol.site.ask_now);
  locals.owner = ownerOf(protocol);
  locals.editAddress = editAddress;
  const route = locals.starlightRoute;
  // No mark for Pagefind to read pages by: the index is made from sections.
  route.entry.data.pagefind = false;
  const told = route.head.filter(
    ({ attrs }) => !/^(og|twitter|article):/.test(String(attrs?.['property'] ?? attrs?.['name'] ?? '')),
  );
  // The order of layers must be the first rule of a page; bundled sheets come in no certain order.
  const first = told.findIndex(({ tag }) => tag === 'link');
  route.head = told.toSpliced(first, 0, {
    tag: 'link',
    attrs: { rel: 'stylesheet', href: link(paperAddress(state.release?.id)) },
    content: '',
  });
});
