import { describe, expect, test } from 'vitest';
import type { Placing } from '../../../src/domain/protocol.ts';
import type { Signing } from '../../../src/domain/text/signing.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { renderLine, renderProse } from '../../../src/loading/prose/prose.ts';

const rendered = (text: string, place: Placing) => String(renderProse(text, place));

const place: Placing = (link) => {
  if (link.startsWith('source:')) return { text: '' };
  if (link.startsWith('service:')) return { href: 'tel:+12065550123', text: 'Night line', number: '1-206-555-0123' };
  return { href: `/protocol/${link.replace('.md', '/')}` };
};

describe('renderProse', () => {
  test('asks where every link leads', () => {
    expect(rendered('See [Wet floors](wet-floors.md).', place)).toBe(
      '<p>See <a href="/protocol/wet-floors/">Wet floors</a>.</p>',
    );
  });

  test('prints a service by its label and a number that never breaks', () => {
    expect(rendered('Call <service:night-line>.', place)).toBe(
      '<p>Call <a href="tel:+12065550123">Night line <bdi class="number" dir="ltr">1-206-555-0123</bdi></a>.</p>',
    );
  });

  test('takes out what has no words here, with the space before it', () => {
    expect(rendered('Ask first. <source:S14> <source:S15>', place)).toBe('<p>Ask first.</p>');
  });

  test.each([
    'Open 9:00-17:00, dose 1:1000',
    'Note:this stands',
    'A route:IV of 5',
    '"Straight" quotes -- and dashes...',
  ])('leaves %s as typed in prose, lists, tables and stops', (text) => {
    const html = rendered(
      `${text}\n\n- ${text}\n\n| a |\n| - |\n| ${text} |\n\n:::danger[Stop]\n${text}\n:::`,
      () => ({}),
    );
    expect(html.replaceAll('&quot;', '"').split(text)).toHaveLength(5);
  });

  test('frames a stop', () => {
    expect(rendered(':::danger[Stop]\nDo not insist.\n:::', place)).toBe(
      '<aside class="starlight-aside starlight-aside--danger"><p class="starlight-aside__title">Stop</p><div class="starlight-aside__content"><p>Do not insist.</p></div></aside>',
    );
  });

  test('closes the note of a state under its title, with the blocks in it', () => {
    expect(rendered('::::state[In Northmarch]\n\nWait.\n\n:::note[Mind]\nTwice.\n:::\n\n::::', place)).toBe(
      '<details class="state-note"><summary>In Northmarch</summary><p>Wait.</p><aside class="starlight-aside starlight-aside--note"><p class="starlight-aside__title">Mind</p><div class="starlight-aside__content"><p>Twice.</p></div></aside></details>',
    );
  });

  test('gives the cells of a wide table their column, and leaves a narrow one as it is', () => {
    const wide = rendered('| Who | May | Must |\n| - | - | - |\n| Nurse | ask | tell |', place);
    expect(wide).toContain('<td>Nurse</td>\n<td data-label="May">ask</td>\n<td data-label="Must">tell</td>');
    expect(rendered('| Who | May |\n| - | - |\n| Nurse | ask |', place)).not.toContain('data-label');
  });

  test('puts over a block what is said of the signatures that it needs', () => {
    const signing: Signing = (by) =>
      by.map((signer) => ({ words: `Signed by ${signer}`, signed: signer === 'pharmacy' }));
    const signed = (label: string) =>
      String(renderProse(`:::signed[${label}]\nTwo drops. <source:S1>\n:::`, place, signing));
    expect(signed('pharmacy')).toBe(
      '<aside class="starlight-aside starlight-aside--note"><p class="starlight-aside__title signature"><span>Signed by pharmacy</span></p><div class="starlight-aside__content"><p>Two drops.</p></div></aside>',
    );
    expect(signed('pharmacy, physician')).toBe(
      '<aside class="starlight-aside starlight-aside--caution"><p class="starlight-aside__title signature"><span>Signed by pharmacy</span></p><p class="starlight-aside__title signature"><span>Signed by physician</span></p><div class="starlight-aside__content"><p>Two drops.</p></div></aside>',
    );
  });

  test("lets the reader's day say whether a signature still holds", () => {
    const timeline = [{ words: 'Not yet' }, { from: '2026-02-01', words: 'Signed' }];
    const made = (words: string) =>
      String(renderProse(':::signed[pharmacy]\nTwo drops.\n:::', place, () => [{ words, signed: false, timeline }]));
    expect(made('Not yet')).toContain(
      `<span data-timeline="${JSON.stringify(timeline).replaceAll('"', '&quot;')}">Not yet</span>`,
    );
    expect(made('Signed')).toContain('>Signed</span>');
  });

  test('stops at text to be signed where nothing is known of signatures', () => {
    expect(() => rendered(':::signed[pharmacy]\nTwo drops.\n:::', place)).toThrow('nothing of signatures');
  });

  test('stops at HTML and at an unknown block, which no check should have let through', () => {
    expect(() => rendered('a <b>c</b>', place)).toThrow('raw HTML');
    expect(() => rendered(':::panic\na\n:::', place)).toThrow('unknown block');
  });

  test('escapes what looks like markup', () => {
    expect(rendered('5 \\< 6 & 7', place)).toBe('<p>5 &lt; 6 &amp; 7</p>');
  });
});

test('renderLine gives one paragraph without its tags', () => {
  expect(String(renderLine('Ask *first*.', place))).toBe('Ask <em>first</em>.');
});

describe('blocksOf', () => {
  const names = (link: string) => (link === 'service:night-line' ? 'Night line' : undefined);
  const text = `Ask first. <source:S1> <source:local>

1. Call <service:night-line> at 9:00.
2. See [Lost key](lost-key.md).

- *Plain* item

> "Quoted"

:::danger[Stop]
Do not insist.
:::

| Sign | Reading |
| --- | --- |
| Cash | No account |
`;

  test('says each block as plain text with its citations', () => {
    expect(blocksOf(text, names).map(({ kind, text: said, cites }) => [kind, said, ...cites])).toEqual([
      ['paragraph', 'Ask first.', 'S1', 'local'],
      ['step', 'Call Night line at 9:00.'],
      ['step', 'See Lost key.'],
      ['item', 'Plain item'],
      ['quote', '"Quoted"'],
      ['stop', 'Do not insist.'],
      ['row', 'Sign | Reading'],
      ['row', 'Cash | No account'],
    ]);
  });

  test('says what a block to be signed holds as it says all else, and by whom it is to be signed', () => {
    const signed = ':::signed[pharmacy, physician]\nTwo drops. <source:S1>\n\n1. Wait.\n:::';
    expect(blocksOf(signed, names)).toEqual([
      { kind: 'fact', text: 'To be signed by: pharmacy, physician', cites: [], signers: ['pharmacy', 'physician'] },
      { kind: 'paragraph', text: 'Two drops.', cites: ['S1'] },
      { kind: 'step', text: 'Wait.', cites: [] },
    ]);
  });

  test('finds no difference where only the formatting differs', () => {
    expect(blocksOf('Ask **first**,\nthen look.', names)).toEqual(blocksOf('Ask first, *then* look.', names));
  });
});
