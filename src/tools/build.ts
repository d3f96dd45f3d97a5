/** npm run build [-- --draft]: check, then the site into dist/site (or, with the draft, into dist-draft). */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { withLiving } from '../domain/protocol.ts';
import { buildDay, shownOn } from '../loading/library/build-day.ts';
import { readLibrary } from '../loading/library/read.ts';
import { publish } from '../publishing/publish.ts';
import { writeSearchIndex } from '../publishing/search-index.ts';
import { base } from '../site.ts';

const { values } = parseArgs({ options: { draft: { type: 'boolean', default: false } } });

const { library, problems, searchWords } = readLibrary();
for (const problem of problems) console.error(formatProblem(problem));
const errors = errorsOf(problems).length;
if (errors > 0) {
  console.error(`${errors} to mend. Nothing was built.`);
  process.exit(1);
}

const site = values.draft ? 'dist-draft' : 'dist/site';
// The second is what Astro keeps of content between builds, and would show in place of what it can no longer read.
for (const folder of [values.draft ? 'dist-draft' : 'dist', 'node_modules/.astro'])
  rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync('astro', ['build'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  // Nothing of the caller's environment may add the draft to what is published, or build it as for developing: Vite
  // takes the names that a test runner sets for its own.
  env: {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(DEV|PROD|SSR|MODE|BASE_URL)$/.test(name))),
    ASTRO_TELEMETRY_DISABLED: '1',
    NODE_ENV: 'production',
    // Rendering makes and drops much text: with more room for what is new it is swept less often.
    NODE_OPTIONS: [process.env['NODE_OPTIONS'], '--max-semi-space-size=64'].filter(Boolean).join(' '),
    WITH_DRAFT: values.draft ? '1' : '',
  },
});
if (status !== 0) process.exit(status ?? 1);

const inForce = library && shownOn(library, buildDay(library.draft.facility));
if (inForce) await writeSearchIndex(site, withLiving(inForce.protocol, library.draft), searchWords);

if (!values.draft) {
  const refused = publish('dist', base);
  for (const problem of refused) console.error(formatProblem(problem));
  if (refused.length > 0) {
    console.error(`${refused.length} to mend. What was built is not fit to be published.`);
    process.exitCode = 1;
  }
}
