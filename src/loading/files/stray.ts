/** Stray files: what a system, an office program or a synced folder leaves beside the files that people write. */
import path from 'node:path';
import type { Problem } from '../../domain/problem.ts';

const litter =
  /^(?:\.DS_Store|\.localized|\.directory|\.AppleDouble|Icon\r|Thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|~\$.*|\.~lock\..*#|\..*\.sw[a-p]|.*~|#.*#|\.#.*|.*\.(?:tmp|bak|orig|rej|crdownload|part))$/i;

/** Whether a file of this name is litter, which no one wrote and which may be deleted without loss. */
export const isLitter = (file: string): boolean => litter.test(path.posix.basename(file));

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The file that this one is a copy of: one beside it whose name it begins with, where its own is none that anybody
 * would choose, such as `line (1).yaml`, `line - Copy.yaml` or `line-DESKTOP-7KQ2.yaml`.
 */
export function copyOf(file: string, files: ReadonlySet<string>): string | undefined {
  const { dir, name, ext } = path.posix.parse(file);
  if (slug.test(name)) return undefined;
  const stems = [...name.matchAll(/[ _.(-]+/g)].map(({ index }) => name.slice(0, index)).toReversed();
  return stems.map((stem) => path.posix.join(dir, `${stem}${ext}`)).find((one) => files.has(one));
}

/** What is told of litter, or of a copy of a file. */
export function strayProblem(original: string | undefined): Pick<Problem, 'code' | 'message' | 'mend'> {
  if (original === undefined)
    return {
      code: 'file-litter',
      message: 'The system or an office program left this file here.',
      mend: 'delete it; it is no part of the content.',
    };
  const name = path.posix.basename(original);
  return {
    code: 'file-copy',
    message: `This is a copy of \`${name}\`, as a synced folder makes them.`,
    mend: `take over what it alone says into \`${name}\`, then delete it.`,
  };
}
