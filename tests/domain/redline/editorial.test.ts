import { describe, expect, test } from 'vitest';
import type { Of } from '../../../src/domain/kind.ts';
import type { Block } from '../../../src/domain/protocol.ts';
import { differences } from '../../../src/domain/redline/difference.ts';
import { isEditorial, saidWords } from '../../../src/domain/redline/editorial.ts';
import { graveIn, namesIn } from '../../../src/domain/redline/gravity.ts';
import { redline } from '../../../src/domain/redline/redline.ts';
import type { Section } from '../../../src/domain/text/section.ts';

const block = (text: string, kind: Block['kind'] = 'paragraph', more: Partial<Block> = {}): Block => ({
  kind,
  text,
  cites: [],
  ...more,
});
const page: Of = { kind: 'page', id: 'page' };
const section = (blocks: (string | Block)[], of: Of = page, id = 'page'): Section => ({
  id,
  of,
  title: id,
  roles: [],
  blocks: blocks.map((one) => (typeof one === 'string' ? block(one) : one)),
});

/** What else is said in both states: words spelled right, a role and a line. */
const around = [
  section(['The caretaker waits at the corridor. A caretaker knows every corridor.'], page, 'around'),
  { ...section([], { kind: 'role', id: 'porter' }, 'role-porter'), title: 'Night porter' },
  { ...section([], { kind: 'service', id: 'line' }, 'service-line'), title: 'Lost property' },
];

function judged(before: Section, after: Section) {
  const [older, newer] = [
    [before, ...around],
    [after, ...around],
  ];
  const [difference] = differences(older, newer).sections;
  const said = saidWords(older, newer);
  return difference
    ? {
        editorial: isEditorial(difference, said),
        grave: graveIn(difference, { said, names: namesIn(older, newer) }),
      }
    : undefined;
}
const words = (before: string, after: string) => judged(section([before]), section([after]));

describe('the program can show to be editorial', () => {
  test.each([
    ['case', 'Call The Guard.', 'Call the guard.'],
    ['spaces', 'Call the door man.', 'Call the doorman.'],
    ['a hyphen', 'A well known guest.', 'A well-known guest.'],
    ['quotation marks', 'Say "come in" twice.', 'Say “come in” twice.'],
    ['an apostrophe', "It's the guest’s.", "It’s the guest's."],
    ['a last full stop', 'Hold the door', 'Hold the door.'],
    ['a letter left out', 'Ask the caretaer.', 'Ask the caretaker.'],
    ['two letters swapped', 'Wait in the corirdor there.', 'Wait in the corridor there.'],
    ['one vowel for another', 'Wait in the corredor there.', 'Wait in the corridor there.'],
  ])('%s', (_name, before, after) => {
    expect(words(before, after)).toEqual({ editorial: true, grave: [] });
  });

  test('the summary of a page put in other case, which is a fact of it', () => {
    const said = (text: string) => section([block(`Helps with: ${text}`, 'fact')]);
    expect(judged(said('wet floors'), said('Wet floors'))?.editorial).toBe(true);
  });
});

describe('neither is shown: an author may call it either, and a reader always sees it', () => {
  test.each([
    ['a word for another', 'Ask the guest.', 'Ask the visitor.'],
    ['a word of another number', 'Wait for caretaker.', 'Wait for caretakers.'],
    ['a slip that makes a word said elsewhere once', 'Ask the caretaker, the carer.', 'Ask the caretaker, the career.'],
    ['a comma', 'Ask, the guest waits.', 'Ask the guest waits.'],
    ['a comma at another place', 'Ask the guest, kindly there.', 'Ask the guest kindly, there.'],
    ['a paragraph more', 'Hold the door.', 'Hold the door.\nThank them.'],
  ])('%s', (_name, before, after) => {
    const said = judged(section(before.split('\n')), section(after.split('\n')));
    expect(said).toEqual({ editorial: false, grave: [] });
  });
});

