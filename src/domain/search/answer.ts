/** Answer: what a list of results knows of a section. Plain data: the build writes it, the browser reads it. */
import type { SearchWords } from '../../schema/register.ts';

/** What an answer is, in the order in which answers of equal fit are shown. */
export const answerKinds = ['number', 'stop', 'item', 'part', 'directory', 'row', 'reasons', 'help', 'police'] as const;
export type AnswerKind = (typeof answerKinds)[number];

/** What a list of results knows of a section. */
export interface Answer {
  /** The section's id. */
  id: string;
  /** Without the base path. */
  address: string;
  kind: AnswerKind;
  title: string;
  /** True where the title is no more than the text's first sentence. */
  sentence?: true;
  /** The page or list that holds it. */
  where: string;
  /** The id of the page or list that holds it. */
  parent?: string;
  roles: string[];
  /** Other names by which it is known; as good as its title. */
  names?: string;
  /** What staff ask of it, in their words. */
  asked?: string[];
  /** The number to call, as printed. */
  number?: string;
  /** The line to call that stands beside it. */
  line?: { label: string; number: string };
  /** Its place among the lines that are called first. */
  first?: number;
  /** The state whose it is, where that is not the hospital's own: shown first only if the state is named. */
  state?: string;
}

/** Whether a section is found by its text too; what is of another state, only by its title, where the state is named. */
export const isFoundByText = ({ kind, state }: Pick<Answer, 'kind' | 'state'>): boolean =>
  state === undefined && kind !== 'reasons';

/** What holds a section: its page or list, or itself. */
export const homeOf = ({ id, parent }: Pick<Answer, 'id' | 'parent'>): string => parent ?? id;

/** What kinds are called. */
export const kindTitles: Record<AnswerKind, string> = {
  number: 'Number to call',
  stop: 'Stop',
  item: 'Checklist',
  part: 'Protocol',
  directory: 'Directory',
  row: 'Reporting',
  reasons: 'Why, and sources',
  help: 'Help',
  police: 'Police',
};

/** What results can be narrowed to. */
export const kindGroups: { title: string; kinds: AnswerKind[] }[] = [
  { title: 'Numbers and directory', kinds: ['number', 'directory', 'police'] },
  { title: 'Checklists and stops', kinds: ['item', 'stop'] },
  { title: 'Protocol pages', kinds: ['part', 'reasons'] },
  { title: 'What we have to report', kinds: ['row'] },
  { title: 'Help', kinds: ['help'] },
];

/** What of an engine's key, such as `zxx_1a2b3c`, is not its language, which all have in common. */
export const bareKey = (key: string): string => key.slice(key.indexOf('_') + 1);

/** What the search window loads at first use, beside an engine's own files. */
export interface SearchData {
  answers: Answer[];
  /** The engine's key of each answer, as far as it tells it from others. */
  keys: string[];
  /** Every word of what can be found, those that many sections hold first. */
  vocabulary: string[];
  /** How many of these, the first ones, too many sections hold for an engine to hold them of a text. */
  everywhere?: number;
  /** Staff's words, and the protocol's words for them. */
  staff: SearchWords;
  /** Words with which staff ask for what is not here. */
  absent?: string;
  roles: { id: string; title: string }[];
}
