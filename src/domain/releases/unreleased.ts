/** Unreleased: what the site shows before there is a release: the directory, which waits for no vote, and nothing else. */
import type { Library, Protocol } from '../protocol.ts';

/** What the sidebar and the start page lead to. */
const contents: Protocol['contents'] = [{ title: 'Now', pages: ['/resources/', '/help/'] }];

/** What a frame is made of. */
export const unreleasedFrame: Pick<Protocol, 'contents' | 'pages'> = { contents, pages: [] };

/** A protocol that says nothing yet. */
export const unreleased = ({ voted, living }: Pick<Library, 'voted' | 'living'>): Protocol => ({
  ...voted,
  ...unreleasedFrame,
  release: { title: '', sample: voted.facility.sample, changes: [], retired: [] },
  approvals: [],
  roles: [],
  sources: [],
  requirements: [],
  shared: { always: [], items: [], stops: [], readiness: [] },
  checklists: [],
  branches: [],
  cases: [],
  cards: [],
  reporting: [],
  services: living.services,
  links: living.links,
});
