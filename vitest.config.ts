import { defineConfig } from 'vitest/config';
import { full } from './tests/extent.ts';

/**
 * A worker more than there are cores: most tests wait now and then for a browser, a server or a clock. Of a full run some
 * start whole runs of their own.
 */
const maxWorkers = full ? 2 : 3;
const steady = {
  pool: 'forks' as const,
  maxWorkers,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // What a page comes to it may come to slowly: a second, as is usual, is too short on cores that others hold.
  expect: { poll: { timeout: 50_000 } },
};

/** Tests over the built site share one build; those in Chromium also share one browser. */
const ofSite = { ...steady, globalSetup: ['tests/build.ts'] };

/**
 * Three kinds of tests. The engine's run on what they make themselves and know no content. The site's walk whatever
 * the content root holds. The content's say what this content must hold, and travel with it.
 */
export default defineConfig({
  test: {
    projects: [
      // The engine's: what is pure or only reads keeps nothing between files, and runs in one process.
      {
        test: {
          ...steady,
          name: 'engine',
          isolate: false,
          include: ['tests/{schema,domain,loading}/**/*.test.ts', 'tests/*.test.ts'],
        },
      },
      {
        test: {
          ...steady,
          name: 'commands',
          include: ['tests/{tools,publishing}/**/*.test.ts'],
          // GitHub's reader of workflows asks for a JSON file in a way that Node alone refuses.
          server: { deps: { inline: [/@actions\//] } },
        },
      },
      // The site's.
      { test: { ...ofSite, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      {
        test: {
          ...ofSite,
          name: 'browser',
          isolate: false,
          // What the content says of itself and only a browser can tell comes with them.
          include: ['tests/{browser,content/browser}/**/*.test.ts'],
          globalSetup: ['tests/build.ts', 'tests/browser/start.ts'],
        },
      },
      { test: { ...ofSite, name: 'servers', include: ['tests/servers/**/*.test.ts'] } },
      // The content's.
      { test: { ...steady, name: 'content', include: ['tests/content/*.test.ts'] } },
    ],
  },
});
