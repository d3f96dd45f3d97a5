/** npm run deploy -- <folder>: make the build in `dist/` what the server serves, or say why not. */
import { contentRoot, usualDist } from '../loading/library/content-root.ts';
import { deploy } from '../publishing/deploy.ts';
import { AskedWrongly, command, isSystemError, protocols, start } from './command.ts';

export const main = command({
  name: 'deploy',
  says: 'Makes the build what the server serves: checked, copied beside, then switched.',
  takes: '<folder>',
  options: {
    sample: { says: 'for a trial: deploys what is marked as a sample' },
    dist: { value: '<folder>', says: 'the build, if it is not dist/ beside the content root' },
    ...protocols,
  },
  example: 'npm run deploy -- /var/www/staff-guide',
  run: ({ values, named, io }) => {
    const [folder, ...more] = named;
    if (folder === undefined || more.length > 0)
      throw new AskedWrongly('Name the one folder that the server serves from.');
    const dist = values.dist ?? usualDist(contentRoot(values.protocols));
    try {
      const result = deploy({ dist, folder, sample: values.sample ?? false });
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

if (import.meta.main) await start(main);
