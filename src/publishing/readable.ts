/** Readable: whether the server's user, who is another one than whoever deploys, can reach what was laid out. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Why another user cannot reach a file or folder, a sentence each, with what to do; nothing where it can. */
export function* closedTo(file: string): Generator<string> {
  const full = realpathSync(file);
  for (let folder = path.dirname(full); ; folder = path.dirname(folder)) {
    const { mode } = statSync(folder);
    // Entering is enough, by the folder's group too, which may be the server's.
    if ((mode & 0o011) === 0)
      yield `the server's user cannot enter ${folder}; let it, by \`chmod o+x ${folder}\` or by its group.`;
    if (folder === path.dirname(folder)) break;
  }
  if ((statSync(full).mode & 0o044) === 0) yield `the server's user cannot read ${full}; let it, by \`chmod o+r\`.`;
}
