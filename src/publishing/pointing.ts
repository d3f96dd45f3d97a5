/**
 * Pointing: how a server is told which build below `builds/` is live, and which was before it.
 *
 * For nginx and Apache by the link `current`, and `live.txt` beside it; for IIS by one file, `web.config`, since Windows
 * renames no folder that a server has open, and a share may know no links. In either case one rename switches.
 */

/** The build that is live. */
export interface Live {
  /** Its folder below `builds/`. */
  name: string;
  /** The one before it, if any is kept. */
  before?: string;
  /** When the server was told. */
  at: Date;
}

export interface Pointing {
  /** Whether a build is copied to where it stays, since no folder is to be renamed. */
  inPlace: boolean;
  /** What a build must bring along for it. */
  needs?: string;
  /** Whether rights are those of the folder's own, of which nothing is asked here. */
  ownRights: boolean;
  /** What the server is told now; undefined where it is told of no build. */
  live(folder: string): Live | undefined;
  /** What stands in the way and was not written by deploy. `logged`: something was deployed there before. */
  strangers(folder: string, logged: boolean): Generator<string>;
  /** Lets a build, where it is copied, find the one before it. */
  lead(build: string, before: string | undefined): void;
  /** Writes what will tell the server, aside. */
  make(folder: string, name: string, before: string | undefined): void;
  /** Tells the server: one rename. */
  take(folder: string): void;
  /** Tells whoever does not look at the same. */
  follow(folder: string, name: string): void;
}
