/** Fitting: where one thing that was asked for is held, and how well: by title, by staff's questions, by text. It knows no engine. */
import type { Answer } from './answer.ts';
import type { Term } from './question.ts';
import { Questions } from './questions.ts';
import { Titled } from './titled.ts';
import { isCommon, stemOf, wordsOf } from './words.ts';

/** A section that holds a phrase, and the engine's score for it. */
export interface Hit {
  id: string;
  score: number;
}

/** Which sections hold which phrase, as an engine found them. */
export type Found = ReadonlyMap<string, readonly Hit[]>;

/** How much each thing counts, for a word that every section holds and that was typed as the protocol writes it. */
const counts = {
  /** For each time that a word is rarer by a factor of e. */
  rare: 0.7,
  /** For each further word of a phrase that staff use as one. */
  phrase: 0.2,
  /** Held in the title as well. */
  title: 0.6,
  /** Held in the title of the page or list only. */
  parent: 0.7,
  /** Two words side by side, as typed. */
  pair: 0.35,
  /** Held in what staff ask of it, in their words. */
  asked: 1,
  /** A place or a role, beside other words. */
  setting: 0.6,
  /** How much more for each time that e times as many of its questions hold it. */
  often: 0.3,
  /** How far many questions of one section lower each of their words. */
  crowd: 0.2,
  /** How far the engine's score may lower a word when there are several. */
  score: 0.8,
  /** How far a rare further meaning may count above the first. */
  further: 1.3,
};

/** How well an answer fits: by what it holds, by what its title holds, by the engine's score. */
export interface Fit {
  held: number;
  titled: number;
  score: number;
  /** True where a title holds it. */
  sure: boolean;
}

/** Where everything stands that can be found. */
export class Fitting {
  readonly #all: ReadonlyMap<string, Answer>;
  readonly #titles: Titled;
  readonly #questions: Questions;
  readonly #children: ReadonlyMap<string, Answer[]>;
  readonly #everywhere: ReadonlySet<string>;

  /** `everywhere`: the stems that too many texts hold for an engine to hold them there. */
  constructor(answers: readonly Answer[], { everywhere = new Set() }: { everywhere?: ReadonlySet<string> }) {
    this.#all = new Map(answers.map((answer) => [answer.id, answer]));
    this.#titles = new Titled(answers.map(({ id, title, names = '' }) => [id, [title, names]]));
    this.#questions = new Questions(answers);
    this.#children = Map.groupBy(answers, ({ parent }) => parent ?? '');
    this.#everywhere = everywhere;
  }

  /**
   * Where one thing that was asked for is held, and how well; and how much it tells, more where it is rare.
   * `beside`: whether other things were asked for as well.
   */
  fitsOf({ asks, words, typed, said = [typed], setting }: Term, found: Found, beside: boolean) {
    const fits = new Map<string, Fit>();
    const fit = (id: string, { held, titled, score, sure }: Fit) => {
      const before = fits.get(id);
      fits.set(id, {
        held: Math.max(before?.held ?? 0, held),
        titled: Math.max(before?.titled ?? 0, titled),
        score: Math.max(before?.score ?? 0, score),
        sure: sure || before?.sure === true,
      });
    };
    const spreads = asks.map(({ phrase }) => this.#spreadOf(phrase, found));
    // What authors name first tells how rare the thing itself is.
    const first = this.#rarity(spreads.find(Boolean));
    for (const [index, { phrase, weight }] of asks.entries()) {
      const worth =
        weight * Math.min(first * counts.further, this.#rarity(spreads[index])) * (1 + counts.phrase * (words - 1));
      const hits = found.get(phrase) ?? [];
      const best = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
      for (const { id, score } of hits) {
        const share = beside ? 1 - counts.score * (1 - score / best) : 1;
        fit(id, { held: worth * share, titled: 0, score: weight * (score / best), sure: false });
      }
      for (const id of this.#titles.holding(phrase)) {
        const sentence = this.#all.get(id)?.sentence;
        const held = worth * (sentence ? 1 : 1 + counts.title);
        fit(id, { held, titled: worth * (sentence ? 0.5 : 1), score: weight, sure: true });
        for (const child of sentence ? [] : (this.#children.get(id) ?? []))
          fit(child.id, { held: worth * counts.parent, titled: 0, score: 0, sure: false });
      }
    }
    for (const word of said.flatMap(wordsOf).filter((one) => !isCommon(one)))
      for (const [id, held] of this.#askedOf(word))
        fit(id, { held: held * (setting && beside ? counts.setting : 1), titled: 0, score: 0, sure: false });
    return { fits, telling: first };
  }

  /** Where two words stand side by side, as typed, and how much that adds. */
  ofPair(pair: string, found: Found): [id: string, held: number][] {
    const titled = new Set(this.#titles.holding(pair));
    const holding = new Set([...(found.get(pair) ?? []).map(({ id }) => id), ...titled]);
    const worth = counts.pair * this.#rarity(holding.size);
    return [...holding].map((id) => [id, worth * (1 + (titled.has(id) ? counts.title : 0))]);
  }

  /** Of which sections staff ask with this word, and how much that tells. */
  #askedOf(word: string): [id: string, held: number][] {
    const asking = this.#questions.with(word);
    const worth = counts.asked * this.#rarity(asking.length);
    return asking.map(({ id, times, crowd }) => [
      id,
      worth * (1 + counts.often * Math.log(times)) * (1 - counts.crowd * crowd),
    ]);
  }

  /** How many sections hold a phrase, as far as that is known. */
  #spreadOf(phrase: string, found: Found): number {
    const known = (found.get(phrase) ?? []).length + this.#titles.holding(phrase).length;
    return this.#everywhere.has(stemOf(phrase)) ? Math.max(known, this.#all.size / 10) : known;
  }

  #rarity = (holding = 0): number => 1 + counts.rare * Math.log(1 + this.#all.size / Math.max(holding, 1));
}
