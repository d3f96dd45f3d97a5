/** A build of a few files, as `npm run build` leaves it. */
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildRecord } from '../../src/publishing/build-record.ts';
import { buildSums } from '../../src/publishing/inventory.ts';

/** A folder that everybody may enter, as a server's is. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'deploy-'));
  chmodSync(folder, 0o755);
  return folder;
}

export interface SmallBuild extends Partial<BuildRecord> {
  /** What its pages say. */
  text?: string;
  /** Further files, by path. */
  files?: Record<string, string>;
}

/** Writes a build and its list of digests; answers its folder. */
export function smallBuild({ text = 'Call 555-0101', files = {}, ...record }: SmallBuild = {}): string {
  const dist = newFolder();
  const all: Record<string, string> = {
    'site/build.json': JSON.stringify({
      day: '2026-11-20',
      release: '2026-11-01',
      sample: false,
      base: '/',
      ...record,
    }),
    'site/index.html': `<p>${text}</p>`,
    'site/protocol/wet-floors/index.html': `<p>${text}, in words</p>`,
    'hosting/nginx.conf': 'server {}\n',
    ...files,
  };
  for (const [file, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    writeFileSync(path.join(dist, file), content);
  }
  writeFileSync(path.join(dist, 'SHA256SUMS'), buildSums(dist));
  return dist;
}
