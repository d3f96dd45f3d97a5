/**
 * Change as Markdown: for a pull request, which takes no more than so many letters. What weighs comes first; what does not
 * fit is counted, and stands on the page beside it.
 */
import { entryMarkdown } from '../redline/redline-markdown.ts';
import type { RedlineNames } from '../redline/redline-html.ts';
import { asCode, asMarkdown, marked } from '../text/markdown.ts';
import { placeLead } from './places.ts';
import type { ChangeReport } from './report.ts';
import { chapter, problemLine, problemsTitle, type Chapter, type Line, type Piece } from './said.ts';

/** As many letters a forge takes, with room for what it adds. */
export const longest = 60_000;

/** What is said around a report. */
export interface Around {
  names: RedlineNames;
  /** What stands over the report, such as the notice of a sample. */
  notice?: string;
  /** What was compared, in lines below the first. */
  about: readonly Line[];
  /** The name of the page beside it. */
  page: string;
}

/** A part of the text, in pieces of which each stands whole or is left out. */
interface Part {
  heading: string;
  pieces: string[];
}

export function changeMarkdown(report: ChangeReport, { names, notice, about, page }: Around, most = longest): string {
  const head = [
    ...(notice === undefined ? [] : [`**${asMarkdown(notice)}**`]),
    `## ${lineMarkdown(report.headline)}`,
    ...about.map(lineMarkdown),
  ].join('\n\n');
  const chapters = (some: readonly Chapter[]) =>
    some.map(({ title, lines }): Part => ({
      heading: `### ${title}`,
      pieces: lines.map((line) => listMarkdown(line)),
    }));
  const parts = {
    weighty: chapters(report.weighty),
    redline: placesParts(report, names),
    impact: chapters(report.impact),
    missing: chapters(report.missing),
    problems: chapters(chapter(problemsTitle, report.problems.map(problemLine))),
  };
  // The text itself is the longest by far, and the page has it too: whatever else there is goes before it.
  const fitting = new Fitting(most - head.length - room, page);
  const [weighty, problems, impact, missing, redline] = [
    parts.weighty,
    parts.problems,
    parts.impact,
    parts.missing,
    parts.redline,
  ].map((some) => fitting.taken(some));
  return `${[head, weighty, redline, impact, missing, problems].flat().filter(Boolean).join('\n\n')}\n`;
}

/** Letters that are kept for the words on what was left out. */
const room = 1000;

/** Takes pieces as long as they fit, and counts the others. */
class Fitting {
  #left: number;
  readonly #page: string;

  constructor(left: number, page: string) {
    this.#left = left;
    this.#page = page;
  }

  /** Parts as text. Of what does not fit it is said once for all of them how much there is. */
  taken(parts: readonly Part[]): string[] {
    let out = 0;
    const texts = parts.flatMap(({ heading, pieces }) => {
      const taken = out === 0 ? this.#begin(heading, pieces) : [];
      out += pieces.length - taken.length;
      return taken.length === 0 ? [] : [heading, joined(taken)];
    });
    return out === 0 ? texts : [...texts, `… and ${out} more, on the page beside this text: ${asCode(this.#page)}`];
  }

  /** The first pieces of a part that fit below its heading. */
  #begin(heading: string, pieces: readonly string[]): string[] {
    const taken: string[] = [];
    let left = this.#left - heading.length - 2;
    for (const piece of pieces) {
      if (piece.length + 2 > left) break;
      taken.push(piece);
      left -= piece.length + 2;
    }
    if (taken.length > 0) this.#left = left;
    return taken;
  }
}

/** Items of a list stand below each other, and whatever has a heading of its own stands apart. */
const joined = (pieces: readonly string[]): string =>
  pieces.join(pieces.every((piece) => piece.startsWith('- ')) ? '\n' : '\n\n');

const placesParts = ({ places }: ChangeReport, names: RedlineNames): Part[] =>
  places.map((place) => ({
    heading: `### Old and new: ${placeLead(place)}${asMarkdown(place.title)}`,
    pieces: place.entries.map((entry) => entryMarkdown(entry, names).replace(/^### /, '#### ')),
  }));

const lineMarkdown = ({ said }: Line): string => said.map(pieceMarkdown).join('');

function listMarkdown(line: Line, indent = ''): string {
  return [
    `${indent}- ${lineMarkdown(line)}`,
    ...(line.under ?? []).map((under) => listMarkdown(under, `${indent}  `)),
  ].join('\n');
}

function pieceMarkdown(piece: Piece): string {
  if (typeof piece === 'string') return asMarkdown(piece);
  if ('title' in piece) return marked(asMarkdown(piece.title), '*');
  if ('was' in piece) return `"${asMarkdown(piece.was)}"`;
  if ('willBe' in piece) return `"${marked(asMarkdown(piece.willBe), '**')}"`;
  return asCode(piece.code);
}
