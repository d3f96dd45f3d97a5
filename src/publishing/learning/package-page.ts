/** Package page: a lesson as one file with all inside, which asks the network for nothing. */
import { formWords, lasting, learningWords, type Form } from '../../domain/learning/learning-words.ts';
import type { Lesson, Telling } from '../../domain/learning/lesson.ts';
import { caseHtml } from '../../domain/learning/case-html.ts';
import { releaseInWords } from '../../domain/history/history-html.ts';
import { sampleNotice, type FrozenRelease, type ShownProtocol } from '../../domain/protocol.ts';
import { html, type Html } from '../../domain/text/html.ts';
import { policyDigest } from '../inline.ts';

/** What a page is made of. */
export interface PackagePage {
  /** The role's title. */
  title: string;
  form: Form;
  release: FrozenRelease;
  /** The release that the learner knew. */
  since: string | undefined;
  lesson: Lesson;
  telling: Telling;
  protocol: ShownProtocol;
  script: string;
  style: string;
}

/** Only what stands in the page runs or styles it, and nothing is fetched. */
const policyOf = ({ script, style }: Pick<PackagePage, 'script' | 'style'>): string =>
  [
    "default-src 'none'",
    `script-src '${policyDigest(script)}'`,
    `style-src '${policyDigest(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

/** The text of the page. Script and style are no markup: they stand in it as they are. */
export const packagePage = (page: PackagePage): string =>
  [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    headHtml(page),
    `<style>${page.style}</style>`,
    '</head>',
    '<body>',
    wayOut(page.protocol),
    mainHtml(page),
    coverHtml(page.protocol),
    `<script>${page.script}</script>`,
    '</body>',
    '</html>\n',
  ].join('\n');

const headHtml = (page: PackagePage): Html => html`
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="referrer" content="no-referrer">
  <title>${page.title}</title>
`;

const wayOut = ({ facility, site }: ShownProtocol): Html => html`
  <header class="out">
    <span translate="no">${facility.site_name}</span>
    <button type="button" class="act" data-hide>Hide</button>
    <a class="act" data-leave href="${site.exit_address}" target="_top" rel="noreferrer">Leave</a>
  </header>
`;

function mainHtml({ title, form, release, since, lesson, telling, protocol }: PackagePage): Html {
  const notice = sampleNotice(protocol.facility);
  const about = form === 'changed' && since !== undefined && html`${learningWords.since} ${releaseInWords(since)}. `;
  return html`
    <main class="run lesson" data-package data-release="${release.id}" data-digest="${release.digest}" data-form="${form}">
      ${notice && html`<p class="sample">${notice}</p>`}
      <h1>${title}</h1>
      <p>${formWords[form]}. ${about}${lasting(lesson.minutes)}.</p>
      <p class="small">${learningWords.packaged} ${releaseInWords(release.id)}.</p>
      <div class="said">${lesson.said}</div>
      ${
        lesson.cases.length > 0 &&
        html`
          <div class="cases">
            <h2>${form === 'new' ? learningWords.cases : learningWords.touched}</h2>
            <p class="small">${learningWords.decide}</p>
            ${lesson.cases.map((one) => caseHtml(one, telling))}
            ${
              lesson.more.length > 0 &&
              html`<details class="more-cases"><summary>${learningWords.moreCases}</summary>${lesson.more.map((one) => caseHtml(one, telling))}</details>`
            }
          </div>
        `
      }
      <p class="finish"><button type="button" class="btn big" data-complete>${learningWords.complete}</button></p>
      <p class="status" role="status" data-status></p>
    </main>
  `;
}

/** The page that covers this one, in the words of the site's own. */
const coverHtml = ({ site: { cover } }: ShownProtocol): Html => html`
  <dialog class="cover" closedby="none" tabindex="-1" aria-label="Covered. Hold Control and press Enter three times to return." data-title="${cover.title}">
    <p class="title" data-way-back>${cover.title}</p>
    ${cover.lines.map((said) => html`<p>${said}</p>`)}
  </dialog>
`;
