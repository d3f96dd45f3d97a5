/**
 * Publish: what Astro built becomes a folder that a server may serve, or the reasons why not.
 *
 * `dist/site/` is the site; `dist/hosting/` what the servers include, what has the site built anew every night, and the
 * licenses; `dist/SHA256SUMS` names every file of both. Packages for a learning system lie beside them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { sumsName } from '../loading/files/sums.ts';
import { filesBelow } from '../loading/files/text.ts';
import { ownLicenses } from './licenses.ts';
import { missingFiles } from './asked-for.ts';
import { builtPage } from './built-page.ts';
import { ownPolicyProblems, policyProblems } from './inline.ts';
import { buildSums, strayProblems } from './inventory.ts';
import { pinnedScripts, pinnedStyles } from './pinned.ts';
import { downtimeName } from './policy.ts';
import { schedules } from './schedules.ts';
import { configurations } from './servers.ts';

export interface Publishing {
  /** The path under which the site is served. */
  base: string;
  /** The facility's, such as `America/Los_Angeles`. */
  timeZone: string;
}

/** Writes everything beside the pages, unless a page is not as the policy says, or a file is missing or has no place in a site. */
export function publish(dist: string, { base, timeZone }: Publishing): Problem[] {
  const site = path.join(dist, 'site');
  const pages = filesBelow(site)
    .filter((file) => file.endsWith('.html'))
    .map((file) => builtPage(`${dist}/site/${file}`, readFileSync(path.join(site, file), 'utf8')));
  const own = pages.find(({ file }) => path.basename(file) === downtimeName);
  const problems = [
    ...strayProblems(`${dist}/site`),
    ...missingFiles(pages, { site, base }),
    ...policyProblems(
      pages.filter((page) => page !== own),
      pinnedScripts,
      pinnedStyles,
    ),
    ...(own ? ownPolicyProblems(own) : []),
  ];
  if (problems.length > 0) return problems;
  const licenses = ownLicenses();
  const beside = {
    ...configurations(base),
    ...schedules(base, timeZone),
    ...(licenses !== undefined && { 'hosting/licenses.txt': licenses }),
  };
  for (const [file, text] of Object.entries(beside)) {
    mkdirSync(path.dirname(path.join(dist, file)), { recursive: true });
    writeFileSync(path.join(dist, file), text);
  }
  writeFileSync(path.join(dist, sumsName), buildSums(dist));
  return [];
}
