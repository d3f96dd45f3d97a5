import { describe, expect, test } from 'vitest';
import { fragmentOf, pageOfFragment } from '../../src/domain/one-file.ts';
import { builtPage } from '../../src/publishing/built-page.ts';
import { policyDigest } from '../../src/publishing/inline.ts';
import { Addresses } from '../../src/publishing/one-file/addresses.ts';
import { oneFile, type OneFileOptions } from '../../src/publishing/one-file/one-file.ts';

const page = (address: string, main: string, head = '') => ({
  address,
  html: `<!doctype html><html lang="en"><head><title>Page ${address}</title>${head}</head><body><header>top</header><main>${main}</main></body></html>`,
});
const file = (main: string, options: Partial<OneFileOptions> = {}, others: string[] = []) =>
  oneFile(
    [
      page('/a/', main),
      page('/other/', '<p id="x">'),
      ...others.map((address) => page(address, '<p id="x">other</p>')),
    ],
    {
      title: 'File',
      ...options,
    },
  );
/** What stands in the section of the first page. */
const sectionIn = (text: string) => /<section class=one-page id=a [^>]*>([^]*?)<\/section>/.exec(text)?.[1];
const become = (main: string, options?: Partial<OneFileOptions>, others?: string[]) =>
  sectionIn(file(main, options, others));

