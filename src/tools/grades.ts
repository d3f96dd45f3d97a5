/** Grades: the reading grade (Flesch-Kincaid) of every page's steps, list, card and case. */
import readability from 'text-readability';
import type { Block, Protocol } from '../domain/protocol.ts';
import { line, type Section } from '../domain/text/section.ts';
import { sections } from '../domain/text/sections.ts';
import { blocksOf } from '../loading/prose/blocks.ts';

export interface Grade {
  id: string;
  kind: 'steps' | 'list' | 'card' | 'case';
  grade: number;
}

/** The highest grade that a text may have: eighth for what staff do and learn, sixth for what patients read. */
export const highest = { steps: 8, list: 8, card: 6, case: 8 } as const;

/** The grade of one text, to a tenth; 0 where it says nothing. */
export const gradeOfText = (text: string): number =>
  text === '' ? 0 : Math.round(readability.fleschKincaidGrade(text) * 10) / 10;

const gradeOf = (blocks: readonly Block[]): number =>
  gradeOfText(blocks.map((block) => (/[.!?:]$/.test(block.text) ? block.text : `${block.text}.`)).join(' '));

/** Grades of what a protocol asks people to do and gives patients to read; citations and reasons are left out. */
export function grades(protocol: Protocol): Grade[] {
  const all = sections(protocol, blocksOf);
  const withoutFacts = (kind: 'card' | 'case') =>
    all
      .filter(({ of }) => of.kind === kind)
      .map(({ id, blocks }): Grade => ({ id, kind, grade: gradeOf(blocks.filter((block) => block.kind !== 'fact')) }));
  const steps = ({ blocks }: Section) => blocks.filter(({ kind }) => kind === 'step' || kind === 'stop');
  const actions = (list: string) =>
    all
      .filter(({ of, parent }) => (of.kind === 'item' || of.kind === 'placement') && parent === list)
      .map(({ title }) => line('paragraph', title));
  return [
    ...all
      .filter(({ of }) => of.kind === 'page')
      .map((page): Grade => ({ id: page.id, kind: 'steps', grade: gradeOf(steps(page)) })),
    ...all
      .filter(({ of }) => of.kind === 'list')
      .map(({ id }): Grade => ({ id, kind: 'list', grade: gradeOf(actions(id)) })),
    ...withoutFacts('card'),
    ...withoutFacts('case'),
  ];
}

/** A line each, hardest first. */
export const gradeLines = (protocol: Protocol): string[] =>
  grades(protocol)
    .toSorted((a, b) => b.grade - a.grade)
    .map(({ id, kind, grade }) => `${grade.toFixed(1).padStart(5)}  of ${highest[kind]}  ${kind.padEnd(5)}  ${id}`);
