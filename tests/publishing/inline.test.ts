import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/domain/problem.ts';
import { builtPage } from '../../src/publishing/built-page.ts';
import { policyDigest, policyProblems } from '../../src/publishing/inline.ts';
import { pinnedScripts, pinnedStyles } from '../../src/publishing/pinned.ts';

const scripts = [{ what: 'the theme', digest: policyDigest('theme()') }];
const styles = [
  { what: 'an icon', text: '--size: 1em;' },
  { what: 'a table of contents', text: '--depth: 1;', sometimes: true as const },
];
const good = '<script>theme()</script>\n<svg style="--size: 1em;"></svg>';

const told = (...pages: string[]) =>
  policyProblems(
    pages.map((html, index) => builtPage(`dist/site/${index}.html`, html)),
    scripts,
    styles,
  ).map(formatProblem);

describe('what is inline in a page', () => {
  test.each([
    ['<script>let a = "<b>";</script>', ['script', 'let a = "<b>";']],
    ['<script type="module">go()</script>', ['script', 'go()']],
    ['<script type="importmap">{}</script>', ['script', '{}']],
    ['<script></script>', ['script', '']],
    // Of two attributes of one name a browser takes the first.
    ['<script type="module" type="application/json">go()</script>', ['script', 'go()']],
    ['<style>b { color: red }</style>', ['style element', 'b { color: red }']],
    ['<p style="a: &quot;b&quot;">', ['style attribute', 'a: "b"']],
    ['<noscript><p STYLE="a: b"></p></noscript>', ['style attribute', 'a: b']],
    ['<img onerror="x()">', ['event handler', 'onerror="x()"']],
    ['<a href=" JavaScript:x()">', ['script address', ' JavaScript:x()']],
  ])('%s', (html, [kind, text]) => {
    expect(builtPage('', html).inline).toEqual([{ kind, text, index: html.search(/<(script|style|p|img|a)/) }]);
  });

  test.each([
    '<script src="/_astro/a.js"></script>',
    '<script type="application/json">{"a": 1}</script>',
    '<!-- <script>x()</script> -->',
    '<p title="style=a">style="a"</p>',
  ])('is not %s', (html) => {
    expect(builtPage('', html).inline).toEqual([]);
  });
});

describe('a build', () => {
  test('passes where its pages hold what is pinned, and no more', () => {
    expect(told(good, `${good}<li style="--depth: 1;">`)).toEqual([]);
  });

  test('is refused for anything else, with page, place, text and mend, each text once', () => {
    const bad = `${good}\n<p>One</p><script>\n\tfetch("https://example.org")\n</script><b style="color:red" onclick="x()">`;
    expect(told(good, bad, bad).join('\n')).toMatchInlineSnapshot(`
      "dist/site/1.html:3:11 policy-unpinned A page holds the script \`fetch("https://example.org")\`, which is not pinned.
        Mend: bundle it in a component's <script>; if it is Starlight's, read it, then pin 'sha256-GkTc7HQN3YAMxLYhQKsWsbq4eBWTkcQWHit6KEAUNXk=' in src/publishing/pinned.ts.
      dist/site/1.html:5:10 policy-unpinned A page holds the style attribute \`color:red\`, which is not pinned.
        Mend: write a class and a rule in its place; if it is Starlight's, pin its text in src/publishing/pinned.ts.
      dist/site/1.html:5:10 policy-unpinned A page holds the event handler \`onclick="x()"\`, which is not pinned.
        Mend: write it in a file of its own, which the policy can name."
    `);
  });

  test('is refused for a pin that no page needs any more', () => {
    expect(told('<p>Nothing inline</p>').join('\n')).toMatchInlineSnapshot(`
      "src/publishing/pinned.ts:1:1 policy-unused No page holds the pinned script (the theme).
        Mend: delete its line, so that nothing else may use it.
      src/publishing/pinned.ts:1:1 policy-unused No page holds the pinned style attribute \`--size: 1em;\` (an icon).
        Mend: delete its line, so that nothing else may use it."
    `);
  });
});

test('every pin says whose it is, and stands once', () => {
  const named = /^(Starlight|[A-Z][A-Za-z]+\.astro): /;
  expect(pinnedScripts.filter(({ what }) => !named.test(what))).toEqual([]);
  expect(pinnedStyles.filter(({ what }) => !named.test(what))).toEqual([]);
  const digests = [...pinnedScripts.map(({ digest }) => digest), ...pinnedStyles.map(({ text }) => policyDigest(text))];
  expect(new Set(digests).size).toBe(digests.length);
});
