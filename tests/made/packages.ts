/** Packages of lessons of the whole fixture: its newest release, for learners who knew the one before. */
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { readLibrary } from '../../src/loading/library/read.ts';
import { learningPackages, type Made } from '../../src/publishing/learning/packages.ts';

/** The packages, with their digests and bytes. */
export async function wholePackages(): Promise<Made[]> {
  const { library } = readLibrary(path.join(import.meta.dirname, '../fixtures/whole'));
  const [before, release] = library?.releases.slice(-2) ?? [];
  if (!library || !before || !release) throw new Error('the whole fixture has no two releases');
  return (await learningPackages({ library, release, since: before.id })).made;
}

/** The files of a package, as text. */
export const filesIn = ({ bytes }: Made): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));

// A process of its own prints the digests.
if (import.meta.main) for (const { file, digest } of await wholePackages()) console.log(`${digest}  ${file}`);
