/** A build of a few files, as `npm run build` leaves it. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BuildRecord } from '../../src/publishing/build-record.ts';
import { buildSums } from '../../src/publishing/inventory.ts';

export const newFolder = (): string => mkdtempSync(path.join(tmpdir(), 'deploy-'));

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
      day: '2026-12-01',
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
