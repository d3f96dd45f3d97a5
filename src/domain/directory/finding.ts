/**
 * Finding: which entries of the directory fit what is asked, and how many.
 *
 * An answer that nobody knows fits no filter: "no ID needed" shows who says so, not who says nothing.
 */
import { keysOf } from '../keys-of.ts';
import type { Hours } from '../../schema/hours.ts';
import type { Need, Served } from '../../schema/service.ts';
import { openAt } from './hours.ts';
import type { Entry } from '../protocol.ts';

/** Ages in years, both ends included. */
export const ageGroups = {
  'under-13': { title: 'Under 13', from: 0, to: 12 },
  '13-to-17': { title: '13 to 17', from: 13, to: 17 },
  adult: { title: '18 and over', from: 18, to: 120 },
} as const;
export type AgeGroup = keyof typeof ageGroups;

/** What filters know of an entry. Plain data: a page carries it, the browser asks it. */
export interface Facets {
  needs: Need[];
  serves: Served[];
  ages: AgeGroup[];
  /** Languages spoken or read directly. */
  languages: string[];
  /** Whether others are reached by an interpreter. */
  interpreter?: true;
  noPoliceReport?: true;
  noId?: true;
  hours: Hours;
  /** What its row says, of which words are looked for; the browser takes it from the row. */
  text?: string;
}

/** What is asked; a field that is missing asks nothing. */
export interface Filter {
  /** Each begins a word of the row, or is its number run together. */
  words?: string;
  need?: Need;
  age?: AgeGroup;
  /** A language code, or `interpreter` for any other. */
  language?: string;
  /** Those who take anyone fit too. */
  serves?: Served;
  openNow?: boolean;
  noPoliceReport?: boolean;
  noId?: boolean;
}

export function facetsOf(entry: Entry): Facets {
  const { minimum_age = 0, maximum_age = youngOnly(entry) ? 17 : 120 } = entry;
  return {
    needs: entry.needs,
    serves: entry.serves,
    ages: keysOf(ageGroups).filter(
      (group) => minimum_age <= ageGroups[group].to && maximum_age >= ageGroups[group].from,
    ),
    languages: [...new Set(entry.phones.flatMap(({ languages }) => languages ?? []))],
    ...(entry.interpretation_services !== undefined && { interpreter: true }),
    ...(entry.police_report_needed === 'no' && { noPoliceReport: true }),
    ...(entry.id_needed === 'no' && { noId: true }),
    hours: entry.hours,
  };
}

/** A service for children and their families only takes nobody of age, unless it says so. */
const youngOnly = ({ serves, maximum_age }: Entry) =>
  maximum_age === undefined && serves.every((who) => who === 'children');

export function fits(facets: Facets, filter: Filter, instant: Date): boolean {
  const { words, need, age, language, serves, openNow, noPoliceReport, noId } = filter;
  return (
    (words === undefined || saysAll(facets.text ?? '', words)) &&
    (need === undefined || facets.needs.includes(need)) &&
    (age === undefined || facets.ages.includes(age)) &&
    (language === undefined ||
      (language === 'interpreter' ? facets.interpreter === true : facets.languages.includes(language))) &&
    (serves === undefined || facets.serves.includes(serves) || facets.serves.includes('anyone')) &&
    (!noPoliceReport || facets.noPoliceReport === true) &&
    (!noId || facets.noId === true) &&
    (!openNow || openAt(facets.hours, instant).state === 'open')
  );
}

/** Whether a text says each of some words: by its beginning, however it is written; a number also run together. */
function saysAll(text: string, words: string): boolean {
  const said = plain(text);
  const digits = said.replaceAll(/[^0-9]/g, '');
  return plain(words)
    .split(' ')
    .every((word) => ` ${said}`.includes(` ${word}`) || (/^[0-9]{5,}$/.test(word) && digits.includes(word)));
}

/** Lower case, without accents, apostrophes and marks, its words parted by one space. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[\p{M}'’ʼ`´]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How many entries fit, and how many would if one more answer were given. */
export interface Counts {
  fitting: number;
  total: number;
  /** For each answer to a question, what would fit with that answer in place of the present one. */
  need: Record<string, number>;
  age: Record<string, number>;
  language: Record<string, number>;
  serves: Record<string, number>;
  openNow: number;
  noPoliceReport: number;
  noId: number;
}

export function countsOf(all: readonly Facets[], filter: Filter, instant: Date): Counts {
  const count = (change: Filter) => all.filter((facets) => fits(facets, { ...filter, ...change }, instant)).length;
  const per = <K extends string>(answers: Iterable<K>, change: (answer: K) => Filter) =>
    Object.fromEntries([...answers].map((answer) => [answer, count(change(answer))]));
  const { needs, serves, languages } = answersIn(all);
  return {
    fitting: count({}),
    total: all.length,
    need: per(needs, (need) => ({ need })),
    age: per(keysOf(ageGroups), (age) => ({ age })),
    language: per([...languages, 'interpreter'], (language) => ({ language })),
    serves: per(serves, (who) => ({ serves: who })),
    openNow: count({ openNow: true }),
    noPoliceReport: count({ noPoliceReport: true }),
    noId: count({ noId: true }),
  };
}

/** How many would fit with an answer to a question of the form; a question of yes or no has no answers. */
export function countOf(counts: Counts, question: string, answer = ''): number | undefined {
  const found = Object.entries<Counts[keyof Counts]>({ ...counts }).find(([name]) => name === question)?.[1];
  if (typeof found !== 'object') return found;
  return Object.entries<number>(found).find(([name]) => name === answer)?.[1];
}

/** The answers that some entry gives: what a filter offers. */
export function answersIn(all: readonly Facets[]): { needs: Need[]; serves: Served[]; languages: string[] } {
  const distinct = <T extends string>(values: (facets: Facets) => T[]) => [...new Set(all.flatMap(values))].toSorted();
  return {
    needs: distinct(({ needs }) => needs),
    serves: distinct(({ serves }) => serves).filter((who) => who !== 'anyone'),
    languages: distinct(({ languages }) => languages),
  };
}
