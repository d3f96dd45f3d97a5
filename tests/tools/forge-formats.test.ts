/** Problems as forges read them: nothing in a message ends a line or a field of theirs. */
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/domain/problem.ts';
import { githubLine, gitlabReport } from '../../src/tools/forge-formats.ts';

const problem: Problem = {
  file: 'guide/draft/pages/side, room: east.md',
  line: 4,
  column: 7,
  code: 'value-unknown',
  message: '100% of `a:b, c`\r\n::error::x',
  mend: 'write one word.',
};

describe('an annotation', () => {
  test('is one line, whatever its message holds', () => {
    expect(githubLine(problem)).toBe(
      '::error file=guide/draft/pages/side%2C room%3A east.md,line=4,col=7,title=value-unknown::' +
        '100%25 of `a:b, c`%0D%0A::error::x%0AMend: write one word.',
    );
  });

  test('of what stops nothing is a warning', () => {
    expect(githubLine({ ...problem, warning: true })).toMatch(/^::warning file=/);
  });
});

describe("an entry of GitLab's report", () => {
  const prints = (...problems: Problem[]) => gitlabReport(problems).map(({ fingerprint }) => fingerprint);
  const [print] = prints(problem);

  test('tells what, where and how grave', () => {
    expect(gitlabReport([problem, { ...problem, line: 9, warning: true }])).toMatchObject([
      { check_name: 'value-unknown', severity: 'major', location: { path: problem.file, lines: { begin: 4 } } },
      { check_name: 'value-unknown', severity: 'minor', location: { path: problem.file, lines: { begin: 9 } } },
    ]);
  });

  test('is known by the same print at another line', () => {
    expect(prints({ ...problem, line: 40, column: 1 })).toEqual([print]);
  });

  test.each<[string, Partial<Problem>]>([
    ['file', { file: 'guide/draft/roles.yaml' }],
    ['code', { code: 'value-refused' }],
    ['message', { message: 'other' }],
  ])('is known by another print with another %s', (_, other) => {
    expect(prints({ ...problem, ...other })).not.toEqual([print]);
  });

  test('is told apart from one that is just like it', () => {
    expect(new Set(prints(problem, { ...problem, line: 5 })).size).toBe(2);
  });
});
