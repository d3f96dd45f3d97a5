import * as fc from 'fast-check';
import path from 'node:path';
import { kindOf } from '../../../src/domain/kind.ts';
import { describe, expect, test } from 'vitest';
import { blockDifferences } from '../../../src/domain/redline/block-difference.ts';
import { differences } from '../../../src/domain/redline/difference.ts';
import type { Block } from '../../../src/domain/protocol.ts';
import type { Section } from '../../../src/domain/text/section.ts';
import { sections } from '../../../src/domain/text/sections.ts';
import { newerText, olderText } from '../../../src/domain/redline/words-difference.ts';
import { blocksOf } from '../../../src/loading/prose/blocks.ts';
import { contentRoot } from '../../../src/loading/library/content-root.ts';
import { readDirectory } from '../../../src/loading/reading/directory.ts';
import { readProtocol } from '../../../src/loading/reading/protocol.ts';
import { readFacility } from '../../../src/loading/reading/facility.ts';
import { applied } from '../../made/applied.ts';
import { change, protocols, type Edit } from '../../made/fixture.ts';
import { history } from '../../made/generated.ts';

type Edits = [file: string, edit: Edit][];

function said(edits: Edits = []): Section[] {
  const root = protocols();
  for (const [file, edit] of edits) change(root, file, edit);
  const { protocol, problems } = readProtocol(path.join(root, 'draft'), {
    directory: readDirectory(path.join(root, 'resources')),
    facility: readFacility(contentRoot(root)),
  });
  if (!protocol) throw new Error(JSON.stringify(problems));
  return sections(protocol, blocksOf);
}

const page = 'draft/pages/wet-floors.md';
const child = 'draft/pages/lost-key.md';
const list = 'draft/checklists/porter.yaml';
const shared = 'draft/shared.yaml';
const card = 'draft/cards/pocket.yaml';
const row = 'draft/reporting/northmarch.yaml';
const line = 'resources/national/line.yaml';

const stop = `:::danger[Stop]
The puddle will not dry up: do not cross it. Call <service:caretaker-office>. <source:S1>
:::
`;
const saying = 'Say: "I dry every floor myself." <source:S1>';
const reason = 'Mop it with warm water, from 9:00-17:00 or later. <source:local>';
const age = `## Owner unknown { #lost-key-who }

A doubt is enough. See [Northmarch](../reporting/northmarch.yaml) and [the list](../checklists/porter.yaml). <source:L1>

`;
const offer = `      - id: offer
        text: Offer the long corridor, whatever they carry. <source:S1>
        may_decline: true
`;
const offerAsStop = `  - id: offer
    text: Offer the long corridor, whatever they carry. <source:S1>
    why: It is theirs. <source:S1>
    section: wet-floors
`;
const numberTo = (digits: string): Edit => [
  '    relay:',
  `      - id: text
        kind: text
        number: "${digits}"
        type: text
        assurances:
          - { date: "2026-01-10", dialed: "${digits}", method: called, roles: [A, B], result: answered, sample: true }
    relay:`,
];

