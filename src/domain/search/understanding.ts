/**
 * Understanding: from typed words to a question. It knows no engine.
 *
 * Typing errors are mended by the site's own vocabulary, staff's words are put into the protocol's in one step, common
 * words are dropped, and each word that is left is to be asked alone.
 */
import type { Steps } from '../steps.ts';
import type { SearchData } from './answer.ts';
import { digitsOf, type Ask, type Question, type Term } from './question.ts';
import { isLikely } from './spelling.ts';
import { Tokens, type Token, type TokenOptions } from './tokens.ts';
import { isCommon, stemOf, tellingIn, wordsOf } from './words.ts';

/** A word or phrase of staff's, and what it means. */
interface StaffWords {
  words: string[];
  stems: string[];
  means: string[];
  setting: boolean;
  danger: boolean;
}

/**
 * How well the second guess of a mistyped word fits; by how much each further meaning less; the words of a phrase on their
 * own; a word or a phrase itself, where staff mean others by it; a place or a role beside what happened there;
 * anything beside danger.
 */
const fit = {
  guess: 0.7,
  meaning: 0.05,
  alone: 0.4,
  literal: 0.9,
  phrase: 0.5,
  setting: 0.6,
  danger: 0.1,
  likely: 0.6,
  unlikely: 0.25,
};
/** How many other words may stand between those of a phrase. */
const between = 2;
const numberWords = new Set(['number', 'extension', 'ext', 'telephone']);

type Needed = Pick<SearchData, 'vocabulary' | 'staff'> & Partial<Pick<SearchData, 'answers' | 'absent'>>;

/** Reads questions by the site's vocabulary and staff's words. */
export class Understanding {
  readonly #tokens: Tokens;
  readonly #phrases: readonly StaffWords[];
  readonly #single: ReadonlyMap<string, StaffWords[]>;

  constructor({ vocabulary, staff, answers = [], absent = '' }: Needed) {
    const all = staff.flatMap(({ typed, means, setting = false, danger = false }) =>
      typed.map((text): StaffWords => {
        const words = wordsOf(text);
        return { words, stems: words.map(stemOf), means, setting, danger };
      }),
    );
    this.#phrases = all.filter(({ stems }) => stems.length > 1).toSorted((a, b) => b.stems.length - a.stems.length);
    this.#single = Map.groupBy(
      all.filter(({ stems }) => stems.length === 1),
      ({ stems: [stem = ''] }) => stem,
    );
    const asked = tellingIn([...answers.flatMap(({ asked: questions = [] }) => questions), absent]);
    this.#tokens = new Tokens([...vocabulary, ...all.flatMap(({ words }) => words), ...asked]);
  }

  /** Builds what mending long words needs. To be done when there is time. */
  prepare(): Steps {
    return this.#tokens.prepare();
  }

  understand(text: string, options: TokenOptions = {}): Question {
    const digits = digitsOf(text);
    const tokens = this.#tokens.read(text, options);
    return {
      words: tokens.map(({ words: [word] }) => word),
      terms: this.#terms(tokens),
      pairs: pairsOf(tokens),
      wantsNumber: tokens.some(({ typed }) => numberWords.has(typed)),
      ...(digits && { digits }),
      mended: tokens
        .filter(({ mended, words }) => mended && !isCommon(words[0]))
        .map(({ typed, words }) => ({ typed, meant: words[0] })),
    };
  }

  /** Known words near to those of a text that found nothing. */
  nearest(text: string): string[] {
    return this.#tokens.nearest(text);
  }

  #terms(tokens: readonly Token[]): Term[] {
    const left = new Set(tokens);
    const typed = new Set(tokens.flatMap((token) => token.words.map(stemOf)));
    const terms: Term[] = [];
    for (const { stems, words, means, setting, danger } of this.#phrases) {
      if (!stems.every((stem) => typed.has(stem))) continue;
      const held = inOrder([...left], stems);
      if (!held) continue;
      for (const token of held) left.delete(token);
      terms.push({
        typed: held.map(({ typed }) => typed).join(' '),
        said: held.map(({ words: [word] }) => word),
        trust: Math.min(...held.map(trustIn)),
        words: words.length,
        explained: true as const,
        ...(setting && { setting }),
        ...(danger && { danger }),
        asks: distinct([
          ...inPreference(means),
          { phrase: words.join(' '), weight: fit.phrase },
          ...words.filter((word) => !isCommon(word)).map((phrase) => ({ phrase, weight: fit.alone })),
        ]),
      });
    }
    const telling = [...left].filter(({ words }) => !isCommon(words[0]));
    const kept = telling.length > 0 || terms.length > 0 ? telling : [...left];
    return lowered([...terms, ...kept.map((token) => this.#term(token))]);
  }

  #term(token: Token): Term {
    const [first] = token.words.flatMap((word) => this.#formsOf(word));
    return {
      typed: token.typed,
      said: [token.words[0]],
      words: 1,
      trust: trustIn(token),
      ...(first && { explained: true as const }),
      ...(first?.setting && { setting: true as const }),
      ...(first?.danger && { danger: true as const }),
      asks: this.#asksOf(token),
    };
  }

  /** What one word asks for: what staff mean by it, and itself. */
  #asksOf({ words }: Token): Ask[] {
    return distinct(
      words.flatMap((word, index) => {
        const weight = index === 0 ? 1 : fit.guess;
        const forms = this.#formsOf(word);
        const means = inPreference(
          forms.flatMap((form) => form.means),
          weight,
        );
        if (forms.some(({ danger }) => danger)) return means;
        return [...means, { phrase: word, weight: means.length > 0 ? weight * fit.literal : weight }];
      }),
    );
  }

  /** What staff mean by a word as written, else by its other forms. */
  #formsOf(word: string): StaffWords[] {
    const forms = this.#single.get(stemOf(word)) ?? [];
    const same = forms.filter(({ words }) => words[0] === word);
    return same.length > 0 ? same : forms;
  }
}

