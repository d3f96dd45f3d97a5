/** Weighing: how much of a question each section holds, by itself and by the page or list that it stands on. */
import { homeOf, type Answer } from './answer.ts';
import type { Fit } from './fitting.ts';

export interface Weighed extends Omit<Fit, 'sure'> {
  answer: Answer;
  /** How much of what was typed it tells. */
  covered: number;
}

/** How well a section fits one thing that was asked for, and how much of what was typed it tells by that. */
export interface Part extends Omit<Fit, 'sure'> {
  covered: number;
}

/** One thing that was asked for. */
interface Asked {
  /** How many typed words it stands for. */
  words: number;
  fits: ReadonlyMap<string, Part>;
  /** Of each page or list, the most that one of its sections holds and tells of it. */
  homes: ReadonlyMap<string, Pick<Part, 'held' | 'covered'>>;
}

/** What stands elsewhere on its page is worth so much to a section: who reads one has the other before them. */
const nearby = 0.3;

const none: Part = { held: 0, titled: 0, score: 0, covered: 0 };

/** Weighs the sections of a site for one question. */
export class Weighing {
  readonly #all: ReadonlyMap<string, Answer>;
  readonly #weighed = new Map<string, Weighed>();
  readonly #asked: Asked[] = [];

  constructor(all: ReadonlyMap<string, Answer>) {
    this.#all = all;
  }

  /** A section's weight so far; undefined where there is no such section. */
  at(id: string): Weighed | undefined {
    const answer = this.#all.get(id);
    const known = this.#weighed.get(id) ?? (answer && { answer, ...none });
    if (known) this.#weighed.set(id, known);
    return known;
  }

  /** Adds one thing that was asked for. */
  add(words: number, fits: ReadonlyMap<string, Part>): void {
    const homes = new Map<string, Pick<Part, 'held' | 'covered'>>();
    for (const [id, { held, titled, score, covered }] of fits) {
      const known = this.at(id);
      if (!known) continue;
      known.titled += titled;
      known.score += score;
      const best = homes.get(homeOf(known.answer)) ?? none;
      homes.set(homeOf(known.answer), {
        held: Math.max(best.held, held),
        covered: Math.max(best.covered, covered),
      });
    }
    this.#asked.push({ words, fits, homes });
  }

  /** All sections that hold anything, with what their page holds beside them. To be called once all was added. */
  all(): Weighed[] {
    for (const known of this.#weighed.values())
      for (const { fits, homes } of this.#asked) {
        const own = fits.get(known.answer.id) ?? none;
        const home = homes.get(homeOf(known.answer)) ?? none;
        known.held += Math.max(own.held, nearby * home.held);
        known.covered += Math.max(own.covered, nearby * home.covered);
      }
    return [...this.#weighed.values()];
  }

  /** How many typed words stand on a section's page. */
  wordsBy({ answer }: Weighed): number {
    return this.#asked.reduce((sum, { words, homes }) => sum + (homes.has(homeOf(answer)) ? words : 0), 0);
  }
}
