/**
 * Redline as HTML, made at build and in the browser alike. Every change is said in words, so that it reads without
 * color, on paper and by ear.
 */
import { kindOf } from '../kind.ts';
import type { BlockDifference, SectionDifference } from './difference.ts';
import { asLabel, escapeHtml, sentence } from '../text/plain-text.ts';
import { concernedInWords, type Note } from './reasons.ts';
import type { Redline, RedlineEntry } from './redline.ts';
import { newerText, olderText, type Run } from './words-difference.ts';

export interface RedlineNames {
  /** A role's title. */
  role(id: string): string;
  /** A release in words, such as "1 Nov 2026". */
  release(id: string): string;
}

export function redlineHtml({ summary, structure, groups }: Redline, names: RedlineNames): string {
  return [
    `<p class="redline-summary">${escapeHtml(summary)}</p>`,
    structure.length === 0 ? '' : `<ul class="redline-structure">${structure.map(structureHtml).join('')}</ul>`,
    ...groups.map(
      ({ title, entries }) =>
        `<section class="redline-group"><h2>${title}</h2>${entries.map((entry) => entryHtml(entry, names)).join('')}</section>`,
    ),
  ].join('');
}

function structureHtml({ change, entries }: Redline['structure'][number]): string {
  const links = entries.map(
    ({ id, name }) => `<li data-for="${id}"><a href="#${id}">${escapeHtml(asLabel(name))}</a></li>`,
  );
  return `<li><strong>${capitalized(change)}:</strong> <ul>${links.join(' ')}</ul></li>`;
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One difference. Filters read `data-roles` and `data-editorial`. */
function entryHtml(entry: RedlineEntry, names: RedlineNames): string {
  const { id, name, notes, notesAround, retirement, roles, editorial } = entry;
  return [
    `<article class="difference" data-roles="${roles.join(' ')}"${editorial ? ' data-editorial' : ''} aria-labelledby="${id}">`,
    `<h3 id="${id}" tabindex="-1">${escapeHtml(name)}</h3>`,
    whatHtml(entry),
    retirement ? retirementHtml(retirement, names) : '',
    ...notes.map((note) => noteHtml(note, names, 'Why')),
    ...notesAround.map((note) => noteHtml(note, names, 'Note on the whole')),
    changedHtml(entry),
    '</article>',
  ].join('');
}

/** The differences of one section and what it holds, where its reasons stand already and several stand on a page. */
export function wordingRedlineHtml({ groups }: Redline): string {
  return groups
    .flatMap(({ entries }) => entries)
    .map(
      (entry) =>
        `<div class="difference"><h4>${escapeHtml(entry.name)}</h4>${whatHtml(entry)}${changedHtml(entry)}</div>`,
    )
    .join('');
}

const whatHtml = ({ what, section: { of } }: RedlineEntry) =>
  `<p class="what"><strong>${escapeHtml(capitalized(what))}</strong> <span class="kind">${kindOf(of).name}</span></p>`;

function changedHtml(entry: RedlineEntry): string {
  const { titleWas, section, inner } = entry;
  const title =
    titleWas === undefined
      ? ''
      : `<p class="block">${mark('Title:')} ${wordsHtml(titleRuns(titleWas, section.title))}</p>`;
  return title + (inner.length === 0 ? textHtml(entry) : wholeHtml([entry, ...inner]));
}

function noteHtml({ summary, kind, roles, action, release }: Note, names: RedlineNames, lead: string): string {
  const who = concernedInWords(roles, names.role);
  const heading = `${lead} (${names.release(release)}, ${kind}, ${who})`;
  return `<p class="note-why">${escapeHtml(heading)}: ${escapeHtml(sentence(summary))}${
    action === undefined ? '' : ` <strong>${escapeHtml(action)}</strong>`
  }</p>`;
}

const retirementHtml = ({ reason, place, release }: NonNullable<RedlineEntry['retirement']>, names: RedlineNames) =>
  `<p class="note-why">${escapeHtml(`Why (${names.release(release)}): ${sentence(reason)} ${inItsPlace(place)}`)}</p>`;

export const inItsPlace = (place: string | undefined) =>
  place === undefined ? 'Nothing replaces it.' : `In its place: ${sentence(place)}`;

/** What came or went with all its parts: closed on the screen, since it is read as text and not as changes. */
function wholeHtml(parts: readonly SectionDifference[]): string {
  const [first, ...rest] = parts;
  const gone = first!.changes.includes('removed');
  const inner = rest.map((part) => `<h4>${escapeHtml(part.section.title)}</h4>${plainHtml(part)}`).join('');
  return `<details class="whole"><summary>The ${gone ? 'removed' : 'added'} text, ${parts.length} parts</summary>${plainHtml(first!)}${inner}</details>`;
}

const plainHtml = ({ blocks }: SectionDifference) =>
  blocks
    .filter(({ kind }) => kind !== 'fact')
    .map(({ runs }) => `<p class="block">${escapeHtml(runs.map(({ text }) => text).join(''))}</p>`)
    .join('');

/** The blocks of one section: those that differ, each with its word, and how many did not. Unchanged rows are silent. */
function textHtml({ blocks, changes }: SectionDifference): string {
  if (changes.includes('added') || changes.includes('removed')) return blocks.map((block) => blockHtml(block)).join('');
  let step = 0;
  const told = blocks.map((block) => {
    const stands = block.kind === 'step' && block.change !== 'removed';
    if (stands) step += 1;
    return isSilent(block) ? '' : blockHtml(block, stands ? step : undefined);
  });
  const same = blocks.filter((block) => isSilent(block) && block.kind !== 'row' && block.kind !== 'fact').length;
  const rest =
    same === 0 ? '' : `<p class="unchanged">${same === 1 ? '1 paragraph' : `${same} paragraphs`} unchanged</p>`;
  return told.join('') + rest;
}

const isSilent = ({ change, citesWas, leadsWas }: BlockDifference) =>
  change === 'same' && citesWas === undefined && leadsWas === undefined;

const words = {
  added: 'Added',
  removed: 'Removed',
  reworded: 'Reworded',
  replaced: 'Replaced',
  moved: 'Moved here',
} as const;

function label({ kind, change, leadsWas }: BlockDifference): string {
  if (kind === 'number' && change === 'reworded') return 'Number';
  if (change === 'same') return leadsWas ? 'Link changed' : 'Sources changed';
  return words[change];
}

const mark = (text: string) => `<span class="mark">${text}</span>`;

function blockHtml(block: BlockDifference, step?: number): string {
  const { kind, was, change, runs, citesWas, cites, leadsWas, leads = [], moved } = block;
  const became = was !== kind && change !== 'added' && change !== 'removed' && noun[was] !== noun[kind];
  const where = step === undefined ? (kind === 'row' ? ', row' : kind === 'stop' ? ', stop' : '') : `, step ${step}`;
  const notes = [
    became ? `${noun[was]} became ${noun[kind]}` : '',
    moved ? 'stands elsewhere now' : '',
    leadsWas ? `link leads to ${leads.join(', ') || 'nothing'}, before to ${leadsWas.join(', ') || 'nothing'}` : '',
    citesWas ? `sources ${cites.join(', ') || 'none'}, before ${citesWas.join(', ') || 'none'}` : '',
  ].filter(Boolean);
  const note = notes.length === 0 ? '' : ` <span class="aside">(${escapeHtml(notes.join('; '))})</span>`;
  return `<p class="block" data-change="${change}">${mark(`${label(block)}${where}:`)} ${bodyHtml(block, runs)}${note}</p>`;
}

const noun: Record<BlockDifference['kind'], string> = {
  paragraph: 'text',
  item: 'text',
  quote: 'text',
  note: 'text',
  fact: 'text',
  step: 'a step',
  stop: 'a hard stop',
  row: 'a row',
  number: 'a number',
};

function bodyHtml({ kind, change }: BlockDifference, runs: readonly Run[]): string {
  if (change === 'added') return `<ins>${escapeHtml(newerText(runs))}</ins>`;
  if (change === 'removed') return `<del>${escapeHtml(olderText(runs))}</del>`;
  if (kind === 'number' || change === 'replaced') return wasAndNow(runs, kind === 'number');
  return wordsHtml(runs);
}

/** Both wordings, one after the other, with what differs marked in each; of a number its digits. */
function wasAndNow(runs: readonly Run[], isNumber: boolean): string {
  const side = (without: Run['kind'], tag: 'del' | 'ins') => {
    const html = runs
      .filter(({ kind }) => kind !== without)
      .map(({ kind, text }) => (kind === 'same' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
      .join('');
    return isNumber ? `<bdi class="number" dir="ltr">${html}</bdi>` : html;
  };
  return `<span class="was">was ${side('added', 'del')}</span> <span class="now">now ${side('removed', 'ins')}</span>`;
}

const titleRuns = (was: string, now: string): Run[] => [
  { kind: 'removed', text: was },
  { kind: 'added', text: now },
];

const heard = (text: string) => `<span class="visually-hidden">${text}</span>`;

/** Words with what went and came marked for the eye, and said for the ear. */
function wordsHtml(runs: readonly Run[]): string {
  return runs
    .map(({ kind, text }) => {
      if (kind === 'same') return escapeHtml(text);
      const [tag, said] = kind === 'added' ? ['ins', 'added'] : ['del', 'removed'];
      return `<${tag}>${heard(` [${said}: `)}${escapeHtml(text)}${heard('] ')}</${tag}>`;
    })
    .join('');
}