/** A place or a role counts for less, and beside danger everything else does, unless nothing else was asked. */
function lowered(terms: Term[]): Term[] {
  const inDanger = terms.some(({ danger }) => danger);
  const isLesser = ({ setting, danger }: Term) => (inDanger ? !danger : setting);
  const lesser = inDanger ? fit.danger : fit.setting;
  if (terms.every(isLesser)) return terms;
  return terms.map((term) =>
    isLesser(term)
      ? { ...term, asks: term.asks.map(({ phrase, weight }) => ({ phrase, weight: weight * lesser })) }
      : term,
  );
}

const inPreference = (means: readonly string[], weight = 1): Ask[] =>
  means.map((phrase, at) => ({ phrase, weight: weight * Math.max(0.5, 1 - at * fit.meaning) }));

/** Each phrase once, at its best. */
function distinct(asks: readonly Ask[]): Ask[] {
  const best = new Map<string, number>();
  for (const { phrase, weight } of asks) best.set(phrase, Math.max(best.get(phrase) ?? 0, weight));
  return [...best].map(([phrase, weight]) => ({ phrase, weight }));
}

/** How far a word can be trusted to be what was typed: less by a slip of the fingers, least by another change. */
function trustIn({ typed, words: [meant], mended }: Token): number {
  if (meant.startsWith(typed)) return 1;
  return mended && !isLikely(typed, meant) ? fit.unlikely : fit.likely;
}

/** The tokens that hold these stems in this order, with few words between them. */
function inOrder(tokens: readonly Token[], stems: readonly string[]): Token[] | undefined {
  const is = (token: Token, stem: string | undefined) => token.words.some((word) => stemOf(word) === stem);
  for (const start of tokens.keys()) {
    const held: Token[] = [];
    for (const token of tokens.slice(start, start + stems.length + between))
      if (is(token, stems[held.length])) held.push(token);
    if (held.length === stems.length) return held;
  }
  return undefined;
}

function pairsOf(tokens: readonly Token[]): string[] {
  return tokens.slice(1).flatMap((token, index) => {
    const one = tokens[index]?.words[0];
    const [other] = token.words;
    return one === undefined || isCommon(one) || isCommon(other) ? [] : [`${one} ${other}`];
  });
}
