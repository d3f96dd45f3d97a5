/**
 * Answers: in which order what was found is shown. It knows no engine.
 *
 * First how many of the question's words a section holds, rare ones counting more and titles before text; then the
 * order of kinds; then the engine's score. What belongs to another state comes last unless the state is named.
 */
import { answerKinds, type Answer, type AnswerKind } from './answer.ts';
import { passes, policeNotFirst, spread, type Filters } from './narrowing.ts';
import type { Question, Term } from './question.ts';
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
  rare: 0.5,
  /** For each further word of a phrase that staff use as one. */
  phrase: 0.2,
  /** Held in the title as well. */
  title: 0.45,
  /** Held in the title of the page or list only. */
  parent: 0.7,
  /** Two words side by side, as typed. */
  pair: 0.25,
  /** How far the engine's score may lower a word when there are several. */
  score: 0.5,
  /** A number, where one is asked for. */
  number: 1,
  /** What concerns the role that asks. */
  ownRole: 1.15,
  /** How far a rare further meaning may count above the first. */
  further: 1.3,
};

/** When an answer is one: what is held of a question by chance, in few words of many, answers nothing. */
const answering = {
  /** The share of a question that one of the first answers must hold. */
  enough: 0.4,
  /** How many of the first answers are looked at. */
  first: 3,
  /** How much a place or a role tells beside other words. */
  setting: 0.6,
  /** How much a word tells that stands in the text alone: in no title, and explained by nobody. */
  inText: 0.55,
};

/** What kinds of answers are lowered to: reasons are no steps, and the police are no one's first call. */
const lowered: Partial<Record<AnswerKind, number>> = { reasons: 0.85, police: 0.2 };
const ofAnotherState = 0.1;

/** How well an answer fits: by what it holds, by what its title holds, by the engine's score. */
interface Fit {
  held: number;
  titled: number;
  score: number;
}

interface Weighed extends Fit {
  answer: Answer;
  /** Of how many typed words it tells. */
  covered: number;
}

/** What was found, best first; `near` where all of it holds too little of the question to answer it. */
export interface Ranked {
  answers: Answer[];
  near: boolean;
}

/** All answers, ready to be put in order. */
export class Answers {
  readonly #all: ReadonlyMap<string, Answer>;
  readonly #titles: ReadonlyMap<string, readonly string[]>;
  readonly #children: ReadonlyMap<string, Answer[]>;

