/** Rooms: which folder of `src/` takes from which, drawn from the import lines for `docs/architecture.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** What one file of `src/` imports from another. Paths are from `src/`, with forward slashes. */
export interface Arrow {
  from: string;
  to: string;
}

/** The script in a component: between its fences, and in its script elements. */
function scriptsOf(component: string): string {
  const frontmatter = /^---\n(.*?)\n---/s.exec(component)?.[1] ?? '';
  const scripts = [...component.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script ?? '');
  return [frontmatter, ...scripts].join('\n');
}

/** Every import of a file of `src` by another, of types too, in the order of paths. */
export function arrowsIn(src: string): Arrow[] {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /\.(ts|astro)$/.test(file))
    .toSorted();
  return files.flatMap((from) => {
    const text = readFileSync(path.join(src, from), 'utf8');
    const { importedFiles } = ts.preProcessFile(from.endsWith('.astro') ? scriptsOf(text) : text);
    return importedFiles
      .filter(({ fileName }) => fileName.startsWith('.'))
      .map(({ fileName }) => ({ from, to: path.posix.join(path.posix.dirname(from), fileName.replace(/\?.*$/, '')) }));
  });
}

type Rooms = ReadonlyMap<string, ReadonlySet<string>>;

/** Which room takes from which others. A file that is in no room asked for is left out. */
export function roomsBy(arrows: readonly Arrow[], roomOf: (file: string) => string | undefined): Rooms {
  const rooms = new Map<string, Set<string>>();
  for (const arrow of arrows) {
    const [from, to] = [roomOf(arrow.from), roomOf(arrow.to)];
    if (from === undefined || to === undefined) continue;
    const others = rooms.get(from) ?? new Set();
    rooms.set(from, from === to ? others : others.add(to));
    if (!rooms.has(to)) rooms.set(to, new Set());
  }
  return rooms;
}

/** Whether one room reaches another by way of a third. */
function reachesByOthers(rooms: Rooms, from: string, to: string): boolean {
  const seen = new Set<string>([from]);
  const open = [...(rooms.get(from) ?? [])].filter((room) => room !== to);
  for (let room = open.pop(); room !== undefined; room = open.pop()) {
    if (room === to) return true;
    if (seen.has(room)) continue;
    seen.add(room);
    open.push(...(rooms.get(room) ?? []));
  }
  return false;
}

/** A Mermaid drawing, without the arrows that follow from others: what is above takes from what is below. */
export function drawn(rooms: Rooms): string {
  const names = [...rooms.keys()].toSorted();
  const arrows = names.flatMap((from) =>
    [...(rooms.get(from) ?? [])]
      .toSorted()
      .filter((to) => !reachesByOthers(rooms, from, to))
      .map((to) => `  ${from} --> ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...arrows, '```'].join('\n');
}

/** The folders and single modules at the top of `src/`. */
const top = (file: string): string | undefined => file.split('/')[0]?.replace(/\.ts$/, '');

/** The rooms below a folder; `nouns` for what lies in no room. */
const below = (folder: string) => (file: string) => {
  const [first, second, third] = file.split('/');
  if (first !== folder || second === undefined) return undefined;
  return third === undefined ? 'nouns' : second;
};

/** What stands between the marks of `docs/architecture.md`. */
export function roomsDrawing(src: string): string {
  const arrows = arrowsIn(src);
  return [
    '`src/`, from what is shown down to what is said:',
    drawn(roomsBy(arrows, top)),
    'Rooms of `domain/`:',
    drawn(roomsBy(arrows, below('domain'))),
    'Rooms of `loading/`:',
    drawn(roomsBy(arrows, below('loading'))),
  ].join('\n\n');
}

const between = /(?<=<!-- rooms -->\n\n).*?(?=\n\n<!-- end of rooms -->)/s;

/** The page with today's drawing in place of the one it holds. */
export function withRooms(page: string, drawing: string): string {
  if (!between.test(page)) throw new Error('docs/architecture.md has no place between `<!-- rooms -->` marks');
  return page.replace(between, () => drawing);
}
