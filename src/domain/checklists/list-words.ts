/** List words: what the screen says around a list in use. What a protocol says of it is content. */
import type { Outcome } from './run.ts';

export const listWords = {
  first: 'First',
  soon: '2 minutes',
  hint: 'Each tick leads on; press it again to take it back.',
  whole: 'The whole list',
  cases: 'At any moment',
  other: 'Not done?',
  help: 'If you need help now:',
  more: 'Read more, in a tab of its own',
  next: 'Next',
  finish: 'I am finished',
  end: 'The end',
  open: 'Not finished.',
  done: 'All of it is marked.',
  unsafe: 'Something was not safe yet.',
  toDo: 'Still to do',
  later: 'when it is safe',
  carries: 'Carries it on',
  handOver: 'Words to hand over with: no name, no place',
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
