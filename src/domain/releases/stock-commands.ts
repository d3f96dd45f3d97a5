/**
 * Stock commands: what tells without this project that a release is what was approved and what was witnessed.
 *
 * Each is a line for a shell with coreutils, OpenSSL or OpenSSH. Those on proposals and witnesses are typed in the content
 * root, the folder that holds `releases/`.
 */

import type { Witness } from '../../schema/release.ts';

export type { Witness };

/** A program of the system and what it is told; `stdin` is the file that it reads. */
export interface StockCommand {
  tool: 'ssh-keygen' | 'openssl';
  args: readonly string[];
  stdin?: string;
}

/** A word as a shell reads it back. */
const quoted = (word: string): string =>
  /^[\w./@:+-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;

/** What prints the digest of the proposal that stands in a content root. */
export const proposalCommand = (root: string): string =>
  `cd ${quoted(root)} && find draft facility.yaml -type f ! -path draft/approvals.yaml | LC_ALL=C sort | xargs sha256sum | sha256sum`;

/** What prints the digest of the proposal that a release was, from its list of digests. */
export const frozenProposalCommand = (release: string): string =>
  [
    String.raw`grep -vE '  (\.\./|resources/|(approvals|links)\.yaml$)' releases/${release}/SHA256SUMS`,
    `sed 's|  |  draft/|; s|  draft/facility.yaml$|  facility.yaml|'`,
    'LC_ALL=C sort -k 2',
    'sha256sum',
  ].join(' | ');

/** A command as it is typed. */
export const typed = ({ tool, args, stdin }: StockCommand): string =>
  [tool, ...args.map(quoted), ...(stdin === undefined ? [] : ['<', quoted(stdin)])].join(' ');

/** Where the keys of signers stand, in the form that `ssh-keygen` reads. */
const signersFile = 'witnesses/allowed_signers';

/** Where the list of a release's digests stands. */
export const listOf = (release: string): string => `releases/${release}/SHA256SUMS`;

/** Files that a witness needs beside `witnesses.yaml`, from the content root. */
export const witnessFiles = ({ signature, timestamp }: Pick<Witness, 'signature' | 'timestamp'>): string[] => [
  ...(signature ? [`witnesses/${signature.file}`, signersFile] : []),
  ...(timestamp ? [`witnesses/${timestamp.file}`, `witnesses/${timestamp.authority}`] : []),
];

/** What holds a signature against the list of digests that it is of; undefined where there is none. */
export const signatureCommand = ({ release, signature }: Witness): StockCommand | undefined =>
  signature && {
    tool: 'ssh-keygen',
    args: [
      '-Y',
      'verify',
      '-f',
      signersFile,
      '-I',
      signature.signer,
      '-n',
      'release',
      '-s',
      `witnesses/${signature.file}`,
    ],
    stdin: listOf(release),
  };

/**
 * What holds a time stamp against the list of digests that it is of; undefined where there is none. The authority's
 * certificates are judged as of the day: they run out in a few years, and what they stamped until then stays true.
 */
export const timestampCommand = ({ release, timestamp, date }: Witness): StockCommand | undefined =>
  timestamp && {
    tool: 'openssl',
    args: [
      'ts',
      '-verify',
      '-data',
      listOf(release),
      '-in',
      `witnesses/${timestamp.file}`,
      '-CAfile',
      `witnesses/${timestamp.authority}`,
      '-attime',
      String(endOfDay(date) / 1000),
    ],
  };

/** What prints when a time stamp was made. */
export const timeCommand = ({ file }: NonNullable<Witness['timestamp']>): StockCommand => ({
  tool: 'openssl',
  args: ['ts', '-reply', '-in', `witnesses/${file}`, '-text'],
});

/** The last second of a day where it ends last, in milliseconds. */
const endOfDay = (day: string): number => Date.parse(`${day}T23:59:59-12:00`);
