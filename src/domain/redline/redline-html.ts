/**
 * Redline as HTML, made at build and in the browser alike. Every change is said in words, so that it reads without
 * color, on paper and by ear.
 */
import { kindOf } from '../kind.ts';
import type { BlockDifference, SectionDifference } from './difference.ts';
import { html, type Html, type Part } from '../text/html.ts';
import { asLabel, sentence } from '../text/plain-text.ts';
import { concernedInWords, type Note } from './reasons.ts';
import { happenings, type Redline, type RedlineEntry, type RedlineGroup } from './redline.ts';
import type { Weight } from './weight.ts';
import { newerText, olderText, type Run } from './words-difference.ts';

export interface RedlineNames {
  /** A role's title. */
  role(id: string): string;
  /** A release in words, such as "Nov 1, 2026". */
  release(id: string): string;
  /** What is told of a section that is read with a correction; nothing where it is left out. */
  corrected?(section: string): string[];
}

export function redlineHtml({ summary: said, groups }: Redline, names: RedlineNames): Html {
  return html`
    <p class="redline-summary">${said}</p>
    ${groups.length > 1 && html`<ul class="redline-overview">${groups.map(overviewHtml)}</ul>`}
    ${groups.map((group) => groupHtml(group, names))}
  `;
}

const anchorOf = (weight: Weight) => `differs-${weight}`;

/** What stands below, the weightiest first: how many of each and what happened to them. */
function overviewHtml({ weight, title, entries }: RedlineGroup): Html {
  const happened = weight === 'editorial' ? '' : ` (${happenings(entries)})`;
  return html`<li data-weight="${weight}"><a href="#${anchorOf(weight)}">${title}</a>: <span data-count>${entries.length}</span>${happened}</li>`;
}

function groupHtml({ weight, title, entries }: RedlineGroup, names: RedlineNames): Html {
  const told = entries.map((entry) => entryHtml(entry, names));
  return html`
    <section class="redline-group" data-weight="${weight}">
      <h2 id="${anchorOf(weight)}">${title}</h2>
      ${
        weight === 'editorial'
          ? html`<details class="redline-editorial"><summary>Show editorial, ${entries.length}</summary>${told}</details>`
          : told
      }
    </section>
  `;
}

const capitalized = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** One difference. Filters read what is said of it as data. */
export function entryHtml(entry: RedlineEntry, names: RedlineNames): Html {
  const { id, name, notes, notesAround, retirement, roles, owner, weight } = entry;
  return html`
    <article class="difference" data-roles="${roles.join(' ')}" data-owner="${owner ?? ''}" data-weight="${weight}" aria-labelledby="${id}">
      <h3 id="${id}" tabindex="-1">${name}</h3>
      ${whatHtml(entry)}
      ${names.corrected?.(id).map((words) => html`<p class="correction">${words}</p>`)}
      ${retirement && retirementHtml(retirement, names)}
      ${notes.map((note) => noteHtml(note, names, 'Why'))}
      ${notesAround.map((note) => noteHtml(note, names, 'Note on the whole'))}
      ${changedHtml(entry)}
    </article>
  `;
}

/** The differences of one section and what it holds, where its reasons stand already and several stand on a page. */
export const wordingRedlineHtml = ({ groups }: Redline): Html =>
  html`${groups
    .flatMap(({ entries }) => entries)
    .map(
      (entry) => html`<div class="difference"><h4>${entry.name}</h4>${whatHtml(entry)}${changedHtml(entry)}</div>`,
    )}`;

const whatHtml = ({ what, section: { of } }: RedlineEntry) =>
  html`<p class="what"><strong>${capitalized(what)}</strong> <span class="kind">${kindOf(of).name}</span></p>`;

/** The words of one difference, as they were and as they are. */
export function changedHtml(entry: RedlineEntry): Html {
  const { titleWas, section, inner } = entry;
  const title =
    titleWas !== undefined &&
    html`<p class="block">${mark('Title:')} ${wordsHtml(titleRuns(titleWas, section.title))}</p>`;
  return html`${title}${inner.length === 0 ? textHtml(entry) : wholeHtml([entry, ...inner])}`;
}

function noteHtml({ summary, kind, roles, action, release }: Note, names: RedlineNames, lead: string): Html {
  const who = concernedInWords(roles, names.role);
  const heading = `${lead} (${names.release(release)}, ${kind}, ${who})`;
  const act = action !== undefined && html` <strong>${action}</strong>`;
  return html`<p class="note-why">${heading}: ${sentence(summary)}${act}</p>`;
}

const retirementHtml = ({ reason, place, release }: NonNullable<RedlineEntry['retirement']>, names: RedlineNames) =>
  html`<p class="note-why">Why (${names.release(release)}): ${sentence(reason)} ${inItsPlace(place)}</p>`;

export const inItsPlace = (place: string | undefined) =>
  place === undefined ? 'Nothing replaces it.' : `In its place: ${sentence(place)}`;

