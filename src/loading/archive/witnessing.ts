/**
 * Witnessing: signatures and time stamps of releases, held against them by the system's own programs. Nothing here knows
 * cryptography; what cannot be asked, since a program is missing, is said and never taken for good.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inWords } from '../../domain/day.ts';
import type { Refusal } from '../../domain/problem.ts';
import {
  listOf,
  signatureCommand,
  timeCommand,
  timestampCommand,
  typed,
  witnessFiles,
  type StockCommand,
} from '../../domain/releases/stock-commands.ts';
import type { Witness } from '../../schema/release.ts';
import { systemCode } from '../files/system-error.ts';

/** What a program said of a witness's file. */
export interface Witnessed {
  witness: Witness;
  /** What it is, in words: "signed by compliance-officer". */
  what: string;
  /** The file, from the content root. */
  file: string;
  /** The command, as it is typed in the content root. */
  command: string;
  /** Whether it holds; undefined where the program is not on this machine. */
  holds: boolean | undefined;
  /** Why it does not. */
  refusal?: Refusal;
}

/** Asks the programs of every signature and time stamp; of none whose files are not there. */
export const askWitnesses = (root: string, witnesses: readonly Witness[]): Witnessed[] =>
  witnesses
    .filter((witness) =>
      [listOf(witness.release), ...witnessFiles(witness)].every((one) => existsSync(path.join(root, one))),
    )
    .flatMap((witness) => [...askSignature(root, witness), ...askTimestamp(root, witness)]);

function* askSignature(root: string, witness: Witness): Iterable<Witnessed> {
  const command = signatureCommand(witness);
  if (!witness.signature || !command) return;
  const { file, signer } = witness.signature;
  const what = `signed by ${signer}`;
  yield answered(run(root, command), { witness, what, file: `witnesses/${file}`, command: typed(command) });
}

function* askTimestamp(root: string, witness: Witness): Iterable<Witnessed> {
  const command = timestampCommand(witness);
  if (!witness.timestamp || !command) return;
  const { file } = witness.timestamp;
  const what = `stamped by an authority on ${inWords(witness.date)}`;
  const asked = { witness, what, file: `witnesses/${file}`, command: typed(command) };
  const answer = run(root, command);
  const other = answer?.holds && otherDay(root, witness);
  yield other
    ? { ...asked, holds: false, refusal: refusalOf(witness, `it was made on ${other}, not on ${witness.date}`) }
    : answered(answer, asked);
}

interface Answer {
  holds: boolean;
  /** What the program printed, in a line. */
  said: string;
}

/** What a program answers; undefined where it is not on this machine. */
function run(root: string, { tool, args, stdin }: StockCommand): Answer | undefined {
  const { error, status, stdout, stderr } = spawnSync(tool, args, {
    cwd: root,
    encoding: 'utf8',
    input: stdin === undefined ? '' : readFileSync(path.join(root, stdin)),
  });
  if (systemCode(error) === 'ENOENT') return undefined;
  return { holds: status === 0, said: `${stdout}${stderr}`.replaceAll(/\s+/g, ' ').trim() };
}

const answered = (answer: Answer | undefined, asked: Omit<Witnessed, 'holds' | 'refusal'>): Witnessed => ({
  ...asked,
  holds: answer?.holds,
  ...(answer && !answer.holds && { refusal: refusalOf(asked.witness, answer.said) }),
});

const refusalOf = ({ release }: Witness, reason: string): Refusal => ({
  code: 'witness-false',
  message: `This does not witness release ${release}: ${reason}.`,
  mend: 'ask whoever signed or stamped it; until it holds, take the entry out of `witnesses.yaml`.',
});

/** The day on which a stamp was made, where that is not the day that the witness names, in any time zone. */
function otherDay(root: string, { timestamp, date }: Witness): string | undefined {
  const said = timestamp && run(root, timeCommand(timestamp))?.said;
  const [, second = '', year = ''] = /Time stamp: (\w+ \d+ [\d:]+)[.\d]* (\d+ GMT)/.exec(said ?? '') ?? [];
  const time = Date.parse(`${second} ${year}`);
  const day = (hours: number) => new Date(time + hours * 3_600_000).toISOString().slice(0, 10);
  if (Number.isNaN(time)) return 'a day that cannot be read';
  return day(-12) <= date && date <= day(14) ? undefined : day(0);
}
