/**
 * Packed: what the search window loads, without what can be told from the rest.
 *
 * Answers stand field by field, since what is alike lies side by side then; nothing stands for what is missing, or is as on
 * the page or list that holds the section.
 */
import type { Answer, SearchData } from './answer.ts';

const fields = [
  ...(['id', 'address', 'kind', 'title', 'sentence', 'where', 'parent', 'roles', 'names', 'asked', 'number'] as const),
  ...(['line', 'first', 'state'] as const),
];
type Fields = { [K in keyof Answer]?: Answer[K] };

export interface PackedData extends Omit<SearchData, 'answers' | 'vocabulary' | 'keys'> {
  answers: Record<string, unknown[]>;
  vocabulary: string;
  keys: string;
}

/** What a section of a page or list is likely to be, by its id and what holds it. */
function likely({ id }: Fields, holder: Answer | undefined): Fields {
  if (!holder || id === undefined) return { roles: [] };
  const [page = ''] = holder.address.split('#');
  return { address: `${page}#${id}`, where: holder.title, roles: holder.roles };
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Data as it is written to a file. */
export function pack({ answers, vocabulary, keys, ...rest }: SearchData): PackedData {
  const known = new Map<string, Answer>();
  const columns = fields.map((field) => [field, [] as unknown[]] as const);
  for (const answer of answers) {
    const guess = likely(answer, known.get(answer.parent ?? ''));
    for (const [field, column] of columns)
      column.push(answer[field] === undefined || isSame(answer[field], guess[field]) ? null : answer[field]);
    known.set(answer.id, answer);
  }
  return { ...rest, answers: Object.fromEntries(columns), vocabulary: vocabulary.join(' '), keys: keys.join(' ') };
}

/** Data as it was before it was packed. */
export function unpack({ answers, vocabulary, keys, ...rest }: PackedData): SearchData {
  const known = new Map<string, Answer>();
  for (const [index, id] of (answers['id'] ?? []).entries()) {
    const told: Fields = Object.fromEntries(
      fields.map((field) => [field, answers[field]?.[index] ?? null] as const).filter(([, value]) => value !== null),
    );
    known.set(String(id), { ...likely(told, known.get(told.parent ?? '')), ...told } as Answer);
  }
  return { ...rest, answers: [...known.values()], vocabulary: vocabulary.split(' '), keys: keys.split(' ') };
}
