/** Redline as Markdown: for a pull request, minutes or a terminal. */
import { kindOf } from '../kind.ts';
import { changesNumber } from './block-difference.ts';
import type { BlockDifference } from './difference.ts';
import type { Redline, RedlineEntry } from './redline.ts';
import { sentence } from '../text/plain-text.ts';
import { inItsPlace, type RedlineNames } from './redline-html.ts';
import { newerText, olderText } from './words-difference.ts';

export function redlineMarkdown({ summary, groups }: Redline, names: RedlineNames): string {
  return [
    summary,
    ...groups.flatMap(({ title, entries }) => [`## ${title}`, ...entries.map((entry) => entryMarkdown(entry, names))]),
  ].join('\n\n');
}

/** Every difference in a line of its own, numbers first. */
export function redlineLines({ groups }: Redline): string[] {
  return groups.flatMap(({ entries }) =>
    entries.map(({ name, what, blocks, inner }) => {
      const numbers = blocks
        .filter((block) => changesNumber(block))
        .map(({ runs }) => `${olderText(runs) || 'none'} -> ${newerText(runs) || 'none'}`);
      const parts = inner.length === 0 ? '' : `, with ${inner.length} parts`;
      return `${name}: ${what}${parts}${numbers.length === 0 || what.includes('added') ? '' : ` (${numbers.join('; ')})`}`;
    }),
  );
}

function entryMarkdown(
  { name, what, section, titleWas, notes, retirement, inner, blocks }: RedlineEntry,
  names: RedlineNames,
): string {
  return [
    `### ${name}\n\n${kindOf(section.of).name}: ${what}`,
    ...(retirement
      ? [`> ${names.release(retirement.release)}: ${sentence(retirement.reason)} ${inItsPlace(retirement.place)}`]
      : []),
    ...notes.map(
      ({ release, kind, summary, action }) =>
        `> ${names.release(release)}, ${kind}: ${sentence(summary)}${action ? ` ${action}` : ''}`,
    ),
    ...(titleWas === undefined ? [] : [`- Title: ~~${titleWas}~~ **${section.title}**`]),
    ...(inner.length > 0
      ? [`- With ${inner.length} parts: ${inner.map((part) => part.section.title).join('; ')}`]
      : []),
    ...blocks.filter(({ kind }) => inner.length === 0 || kind !== 'fact').flatMap(blockMarkdown),
  ].join('\n');
}

/** Marks words, and not the spaces around them, which Markdown would take for no mark. */
const marked = (text: string, mark: '**' | '~~') =>
  text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_whole, before, words, after) => `${before}${mark}${words}${mark}${after}`);

function blockMarkdown(block: BlockDifference): string[] {
  const { kind, change, runs, leadsWas, leads = [], citesWas, cites, movedFrom, movedTo } = block;
  const notes = [
    ...(leadsWas ? [`- Link: ${leadsWas.join(', ')} -> ${leads.join(', ')}`] : []),
    ...(citesWas ? [`- Sources: ${citesWas.join(', ')} -> ${cites.join(', ')}`] : []),
  ];
  const stop = kind === 'stop' ? ', stop' : '';
  if (movedFrom !== undefined) return [`- Moved here from "${movedFrom}": ${newerText(runs)}`];
  if (movedTo !== undefined) return [`- Moved to "${movedTo}": ${olderText(runs)}`];
  switch (change) {
    case 'same':
      return notes;
    case 'moved':
      return [`- Moved here: ${newerText(runs)}`, ...notes];
    case 'added':
      return [`- Added${stop}: **${newerText(runs)}**`];
    case 'removed':
      return [`- Removed${stop}: ~~${olderText(runs)}~~`];
    case 'replaced':
      return [`- Replaced: ~~${olderText(runs)}~~ **${newerText(runs)}**`, ...notes];
    case 'reworded':
      return [
        kind === 'number'
          ? `- Number: was ${olderText(runs)}, now **${newerText(runs)}**`
          : `- Reworded: ${runs.map(({ kind: run, text }) => (run === 'same' ? text : marked(text, run === 'added' ? '**' : '~~'))).join('')}`,
        ...notes,
      ];
  }
}
