/** Proof: what digests show of the releases, and what they cannot show where nobody outside wrote one down. */
import type { Witness } from '../../schema/release.ts';
import { inWords } from '../day.ts';
import type { FrozenRelease } from '../protocol.ts';

export interface Proof {
  shown: string[];
  notShown: string[];
  /** What would make the proof stronger. */
  next: string[];
}

/** A digest in eight groups, as it is read out for minutes. */
export const inGroups = (digest: string): string => (digest.match(/.{8}/g) ?? []).join(' ');

/** A signature or a time stamp of a release, as the system's program judged it. */
export interface Asked {
  witness: Pick<Witness, 'release' | 'sample'>;
  /** What it is: "signed by compliance-officer". */
  what: string;
  /** The command that asks, as it is typed in the content root. */
  command: string;
  /** Whether it holds; undefined where the program was not there. */
  holds: boolean | undefined;
}

/** What holds where verification found nothing. `asked`: of witnesses, what a program was asked of. */
export function proofOf(
  releases: readonly Pick<FrozenRelease, 'id'>[],
  witnesses: readonly Witness[],
  asked: readonly Asked[] = [],
): Proof {
  const real = witnesses.filter(({ sample, release }) => !sample && releases.some(({ id }) => id === release));
  const witnessed = real.toSorted((a, b) => (a.release < b.release ? -1 : 1)).at(-1);
  const after = releases.filter(({ id }) => witnessed === undefined || id > witnessed.release).map(({ id }) => id);
  const samples = witnesses.filter(({ sample }) => sample).length;
  return {
    shown: [
      "Every file is as its release's list of digests has it; none is missing, and none stands beside them.",
      'Every list holds the digest of the list before it, so that an older release cannot change alone.',
      ...(witnessed
        ? [
            `Release ${witnessed.release} and all before it are what they were on ${inWords(witnessed.date)}, when its digest was written down in: ${witnessed.where}. Read the digest there and compare it with the one printed here.`,
          ]
        : []),
      ...judged(asked),
    ],
    notShown: [
      ...unjudged(asked),
      ...(after.length > 0
        ? [
            `For ${after.join(', ')} no outside record of a digest is known. Whoever can write to these files could have changed them and made their lists anew, and nothing here would show it.`,
          ]
        : []),
      'Whether a release newer than the last one here was taken away: only someone who wrote its digest down can tell.',
      'Who approved: the evidence named in each release shows that, not a digest.',
      ...(real.length > 0
        ? [
            'witnesses.yaml stands beside the releases and could be rewritten with them: the minutes or the signed tag are the proof.',
          ]
        : []),
      ...(samples > 0
        ? [
            samples === 1
              ? 'One outside record is a sample and proves nothing.'
              : `${samples} outside records are samples and prove nothing.`,
          ]
        : []),
    ],
    next:
      after.length > 0
        ? ['Have each digest written into the minutes that approve the release, and name them in `witnesses.yaml`.']
        : [],
  };
}

/** What the system's programs hold to be true of real witnesses. */
const judged = (asked: readonly Asked[]): string[] =>
  asked
    .filter(({ holds, witness }) => holds === true && !witness.sample)
    .map(
      ({ witness, what, command }) =>
        `The digest of release ${witness.release} was ${what}; this machine asked: ${command}`,
    );

/** What no program was there to ask, and what none can tell. */
const unjudged = (asked: readonly Asked[]): string[] => [
  ...asked
    .filter(({ holds }) => holds === undefined)
    .map(
      ({ witness, what, command }) =>
        `Whether the digest of release ${witness.release} was ${what}: \`${command.split(' ')[0]}\` is not on this machine. In the content root of one that has it: ${command}`,
    ),
  ...(asked.length > 0
    ? [
        'Whose the keys and certificates beside witnesses.yaml are: compare their fingerprints with those that the signers and the authority give out themselves.',
      ]
    : []),
];
