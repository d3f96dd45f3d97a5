/** Which tests a run takes, and how it tells what became of them. */
import { describe, expect, test } from 'vitest';
import { chosenBy, summary } from '../../src/tools/test.ts';

const texts: Record<string, string> = {
  'tests/domain/day.test.ts': "test('a day has a name', …",
  'tests/site/links.test.ts': "test('every link leads somewhere', …",
  'tests/site/day.test.ts': "test('every page names its day', …",
};
const chosen = (...words: string[]) => chosenBy(words, Object.keys(texts), (file) => texts[file]!);

describe('words choose', () => {
  test('files that have one of them in their path', () => {
    expect(chosen('day')).toEqual(['tests/domain/day.test.ts', 'tests/site/day.test.ts']);
    expect(chosen('links', 'domain')).toEqual(['tests/domain/day.test.ts', 'tests/site/links.test.ts']);
  });

  test('tests that have them in their name, in the files that may hold it', () => {
    expect(chosen('link leads')).toEqual(['tests/site/links.test.ts', '--testNamePattern', 'link leads']);
    expect(chosen('names its')).toEqual(['tests/site/day.test.ts', '--testNamePattern', 'names its']);
  });

  test('tests of a file', () => {
    expect(chosen('day', 'has a name')).toEqual(['tests/domain/day.test.ts', '--testNamePattern', 'has a name']);
  });

  test('in all files, where a name is made of cases', () => {
    expect(chosen('2 (of 3)')).toEqual([...Object.keys(texts), '--testNamePattern', '2 \\(of 3\\)']);
  });
});

test('a run ends with a line for each stage, and for each folder of its tests', () => {
  expect(
    [
      ...summary([
        { name: 'types', passed: true, seconds: 31, tests: {} },
        { name: 'engine', passed: true, seconds: 60, tests: { domain: { ran: 900, skipped: 0 } } },
        {
          name: 'site and servers',
          passed: false,
          seconds: 120,
          tests: { site: { ran: 2000, skipped: 2 }, servers: { ran: 48, skipped: 0 } },
        },
      ]),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "
    types               31 s
    engine              60 s  900 tests
    site and servers   120 s  FAILED, 2048 tests, 2 skipped
      site: 2000 tests, 2 skipped
      servers: 48 tests"
  `);
});
