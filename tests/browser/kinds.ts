/** One page of each kind that the site has. */
export const kinds = {
  start: '/',
  page: '/protocol/under-18/',
  lists: '/checklists/',
  list: '/checklists/ed-nurse/',
  cards: '/cards/',
  card: '/cards/wallet-card/',
  directory: '/resources/',
  service: '/resources/local-shelter/',
  states: '/reporting/',
  state: '/reporting/washington/',
  releases: '/releases/',
  record: '/releases/2026-03-01/',
  redline: '/releases/2026-11-01/redline/',
  compare: '/compare/',
  survey: '/survey/',
  help: '/help/staff/',
  missing: '/404.html',
} as const;

export type Kind = keyof typeof kinds;
export const everyKind = Object.entries(kinds) as [Kind, string][];
