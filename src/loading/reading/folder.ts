/**
 * Folder: the files of one folder, each read by its schema; what is wrong with them and what they mention is collected
 * on the way.
 */
import path from 'node:path';
import type { z } from 'zod';
import { madeOnce } from '../../domain/made-once.ts';
import type { Mention, Reference } from '../../domain/mention.ts';
import type { ProblemCode } from '../../domain/problem-codes.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import type { Page } from '../../domain/protocol.ts';
import { PageSchema } from '../../schema/page.ts';
import { copyOf, isLitter, strayProblem } from '../files/stray.ts';
import { sha256, type Digests } from '../files/sums.ts';
import { filesBelow, readText, shown, type TextFile } from '../files/text.ts';
import { parsePage } from '../prose/page.ts';
import { readShape, type Shaped } from './shape.ts';
import { parseYaml } from './yaml.ts';

/** A file by its name, with the place of everything in it. */
export interface Noun<T> extends Shaped<T> {
  /** The file's name without its ending: a page's, list's, card's or state's id. */
  id: string;
  path: string;
}

/** What a file may hold that rules look for: what can be named, and what is named nowhere. */
export type Held = Reference | 'contents' | 'retired' | 'check';

/** What a file of this name and digest holds, once it was read without a flaw. */
const flawless = madeOnce<{ value?: unknown }>();

/**
 * Files that are frozen: what many releases share, and the newest with the draft, is read once and is the same object in
 * all. Such a file tells no places and mentions nothing, since only what is not frozen is judged by rules.
 */
export interface FrozenFiles {
  /** The digests of the folder's files as they are. */
  digests: Digests;
}

export interface FolderOptions {
  frozen?: FrozenFiles | undefined;
  /** The paths of those files that are looked at; all where not given. */
  files?: Iterable<string>;
  /** The folder that places are told from; the working one where not given. */
  from?: string | undefined;
  /** True where fields hold telephone numbers: the directory. Anywhere else none may stand. */
  numbered?: boolean;
}

/** Reads the files of one folder, collecting problems and mentions on the way. */
export class Folder {
  readonly problems: Problem[] = [];
  readonly mentions: Mention[] = [];
  /** `<kind>:<id>` of files that are there but could not be read; `<kind>:*` for what such a file may hold. */
  readonly unread = new Set<string>();
  readonly #folder: string;
  readonly #left: Set<string>;
  readonly #frozen: FrozenFiles | undefined;
  readonly #from: string | undefined;
  readonly #numbered: boolean;

  constructor(folder: string, { frozen, files, from, numbered = false }: FolderOptions = {}) {
    this.#folder = folder;
    this.#frozen = frozen;
    this.#left = new Set(files ?? frozen?.digests.keys() ?? filesBelow(folder));
    this.#from = from;
    this.#numbered = numbered;
    this.#passOverStrays();
  }

  /** Litter and copies are told, and read no further; in a release the comparison with its digests tells them. */
  #passOverStrays(): void {
    const there = new Set(this.#left);
    for (const name of there) {
      const original = copyOf(name, there);
      if (!isLitter(name) && original === undefined) continue;
      this.#left.delete(name);
      if (!this.#frozen) this.problems.push({ ...this.startOf(name), ...strayProblem(original) });
    }
  }

  /** The one file of a name. `holds` are the kinds that it defines. */
  one<T>(name: string, schema: z.ZodType<T>, ...holds: Held[]): Noun<T> | undefined {
    const noun = this.#oneOrNone(name, schema);
    if (!noun) this.#miss(...holds);
    return noun;
  }

  /** Whether a file of this name is there, and not read yet. */
  has(name: string): boolean {
    return this.#left.has(name);
  }

  #oneOrNone<T>(name: string, schema: z.ZodType<T>): Noun<T> | undefined {
    if (!this.#left.has(name)) {
      this.#refuse(name, 'file-missing', 'This file is missing.', 'add it; a file to copy stands in `_templates/`.');
      return undefined;
    }
    return this.#yaml(name, schema);
  }

