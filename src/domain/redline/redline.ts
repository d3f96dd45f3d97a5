/**
 * Redline: how the differences of two states read, the weightiest first; each knows whom it concerns, who keeps it,
 * whether it is only editorial, and the reasons that releases gave for it.
 */
import { keysOf } from '../keys-of.ts';
import { differenceKinds, differences, type DifferenceKind, type SectionDifference } from './difference.ts';
import type { Note, Reasons, RetirementNote } from './reasons.ts';
import { ownerOf, type Section } from '../text/section.ts';
import { isEditorial, saidWords, type SaidWords } from './editorial.ts';
import { weighingOf, weights, type Weight } from './weight.ts';

export interface RedlineEntry extends SectionDifference {
  /** Its title after the title of what holds it: "Time alone: The phone". */
  name: string;
  /** What happened, in words: "reworded, moved (now after Say)". */
  what: string;
  /** Sections that came or went together with it, such as the parts of a new page. */
  inner: SectionDifference[];
  /** The roles whom it concerns; empty where it concerns all. */
  roles: string[];
  /** The role that keeps it right; missing where nobody is named. */
  owner?: string;
  weight: Weight;
  /** True where the program can show that it is, and no note calls it anything else. */
  editorial: boolean;
  /** Notes that name it. */
  notes: Note[];
  /** Where none does: those that name what holds it. */
  notesAround: Note[];
  /** Of what was removed: why it was retired, and what is in its place. */
  retirement?: RetirementNote & { place?: string };
}

export interface RedlineGroup {
  weight: Weight;
  title: string;
  entries: RedlineEntry[];
}

export interface Redline {
  /** In one sentence. */
  summary: string;
  /** By their weight, the editorial ones last. */
  groups: RedlineGroup[];
}

/** The redline of two states. The reasons are those of every release after the older one, up to the newer. */
export function redline(
  older: readonly Section[],
  newer: readonly Section[],
  reasons: Reasons = { notes: [], retired: [] },
): Redline {
  const { sections } = differences(older, newer);
  const around: Around = {
    known: new Map([...older, ...newer].map((section) => [section.id, section])),
    said: saidWords(older, newer),
    reasons,
  };
  const entries = entriesOf(sections).map(([difference, inner]) => entry(difference, inner, around));
  return {
    summary: summary(sections),
    groups: keysOf(weights)
      .map((weight) => ({ weight, title: weights[weight], entries: entries.filter((one) => one.weight === weight) }))
      .filter((group) => group.entries.length > 0),
  };
}

/** "3 sections differ: 1 added, 2 reworded." */
function summary(sections: readonly Pick<SectionDifference, 'kinds'>[]): string {
  if (sections.length === 0) return 'Nothing differs.';
  return `${sections.length} ${sections.length === 1 ? 'section differs' : 'sections differ'}: ${happenings(sections)}.`;
}

/** "1 added, 2 reworded" */
export const happenings = (sections: readonly Pick<SectionDifference, 'kinds'>[]): string =>
  differenceKinds
    .flatMap((kind) => {
      const count = sections.filter(({ kinds }) => kinds.includes(kind)).length;
      return count === 0 ? [] : [`${count} ${count > 1 ? (plurals[kind] ?? kind) : kind}`];
    })
    .join(', ');

/** Changes whose words do not fit a number above one. */
const plurals: Partial<Record<DifferenceKind, string>> = {
  'number changed': 'numbers changed',
  'became a hard stop': 'became hard stops',
  'no longer a hard stop': 'no longer hard stops',
  'hard stop added': 'hard stops added',
  'hard stop removed': 'hard stops removed',
  'text moved': 'with text moved',
  'kind changed': 'kinds changed',
  'link changed': 'links changed',
};

/** A part that came or went with the whole that holds it is told inside that whole. */
function entriesOf(sections: readonly SectionDifference[]): [SectionDifference, SectionDifference[]][] {
  const whole = (kind: DifferenceKind) =>
    new Set(sections.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id));
  const [added, removed] = [whole('added'), whole('removed')];
  const inside = ({ kinds, section: { parent = '' } }: SectionDifference) =>
    (kinds.includes('added') && added.has(parent)) || (kinds.includes('removed') && removed.has(parent));
  return sections
    .filter((one) => !inside(one))
    .map((one) => [one, sections.filter((part) => part.section.parent === one.id && inside(part))]);
}

/** What a difference is told with. */
interface Around {
  /** Every section of both states, as the newer has it where it has it. */
  known: ReadonlyMap<string, Section>;
  said: SaidWords;
  reasons: Reasons;
}

function entry(
  difference: SectionDifference,
  inner: SectionDifference[],
  { known, said: saidIn, reasons: { notes, retired } }: Around,
): RedlineEntry {
  const { id, section, kinds } = difference;
  const parent = section.parent === undefined ? undefined : known.get(section.parent);
  const named = (...ids: string[]) => notes.filter((note) => note.sections.some((one) => ids.includes(one)));
  const ids = difference.idWas === undefined ? [id] : [id, difference.idWas];
  const own = named(...ids, ...inner.map((part) => part.id));
  const around = own.length === 0 && parent ? named(parent.id) : [];
  const said = [...own, ...around];
  const gone = kinds.includes('removed') ? id : difference.idWas;
  const retirement = retired.findLast((one) => one.id === gone);
  const place = known.get(retirement?.replaced_by ?? '')?.title;
  const editorial = isEditorial(difference, saidIn) && !said.some(({ kind }) => kind === 'substantive');
  const whole = known.get(id);
  const owner = whole && ownerOf(whole, known);
  return {
    ...difference,
    inner,
    name: parent ? `${parent.title}: ${section.title}` : section.title,
    what: kinds.map((kind) => (kind === 'moved' ? moveInWords(difference, known) : kind)).join(', '),
    roles: concerned(section, said),
    ...(owner !== undefined && { owner }),
    weight: editorial ? 'editorial' : weighingOf(difference, inner),
    editorial,
    notes: own,
    notesAround: around,
    ...(retirement && { retirement: { ...retirement, ...(place !== undefined && { place }) } }),
  };
}

/** Roles of the text and of the notes on it; empty where the text or a note is for all. */
function concerned({ roles }: Pick<Section, 'roles'>, notes: readonly Note[]): string[] {
  if (notes.some((note) => note.roles.length === 0) || (notes.length === 0 && roles.length === 0)) return [];
  return [...new Set([...roles, ...notes.flatMap((note) => note.roles)])];
}

function moveInWords(difference: SectionDifference, known: ReadonlyMap<string, Section>): string {
  const { idWas, parentWas, after, section } = difference;
  const title = (id: string | undefined) => (id === undefined ? undefined : known.get(id)?.title);
  const [from, previous] = [title(parentWas), title(after)];
  if (idWas !== undefined) return `moved (from "${from ?? idWas}", now in "${title(section.parent) ?? section.id}")`;
  const place =
    previous === undefined ? 'now first' : after === section.parent ? 'now first in it' : `now after "${previous}"`;
  return `moved (${from === undefined ? '' : `from "${from}", `}${place})`;
}
