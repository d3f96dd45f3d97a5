/**
 * Command: how every tool takes its arguments, tells what it is for, and ends.
 *
 * It ends with 0 where all is good, 1 where it found mistakes or refused, 2 where it was asked wrongly. What a user did
 * wrong is a sentence; only a mistake in the code shows where it was thrown.
 */
import { parseArgs } from 'node:util';
import { isDay } from '../domain/day.ts';
import { nearest } from '../domain/nearest.ts';
import { causeFirst } from '../domain/cause-first.ts';
import { formatProblem, type Problem } from '../domain/problem.ts';
import { isSystemError } from '../loading/files/system-error.ts';
import { contentRoot, notContentRoot, usualName, type ContentRoot } from '../loading/library/content-root.ts';
import { codeAddress } from '../site.ts';

/** Where a command prints, and whom it asks. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
  /** Asks a yes-or-no question; missing where nobody is there to answer. */
  confirm?(question: string): Promise<boolean>;
  /** Asks for a line of text; missing where nobody is there to answer, empty where they gave up. */
  ask?(question: string): Promise<string>;
  /** Ends a command that goes on until it is stopped; where missing, Ctrl-C does. */
  stopped?: AbortSignal;
}

export type Main = (argv: readonly string[], io: Io) => Promise<number>;

interface Option {
  /** What stands for its value in the usage, such as `<day>`; missing for one that is there or not. */
  value?: string;
  /** One line on what it does. */
  says: string;
}

type Options = Record<string, Option>;

/** What was asked: a text for an option with a value, `true` for one that is there. */
type Values<O extends Options> = { [Name in keyof O]?: O[Name] extends { value: string } ? string : boolean };

export interface Asked<O extends Options> {
  values: Values<O>;
  /** What stands without an option. */
  named: string[];
  io: Io;
}

export interface Declared<O extends Options> {
  /** As `npm run` knows it. */
  name: string;
  /** One sentence on what it does. */
  says: string;
  /** What may stand without an option, such as `<from> [<to>]`; missing where nothing may. */
  takes?: string;
  options: O;
  example: string;
  run(asked: Asked<O>): Promise<number> | number;
}

/** Asked wrongly: the command says how to ask, and ends with 2. */
export class AskedWrongly extends Error {}

/** Refused for reasons that the user can mend: the command tells them and ends with 1. */
export class Refused extends Error {
  /** A line each. */
  constructor(...reasons: string[]) {
    super(reasons.join('\n'));
  }
}

/** The option of every command that reads the protocol. */
export const protocols = {
  protocols: { value: '<folder>', says: `the content root, if it is not ./${usualName}` },
} as const;

/** The content root that was asked for. Asked wrongly where it is no folder. */
export function rootOf({ values }: { values: { protocols?: string } }): ContentRoot {
  const root = contentRoot(values.protocols);
  const reason = notContentRoot(root);
  if (reason !== undefined) throw new AskedWrongly(reason);
  return root;
}

/** Makes the function that a tool exports. */
export function command<const O extends Options>(declared: Declared<O>): Main {
  return async (argv, io) => {
    try {
      const asked = parsed(declared, argv);
      if (asked.help) {
        io.out(help(declared));
        return 0;
      }
      return await declared.run({ ...asked, io });
    } catch (error) {
      const told = toldOf(error);
      if (told === undefined) throw error;
      io.err(told.text);
      if (told.code === 2) io.err(`How to ask: npm run ${declared.name} -- --help`);
      return told.code;
    }
  };
}

/** Runs a tool that was started by its file. */
export async function start(main: Main): Promise<void> {
  process.exitCode = await main(process.argv.slice(2), terminal);
}

const ask = async (question: string): Promise<boolean> => {
  const { confirm } = await import('@clack/prompts');
  return (await confirm({ message: question })) === true;
};

const askForText = async (question: string): Promise<string> => {
  const { text } = await import('@clack/prompts');
  const answer = await text({ message: question });
  return typeof answer === 'string' ? answer.trim() : '';
};

const terminal: Io = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
  ...(process.stdin.isTTY && { confirm: ask, ask: askForText }),
};

