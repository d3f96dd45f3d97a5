/** Lesson HTML: what a role learns, in its two forms, on the site and in a package alike. */
import type { ShownItem, ShownStop } from '../checklists/shown-list.ts';
import { concernedInWords, type Note } from '../redline/reasons.ts';
import { changedHtml, type RedlineNames } from '../redline/redline-html.ts';
import type { RedlineEntry } from '../redline/redline.ts';
import { html, type Html } from '../text/html.ts';
import { asLabel, sentence } from '../text/plain-text.ts';
import { learningWords } from './learning-words.ts';

/** What a role's list opens with, and what nobody of it ever does. Words to say and reasons are closed, as on the list. */
export function newHereHtml({ opening: [first, ...soon], stops }: { opening: ShownItem[]; stops: ShownStop[] }): Html {
  return html`
    ${first && block('first', learningWords.first, html`<div class="in"><p class="act-line">${first.html}</p>${restOf(first)}${spoken(first)}</div>`)}
    ${soon.length > 0 && block('soon', learningWords.soon, html`<ol class="in">${soon.map(soonHtml)}</ol>`)}
    ${stops.length > 0 && block('never-block', learningWords.never, html`<ul class="in">${stops.map(stopHtml)}</ul>`)}
  `;
}

const block = (name: string, title: string, inside: Html): Html => html`
  <section class="block ${name}" aria-labelledby="learn-${name}">
    <div class="strip"><h2 id="learn-${name}">${title}</h2></div>
    ${inside}
  </section>
`;

const soonHtml = (item: ShownItem): Html =>
  html`<li>${item.html}${restOf(item)}${item.words.length > 0 && closed(learningWords.words, item.html, spoken(item))}</li>`;

const stopHtml = ({ html: text, why }: ShownStop): Html =>
  html`<li><strong>${text}</strong>${closed(learningWords.why, text, html`<p class="small">${why}</p>`)}</li>`;

/** Who has not signed it, and what it says after the act. */
const restOf = ({ rest, signing }: ShownItem): Html => html`
  ${signing.map(
    ({ words, timeline }) =>
      html`<strong class="signing"${timeline && html` data-timeline="${JSON.stringify(timeline)}"`}>${words}</strong>`,
  )}
  ${rest && html`<p class="small">${rest}</p>`}
`;

const spoken = ({ words }: ShownItem): Html => html`${words.map((said) => html`<q class="words">${said}</q>`)}`;

const closed = (label: string, of: Html, inside: Html): Html =>
  html`<details class="more"><summary>${label}<span class="visually-hidden">: ${of}</span></summary>${inside}</details>`;

/** So many words are read of changes; what is beyond is named. */
const mostWords = 500;

/** What changed for a role, the weightiest first: what to do, then the words. What would take too long is named. */
export function changesHtml(changes: readonly RedlineEntry[], names: RedlineNames): Html {
  if (changes.length === 0) return html`<p class="nothing">${learningWords.same}</p>`;
  let words = 0;
  const shownWhole = (change: Html, index: number) => {
    words += wordsIn(change);
    return index === 0 || words <= mostWords;
  };
  const made = changes.map((entry, index) => {
    const change = changeHtml(entry);
    return { entry, change, whole: shownWhole(change, index) };
  });
  const groups = Map.groupBy(made, ({ entry }): Note | RedlineEntry => noteOn(entry) ?? entry);
  return html`${Array.from(groups.values(), (group) => groupHtml(group, names))}`;
}

/** A difference, and whether there is time to read its words. */
interface Told {
  entry: RedlineEntry;
  change: Html;
  whole: boolean;
}

/** Why something was changed: the first note that names it. */
const noteOn = ({ notes, notesAround }: RedlineEntry): Note | undefined => notes[0] ?? notesAround[0];

/** What one note gives the reason for, or one difference without a note. */
function groupHtml(group: readonly Told[], names: RedlineNames): Html {
  const note = group[0] && noteOn(group[0].entry);
  const others = group.filter(({ whole }) => !whole);
  return html`
    <section class="block changed">
      ${note && html`<div class="strip"><h3>${sentence(note.summary)}</h3><span>${learningWords.casesFor}: ${concernedInWords(note.roles, names.role)}</span></div>`}
      <div class="in">
        ${note?.action !== undefined && html`<p class="does"><strong>${learningWords.does}</strong> ${note.action}</p>`}
        ${group.filter(({ whole }) => whole).map(({ change }) => change)}
        ${others.length > 0 && html`<p class="small">${learningWords.others} ${others.map(({ entry }) => asLabel(entry.name)).join('; ')}.</p>`}
      </div>
    </section>
  `;
}

const changeHtml = (entry: RedlineEntry): Html =>
  html`<div class="difference" data-change><p class="where"><strong>${asLabel(entry.name)}</strong></p>${changedHtml(entry)}</div>`;

/** How many words are read in a piece, without what is closed. */
const wordsIn = (said: Html | string): number =>
  String(said)
    .replaceAll(/<details class="(?:more|whole)">.*?<\/details>/gs, ' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .split(/\s+/)
    .filter(Boolean).length;

/** Words that are read in a minute, and what a decision takes besides. */
const wordsAMinute = 200;
const minutesToDecide = 0.1;

/** How many minutes a text and cases take to read: of each case what comes of one answer, as whoever decides reads it. */
export function minutesOf(said: Html, cases: readonly Html[]): number {
  const words = cases.map((one) => {
    const outcomes = String(one).match(outcome) ?? [];
    const whole = wordsIn(one);
    const closed = outcomes.reduce((sum, each) => sum + wordsIn(each), 0);
    return whole - closed + closed / Math.max(1, outcomes.length);
  });
  const read = words.reduce((sum, one) => sum + one, wordsIn(said));
  return read / wordsAMinute + cases.length * minutesToDecide;
}

/** What comes of one answer: it holds no element of its own kind. */
const outcome = /<div class="outcome">.*?<\/div>/gs;
