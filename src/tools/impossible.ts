/** Impossible: settings that no sound site can be built with are refused in words before anything is built. */
import { AskedWrongly } from './command.ts';

/** Where a site is built, and for which path. */
export interface Setting {
  /** The folders that take part: the engine's, the content's, the build's. */
  folders: readonly string[];
  /** The path under which the site is served. */
  base: string;
}

/** Refuses what breaks the addresses of a built site. */
export function refuseImpossible({ folders, base }: Setting): void {
  const reason = folders.map(ofFolder).find(Boolean) ?? ofBase(base);
  if (reason) throw new AskedWrongly(`${reason} Nothing was built.`);
}

/** The tools that build read a path as an address, in which these characters mean something else. */
function ofFolder(folder: string): string | undefined {
  const sign = /[%#?]/.exec(folder)?.[0];
  return sign && `The name of the folder ${folder} holds \`${sign}\`, which breaks addresses. Rename or move it.`;
}

function ofBase(base: string): string | undefined {
  if (/^\/([\w.~-]+\/)*$/.test(base)) return undefined;
  if (/^[A-Za-z]:[\\/]/.test(base))
    return (
      `SITE_BASE is ${base}: the shell has made a folder of Windows of it. ` +
      'Set MSYS_NO_PATHCONV=1 before the command, or use another shell.'
    );
  return `SITE_BASE is \`${base}\`, which is no path of a site. Write it between slashes, such as /staff/.`;
}