/** What an option says, or else whoever is there; asked wrongly where neither says it. */
export async function given(value: string | undefined, option: string, question: string, io: Io): Promise<string> {
  const said = value ?? (await io.ask?.(question)) ?? '';
  if (said !== '') return said;
  throw new AskedWrongly(`${question} Add --${option} <text>.`);
}

/** What ends a command that goes on until it is stopped. Only such a one may ask: it takes Ctrl-C upon itself. */
export function stopSignal({ stopped }: Io): AbortSignal {
  if (stopped) return stopped;
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return stop.signal;
}

/** A day of the calendar that was asked for. */
export function dayOf(text: string): string {
  if (isDay(text)) return text;
  throw new AskedWrongly(`\`${text}\` is no day. Write it as 2027-01-31.`);
}

/** Tells problems, causes first, each with its place, its mend and the address of the help page that explains its code. */
export function tell(io: Io, problems: readonly Problem[]): void {
  for (const problem of causeFirst(problems)) io.err(`${formatProblem(problem)} (help: ${codeAddress(problem.code)})`);
}

/** A count with its noun, `1 release` or `3 releases`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

interface Parsed<O extends Options> {
  values: Values<O>;
  named: string[];
  help: boolean;
}

function parsed<O extends Options>({ options, takes }: Declared<O>, argv: readonly string[]): Parsed<O> {
  const known = Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    options: { ...known, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === 'option') {
      const option = token.name === 'help' ? { says: '' } : options[token.name];
      if (!option) throw new AskedWrongly(unknownOption(token.rawName, Object.keys(options)));
      const taken = !token.inlineValue && token.value?.startsWith('-');
      if (option.value && (token.value === undefined || token.value === '' || taken))
        throw new AskedWrongly(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`);
      if (!option.value && token.value !== undefined)
        throw new AskedWrongly(`${token.rawName} takes no value; found \`${token.value}\`.`);
    }
  if (takes === undefined && positionals[0] !== undefined && !values['help'])
    throw new AskedWrongly(`\`${positionals[0]}\` is not understood: this command takes options only.`);
  const { help: wantsHelp, ...given } = values;
  return { values: given as Values<O>, named: positionals, help: wantsHelp === true };
}

function unknownOption(raw: string, known: readonly string[]): string {
  const near = nearest(raw.replace(/^-+/, ''), known);
  return `There is no option ${raw}.${near ? ` Nearest: --${near}.` : ''}`;
}

function help<O extends Options>({ name, says, takes, options, example }: Declared<O>): string {
  const rows = Object.entries<Option>({ ...options, help: { says: 'tells this' } }).map(
    ([option, { value, says: line }]): [string, string] => [`--${option}${value ? ` ${value}` : ''}`, line],
  );
  const width = Math.max(...rows.map(([left]) => left.length));
  return [
    says,
    '',
    `  npm run ${name}${takes || rows.length > 1 ? ' --' : ''}${takes ? ` ${takes}` : ''}${rows.length > 1 ? ' [options]' : ''}`,
    '',
    ...rows.map(([left, line]) => `  ${left.padEnd(width)}  ${line}`),
    '',
    `For example: ${example}`,
  ].join('\n');
}

/** What the system refused, in words. Others of its codes are told as the system words them. */
const systemWords: Record<string, string> = {
  ENOENT: 'is not there',
  EACCES: 'may not be read or written by this account',
  EPERM: 'may not be changed by this account',
  ENOSPC: 'does not fit: the disk is full',
  EROFS: 'cannot be written: the disk is read-only',
  ENOTDIR: 'lies below a file, where a folder belongs',
  EISDIR: 'is a folder, where a file belongs',
  ELOOP: 'is a link that leads back to itself',
};

/** What a user is told of an error, and the exit code; undefined for a mistake in the code. */
function toldOf(error: unknown): { text: string; code: 1 | 2 } | undefined {
  if (error instanceof AskedWrongly) return { text: error.message, code: 2 };
  if (error instanceof Refused) return { text: error.message, code: 1 };
  if (!isSystemError(error)) return undefined;
  const [words, where] = [systemWords[error.code], error.path];
  return { text: words && where ? `${where} ${words}.` : `The system refused: ${error.message}.`, code: 1 };
}