describe('no note may call editorial', () => {
  test.each([
    ['a number', 'Give 5 cups.', 'Give 15 cups.', '`5`'],
    ['a number in a word', 'Give two cups.', 'Give three cups.', '`two`'],
    ['a range that lost its dash', 'Wait 4-6 turns.', 'Wait 4 6 turns.', '`4-6`'],
    ['a limit', 'Leave after an hour.', 'Leave after a day.', '`hour`'],
    ['a date', 'It ends in May.', 'It ends in June.', '`may`'],
    ['a negation', 'Never ask the guest.', 'Ask the guest.', '`never`'],
    ['a negation that moved', 'Do not ask, and wait there.', 'Do ask, and not wait there.', '`not`'],
    ['a contraction', "They can't stay.", 'They can stay.', "`can't`"],
    ['a word that binds', 'You may ask.', 'You must ask.', '`may`'],
    ['a word that binds in other case and place', 'Only they ask.', 'They only ask.', '`only`'],
    ['a role', 'Tell the night porter there.', 'Tell the visitor there.', '`night porter`'],
    ['a line', 'Call Lost property.', 'Call the guard.', '`lost property`'],
  ])('%s', (_name, before, after, grave) => {
    const said = words(before, after);
    expect(said?.editorial).toBe(false);
    expect(said?.grave).toContain(grave);
  });

  const both = (before: Section, after: Section) => judged(before, after)?.grave;
  const stop = (text: string) => section([block(text, 'stop')]);
  const steps = (...texts: string[]) => section(texts.map((text) => block(text, 'step')));
  test.each<[string, string[] | undefined, string]>([
    ['a stop that lost its full stop', both(stop('Hold it.'), stop('Hold it')), 'a stop'],
    [
      'a letter of a hard stop',
      both(
        section(['Hold it'], { kind: 'hard stop', id: 'page' }),
        section(['hold it'], { kind: 'hard stop', id: 'page' }),
      ),
      'a stop',
    ],
    [
      'the order of steps',
      both(steps('One way.', 'Another way.'), steps('Another way.', 'One way.')),
      'the order of steps',
    ],
    ['a step more', both(steps('One way.'), steps('One way.', 'Another way.')), 'a step'],
    ['a source', both(section([block('a', 'paragraph', { cites: ['S1'] })]), section(['a'])), 'a source'],
    [
      'a duty',
      both(
        section(['Call there.'], { kind: 'reporting row', state: 'northmarch', duty: 'child' }),
        section(['call there.'], { kind: 'reporting row', state: 'northmarch', duty: 'child' }),
      ),
      'a duty',
    ],
    [
      'an outcome',
      both(
        section(['They went.'], { kind: 'ending', id: 'done' }),
        section(['They left.'], { kind: 'ending', id: 'done' }),
      ),
      'an outcome',
    ],
    [
      'who keeps it',
      both(section([block('Owner: Nursing', 'fact')]), section([block('Owner: nursing', 'fact')])),
      '`Owner`',
    ],
    [
      'words of a card, in whatever language',
      both(
        section(['Nunca lo diga.'], { kind: 'card', id: 'page' }),
        section(['Diga lo.'], { kind: 'card', id: 'page' }),
      ),
      'words of a card',
    ],
  ])('%s', (_name, found, grave) => {
    expect(found).toContain(grave);
  });
});

test('a stop whose "never" went is not editorial, whatever its note says', () => {
  const stop = (text: string) => [section([text], { kind: 'hard stop', id: 'page' })];
  const note = { release: '2026-04-01', summary: 'Wording', kind: 'editorial' as const, roles: [], sections: ['page'] };
  const made = redline(stop('Never open it.'), stop('Open it.'), { notes: [note], retired: [] });
  expect(made.groups.map(({ weight, entries }) => [weight, entries[0]?.editorial])).toEqual([['stops', false]]);
});

test('what a note calls substantive is never told as editorial', () => {
  const note = { release: '2026-04-01', summary: 'Name', kind: 'substantive' as const, roles: [], sections: ['page'] };
  const [group] = redline([section(['the guard'])], [section(['The Guard'])], { notes: [note], retired: [] }).groups;
  expect(group?.weight).toBe('pages');
});
