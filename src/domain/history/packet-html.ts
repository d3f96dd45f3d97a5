/** Packet as HTML: the cover sheet that says what a surveyor was given and what was left out, by digests. */
import { inWords } from '../day.ts';
import { kindOf } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import { inGroups } from '../releases/proof.ts';
import { html, joined, type Html } from '../text/html.ts';
import { asLabel, sentence } from '../text/plain-text.ts';
import { releaseInWords } from './history-html.ts';
import type { LeftOut, Packet, PacketRelease } from './packet.ts';

/** A file of the packet with its SHA-256. */
export interface PacketFile {
  name: string;
  title: string;
  digest: string;
}

export interface Cover {
  packet: Packet;
  facility: Protocol['facility'];
  files: readonly PacketFile[];
  /** The day on which it is written. */
  today: string;
}

export function coverHtml({ packet, facility, files, today }: Cover): Html {
  const { scope, requirements, releases } = packet;
  const { official_title, name, policy_number } = facility;
  const asked = scope.requirements.length === 0 ? 'all' : scope.requirements.join(', ');
  return joined(
    [
      html`<p>${official_title}, ${name}, policy ${policy_number}.</p>`,
      html`<dl>
        <dt>Requirements</dt><dd>${asked} (${requirements.length})</dd>
        <dt>From</dt><dd>${inWords(scope.from)}</dd>
        <dt>To</dt><dd>${inWords(scope.to)}</dd>
        <dt>Numbers inside the hospital</dt><dd>${scope.internalNumbers ? 'asked for' : 'not asked for'}</dd>
        <dt>Written on</dt><dd>${inWords(today)}</dd>
      </dl>`,
      html`<h2>What is inside</h2>`,
      html`<p>Each file with its SHA-256; <code>sha256sum -c SHA256SUMS</code> compares them.</p>`,
      html`<ul>${files.map(
        (file) => html`<li><a href="${file.name}">${file.title}</a>: <code>${inGroups(file.digest)}</code></li>`,
      )}</ul>`,
      ...releases.map(insideHtml),
      html`<h2>What was left out</h2>`,
      html`<p>By the digest of its wording, with which the compliance office finds it.</p>`,
      ...releases.map(leftOutHtml),
    ],
    '\n',
  );
}

const insideHtml = ({ release, inside }: PacketRelease): Html => html`
  <h3>Release ${releaseInWords(release.id)}, sections, ${inside.length}</h3>
  <p>Digest of the whole release: <code>${inGroups(release.digest)}</code></p>
  <ul>${inside.map(
    ({ section, digest }) => html`<li>${asLabel(section.title)} (${section.id}): <code>${digest}</code></li>`,
  )}</ul>
`;

function leftOutHtml({ release, leftOut, notesLeftOut }: PacketRelease): Html {
  const why = (reason: LeftOut['why']) => leftOut.filter((one) => one.why === reason);
  const [withheld, internal, scope] = [why('withheld'), why('internal'), why('scope')];
  return html`
    <h3>Release ${releaseInWords(release.id)}</h3>
    ${
      withheld.length > 0 &&
      html`<p>Withheld, ${withheld.length}: published nowhere.</p><ul>${withheld.map(withheldHtml)}</ul>`
    }
    ${
      internal.length > 0 &&
      html`<p>Numbers inside the hospital, ${internal.length}: not asked for.</p>${digestsHtml(internal)}`
    }
    ${
      scope.length > 0 &&
      html`<details><summary>Outside the scope, ${scope.length} sections</summary>${digestsHtml(scope)}</details>`
    }
    ${notesLeftOut > 0 && html`<p>Change notes that name no section inside: ${notesLeftOut}.</p>`}
    ${leftOut.length + notesLeftOut === 0 && html`<p>Nothing.</p>`}
  `;
}

const withheldHtml = ({ section, digest, recall }: LeftOut): Html => html`
  <li>${section.id}: <code>${digest}</code>${
    recall &&
    html`. Since ${inWords(recall.day)}: ${sentence(recall.reason)} Decided by: ${recall.decided_by}${recall.sample && ' (sample)'}`
  }</li>
`;

/** What is outside is told by what it is and its digest alone: its title and id may tell what was not asked for. */
const digestsHtml = (left: readonly LeftOut[]): Html =>
  html`<ul>${left.map(({ section, digest }) => html`<li>${kindOf(section.of).name}: <code>${digest}</code></li>`)}</ul>`;
