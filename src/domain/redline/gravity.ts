/**
 * Gravity: what of a difference no note may call editorial: a number, limit, date, negation, word that binds, stop, role,
 * line, duty, source, order of steps or outcome. What is neither grave nor shown to be editorial an author may call either.
 */
import { diffArrays } from 'diff';
import { isHardStop, kindOf, type SectionKind } from '../kind.ts';
import type { Section } from '../text/section.ts';
import type { BlockDifference, DifferenceKind, SectionDifference } from './difference.ts';
import { isAsBefore, isEditorial, isReset, readsAlike, type SaidWords } from './editorial.ts';
import { isWeighty, tokensOf } from './weighty-words.ts';
import { newerText, olderText } from './words-difference.ts';

/** What the words of two states are judged by. */
export interface Judging {
  said: SaidWords;
  /** Titles of roles and labels of lines by their words, the longest first; each is one word of weight. */
  names: readonly (readonly string[])[];
}

/** Titles of roles and labels of lines that states name. */
export const namesIn = (...states: (readonly Section[])[]): Judging['names'] => {
  const named = states.flat().filter(({ of }) => of.kind === 'role' || of.kind === 'service');
  return [...new Set(named.map(({ title }) => tokensOf(title).join(' ')))]
    .map((name) => name.split(' '))
    .toSorted((a, b) => b.length - a.length);
};

const graveKinds: Partial<Record<DifferenceKind, string>> = {
  'number changed': 'a number',
  'became a hard stop': 'a stop',
  'no longer a hard stop': 'a stop',
  'hard stop added': 'a stop',
  'hard stop removed': 'a stop',
  added: 'a text that is new',
  removed: 'a text that is gone',
  replaced: 'a text in place of another',
  'kind changed': 'what it is',
  'sources changed': 'a source',
};

/** Kinds whose place on their list or branch is the order of what is done. */
const inOrder: readonly SectionKind[] = ['hard stop', 'pause point', 'item', 'placement', 'branch item', 'branch stop'];

/** What is grave in a difference, in words that complete "it changes …"; empty where a note may call it editorial. */
export function graveIn(difference: SectionDifference, judging: Judging): string[] {
  if (isEditorial(difference, judging.said)) return [];
  const { kinds, section, titleWas, blocks } = difference;
  const { of, title } = section;
  const inText = blocks
    .filter((block) => !isAsBefore(block) && !isReset(block, section, judging.said))
    .flatMap((block) => graveInBlock(block, difference, judging));
  return [
    ...new Set([
      ...kinds.flatMap((kind) => graveKinds[kind] ?? []),
      ...(isHardStop(of) ? ['a stop'] : []),
      ...(kindOf(of).binding === undefined ? [] : [kindOf(of).binding ?? '']),
      ...(kinds.includes('moved') && inOrder.includes(of.kind) ? ['the order of steps'] : []),
      ...(titleWas === undefined || readsAlike(titleWas, title, judging.said)
        ? []
        : graveWords(titleWas, title, judging.names)),
      ...inText,
    ]),
  ];
}

function graveInBlock(block: BlockDifference, { section }: SectionDifference, { names }: Judging): string[] {
  const { kind, was, change, runs, leads = [], leadsWas = [] } = block;
  const [older, newer] = [olderText(runs), newerText(runs)];
  const led = [...leads, ...leadsWas].some((link) => link.startsWith('service:'));
  const isStep = kind === 'step' || was === 'step';
  return [
    ...(kind === 'stop' || was === 'stop' ? ['a stop'] : []),
    ...(isStep && change === 'moved' ? ['the order of steps'] : []),
    ...(isStep && (change === 'added' || change === 'removed') ? ['a step'] : []),
    ...(block.leadsWas && led ? ['a line'] : []),
    ...(kind === 'fact' ? [`\`${/^[^:]*/.exec(newer || older)?.[0]}\``] : []),
    ...(section.of.kind === 'card' && older !== newer ? ['words of a card'] : []),
    ...graveWords(older, newer, names),
  ];
}

const graveWords = (older: string, newer: string, names: Judging['names']): string[] =>
  weightyChanges(older, newer, names).map(({ word }) => `\`${word}\``);

/** A weighty word or name that only one of two texts has, or has at another place. */
export interface WeightyChange {
  word: string;
  change: 'gone' | 'come';
}

/** Every one of them, in their order. */
export const weightyChanges = (older: string, newer: string, names: Judging['names']): WeightyChange[] =>
  diffArrays(weighed(older, names), weighed(newer, names), { comparator: (a, b) => a.word === b.word })
    .filter(({ added, removed }) => added || removed)
    .flatMap(({ value, removed }) =>
      value.filter(({ heavy }) => heavy).map(({ word }) => ({ word, change: removed ? 'gone' : 'come' }) as const),
    );

/** The words of a text, with every name in it as one. */
function weighed(text: string, names: Judging['names']): { word: string; heavy: boolean }[] {
  const tokens = tokensOf(text);
  const found: { word: string; heavy: boolean }[] = [];
  for (let at = 0; at < tokens.length;) {
    const name = names.find((words) => words.every((word, index) => word === tokens[at + index]));
    const word = name ? name.join(' ') : (tokens[at] ?? '');
    found.push({ word, heavy: name !== undefined || isWeighty(word) });
    at += name?.length ?? 1;
  }
  return found;
}