describe('an address as a fragment', () => {
  test.each([
    ['/', 'start'],
    ['/lists/nurse/', 'lists/nurse'],
    ['/lists/nurse/#first', 'lists/nurse:first'],
    ['/#first', 'start:first'],
  ])('%s is %s', (address, fragment) => {
    expect(fragmentOf(address)).toBe(fragment);
    expect(pageOfFragment(fragment)).toBe(fragmentOf(address.replace(/#.*/, '')));
  });
});

describe('in the section of a page', () => {
  test.each([
    ['an id that other pages have too bears the name of the page', '<p id="x">', '<p id=a:x>'],
    ['one that is of this page alone stays as it is', '<p id="y">', '<p id=y>'],
    ['what names an id goes with it', '<label for="x">', '<label for=a:x>'],
    ['also where it names several', '<p aria-labelledby="x y">', '<p aria-labelledby="a:x y">'],
    ['also in a drawing', '<rect fill="url(#x)"/>', '<rect fill="url(#a:x)"/>'],
    ['a link to a part of the page leads there', '<a href="#x">', '<a href=#a:x>'],
    ['a link to another page leads to its section', '<a href="/b/">', '<a href=#b>'],
    ['from where the page is', '<a href="../b/#x">', '<a href=#b:x>'],
    ['and into a part of it', '<a href="/b/#z">', '<a href=#z>'],
    ['and opens no tab of its own', '<a href="/b/" target="_blank" rel="noopener">', '<a href=#b>'],
    ['a link to a page that is not here is text', '<a href="/c/">', '<a>'],
    ['and so is one to another host', '<a href="https://example.org/">', '<a>'],
    ['a number is still called', '<a href="tel:911">', '<a href=tel:911>'],
    ['a choice within a form keeps its name', '<input type="radio" name="n">', '<input type=radio name=n>'],
    ['parts of which one is open are those of the page', '<details name="x">', '<details name=a:x>'],
    ['what stands in quotes stays in quotes', `<p title='say "yes"' class="">`, '<p title="say &quot;yes&quot;">'],
    ['data in quotes is shorter in the other ones', '<p data-of="{&quot;a&quot;:1}">', `<p data-of='{"a":1}'>`],
    ['text stays as it is', '<p>2 &lt; 3 &amp; 4', '<p>2 &lt; 3 &amp; 4'],
    [
      'an end that follows from what comes next is not written',
      '<ul><li><p>x</p></li><li>y</li></ul>',
      '<ul><li><p>x<li>y</ul>',
    ],
    ['one that does not is', '<a><p>x</p></a><p>y</p> z', '<a><p>x</p></a><p>y</p> z'],
    ['what runs is gone', '<b>x</b><script>go()</script><noscript>n</noscript>', '<b>x</b>'],
  ])('%s', (_, main, made) => {
    expect(become(main, {}, ['/b/'])).toBe(made);
  });

  test('a page that is not here may stand elsewhere', () => {
    const elsewhere = (address: string) => (address === '/b/one/' ? '/b/#one' : undefined);
    expect(become('<a href="/b/one/">', { elsewhere }, ['/b/'])).toBe('<a href=#one>');
  });

  test('addresses are read below the base', () => {
    const text = oneFile(
      [page('/guide/a/', '<a href="/guide/b/#x">'), page('/guide/b/', ''), page('/guide/', '<a href="/a/">')],
      { title: 'File', base: '/guide/' },
    );
    expect(sectionIn(text)).toBe('<a href=#x>');
    expect(text).toContain('id=start data-title="Page /guide/"><a></section>');
  });

  test('an element that the file does not need is left out with all in it', () => {
    const leaveOut = (name: string) => name === 'nav';
    expect(become('<p>a<nav><p>x<nav>y</nav></nav>b<br>c', { leaveOut })).toBe('<p>ab<br>c');
  });

  test('a page without <main> gives all its body', () => {
    const html = '<title>t</title><body><p id="x">all</p></body>';
    expect(sectionIn(oneFile([{ address: '/a/', html }], { title: 'File' }))).toBe('<p id=x>all</p>');
  });
});

describe('styles', () => {
  const sheets: Record<string, string> = {
    '/one.css': '/* says */ .astro-aaaaaaaa{color:red}:root:has(.k) .l,body:has(.k){margin:0}h1#_top{margin:1px}',
    '/two.css': 'i{color:red}',
    '/bad.css': 'i{background:url(/x.png)}',
  };
  const styled = (head: string, main = '', other = head) =>
    /<style>([^]*)<\/style>/.exec(
      oneFile([page('/a/', main, head), page('/b/', main, other)], { title: 'File', sheet: (name) => sheets[name]! }),
    )?.[1];
  const one = '<link rel="stylesheet" href="/one.css">';

  test('of all pages stand once, in their order, those for paper in their place', () => {
    expect(styled('<link rel="stylesheet" href="/two.css" media="print"><style>b{}</style>')).toBe(
      '@media print{i{color:red}}\nb{}',
    );
  });

  test('of some pages hold in their sections alone, but for what they say of paper', () => {
    const scope = '@scope (.one-page[data-sheets~="0"])';
    expect(styled('<style>b{}@page card{margin:0;@top-left{content:none}}</style>', '', '')).toBe(
      `@page card{margin:0;@top-left{content:none}}${scope}{b{}}`,
    );
  });

  test('of a whole page by what it holds are those of its section', () => {
    expect(styled(one)).toBe(
      '._0{color:red}.one-page:has(._1) ._2,.one-page:has(._1){margin:0}h1[id$=":_top"]{margin:1px}',
    );
  });

  test('of the whole of some pages by what they hold are those of the scope', () => {
    const css = 'body:has(.k){margin:0}:root:has(.k) body{page:k}:root:has(.k) i{margin:0}';
    expect(styled(`<style>${css}</style>`, '<p class="k">', '')).toBe(
      '@scope (.one-page[data-sheets~="0"]){:scope:has(._0){margin:0}:scope:has(._0){page:k}:scope:has(._0) i{margin:0}}',
    );
  });

  test('have short classes, and elements only those for which there is a style or a script', () => {
    const made = (script?: string) =>
      sectionIn(
        oneFile([page('/a/', '<i class="k astro-aaaaaaaa other astro-bbbbbbbb">', one)], {
          title: 'File',
          sheet: (name) => sheets[name]!,
          ...(script !== undefined && { script }),
        }),
      );
    expect(made()).toBe('<i class="_1 _0">');
    expect(made("find('.k, .other')")).toBe('<i class="k _0 other">');
  });

  test('of a component are only for what they may be for', () => {
    const css = '<style>li:where(.astro-aaaaaaaa){}.k:where(.astro-aaaaaaaa){}</style>';
    const [first, second, third] = [
      '<li class="astro-aaaaaaaa">',
      '<b class="k astro-aaaaaaaa">',
      '<b class="astro-aaaaaaaa">',
    ];
    expect(sectionIn(oneFile([page('/a/', `${first}${second}${third}`, css)], { title: 'File' }))).toBe(
      '<li class=_0><b class=_1><b>',
    );
  });

  test('of a component whose elements another class tells apart need no class of the component', () => {
    const css = '<style>.k:where(.astro-aaaaaaaa){}.m:where(.astro-aaaaaaaa){}</style>';
    const main = '<b class="k astro-aaaaaaaa"></b><b class="m astro-aaaaaaaa"></b><b class="m"></b>';
    const made = (script: string) => oneFile([page('/a/', main, css)], { title: 'File', script });
    expect(made('')).toContain('<style>._0{}._1:where(._2){}</style>');
    expect(sectionIn(made(''))).toBe('<b class=_0></b><b class="_1 _2"></b><b class=_1></b>');
    // A script may make an element by the name that it knows.
    expect(made("make('k')")).toContain('<style>.k:where(._0){}._1:where(._0){}</style>');
  });

  test('that would load something are refused', () => {
    expect(() => styled('<link rel="stylesheet" href="/bad.css">')).toThrow('asks for another: url(/x.png)');
  });
});

describe('the frame', () => {
  const frame = page('/', 'its own').html.replace('<header>', '<a href="/a/">A</a><header id="h">');

  test('stands around all pages in place of what its main holds, with its links and its own ids', () => {
    const text = file('<p>x', { frame });
    const shown = text
      .slice(text.indexOf('<body'))
      .replaceAll('\n', '')
      .replaceAll(/<section.*<\/section>/g, '…');
    expect(shown).toBe('<body><a href=#a>A</a><header id=h>top</header><main>…</main></body></html>');
  });

  test('that has no place for the pages is refused', () => {
    expect(() => file('', { frame: '<body></body>' })).toThrow('has no <main>');
  });
});

describe('the policy', () => {
  const text = file('<i style="a: b"></i>', {
    styles: 'i{}',
    first: 'first()',
    script: 'go("</script><!--")',
    data: { words: ['</script>'] },
  });
  const [, policy = ''] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(text) ?? [];

  test('names by digest all that stands within the file, and nothing else', () => {
    const { inline } = builtPage('', text);
    expect(inline.map(({ kind }) => kind)).toEqual(['style element', 'script', 'style attribute', 'script']);
    const named = [...policy.matchAll(/'(sha256-[^']*)'/g)].map(([, digest]) => digest);
    expect(named.toSorted()).toEqual(inline.map((one) => policyDigest(one.text)).toSorted());
  });

  test('stands before all that it is to hold', () => {
    expect(text.indexOf('Content-Security-Policy')).toBeLessThan(text.search(/<(style|script|title)/));
  });

  test('lets nothing load, and no text end its script', () => {
    expect(policy).toMatch(/^default-src 'none'; .*; img-src data:; base-uri 'none'; form-action 'none'$/);
    expect(text).toContain('<script>go("\\x3c/script>\\x3c!--")</script>');
    expect(text).toContain('<script type="application/json" id="words">["\\u003c/script>"]</script>');
  });

  test('of a file that runs nothing names no script', () => {
    expect(file('')).toContain("script-src 'none'; style-src-elem");
  });
});

describe('what stands alike in several pages', () => {
  const once = { may: (_: string, attributes: Record<string, string>) => 'data-once' in attributes, words: 'Here' };
  const two = (one: string, other = one) =>
    oneFile([page('/a/', `<div data-once>${one}</div>`), page('/b/', `<div data-once>${other}</div>`)], {
      title: 'File',
      once,
    });

  test('is said once, and a link leads there', () => {
    expect(two('<p id="x">said')).toContain('<div data-once id="a:same-1"><p id=a:x>said</div>');
    expect(two('<p id="x">said')).toContain('<div data-once><a data-same href="#a:same-1">Here</a></div>');
  });

  test('unless a word of it differs', () => {
    expect(two('said', 'Said')).not.toContain('data-same');
  });
});

test('an address leads to the element of the file that it led to on the site', () => {
  const pages = [page('/g/a/', '<p id="x"><p id="y">'), page('/g/b/', '<p id="x">')];
  const addresses = new Addresses(pages, {
    base: '/g/',
    elsewhere: (address) => (address === '/c/' ? '/b/#x' : undefined),
  });
  expect(['/a/', '/a/#x', '/a/#y', '/c/', '/d/'].map((address) => addresses.placeBelow(address))).toEqual([
    'a',
    'a:x',
    'y',
    'b:x',
    undefined,
  ]);
});

test('the same pages are the same file', () => {
  expect(file('<p id="x">')).toBe(file('<p id="x">'));
});
