/** One small surface: the table of commands, the README and `package.json` say the same. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { commands, commandTable, main } from '../../src/tools/help.ts';
import { ran } from '../made/ran.ts';

const project = path.resolve(import.meta.dirname, '../..');
const asked = commands.flatMap(({ rows }) => rows.map(([how]) => how));

test('every script is in the table, and nothing else', () => {
  const { scripts } = JSON.parse(readFileSync(path.join(project, 'package.json'), 'utf8')) as { scripts: object };
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