/** What was edited, and what the differences call it. */
const edits: [name: string, edits: Edits, called: string[]][] = [
  ['nothing', [], []],
  ['emphasis added', [[page, ['every visitor. <', '**every** visitor. <']]], []],
  ['a bulleted list set as paragraphs', [[page, ['- "It is our habit."', '"It is our habit."']]], []],
  ['a quotation set as a list', [[page, ['- "It is our habit."', '> "It is our habit."']]], []],
  ['a table set wider', [[page, ['| Towel  | Always      |', '| Towel | Always |']]], []],
  ['a line broken elsewhere', [[page, ['when they are wet.', 'when they are\nwet.']]], []],
  [
    'a word of the answer',
    [[page, ['our rule for every visitor.', 'our rule for all visitors.']]],
    ['wet-floors: reworded'],
  ],
  [
    'a step added',
    [[page, ['\n:::danger', '3. Fetch the bucket. <source:local>\n\n:::danger']]],
    ['wet-floors: reworded'],
  ],
  ['a step removed', [[page, ['1. Say: "I dry every floor myself." <source:S1>\n2.', '1.']]], ['wet-floors: reworded']],
  [
    'two steps swapped',
    [[page, [`1. ${saying}\n2. ${reason}`, `1. ${reason}\n2. ${saying}`]]],
    ['wet-floors: reordered'],
  ],
  ['a time of day', [[page, ['9:00-17:00', '9:00-16:00']]], ['wet-floors: reworded']],
  ['a dose in a table', [[page, ['1:1000', '1:100']]], ['wet-floors-say: reworded']],
  ['a row added', [[page, ['| Bucket |', '| Broom | Never |\n| Bucket |']]], ['wet-floors-say: reworded']],
  [
    'two rows swapped',
    [[page, ['| Towel  | Always      |\n| Bucket | Soap 1:1000 |', '| Bucket | Soap 1:1000 |\n| Towel | Always |']]],
    ['wet-floors-say: reordered'],
  ],
  [
    'a step that became the stop',
    [
      [page, [stop, '']],
      [page, [`2. ${reason}\n`, `\n:::danger[Stop]\n${reason}\n:::\n`]],
    ],
    ['wet-floors: became a hard stop, hard stop removed'],
  ],
  ['a stop that became a note', [[page, [':::danger[Stop]', ':::note[Note]']]], ['wet-floors: no longer a hard stop']],
  ['a stop removed', [[page, [stop, '']]], ['wet-floors: hard stop removed']],
  [
    'a source changed',
    [[page, ['every visitor. <source:S1>', 'every visitor. <source:L1>']]],
    ['wet-floors: sources changed'],
  ],
  ['a link led elsewhere', [[page, ['lost-key.md#lost-key-who', 'lost-key.md']]], ['wet-floors: link changed']],
  ['the title of a page', [[child, ['title: Lost key', 'title: Keys']]], ['lost-key: reworded']],
  ['the title of a part', [[page, ['## Say {', '## Words to say {']]], ['wet-floors-say: reworded']],
  ['the owner of a page', [[page, ['owner: Porters', 'owner: Gift shop']]], ['wet-floors: reworded']],
  [
    'a part added',
    [[child, ['## Why', '## Spares { #lost-key-spares }\n\nAsk.\n\n## Why']]],
    ['lost-key-spares: added'],
  ],
  ['a part removed', [[child, [age, '']]], ['lost-key-who: removed']],
  [
    'a part moved to another page',
    [
      [child, [age, '']],
      [page, ['## Why', `${age}## Why`]],
    ],
    ['lost-key-who: moved'],
  ],
  [
    'a part rewritten beyond a bound',
    [
      [
        page,
        [
          'Floors slip when they are wet.',
          'Surveys found otherwise in several places, and a house keeps what its porters wrote.',
        ],
      ],
    ],
    ['wet-floors-why: replaced'],
  ],
  ['a page removed', [[child, undefined]], ['lost-key: removed', 'lost-key-who: removed', 'lost-key-why: removed']],
  [
    'an item reworded',
    [[list, ['Offer the long corridor, whatever', 'Offer the short corridor, whatever']]],
    ['list-porter-offer: reworded'],
  ],
  [
    'an item added',
    [[list, [offer, `${offer}      - id: door\n        text: Leave the door open. <source:S1>\n`]]],
    ['list-porter-door: added'],
  ],
  ['an item removed', [[list, [offer, '']]], ['list-porter-offer: removed']],
  [
    'items in another order',
    [
      [list, [offer, '']],
      [list, ['    items:\n', `    items:\n${offer}`]],
    ],
    ['list-porter-offer: moved'],
  ],
  [
    'an item that may no longer be declined',
    [[list, ['        may_decline: true\n', '']]],
    ['list-porter-offer: reworded'],
  ],
  [
    'the number beside an item',
    [[list, ['service: "<duty:child.line>"', 'service: caretaker-office']]],
    ['list-porter-spill: reworded'],
  ],
  [
    'an item that became a hard stop',
    [
      [list, [offer, '']],
      [list, ['stops:\n', `stops:\n${offerAsStop}`]],
    ],
    ['list-porter-offer: became a hard stop, reworded, moved, link changed'],
  ],
  ['the reason of a stop', [[list, ['It may hurt', 'It often hurts']]], ['list-porter-never-hurry: reworded']],
  [
    'a shared stop that a list no longer takes up',
    [[list, ['shared_stops: [never-wave]', 'shared_stops: []']]],
    ['list-porter: reworded'],
  ],
  ['another first act', [[list, ['first: tell', 'first: spill']]], ['list-porter: reworded']],
  [
    'what the first two minutes hold',
    [[list, ['first: tell', 'first: tell\ntwo_minutes: [tell]\nescalate: Call the guard.']]],
    ['list-porter: reworded'],
  ],
  [
    'whom to tell when nobody acts',
    [[list, ['first: tell', 'first: tell\nescalate: Call the guard.']]],
    ['list-porter: reworded'],
  ],
  [
    'what a list is without, and why',
    [[list, ['first: tell', 'first: tell\nwithout: [{ shared: rest, reason: The cleaner does it. }]']]],
    ['list-porter: reworded'],
  ],
  ['where a list leads', [[list, ['first: tell', 'first: tell\nsection: lost-key']]], ['list-porter: link changed']],
  [
    'where an item leads',
    [[list, ['section: wet-floors-say', 'section: lost-key']]],
    ['list-porter-spill: link changed'],
  ],
  ['a shared item reworded', [[shared, ['in plain sight', 'where all see it']]], ['shared-tell: reworded']],
  [
    'a reason of its own that a list gives a shared item',
    [[list, ['- shared: tell', '- shared: tell\n        why: The hall is dark. <source:S1>']]],
    ['list-porter-tell: reworded'],
  ],
  [
    'words of a shared item that a list leaves out',
    [[list, ['- shared: tell', '- shared: tell\n        words: []']]],
    ['list-porter-tell: reworded'],
  ],
  [
    'a shared item that a list lets nobody decline',
    [[list, ['- shared: tell', '- shared: tell\n        may_decline: false']]],
    ['list-porter-tell: reworded'],
  ],
  [
    'a shared item that questions, from now on',
    [[shared, ['- id: tell', '- asks: true\n    id: tell']]],
    ['shared-tell: reworded'],
  ],
  [
    'a shared item that must be signed, from now on',
    [[shared, ['- id: tell', '- signed: [pharmacy]\n    id: tell']]],
    ['shared-tell: reworded'],
  ],
  [
    'a shared stop reworded',
    [[shared, ['Never wave or call', 'Never wave, call or chase']]],
    ['shared-never-wave: reworded'],
  ],
  ['a pause point', [[list, ['title: At the wet place', 'title: At the wet corner']]], ['list-porter-alone: reworded']],
  ['a line of a card', [[card, ['You are on dry land.', 'You are nearly there.']]], ['card-pocket: reworded']],
  ['the outer side of a card', [[card, ['Your floors, day', 'Any floors, day']]], ['card-pocket: reworded']],
  ['a limit of the law', [[row, ['limit: 48 hours', 'limit: 24 hours']]], ['state-northmarch-child: reworded']],
  [
    'another line to report to',
    [[row, ['line: night-line', 'line: caretaker-office']]],
    ['list-porter-spill: reworded', 'state-northmarch-child: reworded'],
  ],
  [
    'what pages print of a duty',
    [[row, ['Ring the night line at once', 'Ring the night line now']]],
    ['lost-key-why: reworded', 'state-northmarch-child: reworded'],
  ],
  [
    'the note of a state',
    [[row, ['stays in the house', 'stays in the cellar']]],
    ['lost-key-why: reworded', 'state-northmarch-note-records: reworded'],
  ],
  ['one digit', [[line, ['dialed: "+12065550123"', 'dialed: "+12065550124"']]], ['service-night-line: number changed']],
  ['a number added', [[line, numberTo('55501')]], ['service-night-line: number changed', 'entry-night-line: reworded']],
  [
    'what a number is for',
    [[line, ['type: voice\n', 'type: voice\n        description: at night\n']]],
    ['service-night-line: reworded'],
  ],
  [
    'hours and a digit',
    [
      [line, ['dialed: "+12065550123"', 'dialed: "+12065550129"']],
      [line, ['hours: { kind: always }', 'hours: { kind: unknown }']],
    ],
    ['service-night-line: number changed, reworded'],
  ],
  ['what a line cannot do', [[line, ['Send help.', 'Send a car.']]], ['service-night-line: reworded']],
  [
    'a line out of use',
    [[line, ['status: active', 'status: defunct\n    instead: caretaker-office']]],
    ['service-night-line: reworded'],
  ],
];

