import { describe, expect, test } from 'vitest';
import { html, joined, trusted, type Part } from '../../../src/domain/text/html.ts';

describe('a template of HTML', () => {
  test.each<[string, Part, string]>([
    ['escapes text', '1 < 2 & "3" > 2', '<b>1 &lt; 2 &amp; &quot;3&quot; &gt; 2</b>'],
    ['prints a number, and nought too', 0, '<b>0</b>'],
    ['leaves no trace of nothing', undefined, '<b></b>'],
    ['leaves no trace of what is not so', false, '<b></b>'],
    ['takes HTML as it is', html`<i>${'<'}</i>`, '<b><i>&lt;</i></b>'],
    ['takes a list in its order, whatever it holds', [1, [html`<i></i>`, false], '<'], '<b>1<i></i>&lt;</b>'],
    ['takes what the renderer of prose made', trusted('<em>first</em>'), '<b><em>first</em></b>'],
  ])('%s', (_, part, made) => {
    expect(String(html`<b>${part}</b>`)).toBe(made);
  });

  test('keeps a text inside the attribute that it stands in', () => {
    expect(String(html`<a title="${'" onclick="go()'}"></a>`)).toBe('<a title="&quot; onclick=&quot;go()"></a>');
  });

  test('takes a line break and the indent after it for layout, and no other space', () => {
    expect(
      String(html`
        <p>${'a\n  b'} <b>c</b></p>
        ${'d'}
      `),
    ).toBe('<p>a\n  b <b>c</b></p>d');
  });

  test('knows whether anything stands in it', () => {
    expect(html`${''}`.isEmpty).toBe(true);
    expect(html`<br>`.isEmpty).toBe(false);
  });
});

test('a list is joined by what stands between its parts, which is escaped too', () => {
  expect(String(joined(['<', html`<i></i>`], ' & '))).toBe('&lt; &amp; <i></i>');
});
