/** One small surface: the table of commands, the README and `package.json` say the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands, commandTable, main } from '../../src/tools/help.ts';
import type { Main } from '../../src/tools/command.ts';
import { ran } from '../made/ran.ts';

const project = path.resolve(import.meta.dirname, '../..');
const asked = commands.flatMap(({ rows }) => rows.map(([how]) => how));

const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};

test('every script is in the table, and nothing else', () => {
  const names = asked.map((how) => /^npm (?:run )?([\w:]+)/.exec(how)?.[1]);
  expect(Object.keys(scripts).toSorted()).toEqual(names.toSorted());
});

test('the README prints the table', () => {
  const readme = readFileSync(path.join(project, 'README.md'), 'utf8');
  expect(readme).toContain(commandTable().replaceAll(/^(?=.)/gm, '    '));
});

test('the command prints the table', async () => {
  expect(await ran(main, [])).toMatchObject({ status: 0, said: `${commandTable()}\n` });
});

test.each(Object.entries(scripts).filter(([name]) => !name.includes(':')))(
  'the script %s runs the command of that name, which explains itself',
  async (name, script) => {
    const file = /^node (?:--\S+ )*(src\/tools\/[a-z]+\.ts)$/.exec(script)?.[1];
    const { main: command } = (await import(path.join(project, file ?? ''))) as { main: Main };
    expect(await ran(command, ['--help'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining(`  npm run ${name}`) as string,
    });
  },
);
