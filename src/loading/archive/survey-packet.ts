/** Survey packet: the folder that a surveyor of one scope is given, with a cover sheet of what is inside and what is not. */
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compareHtml, releaseInWords } from '../../domain/history/history-html.ts';
import type { ReleaseHistory } from '../../domain/history/history.ts';
import { coverHtml, type PacketFile } from '../../domain/history/packet-html.ts';
import { disclosed, type Packet } from '../../domain/history/packet.ts';
import { recordHtml } from '../../domain/history/record-html.ts';
import { requirementMapHtml } from '../../domain/history/requirement-map.ts';
import type { Protocol } from '../../domain/protocol.ts';
import { html, joined, type Html } from '../../domain/text/html.ts';
import { sha256, sumsName } from '../files/sums.ts';
import { handedPage } from './handed-page.ts';

export interface SurveyPacket {
  history: ReleaseHistory;
  packet: Packet;
  facility: Protocol['facility'];
  today: string;
  /** The sheet that every page of the folder uses. */
  style: string;
}

const coverName = '0-cover-sheet.html';
const back = { href: coverName, title: 'Cover sheet' };
const record = (id: string) => `record-${id}.html`;

/** Writes into a folder that is new or empty, and answers the names of what stands in it. */
export function writeSurveyPacket(out: string, { history, packet, facility, today, style }: SurveyPacket): string[] {
  const told = disclosed(history, packet);
  const { releases } = told;
  const files: PacketFile[] = [];
  mkdirSync(out, { recursive: true });
  const write = (name: string, title: string, body: Html) => {
    const text = String(handedPage(title, body, { notice: history.notice, back }));
    writeFileSync(path.join(out, name), text);
    files.push({ name, title, digest: sha256(text) });
  };
  cpSync(style, path.join(out, 'style.css'));
  write('requirements.html', 'Requirements, and where they are met', mapsHtml(told, today));
  for (const [index, release] of releases.entries()) {
    const words = releaseInWords(release.id);
    write(record(release.id), `Release of ${words}`, recordHtml(told, release, facility));
    const before = releases[index - 1];
    if (before) write(`redline-${release.id}.html`, `Redline of ${words}`, compareHtml(told, before.id, release.id));
  }
  const title = 'Cover sheet';
  const cover = handedPage(title, coverHtml({ packet, facility, files, today }), { notice: history.notice });
  writeFileSync(path.join(out, coverName), String(cover));
  const names = readdirSync(out).toSorted();
  const sums = names.map((name) => `${sha256(readFileSync(path.join(out, name)))}  ${name}\n`);
  writeFileSync(path.join(out, sumsName), sums.join(''));
  return [...names, sumsName];
}

/** The map as of the last release, and before it as of those that have another. */
const mapsHtml = (history: ReleaseHistory, today: string): Html =>
  joined(
    history.releases
      .filter(({ requirements }, index, all) => all[index + 1]?.requirements !== requirements)
      .toReversed()
      .map(
        (release) =>
          html`<h2>As of the release of ${releaseInWords(release.id)}</h2>${requirementMapHtml(history, release, { record }, { day: today })}`,
      ),
    '\n',
  );
