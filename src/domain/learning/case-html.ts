/** Case HTML: a case to decide, on the site, in a package and before a rehearsal. It works without script. */
import type { CaseAnswer } from '../../schema/learning.ts';
import { sectionId } from '../kind.ts';
import type { LearningCase } from '../protocol.ts';
import { html, type Html } from '../text/html.ts';
import { sentence } from '../text/plain-text.ts';
import { learningWords } from './learning-words.ts';

/** How cases are told where they stand. */
export interface CaseTelling {
  /** A paragraph of Markdown as HTML. */
  say(text: string): Html;
  /** The title of a section, and where it can be read: at an address, or here. */
  section(id: string): { title: string; href?: string; text?: Html };
  /** True where a link must not take the reader away. */
  ownTab: boolean;
}

/** Where it happens, who is there and what is seen: with this a rehearsal begins too. */
export const sceneHtml = ({ setting, who, seen }: LearningCase, { say }: Pick<CaseTelling, 'say'>): Html =>
  html`<p class="small">${sentence(setting)} ${sentence(who)}</p><p>${say(seen)}</p>`;

/** A case with its question. What comes of an answer opens below it; of a wrong one, what is right as well. */
export function caseHtml(one: LearningCase, telling: CaseTelling): Html {
  const id = sectionId({ kind: 'case', id: one.id });
  const right = one.answers.filter((answer) => answer.right);
  return html`
    <section class="block case" id="${id}" data-case aria-labelledby="${id}-title" tabindex="-1">
      <div class="strip"><h3 id="${id}-title">${one.title}</h3></div>
      <div class="in">
        ${sceneHtml(one, telling)}
        <p class="question" id="${id}-question">${one.question}</p>
        <div role="group" aria-labelledby="${id}-question">
          ${one.answers.map((answer) => answerHtml(answer, id, answer.right ? [] : right, telling))}
        </div>
      </div>
    </section>
  `;
}

const answerHtml = (answer: CaseAnswer, one: string, better: readonly CaseAnswer[], telling: CaseTelling): Html => html`
  <details class="answer" name="${one}" data-answer>
    <summary>${answer.text}</summary>
    <div class="outcome">
      <p><strong>${answer.right ? learningWords.right : learningWords.wrong}</strong> ${telling.say(answer.outcome)}</p>
      ${saidIn(answer, telling)}
      ${better.map(
        (other) => html`
          <p><strong>${learningWords.better}</strong> ${other.text} ${telling.say(other.outcome)}</p>
          ${other.section !== answer.section && saidIn(other, telling)}
        `,
      )}
    </div>
  </details>
`;

/** The section that says so, and the way to it, or its text. */
function saidIn({ section }: CaseAnswer, { section: find, ownTab }: CaseTelling): Html {
  const { title, href, text } = find(section);
  if (text) return html`<details class="more"><summary>${learningWords.says} ${title}</summary>${text}</details>`;
  const beside = html`<a href="${href}" target="_blank" rel="noopener">${title}<span class="visually-hidden"> ${learningWords.ownTab}</span></a>`;
  const link = ownTab ? beside : html`<a href="${href}">${title}</a>`;
  return html`<p class="small">${learningWords.says} ${href === undefined ? title : link}</p>`;
}
