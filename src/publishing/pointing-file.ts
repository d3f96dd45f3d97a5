/** Pointing by a file: `web.config`, by which IIS leads every address into the build that is live. */
import { existsSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { systemCode } from '../loading/files/system-error.ts';
import { writeOpen } from './deploy-copy.ts';
import { iisFile } from './kinds.ts';
import type { Pointing } from './pointing.ts';
import { ledInto, pointerName } from './servers.ts';

const next = `${iisFile}.new`;

/** By `web.config`, made from the build's own `hosting/iis.config`. */
export const byFile: Pointing = {
  inPlace: true,
  ownRights: true,
  needs: `hosting/${pointerName}`,
  live(folder) {
    const file = path.join(folder, iisFile);
    if (!existsSync(file)) return undefined;
    const [, name, before] =
      /<!-- Live: builds\/([\w.-]+), before it: builds\/([\w.-]+)\. /.exec(readFileSync(file, 'utf8')) ?? [];
    if (name === undefined) return undefined;
    return { name, ...(before !== undefined && before !== name && { before }), at: statSync(file).mtime };
  },
  *strangers(folder) {
    if (existsSync(path.join(folder, iisFile)) && !byFile.live(folder))
      yield `${path.join(folder, iisFile)} is no file that deploy made. Move it away.`;
  },
  lead: () => {},
  make(folder, name, before) {
    const text = readFileSync(path.join(folder, 'builds', name, 'hosting', pointerName), 'utf8');
    writeOpen(path.join(folder, next), ledInto(text, name, before));
  },
  take(folder) {
    patiently(() => renameSync(path.join(folder, next), path.join(folder, iisFile)));
  },
  follow: () => {},
};

/** What Windows answers while somebody has the file open for a moment: the server itself, or a scanner. */
const busy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** Does it again for two seconds while the file is open elsewhere. */
function patiently(act: () => void): void {
  for (let tries = 1; ; tries += 1)
    try {
      return act();
    } catch (error) {
      if (tries === 20 || !busy.has(systemCode(error) ?? '')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
}
