import path from 'node:path';
import { satteri } from '@astrojs/markdown-satteri';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { contentRoot } from './src/loading/library/content-root.ts';
import { readFrame } from './src/loading/library/frame.ts';
import { base, problemsAddress, sidebarOf } from './src/site.ts';

const { facility, shown } = readFrame();

const content = contentRoot().folder;

/** In `npm run dev`: a change of the content is read anew and shown, and what is to be mended lies over the page. */
const watchProtocol = {
  name: 'watch-protocol',
  hooks: {
    'astro:config:setup': ({ command, injectRoute, injectScript, updateConfig }) => {
      if (command === 'dev') {
        injectRoute({ pattern: problemsAddress, entrypoint: './src/dev/problems.json.ts' });
        injectScript('page', "import '/src/dev/overlay.ts';");
      }
      updateConfig({
        vite: {
          plugins: [
            {
              name: 'watch-protocol',
              configureServer(server) {
                const reader = `${server.config.root}/src/library.ts`;
                server.watcher.add(content);
                server.watcher.on('all', (_event, file) => {
                  if (!path.resolve(file).startsWith(content)) return;
                  for (const { moduleGraph } of Object.values(server.environments))
                    moduleGraph.getModulesByFile(reader)?.forEach((module) => moduleGraph.invalidateModule(module));
                  server.environments.client.hot.send({ type: 'full-reload' });
                });
              },
            },
          ],
        },
      });
    },
  },
};

export default defineConfig({
  base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prefetch: false,
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: { smartPunctuation: false, headingAttributes: true } }),
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro writes a directive of its own into what it makes of each MDX page, and nothing reads it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  integrations: [
    watchProtocol,
    // Starlight adds a sitemap of its own unless an integration of this name is there.
    { name: '@astrojs/sitemap', hooks: {} },
    starlight({
      title: facility?.site_name ?? 'Staff guide',
      sidebar: shown ? sidebarOf(shown) : [],
      // Before these src/route-data.ts puts the sheet that says the order of layers.
      head: [
        { tag: 'meta', attrs: { name: 'referrer', content: 'no-referrer' } },
        { tag: 'meta', attrs: { name: 'format-detection', content: 'telephone=no' } },
      ],
      customCss: [
        './src/styles/tokens.css',
        './src/styles/site.css',
        './src/styles/prose.css',
        './src/styles/controls.css',
        './src/styles/print.css',
      ],
      components: {
        Banner: './src/components/frame/Notice.astro',
        Header: './src/components/frame/Header.astro',
        Footer: './src/components/frame/Footer.astro',
        PageFrame: './src/components/frame/PageFrame.astro',
        PageTitle: './src/components/frame/PageTitle.astro',
        Sidebar: './src/components/frame/Sidebar.astro',
        SkipLink: './src/components/frame/FirstStops.astro',
        ThemeProvider: './src/components/frame/ThemeProvider.astro',
        // What no page shows, so that none loads its styles.
        DraftContentNotice: './src/components/frame/Nothing.astro',
        FallbackContentNotice: './src/components/frame/Nothing.astro',
        Hero: './src/components/frame/Nothing.astro',
        PageSidebar: './src/components/frame/Nothing.astro',
      },
      routeMiddleware: './src/route-data.ts',
      // The index is made by src/publishing/search-index.ts, the window by src/components/search/Search.astro.
      pagefind: false,
      expressiveCode: false,
      credits: false,
      tableOfContents: false,
      lastUpdated: false,
      disable404Route: true,
    }),
  ],
});
