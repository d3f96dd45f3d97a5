/** Recalls as HTML: what of a release is recalled, section by section; nothing of words that are withheld. */
import type { SectionRecall } from '../protocol.ts';
import { inGroups } from '../releases/proof.ts';
import { html, type Html } from '../text/html.ts';
import { recallInWords, recallReason } from '../text/recall.ts';
import type { PastRelease } from './history.ts';

/** A line for each section. With `href`, it leads to where the section stands. */
export const recallsHtml = (recalls: readonly SectionRecall[], href?: (section: string) => string): Html =>
  html`<ul class="recalls">${recalls.map((recall) => lineHtml(recall, href?.(recall.section)))}</ul>`;

function lineHtml(recall: SectionRecall, href: string | undefined): Html {
  const name = href === undefined ? recall.section : html`<a href="${href}">${recall.section}</a>`;
  const digest =
    recall.digest !== undefined &&
    html`<br />Digest of the section as it was frozen: <code class="digest">${inGroups(recall.digest)}</code>`;
  return html`<li>${name}: <strong>${recallInWords(recall)}</strong> ${recallReason(recall)}${digest}</li>`;
}

/** What is recalled of releases that are compared, before their differences; nothing where nothing is. */
export const recalledHtml = (releases: readonly PastRelease[], inWords: (release: string) => string): Html[] =>
  releases.flatMap(({ id, recalls = [] }) =>
    recalls.length === 0
      ? []
      : [html`<div class="recalled"><p>Recalled of release ${inWords(id)}:</p>${recallsHtml(recalls)}</div>`],
  );