  constructor(answers: readonly Answer[]) {
    this.#all = new Map(answers.map((answer) => [answer.id, answer]));
    this.#titles = new Map(
      answers.map(({ id, title, names = '' }) => [id, [...stems(title), '|', ...stems(names)] as const]),
    );
    this.#children = Map.groupBy(answers, ({ parent }) => parent ?? '');
  }

  /** The answers to a question, best first. */
  rank(question: Question, found: Found, filters: Filters = {}): Ranked {
    const weighed = new Map<string, Weighed>();
    const weigh = (id: string): Weighed | undefined => {
      const answer = this.#all.get(id);
      const known = weighed.get(id) ?? (answer && { answer, held: 0, titled: 0, score: 0, covered: 0 });
      if (known) weighed.set(id, known);
      return known;
    };
    for (const term of question.terms) {
      const fits = this.#fitsOf(term, found, question.terms.length > 1);
      const most = Math.max(Number.MIN_VALUE, ...[...fits.values()].map(({ held }) => held));
      for (const [id, { held, titled, score }] of fits) {
        const known = weigh(id);
        if (!known) continue;
        known.covered += wordsIn(term, question) * certaintyOf(term, titled) * Math.min(1, held / most);
        known.held += held + (known.answer.sentence ? 0 : counts.title * titled);
        known.titled += titled;
        known.score += score;
      }
    }
    for (const pair of question.pairs) {
      const hits = found.get(pair) ?? [];
      const words = stems(pair);
      for (const { id } of hits) {
        const known = weighed.get(id);
        if (known)
          known.held += counts.pair * this.#rarity(hits.length) * (1 + counts.title * this.#inTitle(id, words));
      }
    }
    for (const id of question.digits ? this.#numbered(question.digits) : []) {
      const known = weigh(id);
      if (known) known.held += 100;
    }
    for (const known of weighed.values()) this.#finish(known, question, filters.role);
    const ordered = [...weighed.values()]
      .filter(({ answer }) => passes(answer, filters))
      .toSorted((a, b) => this.#order(a, b, question));
    const whole = question.terms.reduce((sum, term) => sum + wordsIn(term, question), 0);
    const covered = Math.max(0, ...ordered.slice(0, answering.first).map((one) => one.covered));
    return {
      answers: spread(policeNotFirst(ordered.map(({ answer }) => answer))),
      near: question.digits === undefined && !isNarrowed(filters) && covered < answering.enough * whole,
    };
  }

  /** Where one thing that was asked for is held, and how well. `beside`: whether other things were asked for as well. */
  #fitsOf({ asks, words }: Term, found: Found, beside: boolean): Map<string, Fit> {
    const fits = new Map<string, Fit>();
    const fit = (id: string, { held, titled, score }: Fit) => {
      const before = fits.get(id);
      fits.set(id, {
        held: Math.max(before?.held ?? 0, held),
        titled: Math.max(before?.titled ?? 0, titled),
        score: Math.max(before?.score ?? 0, score),
      });
    };
    // What authors name first tells how rare the thing itself is.
    const first = this.#rarity(asks.map(({ phrase }) => found.get(phrase)?.length).find(Boolean));
    for (const { phrase, weight } of asks) {
      const hits = found.get(phrase) ?? [];
      const asked = stems(phrase);
      const worth =
        weight * Math.min(first * counts.further, this.#rarity(hits.length)) * (1 + counts.phrase * (words - 1));
      const best = Math.max(Number.MIN_VALUE, ...hits.map(({ score }) => score));
      for (const { id, score } of hits) {
        const share = beside ? 1 - counts.score * (1 - score / best) : 1;
        const titled = worth * this.#inTitle(id, asked);
        fit(id, { held: worth * share, titled, score: weight * (score / best) });
      }
      for (const [parent, children] of this.#children)
        if (this.#inTitle(parent, asked) === 1)
          for (const { id } of children) fit(id, { held: worth * counts.parent, titled: 0, score: 0 });
    }
    return fits;
  }

  #rarity = (holding = 0): number => 1 + counts.rare * Math.log(1 + this.#all.size / Math.max(holding, 1));

  /** 1 for a title or name that holds the words side by side; half for a first sentence that does. */
  #inTitle(id: string, words: readonly string[]): number {
    const title = this.#titles.get(id) ?? [];
    const holds = title.some((_, at) => words.every((word, index) => title[at + index] === word));
    return holds ? (this.#all.get(id)?.sentence ? 0.5 : 1) : 0;
  }

  #numbered = (digits: string): string[] =>
    [...this.#all.values()]
      .filter(({ kind, number }) => kind !== 'row' && number?.replaceAll(/\D/g, '').includes(digits))
      .map(({ id }) => id);

  #finish(known: Weighed, question: Question, role?: string): void {
    const { kind, number, state, roles } = known.answer;
    if (role !== undefined && roles.includes(role)) known.held *= counts.ownRole;
    if (question.wantsNumber && number) known.held += counts.number;
    known.held *= lowered[kind] ?? 1;
    if (state !== undefined && !isNamed(state, question)) known.held *= ofAnotherState;
  }

  #order(a: Weighed, b: Weighed, question: Question): number {
    return (
      Math.round(b.held * 10) - Math.round(a.held * 10) ||
      b.titled - a.titled ||
      rankOf(a, question) - rankOf(b, question) ||
      (a.answer.first ?? Infinity) - (b.answer.first ?? Infinity) ||
      b.score - a.score ||
      (a.answer.id < b.answer.id ? -1 : 1)
    );
  }
}

const isNarrowed = ({ kinds, role }: Filters): boolean => kinds !== undefined || role !== undefined;

/** How many words of a question a term stands for. */
const wordsIn = ({ words, setting }: Term, { terms }: Question): number =>
  words * (setting && terms.some((one) => !one.setting) ? answering.setting : 1);

/** How surely what holds a term holds what was meant: a slip that is read in the text alone is no less sure than a word. */
const certaintyOf = ({ explained, trust = 1 }: Term, titled: number): number =>
  Math.min(trust, titled > 0 || explained ? 1 : answering.inText);

const stems = (text: string): string[] => wordsOf(text).map(stemOf);

/** A number whose label says nothing of the question is only an entry of the directory; a named state's rows come first. */
function rankOf({ answer, titled }: Weighed, question: Question): number {
  if (answer.state !== undefined && answer.kind === 'row' && isNamed(answer.state, question)) return -1;
  const kind = answer.kind === 'number' && titled === 0 && !question.digits ? 'directory' : answer.kind;
  return answerKinds.indexOf(kind);
}

/** Whether the question holds every word of one of these states; common ones, as in District of Columbia, are not asked. */
function isNamed(state: string, { terms }: Question): boolean {
  const asked = new Set(terms.flatMap(({ asks }) => asks).flatMap(({ phrase }) => stems(phrase)));
  return state.split(', ').some((name) =>
    wordsOf(name)
      .filter((word) => !isCommon(word))
      .every((word) => asked.has(stemOf(word))),
  );
}
