/**
 * Log: `deployed.txt`, what deploy did beside the live site, a line each and none ever changed: which folders below
 * `builds/` it laid out and removed, and which build was served from when on.
 *
 * A name is written down before its folder is made, and its removal after it is gone: what stands there under another
 * name is somebody else's, and is never touched. Each line names the digest of the line before, so that a line which
 * was changed, put in or taken out shows; that the last ones were cut off shows only beside a digest kept elsewhere.
 */
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sha256 } from '../loading/files/sums.ts';
import { flush } from './deploy-copy.ts';
import { pointingIn } from './pointed.ts';

export const logName = 'deployed.txt';

/** What a build is, as the log names it. */
export interface ServedBuild {
  /** SHA-256 of its `SHA256SUMS`: 64 hexadecimal digits. */
  build: string;
  /** The release in force when it was built; empty before the first. */
  release: string;
  /** The command that switched to it. */
  command: string;
}

/** A line of the log. */
interface Line extends Partial<ServedBuild> {
  /** When, in UTC: `2026-11-24T20:05:12.345Z`. */
  at: string;
  did: 'lay out' | 'remove' | 'serve';
  /** The folder below `builds/`. */
  name: string;
  /** SHA-256 of the line before, without its line end; of nothing before the first. */
  before: string;
}

/** What deploy calls a folder below `builds/`: the day and digits of a build, or what is not whole yet. */
const isOwnName = (name: string): boolean => /^(?:\d{4}-\d{2}-\d{2}-[0-9a-f]{12}(?:-\d+)?|\.incoming-\d+)$/.test(name);

/** A line that says what was served from then on. */
export type Served = Line & ServedBuild & { did: 'serve' };

export class DeployLog {
  readonly #file: string;
  /** What was laid out before there was a log: what is live, and what was before. */
  readonly #inherited: string[];
  #lines: string[];

  constructor(folder: string) {
    this.#file = path.join(folder, logName);
    this.#lines = existsSync(this.#file) ? linesOf(readFileSync(this.#file, 'utf8')) : [];
    this.#inherited = this.#lines.length > 0 || existsSync(this.#file) ? [] : liveIn(folder);
  }

  /** The folders that are there and are deploy's own; a line of any other name leads to none. */
  get names(): readonly string[] {
    const names = new Set(this.#inherited);
    for (const line of this.#lines) {
      const read = parsed(line);
      // Before it was a log, the file held names alone.
      if (read === undefined) names.add(line);
      else if (read.did === 'lay out') names.add(read.name);
      else if (read.did === 'remove') names.delete(read.name);
    }
    return [...names].filter(isOwnName);
  }

  /** What was served, oldest first. */
  get served(): Served[] {
    return this.#lines.flatMap((line) => {
      const read = parsed(line);
      return read && isServed(read) ? [read] : [];
    });
  }

  /** Numbers of lines that do not follow from the line before: something was changed there, put in or taken out. */
  get broken(): number[] {
    return this.#lines.flatMap((line, index) => {
      const before = this.#lines[index - 1];
      const read = parsed(line);
      return read && read.before !== digestOfLine(before) ? [index + 1] : [];
    });
  }

  /** The digest of the last line, to be written down elsewhere. */
  get digest(): string {
    return digestOfLine(this.#lines.at(-1));
  }

  layOut(name: string): void {
    this.#append({ did: 'lay out', name });
  }

  remove(name: string): void {
    if (this.names.includes(name)) this.#append({ did: 'remove', name });
  }

  serve(name: string, build: ServedBuild, at = new Date()): void {
    this.#append({ did: 'serve', name, ...build }, at);
  }

  /** At the end, and on the disk before the command goes on. What an interruption cut off stays a line of its own. */
  #append(line: Omit<Line, 'at' | 'before'>, at = new Date()): void {
    for (const name of this.#inherited.splice(0)) this.#append({ did: 'lay out', name });
    const typed = JSON.stringify({ at: at.toISOString(), ...line, before: this.digest } satisfies Line);
    const cut = existsSync(this.#file) && /[^\n]$/.test(readFileSync(this.#file, 'utf8'));
    appendFileSync(this.#file, `${cut ? '\n' : ''}${typed}\n`);
    chmodSync(this.#file, 0o644);
    flush(this.#file);
    this.#lines = [...this.#lines, typed];
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);

const digestOfLine = (line: string | undefined): string => sha256(line ?? '');

function parsed(text: string): Line | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isLine(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const isLine = (value: unknown): value is Line =>
  typeof value === 'object' &&
  value !== null &&
  'at' in value &&
  typeof value.at === 'string' &&
  'did' in value &&
  typeof value.did === 'string' &&
  'name' in value &&
  typeof value.name === 'string' &&
  'before' in value &&
  typeof value.before === 'string';

const isServed = (line: Line): line is Served => line.did === 'serve' && line.build !== undefined;

/** The live build and the one before it, as the server is told. */
function liveIn(folder: string): string[] {
  const live = pointingIn(folder).live(folder);
  return live ? [live.name, ...(live.before === undefined ? [] : [live.before])] : [];
}

/** What is live and was not written down: whoever switched to it was interrupted, or did it by hand. */
export function unloggedIn(folder: string, log: DeployLog): { name: string; at: Date } | undefined {
  const live = pointingIn(folder).live(folder);
  return live === undefined || log.served.at(-1)?.name === live.name ? undefined : live;
}
