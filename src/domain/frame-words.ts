/** Frame words: what stands around every page, and on the pages that only lead on. */
export const frameWords = {
  hideAndLeave: 'Hide and leave',
  hide: 'Hide',
  hideScreen: 'Hide this screen',
  leave: 'Leave',
  close: 'Close',
  search: 'Search',
  menu: 'Menu',
  closeMenu: 'Close menu',
  contents: 'Main',
  crumbs: 'Breadcrumb',
  covered: 'Covered. Hold Control and press Enter three times to return.',
  whoToCall: 'Who to call',
  wrong: 'A wrong number or step here? Tell the',
  byMail: 'by e-mail',
  old: 'This page was opened on another day and may be old.',
  loadAgain: 'Reload it',
  retired: 'This was retired and is no longer in force.',
  inItsPlace: 'In its place:',
  nothingReplaces: 'Nothing replaces it.',
  start: 'Start',
  lastWording: 'Its last wording',
  inRelease: 'in the release of',
  gone: 'No longer on this page:',
  see: 'See',
  byRole: 'Start by role',
  need: 'What do you need?',
  suchAs: 'such as:',
  callFirst: 'Call first',
  why: 'Why',
  sources: 'Sources',
  otherLanguages: 'Other languages',
  nothingChanged: 'Nothing changed since',
  printHuddle: 'Print for the huddle',
  release: 'Release',
  draft: 'Draft, not in force',
  owner: 'owner:',
  earlier: 'Earlier wordings',
  suggest: 'Suggest a change',
  notFound: 'Page not found',
  moved: 'The page was moved or the address is mistyped. Search, or go on from here:',
  yourList: 'Your list',
  whatChanged: 'what changed',
  forCompliance: 'For compliance',
  forAuthors: 'For authors',
  hideAndLeaveDo: 'What Hide and Leave do',
  noNames: 'Write no names.',
  allLists: (count: number) => `All ${count} lists`,
  changedSince: (day: string) => `Changed since ${day}`,
  newSince: (day: string) => `New since ${day}`,
  suggestFor: (title: string) => `Suggest a change: ${title}`,
  toWhat: 'To what? It opens where the text is kept; nothing changes here before it is approved.',
} as const;

/** What the button that copies a number says afterward. */
export const copyWords = { done: 'Copied', selected: 'Selected: press Ctrl+C' } as const;

/** Which day the foot of a printed sheet tells. */
export const paperWords = {
  /** Where nobody knows when it is printed: that of its numbers. */
  asOf: (day: string) => `As of ${day}.`,
  printedOn: (day: string) => `Printed on ${day}; uncontrolled from then on.`,
} as const;

/** What is said before an untouched screen hides or clears itself. */
export const idleWords = {
  clears: 'Ticks and search are cleared in a minute.',
  hides: (minutes: string | undefined) =>
    `This screen hides itself in a minute. Ticks and search are cleared after ${minutes} minutes without a touch.`,
  keep: 'Press any key to keep them.',
} as const;
