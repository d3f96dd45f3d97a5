/**
 * Downtime: the whole guide in one file, for when the network is down: `downtime.html` in the site's folder.
 *
 * It is made of the built pages, so that nothing is said in it that the site does not say.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deflated } from '../../domain/downtime/deflated.ts';
import { packed, packedWords } from '../../domain/downtime/search-rows.ts';
import { pageIdOf } from '../../domain/one-file.ts';
import type { FrozenRelease, ShownProtocol } from '../../domain/protocol.ts';
import { sampleNotice } from '../../domain/protocol.ts';
import { searchDataOf, type Spoken } from '../search-data.ts';
import { findables } from '../../domain/search/findable.ts';
import { sectionAddress } from '../../domain/kind.ts';
import { blocksOf } from '../../loading/prose/blocks.ts';
import { helpAddress } from '../../site.ts';
import { Addresses, type SourcePage } from '../one-file/addresses.ts';
import { oneFile, type OneFileOptions } from '../one-file/one-file.ts';
import { bundled } from '../bundle.ts';
import { band, paperStyles, front, type Entry, type Made } from './front.ts';
import { downtimePages, elsewhere, isPacket } from './pages.ts';
import { titleOf, titlesIn } from './titles.ts';

export interface Downtime {
  /** The folder of the built site. */
  site: string;
  /** The path under which it is served. */
  base: string;
  /** The text in force with the living directory. */
  protocol: ShownProtocol;
  /** How staff speak. */
  spoken: Spoken;
  /** The release in force; missing before the first. */
  release: FrozenRelease | undefined;
  /** The day it is built for. */
  day: string;
}

const ownScript = path.join(import.meta.dirname, '../../browser/downtime/downtime.ts');

/**
 * Before anything is drawn: light or dark as the machine is, and one page alone, unless the file breaks off. That of the
 * address is seen as soon as the parser comes to it: nobody waits for the rest of the file to read a list.
 */
const first = [
  `const root=document.documentElement`,
  `root.dataset.theme=matchMedia('(prefers-color-scheme: light)').matches?'light':'dark'`,
  `root.dataset.paged='unless broken'`,
  `addEventListener('DOMContentLoaded',()=>{if(root.dataset.paged)delete root.dataset.paged})`,
  `if(document.adoptedStyleSheets){const page=CSS.escape(location.hash.slice(1).replace(/:.*/,'')||'start'),seen=new CSSStyleSheet();` +
    `seen.replaceSync('html[data-paged]:not([data-opened]) .one-page[id="'+page+'"]{display:block}');document.adoptedStyleSheets=[seen]}`,
].join(';');

/** The text of the file; the same for the same site and day. */
export async function downtimeFile({ site, base, protocol, spoken, release, day }: Downtime): Promise<string> {
  const { facility } = protocol;
  const made: Made = {
    day,
    siteName: facility.site_name,
    facility: facility.name,
    sample: sampleNotice(facility),
    release: release && { id: release.id, digest: release.digest },
  };
  const pages = downtimePages(site, base, release?.id);
  const options: OneFileOptions = {
    title: `Downtime copy | ${facility.site_name}`,
    base,
    frame: frameIn(site, base, made),
    sheet: (address) => withPlainNumbers(readFileSync(path.join(site, address.slice(base.length)), 'utf8')),
    styles: paperStyles(made) + readFileSync(path.join(import.meta.dirname, 'downtime.css'), 'utf8'),
    first: `{${first}}`,
    script: await bundled(ownScript),
    leaveOut: (_, attributes) => 'data-site-only' in attributes,
    once: { may: (_, attributes) => 'data-once' in attributes, words: 'Read it here' },
    elsewhere,
  };
  const addresses = new Addresses(pages, options);
  const found = searchDataOf(findables(protocol, blocksOf, sectionAddress), protocol, spoken);
  const answers = found.answers.flatMap((answer) => {
    const place = addresses.placeBelow(answer.address);
    return place === undefined ? [] : [{ ...answer, place }];
  });
  return oneFile(pages, {
    ...options,
    front: String(
      front(made, pages.filter(({ address }) => !/\/reporting\/./.test(address)).map(entryOf(base)), answers),
    ),
    data: {
      'search-data': deflated({
        rows: packed(answers, titlesIn(pages, base)),
        staff: packedWords(found.staff),
        absent: found.absent ?? '',
        roles: found.roles,
      }),
    },
  });
}

/** Styles of numbers are of every `<bdi>`, which there are many of, and which hold nothing else. */
const withPlainNumbers = (css: string) => css.replaceAll(/\.number(?![\w-])/g, ':is(.number,bdi)');

/** The start page, of which the frame is taken. Leave leads to the file's start, under the cover: there is no other page. */
const frameIn = (site: string, base: string, made: Made): string =>
  readFileSync(path.join(site, 'index.html'), 'utf8')
    .replaceAll(/href="[^"]*"(?= data-leave)/g, `href="${base}"`)
    .replace(/(?=<main[\s>])/, String(band(made)));

/** How the contents name a page. */
const entryOf =
  (base: string) =>
  ({ address, html, attributes = {} }: SourcePage): Entry => ({
    page: pageIdOf(address.slice(base.length)),
    title: titleOf(html),
    printed: isPacket(attributes),
  });

/** What stands in the help page for the digest of the file, until that is there. */
const unknownDigest = 'written here by the build';

/** Writes the digest of the file into the help page that says how to check it. */
export function tellDigest(site: string, digest: string): void {
  const page = path.join(site, helpAddress('downtime'), 'index.html');
  if (!existsSync(page)) return;
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(unknownDigest, digest));
}
