/**
 * Packed: what the search window loads, without what can be told from the rest.
 *
 * Answers stand field by field, since what is alike lies side by side then; nothing stands for what is missing, or is as
 * the answer before and the page or list that holds the section make it likely. Questions and staff's words are written as
 * places in one list of words.
 */
import type { StaffWord } from '../../schema/register.ts';
import type { Answer, SearchData } from './answer.ts';
import { frontCoded, fromFrontCoded } from './front-coded.ts';
import { Places, wordsIn } from './places.ts';

const fields = [
  ...(['kind', 'title', 'sentence', 'number', 'line', 'state', 'first', 'parent', 'where', 'names'] as const),
  ...(['address', 'id', 'roles', 'asked'] as const),
];
/** An answer as it is written: its id goes on from its parent's, its address names it, its questions are places. */
type Row = Partial<Record<(typeof fields)[number], unknown>>;

export interface PackedData extends Pick<SearchData, 'everywhere' | 'roles'> {
  answers: Record<string, unknown[]>;
  keys: string;
  /** The vocabulary, and after it whatever other words are asked with; front coded. */
  words: string;
  /** How many of them are the vocabulary. */
  known: number;
  staff: (Omit<StaffWord, 'typed' | 'means'> & { typed: string; means: string })[];
  absent: string;
}

/** What stands for an answer's id in its address, which holds no such letter. */
const itself = '<';

const parentAfter = (before: Answer | undefined): string => before?.parent ?? before?.id ?? '';

/** What an answer is likely to be, by the one before it and by what holds it. */
function likely(before: Answer | undefined, holder: Answer | undefined): Row {
  const [page = ''] = ((holder ?? before)?.address ?? '').split('#');
  return {
    address: `${page}#${itself}`,
    roles: holder?.roles ?? [],
    where: holder?.title ?? before?.where,
  };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Data as it is written to a file. */
export function pack({ answers, vocabulary, keys, staff, absent = '', ...rest }: SearchData): PackedData {
  const asked = new Set(wordsIn([...answers.flatMap(({ asked = [] }) => asked), ...staff.flatMap(saidIn), absent]));
  for (const word of vocabulary) asked.delete(word);
  const words = [...vocabulary, ...[...asked].toSorted()];
  const places = new Places(words);
  const columns = fields.map((field) => [field, [] as unknown[]] as const);
  const known = new Map<string, Answer>();
  let before: Answer | undefined;
  for (const answer of answers) {
    const { id, parent = '', address } = answer;
    const guess: Row = { ...likely(before, known.get(parent)), parent: parentAfter(before) };
    const row: Row = {
      ...answer,
      parent,
      id: parent !== '' && id.startsWith(`${parent}-`) ? id.slice(parent.length) : id,
      address: address.replace(id, itself),
      ...(answer.asked && { asked: places.write(answer.asked) }),
    };
    for (const [field, column] of columns)
      column.push(row[field] === undefined || isSame(row[field], guess[field]) ? null : row[field]);
    known.set(id, answer);
    before = answer;
  }
  return {
    staff: staff.map((one) => ({ ...one, typed: places.write(one.typed), means: places.write(one.means) })),
    absent: places.write([absent]),
    words: frontCoded(words),
    known: vocabulary.length,
    ...rest,
    answers: Object.fromEntries(columns),
    keys: keys.join(' '),
  };
}

const saidIn = ({ typed, means }: StaffWord): string[] => [...typed, ...means];

/** Data as it was before it was packed. */
export function unpack({ answers, keys, words, known: count, staff, absent, ...rest }: PackedData): SearchData {
  const all = fromFrontCoded(words);
  const places = new Places(all);
  const known = new Map<string, Answer>();
  let before: Answer | undefined;
  for (const index of (answers['id'] ?? []).keys()) {
    const told: Row = Object.fromEntries(
      fields.map((field) => [field, answers[field]?.[index] ?? null] as const).filter(([, value]) => value !== null),
    );
    const parent = String(told.parent ?? parentAfter(before));
    const id = String(told.id).replace(/^(?=-)/, parent);
    const { parent: _, ...row }: Row = { ...likely(before, known.get(parent)), ...told, id };
    before = {
      ...row,
      ...(parent !== '' && { parent }),
      address: String(row.address).replace(itself, id),
      ...(typeof told.asked === 'string' && { asked: places.read(told.asked) }),
    } as Answer;
    known.set(id, before);
  }
  const [said] = places.read(absent);
  return {
    ...rest,
    answers: [...known.values()],
    keys: keys.split(' '),
    vocabulary: all.slice(0, count),
    staff: staff.map((one) => ({ ...one, typed: places.read(one.typed), means: places.read(one.means) })),
    ...(said !== undefined && { absent: said }),
  };
}
