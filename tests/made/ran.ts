/** A command run in this process, with what it printed. */
import type { Io, Main } from '../../src/tools/command.ts';

export interface Ran {
  status: number;
  /** All that it printed, in order. */
  said: string;
  stdout: string;
  stderr: string;
}

/** What a test does in place of a person: answers questions, stops what goes on until it is stopped. */
type Person = Pick<Io, 'confirm' | 'ask' | 'stopped'>;

/** Runs a command; nobody answers its questions unless a test does. */
export async function ran(main: Main, args: readonly string[], person: Person = {}): Promise<Ran> {
  const lines: { out: boolean; text: string }[] = [];
  const status = await main(args, {
    out: (text) => void lines.push({ out: true, text }),
    err: (text) => void lines.push({ out: false, text }),
    ...person,
  });
  const joined = (some: typeof lines) => some.map(({ text }) => `${text}\n`).join('');
  return {
    status,
    said: joined(lines),
    stdout: joined(lines.filter(({ out }) => out)),
    stderr: joined(lines.filter(({ out }) => !out)),
  };
}
