/** What stands in place of a value, of a made-up state. */
import { describe, expect, test } from 'vitest';
import {
  inMarkdown,
  inPlainText,
  knownValues,
  serviceOf,
  valuesIn,
  withValues,
  type OwnState,
} from '../../../src/domain/reporting/state-values.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { phrases } from '../../made/phrases.ts';
import { aRow, aState } from '../../made/protocol.ts';

const own: OwnState = {
  state: aState('northmarch', {
    rows: [
      aRow({
        short: 'Ring at once. <source:L2>',
        who: 'listed',
        roles: 'Cooks. <source:L1>',
        to: 'The warden. <source:L1>',
        route: 'self',
        line: 'night-line',
        limit: '48 hours',
      }),
      aRow({ duty: 'hold', answer: 'Keep the door | or not.', sources: ['L1', 'L3'] }),
      aRow({ duty: 'wound', instead: 'Ask the warden. <source:L1>', sources: [] }),
    ],
    notes: [
      { topic: 'records', text: 'Kept apart.\n\n- For a year.\n' },
      { topic: 'labor', none: 'Nothing was found.' },
    ],
  }),
  said: phrases.reporting,
  names: (link) => (link === 'service:caretaker-office' ? 'Caretaker office' : undefined),
  words: blocksOf,
};
/** Whom to ask is a rule of the house: it rests on that, and a step that says no more is not without a source. */
const nothing = 'Northmarch says nothing of it: ask <service:caretaker-office>. <source:local>';

describe('in Markdown', () => {
  test.each([
    ['<state:name>', 'Northmarch'],
    ['<duty:child>', 'Ring at once. <source:L2>'],
    ['<duty:child.roles>', 'Cooks. <source:L1>'],
    ['<duty:child.to>', 'The warden. <source:L1>'],
    ['<duty:wound>', 'Ring at once. <source:L1>'],
    ['<duty:wound.line>', 'Ask the warden. <source:L1>'],
    ['<duty:wound.limit>', 'straight away'],
    ['<duty:wound.route>', 'Ask <service:caretaker-office> who rings.'],
    ['<duty:wound.roles>', nothing],
    ['<duty:adult-at-risk>', nothing],
    ['<duty:adult-at-risk.line>', nothing],
    ['<state-note:records>', '[On records](../reporting/northmarch.yaml#state-northmarch-note-records)'],
    ['<state-note:pregnancy>', nothing],
  ])('%s is %s', (value, expected) => {
    expect(inMarkdown(`See ${value}`, own)).toBe(`See ${expected}`);
  });

  test('a part that no row has stays as it is typed, whatever it is called', () => {
    expect(inMarkdown('<duty:child.constructor>', own)).toBe('<duty:child.constructor>');
  });

  test.each([
    ['<duty:child.who>', 'those on a list<source:L1>'],
    ['<duty:child.route>', 'Ring yourself. <source:L1>'],
    ['<duty:child.line>', '<service:night-line><source:L1>'],
    ['<duty:child.limit>', '48 hours<source:L1>'],
    ['<duty:hold>', 'Keep the door | or not. <source:L1> <source:L3>'],
  ])('%s, which cites nothing of its own, rests on the sources of its row', (value, expected) => {
    expect(inMarkdown(value, own)).toBe(expected);
  });

  test.each([
    ['<state:name>.', 'Northmarch.'],
    ['<duty:child>.', 'Ring at once. <source:L2>'],
    ['<duty:child.limit>.', '48 hours.<source:L1>'],
    ['<state-note:pregnancy>. Then wait.', `${nothing} Then wait.`],
  ])('%s ends in one full stop', (text, expected) => {
    expect(inMarkdown(text, own)).toBe(expected);
  });

  test('a value in a table keeps to its cell', () => {
    expect(inMarkdown('| <duty:hold> |', own)).toContain(String.raw`| Keep the door \| or not.`);
  });

  test.each([String.raw`\<duty:child>`, '<duty:cat>', '<duty:child.hue>', '<state-note:weather>'])(
    '%s is no value and stays',
    (text) => {
      expect(withValues(text, own)).toBe(text);
    },
  );
});

describe('a note in a paragraph of its own', () => {
  test('becomes a block with all that it says', () => {
    expect(withValues('Look.\n\n<state-note:records>\n\nThen ask.', own)).toBe(
      'Look.\n\n::::state[As Northmarch has it]\n\nKept apart.\n\n- For a year.\n\n::::\n\nThen ask.',
    );
  });

  test('is told from another under the same heading by what its topic is called', () => {
    const said = { ...own.said, note: '{state}: {topic}' };
    expect(withValues('<state-note:records>', { ...own, said })).toContain('state[Northmarch: On records]');
  });

  test('that is closed says why', () => {
    expect(withValues('<state-note:labor>', own)).toContain('Nothing was found.');
  });

  test('that nobody wrote is a sentence in the open', () => {
    expect(withValues('<state-note:pregnancy>', own)).toBe(nothing);
  });

  test.each(['- <state-note:records>', '> <state-note:records>', 'See\n<state-note:records>'])(
    'is a link where it has none: %j',
    (text) => {
      expect(withValues(text, own)).toContain('[On records](');
    },
  );
});

test.each([
  ['<state:name>', 'Northmarch'],
  ['<duty:child>', 'Ring at once.'],
  ['<duty:adult-at-risk>', 'Northmarch says nothing of it: ask Caretaker office.'],
  ['<state-note:records>', 'On records'],
])('in plain text %s is %s, without citations', (value, expected) => {
  expect(inPlainText(`* ${value}`, own)).toBe(`* ${expected}`);
});

test.each([
  ['night-line', 'night-line'],
  ['<duty:child.line>', 'night-line'],
  ['<duty:wound.line>', undefined],
  ['<duty:adult-at-risk.line>', undefined],
])('a field that says %s names the service %s', (text, expected) => {
  expect(serviceOf(text, own)).toBe(expected);
});

test('every value is known by its duty and part, or its topic', () => {
  expect(knownValues(phrases.reporting)).toEqual(
    expect.arrayContaining([
      'state:name',
      'duty:adult-by-choice',
      'duty:anyone.route',
      'state-note:training-and-signs',
    ]),
  );
});

test.each([
  ['<duty:child>', ['duty:child']],
  ['Say <Duty:child> or < duty : child >.', ['Duty:child', 'duty : child']],
  ['<dutyfree> a <b> state: name', []],
])('what is meant for a value is seen in %s', (text, expected) => {
  expect(valuesIn(text).map(({ value }) => value)).toEqual(expected);
});
