/** Front of the file for a downtime: what it is and how old, what it holds, and what nobody may do, before all pages. */
import { ageTimeline } from '../../domain/downtime/age.ts';
import { inWords } from '../../domain/day.ts';
import { partAt, parts } from '../../domain/part.ts';
import { phaseOn } from '../../domain/phase.ts';
import { releasePrinted } from '../../domain/releases/release.ts';
import type { Answer } from '../../domain/search/answer.ts';
import { html, type Html } from '../../domain/text/html.ts';

/** What the file says of itself. */
export interface Made {
  /** The day it is built for. */
  day: string;
  siteName: string;
  facility: string;
  /** Missing where nothing is a sample. */
  sample: string | undefined;
  /** The release in force; missing before the first. */
  release: { id: string; digest: string } | undefined;
}

/** An entry of the contents. */
export interface Entry {
  /** The id of a page. */
  page: string;
  title: string;
  /** Whether it prints with the packet. */
  printed: boolean;
}

const age = (day: string): Html => {
  const timeline = ageTimeline(day);
  return html`<strong data-age data-timeline="${JSON.stringify(timeline)}">${phaseOn(timeline, day).words}</strong>`;
};

const quoted = (line: string): string =>
  `"${line.replaceAll(/["\\<]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;

/**
 * How old it is, for under the titles on paper, unless a script knows better; and what stands at the foot of every sheet
 * that says nothing of itself: of what day and release it is.
 */
export function paperStyles({ day, release }: Made): string {
  const age = phaseOn(ageTimeline(day), day).words;
  const line = [`Downtime copy of ${inWords(day)}.`, release && `${releasePrinted(release)}.`, age]
    .filter(Boolean)
    .join(' ');
  return `:root{--age-on-paper:${quoted(age)}}@page{@bottom-left{content:${quoted(line)};font:8pt sans-serif}}`;
}

/** What stands above every page. */
export const band = ({ day, release }: Made): Html =>
  html`<p class="downtime-band print:hidden">
    <a href="#downtime">Downtime copy</a> of ${inWords(day)}. ${release ? `${releasePrinted(release)}. ` : ''}${age(day)}
    <span data-served hidden> You opened it over the network: the site itself is newer.</span>
  </p>
  <nav class="downtime-way print:hidden" aria-label="Way back" data-way hidden>
    <a href="#start">Start</a><a href="#resources">Who to call</a>
  </nav>`;

const entryLink = ({ page, title }: Entry): Html => html`<a href="#${page}">${title}</a>`;

/** The pages of a part under the page that leads to them, or under what the part is called. On paper stands what prints. */
function partOf(part: string, entries: readonly Entry[]): Html {
  const leading = entries.find(({ page }) => page === part);
  const others = entries.filter((entry) => entry !== leading);
  const known = partAt(part);
  return html`<div class="${entries.some(({ printed }) => printed) ? '' : 'print:hidden'}">
    <h3>${leading ? entryLink(leading) : known && parts[known].label}</h3>
    ${
      others.length > 0 &&
      html`<ul class="downtime-contents">
        ${others.map((entry) => html`<li class="${entry.printed ? '' : 'print:hidden'}">${entryLink(entry)}</li>`)}
      </ul>`
    }
  </div>`;
}

/** The page about the copy, which is the cover of what prints. */
export function front(made: Made, contents: readonly Entry[], answers: readonly (Answer & { place: string })[]): Html {
  const { day, siteName, facility, sample, release } = made;
  const stops = answers.filter(({ kind }) => kind === 'stop');
  const groups = [...Map.groupBy(stops, ({ where }) => where)];
  return html`
    <section class="one-page downtime-front" id="downtime" data-title="Downtime copy | ${siteName}" data-packet>
      ${sample !== undefined && html`<p class="downtime-band">${sample}</p>`}
      <div class="content-panel"><div class="sl-container"><div class="sl-markdown-content">
      <h1 class="page-title" id="downtime:_top">${siteName}: downtime copy</h1>
      <p>${facility}. For when the network is down: all of the guide in one file, which needs nothing else.</p>
      <dl class="facts">
        <dt>Made on</dt><dd>${inWords(day)}</dd>
        <dt>Its numbers</dt><dd>${age(day)}</dd>
        ${release && html`<dt>Text</dt><dd>${releasePrinted(release)}</dd><dt>Digest of the release</dt><dd><code>${release.digest}</code></dd>`}
        <dt>Not in it</dt><dd>Records of past releases, comparisons, surveys, requirements, sources, cases to learn from, how this is governed, the history of each number, help. They wait for the network.</dd>
      </dl>
      <p class="print:hidden"><button type="button" class="act" data-print-all hidden>Print all lists, numbers and cards</button></p>
      <nav aria-label="Contents of this copy"><h2 id="downtime:contents">Contents</h2>
        ${[...Map.groupBy(contents, ({ page }) => page.split('/')[0] ?? '')].map(([part, all]) => partOf(part, all))}</nav>
      <h2 id="downtime:stops">Hard stops</h2>
      <div class="downtime-stops">${groups.map(
        ([where, all]) =>
          html`<div><h3>${where}</h3><ul>${all.map(({ place, title }) => html`<li><a href="#${place}">${title}</a></li>`)}</ul></div>`,
      )}</div>
      </div></div></div>
    </section>`;
}
