/**
 * Answers: in which order what was found is shown. It knows no engine.
 *
 * First how many of the question's words a section holds, by itself and by its page, rare ones counting more and titles
 * before text, and how like it is to what staff ask of the section; then the order of kinds; then the engine's score.
 * What belongs to another state comes last unless the state is named.
 */
import { finished, type Steps } from '../steps.ts';
import { answerKinds, type Answer, type AnswerKind } from './answer.ts';
import { Fitting, type Found } from './fitting.ts';
import { Likeness } from './likeness.ts';
import { passes, policeNotFirst, spread, type Filters } from './narrowing.ts';
import type { Question, Term } from './question.ts';
import { Weighing, type Weighed } from './weighing.ts';
import { isCommon, stemOf, wordsOf } from './words.ts';

export type { Found, Hit } from './fitting.ts';

/** When an answer is one: what is held of a question by chance, in few words of many, answers nothing. */
const answering = {
  /** The share of a question that one of the first answers must hold. */
  enough: 0.38,
  /** The same where a word of the question is one that staff use for what is not here. */
  enoughBeside: 0.65,
  /** How much all else tells beside danger. */
  danger: 0.1,
  /** How many of the first answers are looked at. */
  first: 3,
  /** How much a place or a role tells beside other words. */
  setting: 0.6,
  /** How much a word tells that stands in the text alone: in no title, and explained by nobody. */
  inText: 0.55,
  /** Or how many typed words stand on the page of one of the first answers. */
  words: 4,
};

/** What a question of staff's that is the same as what was typed adds to its section, and how much of all it tells. */
const asked = { held: 4.5, covered: 0.9 };

/** What kinds of answers are lowered to: reasons are no steps, and the police are no one's first call. */
const lowered: Partial<Record<AnswerKind, number>> = { reasons: 0.85, police: 0.2 };
const ofAnotherState = 0.1;
/** How much more counts what concerns the role that asks; and a number, where one is asked for. */
const raised = { ownRole: 1.15, number: 1 };

/** What was found, best first; `near` where all of it holds too little of the question to answer it. */
export interface Ranked {
  answers: Answer[];
  near: boolean;
}

/** What is known of all answers beside themselves. */
export interface Known {
  /** The stems that too many texts hold for an engine to hold them there. */
  everywhere?: ReadonlySet<string>;
  /** Words with which staff ask for what is not here. */
  absent?: string;
}

/** All answers, ready to be put in order. */
export class Answers {
  readonly #all: ReadonlyMap<string, Answer>;
  readonly #fitting: Fitting;
  readonly #likeness: Likeness;
  /** The states that answers are of, each with its names by their stems. */
  readonly #states: ReadonlyMap<string, string[][]>;
  readonly #absent: ReadonlySet<string>;

  private constructor(answers: readonly Answer[], fitting: Fitting, likeness: Likeness, absent: string) {
    this.#all = new Map(answers.map((answer) => [answer.id, answer]));
    this.#fitting = fitting;
    this.#likeness = likeness;
    const states = new Set(answers.flatMap(({ state = [] }) => state));
    this.#states = new Map([...states].map((state) => [state, namesOf(state)]));
    this.#absent = new Set(wordsOf(absent).map(stemOf));
  }

  static *inSteps(answers: readonly Answer[], { absent = '', ...known }: Known = {}): Steps<Answers> {
    const fitting = new Fitting(answers, known);
    yield;
    const likeness = new Likeness(answers);
    yield;
    return new Answers(answers, fitting, likeness, absent);
  }

  static of(answers: readonly Answer[], known?: Known): Answers {
    return finished(Answers.inSteps(answers, known));
  }

