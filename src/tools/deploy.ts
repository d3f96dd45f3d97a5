/** npm run deploy -- <folder>: make the build in `dist/` what the server serves, or say why not. */
import { contentRoot, usualDist } from '../loading/library/content-root.ts';
import { isSystemError } from '../loading/files/system-error.ts';
import { readRecord, recordInWords } from '../publishing/build-record.ts';
import { deploy, type DeployOptions } from '../publishing/deploy.ts';
import { numbersBetween } from '../publishing/numbers-between.ts';
import { buildBefore, liveBuild } from '../publishing/pointed.ts';
import { AskedWrongly, command, protocols, Refused, start, type Io } from './command.ts';

export const main = command({
  name: 'deploy',
  says: 'Makes the build what the server serves: checked, copied beside, then switched.',
  takes: '<folder>',
  options: {
    iis: { says: 'for IIS: switches by one file, web.config, where links and renamed folders will not do' },
    sample: { says: 'for a trial: deploys what is marked as a sample' },
    older: { says: 'lets a build of an earlier day replace the live one, after showing the numbers that differ' },
    back: { says: 'goes back to the build before the live one, after showing the numbers that differ' },
    alone: { says: 'keeps no earlier build beside it: for words that were withheld' },
    yes: { says: 'with --older and --back: asks nothing, for scripts' },
    dist: { value: '<folder>', says: 'the build, if it is not dist/ beside the content root' },
    ...protocols,
  },
  example: 'npm run deploy -- /var/www/staff-guide',
  run: async ({ values, named, io }) => {
    const [folder, ...more] = named;
    if (folder === undefined || more.length > 0)
      throw new AskedWrongly('Name the one folder that the server serves from.');
    const { iis = false, back = false, older = false, alone = false, sample = false, yes = false } = values;
    if (back && (older || alone || sample || values.dist !== undefined))
      throw new AskedWrongly('--back takes the build that stands beside the live one; name no other.');
    const dist = back ? beforeLive(folder) : (values.dist ?? usualDist(contentRoot(values.protocols)));
    if ((older || back) && !(await isWanted(folder, dist, yes, io))) {
      io.err('Not deployed. The live site is as it was.');
      return 1;
    }
    const words = Object.entries({ iis, sample, older, back, alone }).flatMap(([name, on]) =>
      on ? [` --${name}`] : [],
    );
    return deployed({ dist, folder, iis, back, older, alone, sample, command: `deploy${words.join('')}` }, io);
  },
});

function deployed(options: DeployOptions, io: Io): number {
  try {
    const result = deploy(options);
    if ('refused' in result) {
      for (const reason of result.refused) io.err(`Not deployed: ${reason}`);
      return 1;
    }
    const { build, digest, undone } = result;
    io.out(`Live: ${build}`);
    for (const sentence of undone) io.err(`Live, but ${sentence}`);
    if (undone.length > 0) io.err('Mend what kept it, and deploy again.');
    else io.out(`Written down in deployed.txt; digest of its last line: ${digest}`);
    if (result.reload && !options.iis) io.out('The configuration of the server is new: test it and reload the server.');
    const dist = options.back ? ` --dist ${liveBuild(options.folder)}` : '';
    io.out(`Now compare what is served: npm run verify -- <address of the site>${dist}`);
    return undone.length > 0 ? 1 : 0;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    io.err(`Not deployed: ${error.message}. The live site is as it was.`);
    return 1;
  }
}

/** The build before the live one. */
function beforeLive(folder: string): string {
  const before = buildBefore(folder);
  if (before === undefined)
    throw new Refused(`Not deployed: beside the live build in ${folder} there is none before it to go back to.`);
  return before;
}

/** Shows which numbers an older build prints differently, and asks whether to go on. */
async function isWanted(folder: string, dist: string, yes: boolean, io: Io): Promise<boolean> {
  const live = liveBuild(folder);
  const numbers = live ? numbersBetween(live, dist) : [];
  const [now, then] = [live && readRecord(live), readRecord(dist)];
  if (now && then && now.release !== then.release)
    io.out(`Now live is a build ${recordInWords(now)}; this one is ${recordInWords(then)}.`);
  io.out(numbers.length === 0 ? 'No number differs from the live build.' : 'Numbers that differ from the live build:');
  for (const line of numbers) io.out(`  ${line}`);
  if (yes) return true;
  if (!io.confirm) throw new AskedWrongly('Nobody is here to answer. To go on without a question add --yes.');
  return io.confirm('Let this build replace the live one?');
}

if (import.meta.main) await start(main);
