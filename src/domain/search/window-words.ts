/** Window words: what the search window says around what is asked and found. */
export const windowWords = {
  title: 'Search',
  question: 'What do you need?',
  example: (words: string) => `such as: ${words}`,
  kind: 'Kind',
  allKinds: 'All kinds',
  role: 'Role',
  allRoles: 'All roles',
  hint: 'A word or two, in your own words. Nothing of it is kept or sent.',
  results: 'Results',
  lists: 'Lists by role',
  directory: 'Who to call',
  ask: 'or ask:',
  searching: 'Searching …',
  broken: 'Search does not work just now. Go on from here:',
  asTyped: (words: string) => `Search for “${words}”`,
  near: 'Show what comes near',
  nearest: 'Near to it: ',
  meant: (words: string) => `Showing results for “${words}”. `,
  noAnswer: 'Nothing found that answers this. Ask, or go on from here:',
  none: 'Nothing found. Try one other word, or go on from here:',
  /** How many were found, of which at most some are shown. */
  found: (count: number, most: number) =>
    `${count === 1 ? '1 result' : `${count} results`}${count > most ? `; the best ${most} are shown` : ''}`,
};