  /** Every YAML file whose path matches. */
  many<T>(pattern: RegExp, kind: Reference, schema: z.ZodType<T>, holds: Reference = 'section'): Noun<T>[] {
    return this.#matching(pattern).flatMap((name) => {
      const noun = this.#yaml(name, schema);
      if (!noun) {
        this.unread.add(`${kind}:${idOf(name)}`);
        this.#miss(holds);
      }
      return noun ? [noun] : [];
    });
  }

  #miss(...kinds: Held[]): void {
    for (const kind of kinds) this.unread.add(`${kind}:*`);
  }

  pages(): Page[] {
    return this.#matching(/^pages\/[^/]+\.md$/).flatMap((name) => {
      const id = idOf(name);
      this.#name(name, id);
      const page = this.#once(name, (file) => this.#page(id, file));
      if (!page) {
        this.unread.add(`page:${id}`);
        this.#miss('section');
      }
      return page ? [page] : [];
    });
  }

  #page(id: string, file: TextFile): Page | undefined {
    const { matter, lead, parts, problems, mentions } = parsePage(file.file, file.text);
    this.problems.push(...problems);
    this.mentions.push(...mentions, {
      file: file.file,
      line: 1,
      column: 1,
      kind: 'definition',
      space: 'section',
      id,
    });
    const value = matter && this.#shape(file.file, matter.text, PageSchema, matter.line);
    return value && { id, ...value.value, lead, parts: parts.map(({ at: _at, ...part }) => part) };
  }

  /** What a file holds; of a frozen one as it was read before, where the same file elsewhere had no flaw. */
  #once<T>(name: string, read: (file: TextFile) => T | undefined): T | undefined {
    const frozen = this.#frozen?.digests.get(name);
    const known = frozen === undefined ? undefined : flawless([name, frozen], () => ({}));
    if (known?.value !== undefined) {
      this.#left.delete(name);
      return known.value as T;
    }
    const before = this.problems.length;
    const file = this.#text(name);
    const value = file && read(file);
    if (file && this.problems.length === before)
      flawless([name, frozen ?? sha256(file.text)], () => ({})).value ??= value;
    return value;
  }

  /** What is left over belongs to no kind of file. */
  refuseOthers(allowed: RegExp): void {
    for (const name of this.#left)
      if (!allowed.test(name))
        this.#refuse(
          name,
          'file-unknown',
          'No file of this name belongs here.',
          'move or rename it as the README of the content says, or delete it.',
        );
  }

  #matching(pattern: RegExp): string[] {
    return [...this.#left].filter((name) => pattern.test(name));
  }

  #text(name: string): TextFile | undefined {
    this.#left.delete(name);
    const { file, problems } = readText(this.#folder, name, this.#from);
    this.problems.push(...problems);
    if (file && !this.#frozen)
      this.mentions.push({ ...this.startOf(name), kind: 'file', text: file.text, numberless: !this.#numbered });
    return file;
  }

  #yaml<T>(name: string, schema: z.ZodType<T>): Noun<T> | undefined {
    this.#name(name, idOf(name));
    const shape = this.#once(name, (file) => this.#shape(file.file, file.text, schema));
    return shape && { id: idOf(name), path: name, ...shape };
  }

  /** A file's name becomes an id or an address, so it is one. */
  #name(name: string, id: string): void {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
      this.#refuse(
        name,
        'file-name',
        `The name \`${id}\` becomes no address.`,
        'use lower-case words joined by hyphens.',
      );
    if (!this.#frozen) this.mentions.push({ ...this.startOf(name), kind: 'discreet', text: id });
  }

  #shape<T>(file: string, text: string, schema: z.ZodType<T>, line = 1): Shaped<T> | undefined {
    const { shaped, problems, mentions } = readShape(schema, parseYaml(file, text, line));
    this.problems.push(...problems);
    this.mentions.push(...mentions);
    return shaped;
  }

  #refuse(name: string, code: ProblemCode, message: string, mend: string): void {
    this.problems.push({ ...this.startOf(name), code, message, mend });
  }

  /** Where a file begins, whether it is there or not. */
  startOf(name: string): Place {
    return { file: shown(path.join(this.#folder, name), this.#from), line: 1, column: 1 };
  }
}

const idOf = (name: string) => path.posix.basename(name).replace(/\.[^.]*$/, '');
