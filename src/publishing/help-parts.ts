/** Help parts: the site's own help pages, read from what was built and cut at their headings, for search. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Findable } from '../domain/findable.ts';
import { helpAddress } from '../site.ts';

const unseen = /<(script|style|svg)\b[\s\S]*?<\/\1>|<span class="sr-only"[\s\S]*?<\/span>/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** What a reader sees of a piece of HTML, on one line. */
export function textOf(html: string): string {
  return html
    .replaceAll(unseen, ' ')
    .replaceAll(/<\/?(a|b|bdi|em|i|small|span|strong|sub|sup)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, decimal: string, name: string) =>
      name ? (entities[name] ?? all) : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Everything that the help pages of a built site say, one entry for each heading. */
export function helpParts(site: string): Findable[] {
  const folder = path.join(site, 'help');
  if (!existsSync(folder)) return [];
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('index.html'))
    .toSorted();
  return pages.flatMap((file) => ofPage(path.posix.dirname(file), readFileSync(path.join(folder, file), 'utf8')));
}

function ofPage(name: string, html: string): Findable[] {
  const page = name === '.' ? '' : name;
  const title = textOf(/<h1\b[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? '');
  const body = /<div class="sl-markdown-content">([\s\S]*?)<\/main>/.exec(html)?.[1] ?? '';
  const [lead = '', ...parts] = body.split(/(?=<h[23]\b[^>]*\bid=)/);
  const id = page === '' ? 'help' : `help-${page}`;
  const base = { kind: 'help' as const, roles: [] as string[] };
  const address = helpAddress(page);
  return [
    { ...base, id, address, title, where: 'Help', text: textOf(lead) },
    ...parts.map((part): Findable => {
      const [, anchor = '', heading = '', rest = ''] =
        /^<h[23]\b[^>]*\bid="([^"]+)"[^>]*>([\s\S]*?)<\/h[23]>([\s\S]*)$/.exec(part) ?? [];
      const where = `Help: ${title}`;
      return {
        ...base,
        id: `${id}-${anchor}`,
        parent: id,
        address: `${address}#${anchor}`,
        title: textOf(heading),
        where,
        text: textOf(rest),
      };
    }),
  ];
}
