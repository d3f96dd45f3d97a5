/** Learning words: what the pages and packages to learn from say around the protocol's own. */

/** A lesson has two forms, made from one source: for whoever is new, and for whoever knew an earlier release. */
export const forms = ['new', 'changed'] as const;
export type Form = (typeof forms)[number];

export const formWords: Record<Form, string> = { new: 'New here', changed: 'What changed' };

export const learningWords = {
  lead: 'Five minutes at most, made from the protocol itself. Choose your role.',
  kept: 'Nothing here is kept or sent. There is no score.',
  every: 'Every case',
  cases: 'Cases',
  decide: 'Decide, then open what you would do.',
  casesFor: 'For',
  moreCases: 'More cases, if you have time',
  noCases: 'This release has no case for your role.',
  right: 'Yes.',
  wrong: 'Not this.',
  better: 'Better:',
  says: 'The protocol says so:',
  ownTab: '(in a tab of its own)',
  first: 'First',
  soon: 'In two minutes',
  never: 'Never',
  why: 'Why',
  words: 'Words',
  does: 'Do:',
  same: 'Nothing that concerns your role is different. You are done.',
  newRole: 'Your whole list is new. Take the other form.',
  firstRelease: 'There is no earlier release to compare with. Take the other form.',
  touched: 'Cases on what changed',
  others: 'Also changed, to read later:',
  yourList: 'Your list',
  rehearse: 'Rehearse on your list',
  since: 'What differs for your role since the release of',
  taught: 'For the office: what each role is taught, and the packages for a learning system',
  knew: 'Which release did you know?',
  show: 'Show',
  redline: 'Every change, word by word',
  complete: 'I have gone through it',
  completed: 'Complete. You can close this.',
  kept_back: 'Your learning system did not take it. Try once more, or tell whoever runs it.',
  alone: 'Opened without a learning system: nothing is reported.',
  open: 'First open an answer of each case.',
  taughtTitle: 'What each role is taught',
  aboutTaught:
    'Made from the cases of this release. Who has gone through them, and who has read and understood, your learning system keeps: this site keeps nothing.',
  taughtCount: 'stops and duties are taught by a case of a role that they bind.',
  missed: 'No case teaches this yet:',
  packages: 'Packages for a learning system',
  aboutPackages:
    'SCORM 1.2, one for each role and form. A package reports that it was gone through and the digest of the release, never an answer.',
  knownThen: 'What changed is told against the release of',
  packaged: 'Nothing that you choose is reported or kept. Made from the release of',
} as const;

/** "About 4 minutes", or how few seconds. */
export const lasting = (minutes: number): string =>
  minutes < 0.5
    ? 'Ten seconds'
    : `About ${Math.max(1, Math.round(minutes))} ${Math.round(minutes) > 1 ? 'minutes' : 'minute'}`;
