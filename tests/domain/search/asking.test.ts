import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/search/answer.ts';
import { Asking, type Engine } from '../../../src/domain/search/asking.ts';
import { stemOf, wordsOf } from '../../../src/domain/search/words.ts';

/** What each section says, by its title. */
const texts = {
  'Night line': 'Answers at night. Shelter and advice.',
  'Those who go': 'The patient is leaving against advice.',
  'Wet floors': 'The companion will not leave the room.',
  'Reporting a child': 'Report at once.',
};

const inStems = (text: string) => ` ${wordsOf(text).map(stemOf).join(' ')} `;
const sections = Object.entries(texts).map(([title, text]) => ({ title, said: inStems(`${title}. ${text}`) }));

/** An engine that reads every section anew. */
const engine: Engine = {
  find: async (phrase) =>
    sections.filter(({ said }) => said.includes(inStems(phrase))).map(({ title }) => ({ id: title, score: 1 })),
};

const data = {
  vocabulary: [...new Set(Object.entries(texts).flatMap((said) => wordsOf(said.join(' '))))],
  staff: [{ typed: ['hotline'], means: ['night line'] }],
  answers: Object.keys(texts).map((title): Answer => ({
    id: title,
    address: '/',
    kind: title === 'Night line' ? 'number' : 'part',
    title,
    where: 'Protocol',
    roles: [],
  })),
};
/** Whether what was found only comes near. */
const near = async (text: string, filters = {}) => (await asking().ask(text, filters)).near;
const asking = (by: Engine = engine) => Asking.of(data, by);
const first = async (text: string) => (await asking().ask(text)).answers[0]?.title;

describe('asking', () => {
  test.each([
    ['a title', 'wet floors', 'Wet floors'],
    ["a word of staff's", 'hotline', 'Night line'],
    ['a mistyped word', 'comapnion', 'Wet floors'],
    ['two words that are one', 'hot line', 'Night line'],
    ['another form of a word', 'reports', 'Reporting a child'],
    ['common words around one', 'what do I do when they are leaving', 'Those who go'],
  ])('%s, "%s", finds %s', async (_what, text, title) => {
    expect(await first(text)).toBe(title);
  });

  test.each([
    ['one word is unknown', 'xylophone companion', 'Wet floors'],
    ['no section holds all words', 'shelter companion room', 'Wet floors'],
  ])('several words finds something although %s', async (_what, text, title) => {
    expect(await first(text)).toBe(title);
  });

  test('for what no section holds finds nothing, and tells words that are near', async () => {
    expect((await asking().ask('xylophone')).answers).toEqual([]);
    expect(asking().nearest('companiable')).toEqual(['companion']);
  });

  test('tells which words were mended', async () => {
    expect((await asking().ask('comapnion')).mended).toEqual([{ typed: 'comapnion', meant: 'companion' }]);
  });

  test('narrows to what is asked', async () => {
    expect((await asking().ask('advice', { kinds: ['part'] })).answers.map(({ title }) => title)).toEqual([
      'Those who go',
    ]);
  });

  test('for a word again does not trouble the engine again', async () => {
    const asked: string[] = [];
    const counting = asking({
      find(phrase) {
        asked.push(phrase);
        return engine.find(phrase);
      },
    });
    await counting.ask('companion');
    await counting.ask('companion room');
    expect(asked).toEqual(['companion', 'room', 'companion room']);
  });

  test('again after the engine failed asks the engine again', async () => {
    let working = false;
    const failing = asking({
      find: (phrase) => (working ? engine.find(phrase) : Promise.reject(new Error('offline'))),
    });
    await expect(failing.ask('companion')).rejects.toThrow('offline');
    working = true;
    expect((await failing.ask('companion')).answers.map(({ title }) => title)).toEqual(['Wet floors']);
  });
});

describe('what holds too little of a question', () => {
  test('only comes near', async () => {
    expect(await near('xylophone lessons advice')).toBe(true);
  });

  test('does not, where staff are known to mean it, or a title says it', async () => {
    expect(await near('hotline')).toBe(false);
    expect(await near('reporting')).toBe(false);
  });

  test('does not where a person narrowed the answers themselves', async () => {
    expect(await near('xylophone lessons advice', { kinds: ['part'] })).toBe(false);
  });
});
