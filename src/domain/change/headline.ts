/** Headline: what a change is, in one line. */
import { kindOf } from '../kind.ts';
import type { Protocol } from '../protocol.ts';
import { inWords } from '../day.ts';
import { asLabel } from '../text/plain-text.ts';
import { placeLead, type ChangedPlace } from './places.ts';
import { howMany, said, type Line, type Piece } from './said.ts';

/** What is counted of a change. */
export interface Counts {
  stops: number;
  duties: number;
  numbers: number;
  limits: number;
  /** Mistakes that are to be mended first. */
  problems: number;
}

/** As many places are named; the rest are counted. */
const named = 3;

/** "Changes 3 sections of *Time alone*; 1 stop; no number. Needs: …" */
export function headline(
  places: readonly ChangedPlace[],
  counts: Counts,
  { release, facility }: Pick<Protocol, 'release' | 'facility'>,
  directoryOwner: string,
): Line {
  const mend: Piece[] = counts.problems > 0 ? [` ${howMany(counts.problems, 'problem')} to mend first.`] : [];
  if (places.length === 0) return said('Changes nothing that readers see.', ...mend);
  const entries = places.flatMap((place) => place.entries);
  const votedOn = entries.some(({ section }) => !kindOf(section.of).living);
  const approvers = release.urgent ? facility.approvals.urgent : facility.approvals.standard;
  const editorial = entries.every((entry) => entry.editorial);
  return said(
    'Changes ',
    ...placesSaid(places),
    `; ${countsSaid(counts)}`,
    editorial ? '. All of it is editorial.' : '.',
    ...(votedOn
      ? [
          ` Needs: ${approvers.map(({ role }) => role).join(', ')}`,
          release.urgent ? ` (urgent; to be ratified by ${inWords(release.urgent.ratify_by)}).` : '.',
        ]
      : [` Needs no vote: ${directoryOwner} keeps the directory right.`]),
    ...mend,
  );
}

const sizeOf = ({ entries }: ChangedPlace): number => entries.reduce((sum, { inner }) => sum + 1 + inner.length, 0);

function placesSaid(places: readonly ChangedPlace[]): Piece[] {
  const [shown, rest] = [places.slice(0, named), places.slice(named)];
  const pieces = shown.map((place, index): Piece[] => [
    `${index === 0 ? howMany(sizeOf(place), 'section') : sizeOf(place)} of ${placeLead(place)}`,
    { title: asLabel(place.title), ...(place.entries[0] && { section: place.entries[0].id }) },
  ]);
  const more = rest.reduce((sum, place) => sum + sizeOf(place), 0);
  return [
    ...pieces.flatMap((some, index) => (index === 0 ? some : [', ', ...some])),
    ...(rest.length > 0 ? [` and ${more} in ${howMany(rest.length, 'other place')}`] : []),
  ];
}

const countsSaid = ({ stops, duties, numbers, limits }: Counts): string =>
  [
    howMany(stops, 'stop'),
    ...(duties > 0 ? [duties === 1 ? '1 duty' : `${duties} duties`] : []),
    howMany(numbers, 'number'),
    ...(limits > 0 ? [`${howMany(limits, 'text')} with a limit or a word that binds`] : []),
  ].join('; ');
