/** How every command takes what is asked of it, and how it ends. */
import { describe, expect, test } from 'vitest';
import { AskedWrongly, command, dayOf, Refused } from '../../src/tools/command.ts';
import { ran } from '../made/ran.ts';

const asked = (run: Parameters<typeof command>[0]['run'], takes?: string) =>
  command({
    name: 'tidy',
    says: 'Tidies the room.',
    ...(takes && { takes }),
    options: { until: { value: '<day>', says: 'how long' }, gently: { says: 'without noise' } },
    example: 'npm run tidy -- --gently',
    run,
  });

const told = asked(({ values, named, io }) => {
  io.out(JSON.stringify({ values, named }));
  return 0;
}, '[<room>]');

describe('a command', () => {
  test('is given its options and what stands without one', async () => {
    expect(await ran(told, ['attic', '--until', '2027-01-31', '--gently'])).toMatchObject({
      status: 0,
      said: '{"values":{"until":"2027-01-31","gently":true},"named":["attic"]}\n',
    });
  });

  test.each(['--help', '-h'])('explains itself when asked by %s', async (how) => {
    const { status, said } = await ran(told, [how]);
    expect(status).toBe(0);
    expect(said).toMatchInlineSnapshot(`
      "Tidies the room.

        npm run tidy -- [<room>] [options]

        --until <day>  how long
        --gently       without noise
        --help         tells this

      For example: npm run tidy -- --gently
      "
    `);
  });

  test.each([
    [['--gentle'], 'There is no option --gentle. Nearest: --gently.'],
    [['--loudly'], 'There is no option --loudly.'],
    [['--until'], '--until needs a value: --until <day>.'],
    [['--until='], '--until needs a value: --until <day>.'],
    [['--until', '--gently'], '--until needs a value: --until <day>.'],
    [['--gently=yes'], '--gently takes no value; found `yes`.'],
  ])('asked with %j says what is wrong, and ends with 2', async (argv, reason) => {
    expect(await ran(told, argv)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${reason}\nHow to ask: npm run tidy -- --help\n`,
    });
  });

  test('that takes options only says so', async () => {
    expect(
      await ran(
        asked(() => 0),
        ['attic'],
      ),
    ).toMatchObject({
      status: 2,
      stderr: '`attic` is not understood: this command takes options only.\nHow to ask: npm run tidy -- --help\n',
    });
  });

  test('that is asked wrongly further on ends with 2', async () => {
    const main = asked(() => {
      throw new AskedWrongly('There is no attic.');
    });
    expect(await ran(main, [])).toMatchObject({ status: 2 });
  });

  test('that refuses tells each reason, and ends with 1', async () => {
    const main = asked(() => {
      throw new Refused('It is locked.', 'It is dark.');
    });
    expect(await ran(main, [])).toMatchObject({ status: 1, stderr: 'It is locked.\nIt is dark.\n' });
  });

  test('that the system refuses says what, without a stack', async () => {
    const main = asked(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {
        code: 'ENOSPC',
        syscall: 'write',
        path: '/attic',
      });
    });
    expect(await ran(main, [])).toMatchObject({ status: 1, stderr: '/attic does not fit: the disk is full.\n' });
  });

  test.each(['2027-1-15', '2027-02-31', 'tomorrow', '20270115'])('that needs a day does not take %s', async (text) => {
    const main = asked(() => Number(dayOf(text)));
    expect(await ran(main, [])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(`\`${text}\` is no day. Write it as 2027-01-31.`) as string,
    });
  });

  test('with a mistake in its code shows where', async () => {
    const main = asked(() => {
      throw new TypeError('nothing there');
    });
    await expect(ran(main, [])).rejects.toThrow('nothing there');
  });
});
