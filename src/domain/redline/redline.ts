/**
 * Redline: how the differences of two states read. Numbers come first, then the rest by what it belongs to; each
 * difference knows whom it concerns, whether it is only editorial, and the reasons that releases gave for it.
 */
import { keysOf } from '../keys-of.ts';
import { isHardStop, kindOf } from '../kind.ts';
import { headingOf, parts } from '../part.ts';
import { differenceKinds, differences, type DifferenceKind, type SectionDifference } from './difference.ts';
import type { Note, Reasons, RetirementNote } from './reasons.ts';
import type { Section } from '../text/section.ts';

export interface RedlineEntry extends SectionDifference {
  /** Its title after the title of what holds it: "Time alone: The phone". */
  name: string;
  /** What happened, in words: "reworded, moved (now after Say)". */
  what: string;
  /** Sections that came or went together with it, such as the parts of a new page. */
  inner: SectionDifference[];
  /** The roles whom it concerns; empty where it concerns all. */
  roles: string[];
  /** True where every note on it says so; what no note names, a number and a stop never are. */
  editorial: boolean;
  /** Notes that name it. */
  notes: Note[];
  /** Where none does: those that name what holds it. */
  notesAround: Note[];
  /** Of what was removed: why it was retired, and what is in its place. */
  retirement?: RetirementNote & { place?: string };
}

export interface Redline {
  /** In one sentence. */
  summary: string;
  /** What came, went or moved, by what happened. */
  structure: { kind: DifferenceKind; entries: RedlineEntry[] }[];
  groups: { title: string; entries: RedlineEntry[] }[];
}

/** The redline of two states. The reasons are those of every release after the older one, up to the newer. */
export function redline(
  older: readonly Section[],
  newer: readonly Section[],
  reasons: Reasons = { notes: [], retired: [] },
): Redline {
  const { sections } = differences(older, newer);
  const known = new Map([...older, ...newer].map((section) => [section.id, section]));
  const entries = entriesOf(sections).map(([difference, inner]) => entry(difference, inner, known, reasons));
  const isNumber = ({ kinds }: RedlineEntry) => kinds.includes('number changed');
  const groups = [
    { title: 'Numbers that changed', entries: entries.filter(isNumber) },
    ...keysOf(parts).map((part) => ({
      title: headingOf(part),
      entries: entries.filter((one) => !isNumber(one) && kindOf(one.section.of).part === part),
    })),
  ];
  return {
    summary: summary(sections),
    structure: (['added', 'removed', 'moved'] as const)
      .map((kind) => ({ kind, entries: entries.filter(({ kinds }) => kinds.includes(kind)) }))
      .filter((one) => one.entries.length > 0),
    groups: groups.filter((group) => group.entries.length > 0),
  };
}

/** "3 sections differ: 1 added, 2 reworded." */
export function summary(sections: readonly Pick<SectionDifference, 'kinds'>[]): string {
  if (sections.length === 0) return 'Nothing differs.';
  const named = differenceKinds.flatMap((kind) => {
    const count = sections.filter(({ kinds }) => kinds.includes(kind)).length;
    return count === 0 ? [] : [`${count} ${count > 1 ? (plurals[kind] ?? kind) : kind}`];
  });
  return `${sections.length} ${sections.length === 1 ? 'section differs' : 'sections differ'}: ${named.join(', ')}.`;
}

/** Changes whose words do not fit a number above one. */
const plurals: Partial<Record<DifferenceKind, string>> = {
  'number changed': 'numbers changed',
  'became a hard stop': 'became hard stops',
  'no longer a hard stop': 'no longer hard stops',
  'hard stop added': 'hard stops added',
  'hard stop removed': 'hard stops removed',
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

function entry(
  difference: SectionDifference,
  inner: SectionDifference[],
  known: ReadonlyMap<string, Section>,
  { notes, retired }: Reasons,
): RedlineEntry {
  const { id, section, kinds } = difference;
  const parent = section.parent === undefined ? undefined : known.get(section.parent);
  const named = (...ids: string[]) => notes.filter((note) => note.sections.some((one) => ids.includes(one)));
  const own = named(id, ...inner.map((part) => part.id));
  const around = own.length === 0 && parent ? named(parent.id) : [];
  const said = [...own, ...around];
  const cameOrWent = kinds.includes('added') || kinds.includes('removed');
  const retirement = kinds.includes('removed') ? retired.findLast((one) => one.id === id) : undefined;
  const place = known.get(retirement?.replaced_by ?? '')?.title;
  const grave =
    kinds.some((kind) => kind === 'number changed' || kind.includes('hard stop')) ||
    (isHardStop(section.of) && cameOrWent);
  return {
    ...difference,
    inner,
    name: parent ? `${parent.title}: ${section.title}` : section.title,
    what: kinds.map((kind) => (kind === 'moved' ? moveInWords(difference, known) : kind)).join(', '),
    roles: concerned(section, said),
    editorial: said.length > 0 && said.every(({ kind }) => kind === 'editorial') && !grave,
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

function moveInWords({ parentWas, after, section }: SectionDifference, known: ReadonlyMap<string, Section>): string {
  const title = (id: string | undefined) => (id === undefined ? undefined : known.get(id)?.title);
  const [from, previous] = [title(parentWas), title(after)];
  const place =
    previous === undefined ? 'now first' : after === section.parent ? 'now first in it' : `now after "${previous}"`;
  return `moved (${from === undefined ? '' : `from "${from}", `}${place})`;
}