/** What came or went with all its parts: closed on the screen, since it is read as text and not as changes. */
function wholeHtml(parts: readonly SectionDifference[]): Html {
  const gone = parts[0]?.kinds.includes('removed');
  return html`
    <details class="whole">
      <summary>The ${gone ? 'removed' : 'added'} text, ${parts.length} parts</summary>
      ${parts.map((part, index) => html`${index > 0 && html`<h4>${part.section.title}</h4>`}${plainHtml(part)}`)}
    </details>
  `;
}

const plainHtml = ({ blocks }: SectionDifference): Part =>
  blocks
    .filter(({ kind }) => kind !== 'fact')
    .map(({ runs }) => html`<p class="block">${runs.map(({ text }) => text)}</p>`);

/** The blocks of one section: those that differ, each with its word, and how many did not. Unchanged rows are silent. */
function textHtml({ blocks, kinds }: SectionDifference): Part {
  if (kinds.includes('added') || kinds.includes('removed')) return blocks.map((block) => blockHtml(block));
  let step = 0;
  const told = blocks.map((block) => {
    const stands = block.kind === 'step' && block.change !== 'removed';
    if (stands) step += 1;
    return !isSilent(block) && blockHtml(block, stands ? step : undefined);
  });
  const same = blocks.filter((block) => isSilent(block) && block.kind !== 'row' && block.kind !== 'fact').length;
  const rest =
    same > 0 && html`<p class="unchanged">${same === 1 ? '1 paragraph' : `${same} paragraphs`} unchanged</p>`;
  return [told, rest];
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

function label({ kind, change, leadsWas, movedFrom, movedTo }: BlockDifference): string {
  if (movedFrom !== undefined) return `Moved here from "${asLabel(movedFrom)}"`;
  if (movedTo !== undefined) return `Moved to "${asLabel(movedTo)}"`;
  if (kind === 'number' && change === 'reworded') return 'Number';
  if (change === 'same') return leadsWas ? 'Link changed' : 'Sources changed';
  return words[change];
}

const mark = (text: string) => html`<span class="mark">${text}</span>`;

function blockHtml(block: BlockDifference, step?: number): Html {
  const { kind, was, change, runs, citesWas, cites, leadsWas, leads = [], moved } = block;
  const became = was !== kind && change !== 'added' && change !== 'removed' && noun[was] !== noun[kind];
  const where = step === undefined ? (kind === 'row' ? ', row' : kind === 'stop' ? ', stop' : '') : `, step ${step}`;
  const notes = [
    became ? `${noun[was]} became ${noun[kind]}` : '',
    moved ? 'stands elsewhere now' : '',
    leadsWas ? `link leads to ${leads.join(', ') || 'nothing'}, before to ${leadsWas.join(', ') || 'nothing'}` : '',
    citesWas ? `sources ${cites.join(', ') || 'none'}, before ${citesWas.join(', ') || 'none'}` : '',
  ].filter(Boolean);
  const note = notes.length > 0 && html` <span class="aside">(${notes.join('; ')})</span>`;
  return html`<p class="block" data-change="${change}">${mark(`${label(block)}${where}:`)} ${bodyHtml(block, runs)}${note}</p>`;
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

function bodyHtml({ kind, change }: BlockDifference, runs: readonly Run[]): Html {
  if (change === 'added') return inserted(newerText(runs));
  if (change === 'removed') return deleted(olderText(runs));
  if (kind === 'number' || change === 'replaced') return wasAndNow(runs, kind === 'number');
  return wordsHtml(runs);
}

const deleted = (text: Part) => html`<del>${text}</del>`;
const inserted = (text: Part) => html`<ins>${text}</ins>`;

/** Both wordings, one after the other, with what differs marked in each; of a number its digits. */
function wasAndNow(runs: readonly Run[], isNumber: boolean): Html {
  const side = (without: Run['kind'], marked: (text: Part) => Html) => {
    const words = runs
      .filter(({ kind }) => kind !== without)
      .map(({ kind, text }) => (kind === 'same' ? text : marked(text)));
    return isNumber ? html`<bdi class="number" dir="ltr">${words}</bdi>` : words;
  };
  return html`<span class="was">was ${side('added', deleted)}</span> <span class="now">now ${side('removed', inserted)}</span>`;
}

const titleRuns = (was: string, now: string): Run[] => [
  { kind: 'removed', text: was },
  { kind: 'added', text: now },
];

const heard = (text: string) => html`<span class="visually-hidden">${text}</span>`;

/** Words with what went and came marked for the eye, and said for the ear. */
const wordsHtml = (runs: readonly Run[]): Html =>
  html`${runs.map(({ kind, text }) => {
    if (kind === 'same') return text;
    const [marked, said] = kind === 'added' ? [inserted, 'added'] : [deleted, 'removed'];
    return marked([heard(` [${said}: `), text, heard('] ')]);
  })}`;
