/** What falls due, as a person and as a program read it. */
import { describe, expect, test } from 'vitest';
import type { Due } from '../../src/domain/releases/due.ts';
import { main } from '../../src/tools/due.ts';
import { change, protocols } from '../made/fixture.ts';
import { frozenHistory } from '../made/frozen.ts';
import { ran } from '../made/ran.ts';

const due = (root: string, ...more: string[]) => ran(main, ['--protocols', root, ...more]);

test('lists what is overdue, what comes within some days, and what comes then', async () => {
  const { status, stdout } = await due(frozenHistory().root, '--on', '2026-04-10', '--within', '0');
  expect(status).toBe(0);
  const headings = stdout.split('\n').filter((line) => /^\S/.test(line));
  expect(headings).toEqual([
    expect.stringMatching(/What falls due, as of Apr 10, 2026\.$/),
    expect.stringMatching(/^Overdue: \d+$/),
    expect.stringMatching(/^Due within 0 days: \d+$/),
    expect.stringMatching(/^Then: 20\d\d-\d\d-\d\d  /),
  ]);
});

test('tells a program each with its day, the earliest first', async () => {
  const { status, stdout } = await due(frozenHistory().root, '--on', '2026-04-10', '--json');
  expect(status).toBe(0);
  const found = JSON.parse(stdout) as Due[];
  expect(found.length).toBeGreaterThan(0);
  const days = found.map(({ day }) => day);
  expect(days).toEqual(days.toSorted());
  expect(found.every(({ words }) => words !== '')).toBe(true);
});

test('gives a forge one issue, by owner and with the team that is told', async () => {
  const { root } = frozenHistory();
  change(root, 'site.yaml', ['main_number:', 'teams: { Directory editor: "@house/numbers" }\nmain_number:']);
  const { status, stdout } = await due(root, '--on', '2026-04-10', '--issue');
  expect(status).toBe(0);
  expect(stdout).toMatchInlineSnapshot(`
    "# What falls due: 2 overdue, 2 within 30 days

    Made up. Nobody follows it. As of Apr 10, 2026.

    ## Directory editor, @house/numbers

    - **overdue** 2026-02-09: Check: Caretaker office, ext. 0100
    - **overdue** 2026-02-09: Check: Night line, (206) 555-0123
    - 2026-04-10: Check: House exchange, 9 for an outside line
    - 2026-04-10: Check: House exchange, (206) 555-0100
    "
  `);
});

test('gives a forge nothing where nothing falls due', async () => {
  expect(await due(protocols(), '--on', '2026-01-01', '--within', '0', '--issue')).toMatchObject({
    status: 0,
    said: '',
  });
});

test('tells of one owner what is theirs alone', async () => {
  const { root } = frozenHistory();
  const asked = async (...more: string[]) => {
    const { status, stdout } = await due(root, '--on', '2026-04-10', '--json', ...more);
    expect(status).toBe(0);
    return JSON.parse(stdout) as Due[];
  };
  const all = await asked();
  const [owner = ''] = all.at(-1)!.owners;
  expect(await asked('--owner', owner.toUpperCase())).toEqual(all.filter(({ owners }) => owners.includes(owner)));
  const { status, stderr } = await due(root, '--owner', 'Nobody');
  expect([status, stderr]).toEqual([2, expect.stringContaining('Nothing falls due for `Nobody`. Owners: ')]);
});

describe('is asked wrongly', () => {
  test.each([
    [['--on', '2027-02-30'], '`2027-02-30` is no day. Write it as 2027-01-31.'],
    [['--within', 'a month'], '`a month` is no number of days. Write a whole number, such as 60.'],
    [['--within', '1.5'], '`1.5` is no number of days.'],
    [['--within=-3'], '`-3` is no number of days.'],
  ])('with %j', async (more, said) => {
    const { status, stderr } = await due(protocols(), ...more);
    expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
