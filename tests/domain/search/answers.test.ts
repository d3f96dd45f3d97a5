import { describe, expect, test } from 'vitest';
import { Answers } from '../../../src/domain/search/answers.ts';
import { answer, found, ids, question } from '../../made/answers.ts';

describe('answers to a question', () => {
  test('that hold more of its words come first', () => {
    const all = [answer('one', { kind: 'number' }), answer('three'), answer('two', { kind: 'stop' })];
    const hits = found({ report: 'one two three', child: 'two three', night: 'three' });
    expect(ids(all, question('report child night'), hits)).toEqual(['three', 'two', 'one']);
  });

  test('that hold a rare word come before those that hold one which many hold', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map((id) => answer(id, { kind: 'number' }));
    expect(ids([...many, answer('rare')], question('line pep'), found({ line: 'a b c d e', pep: 'rare' }))[0]).toBe(
      'rare',
    );
  });

  test('that hold a word in the title come before those that hold it in the text', () => {
    const all = [answer('text', { kind: 'stop' }), answer('title', { title: 'Reporting' })];
    expect(ids(all, question('report'), found({ report: 'text title' }))).toEqual(['title', 'text']);
  });

  test('that hold a word in their first sentence come before those that hold it further on', () => {
    const all = [
      answer('further', { kind: 'stop', sentence: true }),
      answer('first', { kind: 'item', title: 'Report.', sentence: true }),
    ];
    expect(ids(all, question('report'), found({ report: 'further first' }))).toEqual(['first', 'further']);
  });

  test('that hold a word in another name count as those that hold it in the title', () => {
    const all = [answer('text', { kind: 'number' }), answer('named', { kind: 'number', names: 'CRCO' })];
    expect(ids(all, question('crco'), found({ crco: 'text named' }))).toEqual(['named', 'text']);
  });

  test('that hold two words side by side come before those that hold them apart', () => {
    const all = [answer('apart', { kind: 'stop' }), answer('beside')];
    const hits = found({ ledgers: 'apart beside', request: 'apart beside', 'ledgers request': 'beside' });
    expect(ids(all, question('ledgers request', { pairs: ['ledgers request'] }), hits)).toEqual(['beside', 'apart']);
  });

  test('that fit alike stand in the order of kinds', () => {
    const kinds = ['number', 'stop', 'item', 'part', 'directory', 'row', 'help'] as const;
    const all = kinds.map((kind) => answer(kind, { kind, title: 'Report' })).toReversed();
    expect(ids(all, question('report'), found({ report: kinds.toSorted().join(' ') }))).toEqual(kinds);
  });

  test('that fit alike and are of one kind stand in the order of the score', () => {
    const hits = found({
      report: [
        { id: 'low', score: 1 },
        { id: 'high', score: 3 },
        { id: 'middle', score: 2 },
      ],
    });
    expect(
      ids(
        ['low', 'middle', 'high'].map((id) => answer(id)),
        question('report'),
        hits,
      ),
    ).toEqual(['high', 'middle', 'low']);
  });

  test('are lines that are called first before other numbers', () => {
    const all = ['other', 'second', 'first'].map((id) => answer(id, { kind: 'number', title: 'Line' }));
    const placed = all.map((one) => ({ ...one, ...(one.id !== 'other' && { first: one.id === 'first' ? 0 : 1 }) }));
    expect(ids(placed, question('line'), found({ line: 'other second first' }))).toEqual(['first', 'second', 'other']);
  });

  test('are entries of the directory where the label of a number says nothing of it', () => {
    const all = [answer('line', { kind: 'number', title: 'Night line' }), answer('page')];
    expect(ids(all, question('shelter'), found({ shelter: 'line page' }))).toEqual(['page', 'line']);
  });

  test('are numbers where a number is asked for', () => {
    const all = [answer('page'), answer('line', { kind: 'number', title: 'Night line', number: '(206) 555-0123' })];
    const hits = found({ shelter: 'page line' });
    expect(ids(all, question('shelter', { wantsNumber: true }), hits)).toEqual(['line', 'page']);
  });

  test.each(['5550123', '2065550123', '0123'])('are the number that has the digits %s', (digits) => {
    const all = [
      answer('page'),
      answer('other', { kind: 'number', number: '(206) 555-0199' }),
      answer('line', { kind: 'number', number: '(206) 555-0123' }),
      answer('row', { kind: 'row', number: '(206) 555-0123' }),
    ];
    expect(ids(all, question('', { digits }), found({}))).toEqual(['line']);
  });

  test('count a word in the title of the page that holds them', () => {
    const all = [
      answer('page', { title: 'Wounds' }),
      answer('part', { parent: 'page', kind: 'item' }),
      answer('other', { kind: 'stop' }),
    ];
    const hits = found({ wound: 'page', report: 'part other' });
    expect(ids(all, question('wound report'), hits, { kinds: ['item', 'stop'] })).toEqual(['part', 'other']);
  });

  test('count what stands elsewhere on their page', () => {
    const all = [
      answer('alone'),
      answer('near', { parent: 'page' }),
      answer('there', { parent: 'page', kind: 'help' }),
    ];
    const hits = found({ leak: 'alone near', ladder: 'there' });
    expect(ids(all, question('leak ladder'), hits, { kinds: ['part'] })).toEqual(['near', 'alone']);
  });

  test('are those of which staff ask the same question before those that share its words', () => {
    const all = [
      answer('words', { asked: ['ladder broke', 'lamp fell off the wall', 'he fell'] }),
      answer('same', { asked: ['he fell off the ladder', 'lamp broke', 'wall broke'] }),
    ];
    expect(ids(all, question('fell ladder'), found({}))).toEqual(['same', 'words']);
  });

  test('that staff ask for in this word come before those that hold it in the text', () => {
    const all = [
      answer('text', { kind: 'stop' }),
      answer('asked', { asked: ['leaks'] }),
      answer('other', { asked: ['mop bucket ladder'] }),
    ];
    expect(ids(all, question('leak'), found({ leak: 'text' }))).toEqual(['asked', 'text']);
  });

  test('that staff ask for in few words come before those that they ask for in many', () => {
    const all = [answer('many', { asked: ['leak', 'mop bucket ladder lamp'] }), answer('few', { asked: ['leak'] })];
    expect(ids(all, question('leak'), found({}))).toEqual(['few', 'many']);
  });
});

