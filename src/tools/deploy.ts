/** npm run deploy -- <folder> [--sample]: make the build in dist/ what the server serves, or say why not. */
import { parseArgs } from 'node:util';
import { deploy } from '../publishing/deploy.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'boolean', default: false }, dist: { type: 'string', default: 'dist' } },
});
const [folder] = positionals;
if (folder === undefined || positionals.length > 1) {
  console.error('Usage: npm run deploy -- <folder> [--sample]');
  process.exit(1);
}

try {
  const result = deploy({ dist: values.dist, folder, sample: values.sample });
  if ('refused' in result) {
    for (const reason of result.refused) console.error(`Not deployed: ${reason}`);
    process.exitCode = 1;
  } else {
    console.log(`Live: ${result.build}`);
    if (result.reload) console.log('The configuration of the server is new: test it and reload the server.');
    console.log('Now compare what is served: npm run verify -- <address of the site>');
  }
} catch (error) {
  console.error(`Not deployed: ${(error as Error).message}. The live site is as it was.`);
  process.exitCode = 1;
}
