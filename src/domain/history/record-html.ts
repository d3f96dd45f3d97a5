/** Record as one HTML text made of sections: for a folder that is handed to a surveyor, where no component reaches. */
import { kindOf } from '../kind.ts';
import { inWords } from '../day.ts';
import { sectionsIn, type PastRelease, type ReleaseHistory } from './history.ts';
import { approvalsHtml, intervalInWords, namesOf, releaseInWords } from './history-html.ts';
import { inGroups } from '../releases/proof.ts';
import { frozenProposalCommand } from '../releases/stock-commands.ts';
import type { Block, Protocol } from '../protocol.ts';
import { recallsHtml } from './recalls-html.ts';
import { html, joined, type Html } from '../text/html.ts';
import { sentence } from '../text/plain-text.ts';
import { concernedInWords, urgencyInWords } from '../redline/reasons.ts';
import type { Section } from '../text/section.ts';

/** What a release is and says: its head, its notes, and its whole text by section. */
export function recordHtml(
  history: ReleaseHistory,
  release: PastRelease,
  { official_title, name, policy_number }: Protocol['facility'],
): Html {
  const facts: [string, string][] = [
    ['Protocol', `${official_title}, ${name}`],
    ['Policy number', policy_number],
    ['Release', `${release.id}: ${release.title}${release.sample ? ' (sample)' : ''}`],
    ['Effective', intervalInWords(history.releases, release)],
    ['Review due', inWords(release.review_due)],
    ['Digest', inGroups(release.digest)],
  ];
  if (release.urgent) facts.push(['Urgent', urgencyInWords(release.urgent)]);
  const parts = [
    html`<dl>${facts.map(([term, words]) => html`<dt>${term}</dt><dd>${words}</dd>`)}</dl>`,
    html`<h2>Approved by</h2>${approvalsHtml(release)}<p>Names and signatures: in the minutes cited.</p>`,
    proposalHtml(release),
    ...(release.recalls ? [html`<h2>Recalled</h2>${recallsHtml(release.recalls, (id) => `#${id}`)}`] : []),
    html`<h2>What changed, and why</h2>${notesHtml(history, release)}`,
    html`<h2>The text, numbers as of ${releaseInWords(release.id)}</h2>`,
    ...sectionsIn(history, release).map(sectionHtml),
  ];
  return joined(parts, '\n');
}

/** What was approved, where the approvals say so. */
const proposalHtml = ({ id, approvals, proposal }: PastRelease) =>
  approvals.some((approval) => approval.proposal !== undefined) &&
  html`<p>They approved the proposal <code>${inGroups(proposal)}</code>. In the folder that holds <code>releases/</code> this gives the same: <code>${frozenProposalCommand(id)}</code></p>`;

/** The change notes of a release, a line each. */
export function notesHtml(history: ReleaseHistory, { changes }: PastRelease): Html {
  const { role } = namesOf(history);
  return html`
    <ul>
      ${changes.map(
        ({ summary, kind, roles, action }) =>
          html`<li>${sentence(summary)} (${kind}; ${concernedInWords(roles, role)})${action && html` <strong>${action}</strong>`}</li>`,
      )}
    </ul>
  `;
}

function sectionHtml({ id, of, title, parent, blocks }: Section): Html {
  const level = parent === undefined ? 'h3' : 'h4';
  return html`
    <section>
      <${level} id="${id}">${title} <small>${kindOf(of).name}</small></${level}>
      ${blocks.map(blockHtml)}
    </section>
  `;
}

const blockHtml = ({ kind, text }: Block) =>
  kind === 'stop' ? html`<p><strong>Stop.</strong> ${text}</p>` : html`<p class="${kind}">${text}</p>`;
