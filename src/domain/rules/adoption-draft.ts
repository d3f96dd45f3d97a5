/** What is left of a draft beside its texts: what the own state's file does not say, and who has not read a card. */
import { keysOf } from '../keys-of.ts';
import { sectionId } from '../kind.ts';
import { placed, type Place, type Problem, type Rule } from '../problem.ts';
import type { Protocol } from '../protocol.ts';
import type { TextCheck, Signer } from '../../schema/text-check.ts';
import type { Section } from '../text/section.ts';
import { checkedIn, checksBy, type DigestOf } from '../text/signing.ts';
import type { Judged } from './judged.ts';
import { doers, isAdopted, left } from './left.ts';

/** Refuses a text of a card that no qualified reader vouches for. A language that nobody needs may be taken out. */
export function* cardsLeft({ said: { cards }, placeOf }: Judged): Iterable<Problem> {
  for (const { id, title, languages } of cards) {
    const at = () => placeOf(sectionId({ kind: 'card', id }));
    for (const [code, { name, translation, survivor_reviewed: survivors }] of Object.entries(languages)) {
      const unread =
        translation.state === 'draft' || (translation.state === 'reviewed' && translation.review.sample === true);
      const what = `${title}, ${name} (\`${code}\`)`;
      if (unread)
        yield placed(
          left(
            [],
            doers.translator,
            `${what}: nobody qualified has read it.`,
            'have it read, or take the language out.',
          ),
          at,
        );
      if (survivors?.sample)
        yield placed(
          left([], doers.survivors, `${what}: their reading is a sample.`, 'have it read, or remove that reading.'),
          at,
        );
    }
  }
}

/** Refuses what texts ask of the own state's file and nobody has written: a row for each duty, a note for each topic. */
export const stateLeft: Rule<Judged, Problem> = ({ said: { reporting, phrases }, facility, mentions }) => {
  const state = reporting.find(({ id }) => id === facility?.state);
  if (!state) return [];
  const file = mentions.find((one) => one.kind === 'file' && one.file.endsWith(`reporting/${state.id}.yaml`));
  const at = (): Place => ({ file: file?.file ?? `reporting/${state.id}.yaml`, line: 1, column: 1 });
  const { duties, topics } = phrases.reporting;
  const rows = new Set<string>(state.rows.map(({ duty }) => duty));
  const notes = new Set<string>(state.notes?.map(({ topic }) => topic));
  const missing = (words: string, mend: string) => placed(left([], doers.counsel, words, mend), at);
  return [
    ...keysOf(duties)
      .filter((duty) => !rows.has(duty))
      .map((duty) => missing(`${state.title} has no row \`${duty}\`: ${duties[duty]}.`, 'write what holds there.')),
    ...keysOf(topics)
      .filter((topic) => !notes.has(topic))
      .map((topic) =>
        missing(
          `${state.title} has no note \`${topic}\`: ${topics[topic].title}.`,
          'write it, or say under `none` why there is nothing to write.',
        ),
      ),
  ];
};

/** What a state says, and what was signed of it. */
interface Signed extends Pick<Protocol, 'reporting'> {
  facility: Protocol['facility'] | undefined;
  sections: readonly Section[];
  checks: readonly TextCheck[];
  digestOf: DigestOf;
}

/**
 * Refuses text that nobody signed in this wording and that must be signed before use, and rows of the own state that
 * nobody checked. Whether a check has run out is for the page to say: a rule knows no day, and a site must not fall
 * because one passes.
 */
export function* unsignedLeft(signed: Signed, placeOf: (section: string) => Place): Iterable<Problem> {
  const { facility, sections, checks, digestOf } = signed;
  if (!isAdopted(facility)) return;
  const checked = checkedIn(sections, checks, facility, digestOf);
  const rows = uncheckedRows(signed, facility.state);
  for (const { id, blocks } of sections) {
    const signers = new Set<Signer>(blocks.flatMap((block) => block.signers ?? []));
    if (rows.has(id)) signers.add('counsel');
    for (const signer of signers)
      if (checksBy(checked, id, signer).length === 0)
        yield placed(
          left(
            [],
            (signer[0] ?? '').toUpperCase() + signer.slice(1),
            `\`${id}\` holds text that ${signer} has not signed.`,
            'have it read, and add the check to `checks.yaml`.',
          ),
          () => placeOf(id),
        );
  }
}

/** The sections of the own state's rows that do not say themselves who checked them. */
const uncheckedRows = ({ reporting }: Pick<Protocol, 'reporting'>, own: string): ReadonlySet<string> =>
  new Set(
    reporting
      .filter(({ id }) => id === own)
      .flatMap(({ id, rows }) =>
        rows
          .filter(({ counsel }) => counsel === undefined || counsel.sample === true)
          .map(({ duty }) => sectionId({ kind: 'reporting row', state: id, duty })),
      ),
  );
