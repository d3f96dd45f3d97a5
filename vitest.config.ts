import { defineConfig } from 'vitest/config';

/** Tests over the built site share one build; those in Chromium also share one browser. */
const shared = {
  globalSetup: ['tests/build.ts'],
  pool: 'forks' as const,
  fileParallelism: true,
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{schema,domain,loading,tools,publishing,content}/**/*.test.ts', 'tests/*.test.ts'],
          maxWorkers: 2,
          testTimeout: 60_000,
        },
      },
      { test: { ...shared, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build.ts', 'tests/browser/start.ts'],
        },
      },
      { test: { ...shared, name: 'servers', include: ['tests/servers/**/*.test.ts'] } },
    ],
  },
});