describe('forty edits and more are called what they are', () => {
  test.each(edits)('%s', (_name, changes, called) => {
    const { sections: found } = differences(said(), said(changes));
    expect(found.map(({ id, kinds }) => `${id}: ${kinds.join(', ')}`)).toEqual(called);
  });
});

describe('differences applied to the older sections yield the newer', () => {
  test.each(edits)('%s', (_name, changes) => {
    const [older, newer] = [said(), said(changes)];
    expect(plain(applied(older, differences(older, newer)))).toEqual(plain(newer));
    expect(plain(applied(newer, differences(newer, older)))).toEqual(plain(older));
  });

  test('for every pair of a generated history', () => {
    fc.assert(
      fc.property(history, (states) => {
        for (const older of states)
          for (const newer of states) expect(plain(applied(older, differences(older, newer)))).toEqual(plain(newer));
      }),
      { numRuns: 300 },
    );
  });

  test('and block by block both texts can be read from the runs', () => {
    const block: fc.Arbitrary<Block> = fc.record({
      kind: fc.constantFrom('paragraph', 'step', 'row', 'number', 'stop'),
      text: fc
        .array(fc.constantFrom('do', 'not', 'insist', 'Tell', 'a', '|', '1:1000', 'it.', '555-0123'), {
          minLength: 1,
          maxLength: 9,
        })
        .map((words) => words.join(' ')),
      cites: fc.constant([]),
    });
    const blocks = fc.array(block, { maxLength: 9 });
    fc.assert(
      fc.property(blocks, blocks, (older, newer) => {
        const found = blockDifferences(older, newer);
        expect(found.filter(({ change }) => change !== 'removed').map(({ runs }) => newerText(runs))).toEqual(
          newer.map(({ text }) => text),
        );
        expect(
          found
            .filter(({ change }) => change !== 'added')
            .map(({ runs }) => olderText(runs))
            .toSorted(),
        ).toEqual(older.map(({ text }) => text).toSorted());
      }),
    );
  });
});