  /** The answers to a question, best first. */
  rank(question: Question, found: Found, filters: Filters = {}): Ranked {
    const weighing = new Weighing(this.#all);
    let whole = 0;
    for (const term of question.terms) {
      const { fits, telling } = this.#fitting.fitsOf(term, found, question.terms.length > 1);
      const most = Math.max(Number.MIN_VALUE, ...[...fits.values()].map(({ held }) => held));
      const share = telling * wordsIn(term, question);
      whole += share;
      weighing.add(
        term.words,
        new Map(
          [...fits].map(([id, { sure, ...fit }]) => [
            id,
            { ...fit, covered: share * certaintyOf(term, sure) * Math.min(1, fit.held / most) },
          ]),
        ),
      );
    }
    const numbered = new Set(question.digits ? this.#numbered(question.digits) : []);
    const likeness = this.#likeness.of(question.words);
    for (const id of [...numbered, ...likeness.keys()]) weighing.at(id);
    const weighed = weighing.all();
    const paired = this.#heldByPairs(question, found);
    const named = this.#namedIn(question);
    for (const known of weighed) {
      const { id } = known.answer;
      const like = likeness.get(id) ?? 0;
      known.held += (paired.get(id) ?? 0) + (numbered.has(id) ? 100 : 0) + asked.held * like;
      known.covered = Math.max(known.covered, asked.covered * like * whole);
      this.#finish(known, question, named, filters.role);
    }
    const ordered = weighed
      .filter(({ answer }) => passes(answer, filters))
      .toSorted((a, b) => this.#order(a, b, question, named));
    const isAnswer = (one: Weighed) =>
      one.covered >= this.#enough(question) * whole || weighing.wordsBy(one) >= answering.words;
    return {
      answers: spread(policeNotFirst(ordered.map(({ answer }) => answer))),
      near: question.digits === undefined && !isNarrowed(filters) && !ordered.slice(0, answering.first).some(isAnswer),
    };
  }

  /** How much sections hold of words side by side. */
  #heldByPairs({ pairs }: Question, found: Found): Map<string, number> {
    const held = new Map<string, number>();
    for (const pair of pairs)
      for (const [id, more] of this.#fitting.ofPair(pair, found)) held.set(id, (held.get(id) ?? 0) + more);
    return held;
  }

  #enough = ({ terms }: Question): number =>
    terms.some(({ typed, said = [typed] }) => said.some((word) => this.#absent.has(stemOf(word))))
      ? answering.enoughBeside
      : answering.enough;

  #numbered = (digits: string): string[] =>
    [...this.#all.values()]
      .filter(({ kind, number }) => kind !== 'row' && number?.replaceAll(/\D/g, '').includes(digits))
      .map(({ id }) => id);

  /** The states that a question names: it holds every word of one of their names. */
  #namedIn({ terms }: Question): ReadonlySet<string> {
    const asked = new Set(terms.flatMap(({ asks }) => asks).flatMap(({ phrase }) => wordsOf(phrase).map(stemOf)));
    const isAsked = (names: string[][]) => names.some((stems) => stems.every((stem) => asked.has(stem)));
    return new Set([...this.#states].flatMap(([state, names]) => (isAsked(names) ? [state] : [])));
  }

  #finish(known: Weighed, question: Question, named: ReadonlySet<string>, role?: string): void {
    const { kind, number, state, roles } = known.answer;
    if (role !== undefined && roles.includes(role)) known.held *= raised.ownRole;
    if (question.wantsNumber && number) known.held += raised.number;
    known.held *= lowered[kind] ?? 1;
    if (state !== undefined && !named.has(state)) known.held *= ofAnotherState;
  }

  #order(a: Weighed, b: Weighed, question: Question, named: ReadonlySet<string>): number {
    return (
      Math.round(b.held * 10) - Math.round(a.held * 10) ||
      b.titled - a.titled ||
      rankOf(a, question, named) - rankOf(b, question, named) ||
      (a.answer.first ?? Infinity) - (b.answer.first ?? Infinity) ||
      b.score - a.score ||
      (a.answer.id < b.answer.id ? -1 : 1)
    );
  }
}

const isNarrowed = ({ kinds, role }: Filters): boolean => kinds !== undefined || role !== undefined;

/** How many words of a question a term stands for. */
const wordsIn = ({ words, setting, danger }: Term, { terms }: Question): number => {
  if (!danger && terms.some((one) => one.danger)) return words * answering.danger;
  return words * (setting && terms.some((one) => !one.setting) ? answering.setting : 1);
};

/** How surely what holds a term holds what was meant: a slip that is read in the text alone is no less sure than a word. */
const certaintyOf = ({ explained, trust = 1 }: Term, sure: boolean): number =>
  Math.min(trust, sure || explained ? 1 : answering.inText);

/** A number whose label says nothing of the question is only an entry of the directory; a named state's rows come first. */
function rankOf({ answer, titled }: Weighed, question: Question, named: ReadonlySet<string>): number {
  if (answer.state !== undefined && answer.kind === 'row' && named.has(answer.state)) return -1;
  const kind = answer.kind === 'number' && titled === 0 && !question.digits ? 'directory' : answer.kind;
  return answerKinds.indexOf(kind);
}

/** The names of states by the stems of their words; common ones, as in District of Columbia, are not asked. */
const namesOf = (state: string): string[][] =>
  state.split(', ').map((name) =>
    wordsOf(name)
      .filter((word) => !isCommon(word))
      .map(stemOf),
  );
