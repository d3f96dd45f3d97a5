/** npm run deploy -- <folder>: make the build in `dist/` what the server serves, or say why not. */
import { contentRoot, usualDist } from '../loading/library/content-root.ts';
import { deploy, liveBuild } from '../publishing/deploy.ts';
import { numbersBetween } from '../publishing/numbers-between.ts';
import { AskedWrongly, command, isSystemError, protocols, start, type Io } from './command.ts';

export const main = command({
  name: 'deploy',
  says: 'Makes the build what the server serves: checked, copied beside, then switched.',
  takes: '<folder>',
  options: {
    sample: { says: 'for a trial: deploys what is marked as a sample' },
    older: { says: 'lets a build of an earlier day replace the live one, after showing the numbers that differ' },
    yes: { says: 'with --older: asks nothing, for scripts' },
    dist: { value: '<folder>', says: 'the build, if it is not dist/ beside the content root' },
    ...protocols,
  },
  example: 'npm run deploy -- /var/www/staff-guide',
  run: async ({ values, named, io }) => {
    const [folder, ...more] = named;
    if (folder === undefined || more.length > 0)
      throw new AskedWrongly('Name the one folder that the server serves from.');
    const dist = values.dist ?? usualDist(contentRoot(values.protocols));
    const older = values.older ?? false;
    if (older && !(await isWanted(folder, dist, values.yes ?? false, io))) {
      io.err('Not deployed. The live site is as it was.');
      return 1;
    }
    try {
      const result = deploy({ dist, folder, older, sample: values.sample ?? false });
      if ('refused' in result) {
        for (const reason of result.refused) io.err(`Not deployed: ${reason}`);
        return 1;
      }
      io.out(`Live: ${result.build}`);
      if (result.reload) io.out('The configuration of the server is new: test it and reload the server.');
      io.out('Now compare what is served: npm run verify -- <address of the site>');
      return 0;
    } catch (error) {
      if (!isSystemError(error)) throw error;
      io.err(`Not deployed: ${error.message}. The live site is as it was.`);
      return 1;
    }
  },
});

/** Shows which numbers an older build prints differently, and asks whether to go on. */
async function isWanted(folder: string, dist: string, yes: boolean, io: Io): Promise<boolean> {
  const live = liveBuild(folder);
  const numbers = live ? numbersBetween(live, dist) : [];
  io.out(numbers.length === 0 ? 'No number differs from the live build.' : 'Numbers that differ from the live build:');
  for (const line of numbers) io.out(`  ${line}`);
  if (yes) return true;
  if (!io.confirm) throw new AskedWrongly('Nobody is here to answer. To go on without a question add --yes.');
  return io.confirm('Let this build replace the live one?');
}

if (import.meta.main) await start(main);
