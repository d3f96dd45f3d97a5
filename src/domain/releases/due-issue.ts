/** Due issue: what falls due as the text of one issue on a forge, by whose it is. */
import { addDays, inWords } from '../day.ts';
import { asMarkdown } from '../text/markdown.ts';
import { byOwners, type Due } from './due.ts';

export interface DueIssue {
  today: string;
  /** How many days ahead it looks. */
  within: number;
  /** The forge's teams by what they own; who is named is told. */
  teams?: Readonly<Record<string, string>> | undefined;
  /** What a sample says of itself. */
  notice?: string | undefined;
}

/** The title as its first line, then Markdown; empty where nothing falls due. */
export function dueIssue(found: readonly Due[], { today, within, teams = {}, notice }: DueIssue): string {
  const last = addDays(today, within);
  const soon = found.filter(({ day }) => day <= last);
  const overdue = soon.filter(({ day }) => day < today).length;
  if (soon.length === 0) return '';
  const named = (owner: string) => (Object.hasOwn(teams, owner) ? `${owner}, ${teams[owner]}` : owner);
  return [
    `# What falls due: ${overdue} overdue, ${soon.length - overdue} within ${within} days`,
    `${notice === undefined ? '' : `${notice} `}As of ${inWords(today)}.`,
    ...byOwners(soon).map(([owners, due]) =>
      [
        `## ${owners.map(named).join('; ')}\n`,
        ...due.map(({ day, words }) => `- ${day < today ? '**overdue** ' : ''}${day}: ${asMarkdown(words)}`),
      ].join('\n'),
    ),
  ].join('\n\n');
}
