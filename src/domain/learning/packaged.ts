/** Packaged: what a build made for the learning system of a hospital. */
import type { Form } from './learning-words.ts';

/** One package: a role's lesson in one form. */
export interface Packaged {
  /** The role's id. */
  role: string;
  form: Form;
  /** The name of its file, such as `porter-changed.zip`. */
  file: string;
  /** SHA-256 of its bytes: 64 hexadecimal digits. */
  digest: string;
  /** How many bytes it has. */
  size: number;
  /** How many minutes it takes. */
  minutes: number;
}

/** What was packaged of a release. */
export interface PackagedRelease {
  /** The release's id. */
  release: string;
  /** The release that learners of *What changed* knew; missing where there is none before. */
  since?: string;
  packages: Packaged[];
}
