/**
 * Ledger: `deployed.txt`, the names of the folders that deploy laid out below `builds/`, a line each.
 *
 * A name is written down before its folder is made and struck out after it is gone. What stands there under another
 * name is somebody else's, and is never touched.
 */
import { existsSync, readFileSync, readlinkSync, renameSync } from 'node:fs';
import path from 'node:path';
import { writeOpen } from './deploy-copy.ts';

export const ledgerName = 'deployed.txt';

export class Ledger {
  readonly #file: string;
  #names: string[];

  /** The ledger of a folder. One that was deployed to before there were ledgers owns what is live, and what was before. */
  constructor(folder: string) {
    this.#file = path.join(folder, ledgerName);
    this.#names = existsSync(this.#file)
      ? readFileSync(this.#file, 'utf8').split('\n').filter(Boolean)
      : liveIn(folder);
  }

  get names(): readonly string[] {
    return this.#names;
  }

  add(name: string): void {
    this.#write([...this.#names.filter((one) => one !== name), name]);
  }

  strike(name: string): void {
    this.#write(this.#names.filter((one) => one !== name));
  }

  /** Whole or not at all. */
  #write(names: string[]): void {
    const next = `${this.#file}.new`;
    writeOpen(next, names.map((name) => `${name}\n`).join(''));
    renameSync(next, this.#file);
    this.#names = names;
  }
}

/** The live build and the one before it, by the links that lead to them. */
function liveIn(folder: string): string[] {
  const current = path.join(folder, 'current');
  if (!existsSync(current)) return [];
  const previous = path.join(current, 'previous');
  return [
    path.basename(readlinkSync(current)),
    ...(existsSync(previous) ? [path.basename(path.dirname(readlinkSync(previous)))] : []),
  ];
}
