/** One build for all tests over dist/site, made for one day; `REUSE_BUILD=1` keeps the one that is there. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** The day for which the tests build, and which the browser's clock shows: 18:00 UTC on 1 December 2026. */
export const buildInstant = new Date('2026-12-01T18:00:00Z');
export const buildDay = '2026-12-01';

/** Where the built site stands. */
export const siteFolder = 'dist/site';

let built = false;

export default function setup(): void {
  if (built || (process.env['REUSE_BUILD'] && existsSync(`${siteFolder}/index.html`))) return;
  build();
}

function build(): void {
  built = true;
  execFileSync('node', ['src/tools/build.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, SOURCE_DATE_EPOCH: String(buildInstant.getTime() / 1000), ASTRO_TELEMETRY_DISABLED: '1' },
  });
}

if (import.meta.main) build();