/** What sections say, without how a text is set: formatting is no difference. */
const plain = (list: readonly Section[]) =>
  list.map(({ id, of, title, parent, blocks }) => ({
    id,
    of,
    parent,
    title: kindOf(of).titledByText ? undefined : title,
    blocks: blocks.map(({ kind: set, text, cites, leads }) => ({
      kind: ['step', 'stop', 'number', 'row'].includes(set) ? set : 'text',
      text,
      cites,
      leads,
    })),
  }));

test('a heading that became a page of its own, with the same words, differs', () => {
  const of = { kind: 'heading', id: 'phone', page: 'a' } as const;
  const section: Section = { id: 'phone', of, title: 'The phone', parent: 'a', roles: [], blocks: [] };
  const { sections: found } = differences([section], [{ ...section, of: { kind: 'page', id: 'phone' } }]);
  expect(found.map(({ kinds }) => kinds)).toEqual([['kind changed']]);
});

test.each([
  ['more', ['Never insist.'], ['Never insist.', 'Never follow.']],
  ['less', ['Never insist.', 'Never follow.'], ['Never insist.']],
])('a hard stop with a paragraph %s is reworded', (_, older, newer) => {
  const stop = (texts: string[]): Section => ({
    id: 'never',
    of: { kind: 'hard stop', id: 'never' },
    title: texts[0]!,
    roles: [],
    blocks: texts.map((text) => ({ kind: 'stop', text, cites: [] })),
  });
  const { sections: found } = differences([stop(older)], [stop(newer)]);
  expect(found.map(({ kinds }) => kinds)).toEqual([['reworded']]);
});

test('a changed digit is the only run that differs', () => {
  const number = (text: string): Block => ({ kind: 'number', text, cites: [] });
  const [found] = blockDifferences([number('(206) 555-0123, at night')], [number('(206) 555-0129, at night')]);
  expect(found?.runs).toEqual([
    { kind: 'same', text: '(206) 555-012' },
    { kind: 'removed', text: '3' },
    { kind: 'added', text: '9' },
    { kind: 'same', text: ', at night' },
  ]);
});
