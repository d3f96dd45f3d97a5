/** The configurations as text: what every server must be told, whatever it is. Real servers run in tests/servers. */
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { kinds } from '../../src/publishing/kinds.ts';
import { contentPolicy, downtimeName, headersOf, securityHeaders } from '../../src/publishing/policy.ts';
import { configurations } from '../../src/publishing/servers.ts';

describe('the content policy', () => {
  test('names everything it allows', () => {
    expect(contentPolicy).not.toMatch(/'unsafe-(inline|eval)'|https?:|\*/);
    expect(contentPolicy.split('; ')[0]).toBe("default-src 'none'");
  });

  test('goes out with eight other headers', () => {
    expect(Object.keys(securityHeaders)).toHaveLength(9);
    expect(Object.values(securityHeaders).filter((value) => value.includes('"'))).toEqual([]);
  });
});

describe.each(['/', '/staff/'])('the configurations of a site at %s', (base) => {
  const made = configurations(base);

  test('are eight files', () => {
    expect(Object.keys(made)).toEqual([
      'hosting/nginx.conf',
      'hosting/nginx-headers.conf',
      'hosting/nginx-policy.conf',
      'hosting/apache.conf',
      'hosting/apache-headers.conf',
      'hosting/apache-policy.conf',
      'site/web.config',
      'hosting/iis.config',
    ]);
  });

  test.each(['nginx', 'apache', 'web.config'])('of %s name every header and every kind of file', (server) => {
    const text = Object.keys(made)
      .filter((file) => file.includes(server))
      .map((file) => made[file])
      .join('\n');
    expect([...Object.keys(securityHeaders), ...Object.keys(kinds)].filter((name) => !text.includes(name))).toEqual([]);
    expect(text).toContain(contentPolicy);
  });

  test.each(['hosting/nginx-policy.conf', 'hosting/apache-policy.conf', 'site/web.config'])(
    'of %s have the downtime file saved, and give it the policy of its own',
    (file) => {
      const { 'Content-Disposition': saved = '', 'Content-Security-Policy': own = '' } = headersOf(downtimeName);
      for (const words of [downtimeName, 'Content-Disposition', saved, own]) expect(made[file]).toContain(words);
    },
  );

  test('no mark of a template is left', () => {
    expect(Object.values(made).filter((text) => /\{\{|\}\}/.test(text))).toEqual([]);
  });
});

describe('web.config', () => {
  const document = new DOMParser().parseFromString(configurations('/')['site/web.config']!, 'text/xml');
  const all = (selector: string, name: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name)!);

  test('maps each kind once, after taking away what a level above may have said', () => {
    const mapped = all('mimeMap', 'fileExtension');
    expect(mapped).toEqual(Object.keys(kinds).map((kind) => `.${kind}`));
    expect(all('staticContent > remove', 'fileExtension')).toEqual(mapped);
    const order = [...document.querySelectorAll('staticContent')][0]!.children;
    expect([...order].map(({ tagName }) => tagName.toLowerCase()).join(' ')).toMatch(/^clientcache( remove mimemap)+$/);
  });

  test('sets each header once, after taking it away', () => {
    const ofAll = 'configuration > system\\.webServer customHeaders';
    expect(all(`${ofAll} > add`, 'name')).toEqual(Object.keys(securityHeaders));
    expect(all(`${ofAll} > remove`, 'name')).toEqual(['X-Powered-By', ...Object.keys(securityHeaders)]);
    expect(all(`${ofAll} > add`, 'value')).toEqual(Object.values(securityHeaders));
  });

  test('gives the downtime file a policy of its own, and has it saved', () => {
    const own = headersOf(downtimeName);
    const at = `location[path='${downtimeName}'] customHeaders`;
    const other = ['Content-Security-Policy', 'Content-Disposition'];
    expect(all(`${at} > remove`, 'name')).toEqual(other);
    expect(all(`${at} > add`, 'value')).toEqual(other.map((name) => own[name]));
  });
});
