/** Redline as Markdown: for a pull request, minutes or a terminal. What the protocol says stands in it as text. */
import { kindOf } from '../kind.ts';
import { changesNumber } from './block-difference.ts';
import type { BlockDifference } from './difference.ts';
import type { Redline, RedlineEntry } from './redline.ts';
import { asMarkdown, marked } from '../text/markdown.ts';
import { sentence } from '../text/plain-text.ts';
import { inItsPlace, type RedlineNames } from './redline-html.ts';
import { newerText, olderText, type Run } from './words-difference.ts';

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

/** One difference under a heading of its own. */
export function entryMarkdown(
  { name, what, section, titleWas, notes, retirement, inner, blocks }: RedlineEntry,
  names: RedlineNames,
): string {
  const said = (text: string) => asMarkdown(sentence(text));
  return [
    `### ${asMarkdown(name)}\n\n${kindOf(section.of).name}: ${asMarkdown(what)}`,
    ...(retirement
      ? [
          `> ${names.release(retirement.release)}: ${said(retirement.reason)} ${asMarkdown(inItsPlace(retirement.place))}`,
        ]
      : []),
    ...notes.map(
      ({ release, kind, summary, action }) =>
        `> ${names.release(release)}, ${kind}: ${said(summary)}${action ? ` ${asMarkdown(action)}` : ''}`,
    ),
    ...(titleWas === undefined ? [] : [`- Title: ${gone(titleWas)} ${come(section.title)}`]),
    ...(inner.length > 0
      ? [`- With ${inner.length} parts: ${inner.map((part) => asMarkdown(part.section.title)).join('; ')}`]
      : []),
    ...blocks.filter(({ kind }) => inner.length === 0 || kind !== 'fact').flatMap(blockMarkdown),
  ].join('\n');
}

const come = (text: string) => marked(asMarkdown(text), '**');
const gone = (text: string) => marked(asMarkdown(text), '~~');

const runMarkdown = ({ kind, text }: Run): string =>
  kind === 'same' ? asMarkdown(text) : kind === 'added' ? come(text) : gone(text);

function blockMarkdown(block: BlockDifference): string[] {
  const { kind, change, runs, leadsWas, leads = [], citesWas, cites, movedFrom, movedTo } = block;
  const listed = (all: readonly string[]) => asMarkdown(all.join(', '));
  const notes = [
    ...(leadsWas ? [`- Link: ${listed(leadsWas)} -> ${listed(leads)}`] : []),
    ...(citesWas ? [`- Sources: ${listed(citesWas)} -> ${listed(cites)}`] : []),
  ];
  const stop = kind === 'stop' ? ', stop' : '';
  if (movedFrom !== undefined) return [`- Moved here from "${asMarkdown(movedFrom)}": ${asMarkdown(newerText(runs))}`];
  if (movedTo !== undefined) return [`- Moved to "${asMarkdown(movedTo)}": ${asMarkdown(olderText(runs))}`];
  switch (change) {
    case 'same':
      return notes;
    case 'moved':
      return [`- Moved here: ${asMarkdown(newerText(runs))}`, ...notes];
    case 'added':
      return [`- Added${stop}: ${come(newerText(runs))}`];
    case 'removed':
      return [`- Removed${stop}: ${gone(olderText(runs))}`];
    case 'replaced':
      return [`- Replaced: ${gone(olderText(runs))} ${come(newerText(runs))}`, ...notes];
    case 'reworded':
      return [
        kind === 'number'
          ? `- Number: was ${asMarkdown(olderText(runs))}, now ${come(newerText(runs))}`
          : `- Reworded: ${runs.map(runMarkdown).join('')}`,
        ...notes,
      ];
  }
}
