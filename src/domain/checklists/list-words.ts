/** List words: what the screen says around a list in use. What a protocol says of it is content. */
import type { Outcome } from './run.ts';

export const listWords = {
  first: 'First',
  soon: '2 minutes',
  hint: 'Each tick leads on. Press it again to undo it.',
  whole: 'The whole list',
  cases: 'At any time',
  other: 'Not done?',
  help: 'If you need help now:',
  more: 'Read more, in a tab of its own',
  next: 'Next',
  finish: 'I am finished',
  end: 'Wrap up',
  open: 'Not finished.',
  done: 'Every item is marked.',
  unsafe: 'Something was not safe yet.',
  toDo: 'Still to do',
  later: 'when it is safe',
  carries: 'Who takes over',
  handOver: 'Hand-over words: no name, no place',
  kept: 'Nothing here is kept or sent. Ticks cannot be printed or copied: others could read them.',
  clear: 'Clear this list',
  cleared: 'Cleared.',
  undo: 'Undo',
  before: 'Before your shift',
  ready: 'Get ready',
  rehearse: 'Rehearse with a made-up case',
  rehearsal: 'Rehearsal',
  rehearsed: 'The rehearsal is over. This is what you skipped:',
  nothingSkipped: 'The rehearsal is over. You skipped nothing.',
  endRehearsal: 'End the rehearsal',
} as const;

/** What the button of an outcome says. */
export const outcomeWords: Record<Outcome, string> = {
  done: 'Done',
  'offered, declined': 'Offered, declined',
  'not safe yet': 'Not safe yet',
  'N/A': 'N/A',
};

/** What stands in the box, on the screen and on paper, for each outcome but *done*, whose tick is drawn. */
export const outcomeMarks: Record<Outcome, string> = {
  done: '',
  'offered, declined': 'NO',
  'not safe yet': '!',
  'N/A': 'N/A',
};

/** What stands around lists and branches as text, on their own pages, on sheets and in the encounter. */
export const listTextWords = {
  lists: 'One list for each role, clinical or not.',
  endings: 'How a list ends',
  nobodyActs: 'If nobody acts',
  never: 'Never',
  more: 'More',
  readMore: 'Read more',
  ready: 'Get ready',
  onlyAsking: 'Only for roles that ask.',
  byItem: 'Item by item:',
  before: 'Before:',
  others: (count: number) => `And ${count} more: read the whole list.`,
  isNew: 'The whole list is new.',
  branches: 'What to do in a case that not every list has to hold.',
  noBranches: 'This release has none: what to do in each case stands on the lists and pages.',
  if: 'If:',
  opensOn: 'Opens on the lists of:',
  allBranches: 'All of them',
  calming: 'Words that calm',
} as const;

/** What stands around the lanes of the encounter. */
export const encounterWords = {
  what: 'Who does what, from the first sign to the next visit.',
  none: 'This release draws none: what each role does stands on its list.',
  yourLane: 'Your lane',
  all: 'All',
  release: (day: string) => `Release ${day}.`,
  draft: 'Draft.',
  lane: 'Lane',
  ifs: 'If this happens',
  if: 'IF',
  everyLane: 'every lane',
  stop: 'STOP',
  stops: 'Hard stops',
} as const;
