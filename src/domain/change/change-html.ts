/** Change as HTML: the body of a page of its own, which says all of the report and shows the text, old and new. */
import type { RedlineEntry } from '../redline/redline.ts';
import { entryHtml, type RedlineNames } from '../redline/redline-html.ts';
import { html, type Html } from '../text/html.ts';
import type { Section } from '../text/section.ts';
import { bothHtml } from './both-html.ts';
import { placeLead, type ChangedPlace } from './places.ts';
import type { ChangeReport } from './report.ts';
import { chapter, problemLine, problemsTitle, type Chapter, type Line, type Piece } from './said.ts';

/** What is said around a report, and the sections that it shows. */
export interface PageAround {
  names: RedlineNames;
  /** What stands over the report, such as the notice of a sample. */
  notice?: string;
  /** What was compared. */
  about: readonly Line[];
  before: readonly Section[];
  after: readonly Section[];
}

/** The main part of the page. */
export function changeHtml(report: ChangeReport, { names, notice, about, before, after }: PageAround): Html {
  const { weighty, places, impact, missing, problems } = report;
  const last = [...impact, ...missing, ...chapter(problemsTitle, problems.map(problemLine))];
  const shown = new Set(places.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const chapters = (some: readonly Chapter[]) => some.map((one) => chapterHtml(one, shown));
  const [was, is] = [before, after].map((all) => new Map(all.map((section) => [section.id, section])));
  const both = (entry: RedlineEntry) => bothHtml(was?.get(entry.idWas ?? entry.id), is?.get(entry.id), entry);
  return html`
    ${notice && html`<p class="notice">${notice}</p>`}
    <h1>What this change does</h1>
    <p class="headline">${lineHtml(report.headline, shown)}</p>
    ${about.map((line) => html`<p class="about">${lineHtml(line, shown)}</p>`)}
    ${contentsHtml(report, last)}
    ${chapters(weighty)}
    ${places.map((place) => placeHtml(place, names, both))}
    ${chapters(last)}
  `;
}

const headingOf = (place: ChangedPlace) => `Old and new: ${placeLead(place)}${place.title}`;
const anchorOf = (title: string) => title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');

/** What stands on the page, in its order; `after`: what comes after the text. */
function contentsHtml({ weighty, places }: ChangeReport, after: readonly Chapter[]): Html | false {
  const entries: [anchor: string, title: string][] = [
    ...weighty.map(({ title }): [string, string] => [anchorOf(title), title]),
    ...places.map((place): [string, string] => [anchorOf(place.id), headingOf(place)]),
    ...after.map(({ title }): [string, string] => [anchorOf(title), title]),
  ];
  return (
    entries.length > 1 &&
    html`<nav aria-label="On this page"><ul>${entries.map(([anchor, title]) => html`<li><a href="#on-${anchor}">${title}</a></li>`)}</ul></nav>`
  );
}

const chapterHtml = ({ title, lines }: Chapter, shown: ReadonlySet<string>): Html =>
  html`<section><h2 id="on-${anchorOf(title)}">${title}</h2>${linesHtml(lines, shown)}</section>`;

const linesHtml = (lines: readonly Line[], shown: ReadonlySet<string>): Html =>
  html`<ul>${lines.map((line) => html`<li>${lineHtml(line, shown)}${line.under && linesHtml(line.under, shown)}</li>`)}</ul>`;

const lineHtml = ({ said }: Line, shown: ReadonlySet<string>): Html =>
  html`${said.map((piece) => pieceHtml(piece, shown))}`;

function pieceHtml(piece: Piece, shown: ReadonlySet<string>): Html | string {
  if (typeof piece === 'string') return piece;
  if ('was' in piece) return html`<q class="said-was">${piece.was}</q>`;
  if ('willBe' in piece) return html`<q class="said-now">${piece.willBe}</q>`;
  if ('code' in piece) return html`<code>${piece.code}</code>`;
  const { title, section } = piece;
  return section !== undefined && shown.has(section)
    ? html`<a href="#${section}"><em>${title}</em></a>`
    : html`<em>${title}</em>`;
}

/** What differs in one place: as a redline, and below it both wordings whole. */
function placeHtml(place: ChangedPlace, names: RedlineNames, both: (entry: RedlineEntry) => Html): Html {
  return html`
    <section class="place">
      <h2 id="on-${anchorOf(place.id)}">${headingOf(place)}</h2>
      ${place.entries.map(
        (entry) =>
          html`${entryHtml(entry, names)}${
            entry.inner.length === 0 &&
            html`<details class="wording"><summary>Both wordings, side by side</summary>${both(entry)}</details>`
          }`,
      )}
    </section>
  `;
}
