/** Titled: where words stand side by side in short texts, such as titles, names or questions; forms of a word are one. */
import { gathered } from '../gathered.ts';
import { stemOf, wordsOf } from './words.ts';

/** Stems of a text; what stands apart in it, apart by a mark. */
const lineOf = (parts: readonly string[]): string =>
  ` ${parts.map((part) => wordsOf(part).map(stemOf).join(' ')).join(' | ')} `;

/** Short texts by what they are of, ready to be asked which of them hold a word or words side by side. */
export class Titled {
  readonly #lines: ReadonlyMap<string, string>;
  readonly #holding: ReadonlyMap<string, string[]>;
  readonly #asked = new Map<string, readonly string[]>();

  /** `texts`: the texts of each id, which are not read across. */
  constructor(texts: Iterable<readonly [id: string, texts: readonly string[]]>) {
    this.#lines = new Map([...texts].map(([id, parts]) => [id, lineOf(parts)]));
    const stems = ([id, line]: [string, string]) => [...new Set(line.split(' '))].map((stem) => [stem, id] as const);
    this.#holding = gathered([...this.#lines].flatMap(stems));
  }

  /** The ids whose texts hold these words side by side. */
  holding(phrase: string): readonly string[] {
    const before = this.#asked.get(phrase);
    if (before) return before;
    const stems = wordsOf(phrase).map(stemOf);
    const [fewest = []] = stems.map((stem) => this.#holding.get(stem) ?? []).toSorted((a, b) => a.length - b.length);
    const side = ` ${stems.join(' ')} `;
    const ids = stems.length === 1 ? fewest : fewest.filter((id) => this.#lines.get(id)?.includes(side));
    this.#asked.set(phrase, ids);
    return ids;
  }
}
