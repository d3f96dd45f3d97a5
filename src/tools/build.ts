/** npm run build: check, then the site into `dist/`; with `--draft` a preview of the draft into `dist-draft/`. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { errorsOf, formatProblem } from '../domain/problem.ts';
import { withLiving } from '../domain/protocol.ts';
import { buildDay, shownOn } from '../loading/library/build-day.ts';
import { readLibrary } from '../loading/library/read.ts';
import { publish } from '../publishing/publish.ts';
import { writeSearchIndex } from '../publishing/search-index.ts';
import { base } from '../site.ts';
import { astroProgram } from './astro.ts';
import { AskedWrongly, command, protocols, Refused, rootOf, start, tell } from './command.ts';

const project = path.resolve(import.meta.dirname, '../..');

export const main = command({
  name: 'build',
  says: 'Checks the content, then makes the site.',
  options: {
    draft: { says: 'a preview with the draft, which is never deployed, into dist-draft/' },
    out: { value: '<folder>', says: 'where to, if not dist/ beside the content root' },
    ...protocols,
  },
  example: 'npm run build -- --protocols ../our-hospital',
  run: async ({ values, io }) => {
    const root = rootOf({ values });
    const draft = values.draft ?? false;
    const out = path.resolve(values.out ?? path.join(root.parent, draft ? 'dist-draft' : 'dist'));
    if (values.out !== undefined && !mayBeReplaced(out))
      throw new AskedWrongly(`${out} holds something else than a build, and would be replaced. Name another folder.`);
    const { library, problems, searchWords } = readLibrary(root.folder);
    tell(io, problems);
    const errors = errorsOf(problems).length;
    if (errors > 0) throw new Refused(`${errors} to mend. Nothing was built.`);

    const site = draft ? out : path.join(out, 'site');
    // The second is what Astro keeps of content between builds, and would show in place of what it can no longer read.
    for (const folder of [out, path.join(project, 'node_modules/.astro')])
      rmSync(folder, { recursive: true, force: true });
    if (!astroBuild(root.folder, site, draft)) return 1;

    const facility = library?.voted.facility;
    const inForce = facility && shownOn(library, buildDay(facility));
    if (inForce) await writeSearchIndex(site, withLiving(inForce.protocol, library.living), searchWords);
    if (draft) return 0;
    const refused = publish(out, base);
    if (refused.length > 0)
      throw new Refused(
        ...refused.map(formatProblem),
        `${refused.length} to mend. What was built is not fit to be published.`,
      );
    return 0;
  },
});

/** Whether a folder is new, empty or a build, even one that was interrupted. */
function mayBeReplaced(folder: string): boolean {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  return there.length === 0 || there.some((name) => ['SHA256SUMS', 'site', 'index.html', '_astro'].includes(name));
}

/** Renders the pages; false where Astro told a mistake. */
function astroBuild(content: string, site: string, draft: boolean): boolean {
  const [node, astro] = astroProgram;
  const { status } = spawnSync(node, [astro, 'build', '--outDir', site], {
    cwd: project,
    stdio: 'inherit',
    // Nothing of the caller's environment may add the draft to what is published, or build it as for developing: Vite
    // takes the names that a test runner sets for its own.
    env: {
      ...Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !/^(DEV|PROD|SSR|MODE|BASE_URL)$/.test(name)),
      ),
      PROTOCOLS: content,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
      // Rendering makes and drops much text: with more room for what is new it is swept less often.
      NODE_OPTIONS: [process.env['NODE_OPTIONS'], '--max-semi-space-size=64'].filter(Boolean).join(' '),
      WITH_DRAFT: draft ? '1' : '',
    },
  });
  return status === 0;
}

if (import.meta.main) await start(main);