describe('answers to a long question', () => {
  const all = [...'abcdefgh'].map((id) => answer(id, { parent: `of ${id}` }));
  const words = 'leak ladder lamp broom bucket mop stair wall door roof';

  test('are none where they hold a few of its words', () => {
    const hits = found({ leak: 'a', ladder: 'a', lamp: 'a' });
    expect(Answers.of(all).rank(question(words), hits).near).toBe(true);
  });

  test('are some where they hold four', () => {
    const hits = found({ leak: 'a', ladder: 'a', lamp: 'a', broom: 'a' });
    expect(Answers.of(all).rank(question(words), hits).near).toBe(false);
  });
});

describe('a word for what is not here', () => {
  const all = [answer('hall', { title: 'Hall' }), answer('lamp', { title: 'Lamp in a hall' })];
  const rank = (words: string) => Answers.of(all, { absent: 'toner lamps' }).rank(question(words), found({}));

  test('makes what is told of the rest no answer', () => {
    expect(rank('hall toner').near).toBe(true);
  });

  test('changes nothing where it is answered itself', () => {
    expect(rank('hall lamp').near).toBe(false);
  });
});

describe('another state', () => {
  const all = [
    answer('own', { kind: 'row', title: 'Northmarch: A child' }),
    answer('other', { kind: 'row', title: 'Southmarch: A child', state: 'Southmarch' }),
    answer('north', { kind: 'row', title: 'North Harbor: A child', state: 'North Harbor' }),
    answer('page', { title: 'Lost key' }),
  ];

  test('comes last, also where its rows hold more', () => {
    const hits = found({ child: 'own other north page', door: 'own other north' });
    expect(ids(all, question('child door'), hits)).toEqual(['own', 'page', 'north', 'other']);
  });

  test('comes first where it is named', () => {
    const hits = found({ child: 'own other north page', southmarch: 'other' });
    expect(ids(all, question('southmarch child'), hits)[0]).toBe('other');
  });

  test('has its rows before its line where it is named', () => {
    const line = answer('line', { kind: 'directory', title: 'Southmarch line', state: 'Southmarch' });
    expect(ids([...all, line], question('southmarch'), found({ southmarch: 'line other' }))).toEqual(['other', 'line']);
  });

  test('is named also where a word of its name is too common to be asked', () => {
    const district = answer('district', { kind: 'row', title: 'District of Sandhill', state: 'District of Sandhill' });
    const hits = found({ district: 'page district', sandhill: 'district' });
    expect(ids([...all, district], question('district sandhill'), hits)).toEqual(['district', 'page']);
    expect(ids([...all, district], question('district'), hits)[0]).toBe('page');
  });

  test('is not named by a part of its name', () => {
    const hits = found({ child: 'own north', north: 'north' });
    expect(ids(all, question('north child'), hits)[0]).toBe('own');
    expect(
      ids(all, question('harbor north child'), found({ child: 'own north', north: 'north', harbor: 'north' }))[0],
    ).toBe('north');
  });
});
