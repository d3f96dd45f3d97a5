/** Help parts: the site's own help pages, read from what was built and cut at their headings, for search. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import type { Findable } from '../domain/search/findable.ts';
import { helpAddress } from '../site.ts';

/** A heading and what stands below it. */
interface Part {
  anchor: string;
  title: string;
  text: string;
}

/** What no reader sees, or only hears. */
const isUnseen = (name: string, classes = '') =>
  ['script', 'style', 'svg'].includes(name) || classes.split(' ').includes('sr-only');
const inline = new Set(['a', 'b', 'bdi', 'em', 'i', 'small', 'span', 'strong', 'sub', 'sup']);
/** A digest is copied and compared; nobody asks for it, and it is another with every build. */
const isDigest = (text: string) => /^[\da-f]{64}$/.test(text);
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

/** A page's parts; the first has its title, and what stands before every other heading. */
function partsOf(html: string): [whole: Part, ...parts: Part[]] {
  const whole: Part = { anchor: '', title: '', text: '' };
  const parts: Part[] = [];
  let body = false;
  let heading = '';
  /** How many elements are open within one that is not seen, itself among them. */
  let unseen = 0;
  const add = (text: string) => {
    const part = parts.at(-1) ?? whole;
    if (heading) part.title += text;
    else if (body) part.text += text;
  };
  const parser = new Parser({
    onopentag(name, { id, class: classes }) {
      if (unseen > 0 || isUnseen(name, classes)) unseen += 1;
      if (!inline.has(name)) add(' ');
      if (name === 'h1' || (body && id && (name === 'h2' || name === 'h3'))) heading = name;
      if (id && heading === name && name !== 'h1') parts.push({ anchor: id, title: '', text: '' });
      if (classes === 'sl-markdown-content') body = true;
    },
    ontext(text) {
      if (unseen === 0 && !isDigest(text)) add(text);
    },
    onclosetag(name) {
      if (unseen > 0) unseen -= 1;
      if (name === heading) heading = '';
      if (name === 'main') body = false;
      if (!inline.has(name)) add(' ');
    },
  });
  parser.end(html);
  const tidy = ({ anchor, title, text }: Part) => ({ anchor, title: onOneLine(title), text: onOneLine(text) });
  return [tidy(whole), ...parts.map(tidy)];
}

/** Everything that the help pages of a built site say, one entry for each heading; what codes mean is for authors alone. */
export function helpParts(site: string): Findable[] {
  const folder = path.join(site, 'help');
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html') && !`/help/${file}`.startsWith(helpAddress('mistakes')))
    .toSorted();
  return pages.flatMap((file) => ofPage(path.posix.dirname(file), readFileSync(path.join(folder, file), 'utf8')));
}

function ofPage(name: string, html: string): Findable[] {
  const page = name === '.' ? '' : name;
  const id = page === '' ? 'help' : `help-${page}`;
  const address = helpAddress(page);
  const [whole, ...parts] = partsOf(html);
  const base = { kind: 'help' as const, roles: [] };
  return [
    { ...base, id, address, title: whole.title, where: 'Help', text: whole.text },
    ...parts.map(({ anchor, title, text }): Findable => ({
      ...base,
      id: `${id}-${anchor}`,
      parent: id,
      address: `${address}#${anchor}`,
      title,
      where: `Help: ${whole.title}`,
      text,
    })),
  ];
}
