/**
 * From a folder: pages that a server would send from its top are made to open where they lie, such as from an archive
 * that somebody unpacked. Links and styles hold; scripts are modules, which no browser loads from a folder, and every
 * page says everything without them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../loading/files/text.ts';

/** An address of the site in a tag, without the mark that begins another host's. */
const ours = / (href|src)="(\/(?!\/)[^"]*)"/g;

/** A page with every address of its own site told from where it lies; `page` is its path in the site. */
export function fromFolder(html: string, page: string, base: string): string {
  const here = path.posix.dirname(page);
  const top = base.replace(/\/$/, '');
  return html.replaceAll(ours, (_tag, name: string, address: string) => {
    const [, file = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.replace(top, '')) ?? [];
    const named = file.endsWith('/') ? `${file}index.html` : file;
    return ` ${name}="${path.posix.relative(`/${here}`, named)}${rest}"`;
  });
}

/** Every page of a folder made so. */
export function openFromFolder(site: string, base: string): void {
  for (const page of filesBelow(site).filter((file) => file.endsWith('.html'))) {
    const file = path.join(site, page);
    writeFileSync(file, fromFolder(readFileSync(file, 'utf8'), page, base));
  }
}
