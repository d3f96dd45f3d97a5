import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/domain/problem.ts';
import { buildSums, strayProblems, tracesOfMachine } from '../../src/publishing/inventory.ts';
import { newFolder, smallBuild } from '../made/small-build.ts';

test('the list of digests is one that sha256sum follows, in byte order', () => {
  const dist = smallBuild({ files: { 'site/a-b.js': '', 'site/a/b.js': '', 'site/Z.js': '' } });
  expect(buildSums(dist).replaceAll(/^[0-9a-f]{64}/gm, '<digest>')).toMatchInlineSnapshot(`
    "<digest>  hosting/nginx.conf
    <digest>  site/Z.js
    <digest>  site/a-b.js
    <digest>  site/a/b.js
    <digest>  site/build.json
    <digest>  site/index.html
    <digest>  site/protocol/wet-floors/index.html
    "
  `);
  expect(execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: dist, encoding: 'utf8' })).toBe('');
});

describe('a site is not published with', () => {
  const told = (file: string, text: string, traces: string[] = []) => {
    const site = path.join(newFolder(), 'site');
    mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
    writeFileSync(path.join(site, file), text);
    return strayProblems(site, traces)
      .map((problem) => formatProblem(problem).replace(site, 'dist/site'))
      .join('\n');
  };

  test.each([
    ['a source map', '_astro/page.js.map', '{}'],
    ['a source file', 'src/site.ts', 'export {}'],
    ['content as it is written', 'protocol/wet-floors.md', '# Wet floors'],
    ['a file without an ending', 'LICENSE', 'MIT'],
    ['a hidden file', '.env', 'KEY=1'],
    ['a file in a hidden folder', '.git/index.json', '{}'],
  ])('%s', (_, file, text) => {
    expect(told(file, text)).toContain(`dist/site/${file}:1:1 site-kind The site has no such kind of file.`);
  });

  test.each([
    ['a mention of a source map', 'a.js', 'go();\n//# sourceMappingURL=a.js.map', []],
    ['an address of a file', 'a/index.html', '<a href="file:///etc/hosts">', []],
    ['a path of a package', 'a.css', '/* ../node_modules/x.css */', []],
    ['the folder where it was built', 'a.json', '{"root": "/home/maria/guide"}', ['/home/maria/guide']],
    ['the name of the machine', 'a.txt', 'made on build-07', ['build-07']],
  ])('%s', (_, file, text, traces) => {
    expect(told(file, text, traces)).toContain(`dist/site/${file}:1:1 site-trace`);
  });

  test('a link', () => {
    const site = newFolder();
    symlinkSync('/etc/hostname', path.join(site, 'host.txt'));
    expect(strayProblems(site, []).map(({ code }) => code)).toEqual(['site-special']);
  });

  test.each([
    ['a page', 'a/index.html', '<p>Call 555-0101</p>'],
    ['what IIS reads', 'web.config', '<configuration />'],
    ['bytes that are no text', 'pagefind/a.pf_index', 'file:// /node_modules/'],
  ])('but with %s', (_, file, text) => {
    expect(told(file, text)).toBe('');
  });
});

test.each([
  ['/home/maria/guide', '/home/maria', 'build-07', ['/home/maria/guide', '/home/maria', 'build-07']],
  // A plain word proves nothing: a page may hold it.
  ['/app', '/root', 'porter', []],
])('of %s, %s and %s these are traces: %j', (root, home, name, traces) => {
  expect(tracesOfMachine(root, home, name)).toEqual(traces);
});
