/**
 * Search rows: what search knows of each section, in as few letters as hold it. Texts are none of it: a file that holds
 * all pages holds them already.
 */
import type { SearchWords } from '../../schema/register.ts';
import { answerKinds, type Answer } from '../search/answer.ts';

/** Lists that rows name by their places, and the rows, a line each. */
export interface SearchRows {
  /** Sets of roles. */
  roles: string[][];
  /** What holds a section: its title, and its id where it has one. */
  holders: [where: string, parent?: string][];
  rows: string;
}

const between = '|';
/** Between the parts of one field. */
const within = ';';

/** The place of a value in a list, to which it is added where it is not there yet. */
function placed<T>(list: T[], value: T): number {
  const key = JSON.stringify(value);
  const at = list.findIndex((one) => JSON.stringify(one) === key);
  return at < 0 ? list.push(value) - 1 : at;
}

/** A place without the id that it ends in: nothing where it is no more, a page and a colon where it is on one of several. */
const shortened = (place: string, id: string): string =>
  place === id ? '' : place.endsWith(`:${id}`) ? place.slice(0, -id.length) : place;
const lengthened = (place: string, id: string): string => (place === '' || place.endsWith(':') ? place + id : place);

/**
 * Answers as rows. `place`: the id in the file of the element that an answer leads to; `isThere`: whether its text begins
 * with a title, of which then the length is enough.
 */
export function packed(
  answers: readonly (Answer & { place: string })[],
  isThere: (place: string, title: string) => boolean,
): SearchRows {
  const roles: string[][] = [];
  const holders: SearchRows['holders'] = [];
  const rows = answers.map((answer) => {
    const { id, place, kind, title, where, parent, names = '', number = '', line, first, state, asked = [] } = answer;
    const fields = [
      id,
      shortened(place, id),
      isThere(place, title) ? title.length : title,
      answerKinds.indexOf(kind),
      placed(roles, answer.roles),
      placed(holders, parent === undefined ? [where] : [where, parent]),
      answer.sentence ? 1 : '',
      names,
      number,
      line?.label ?? '',
      line?.number ?? '',
      first ?? '',
      state ?? '',
      asked.join(within),
    ].map(String);
    const strange = fields.find((field) => /[|\n]/.test(field)) ?? asked.find((question) => question.includes(within));
    if (strange !== undefined) throw new Error(`A row of search cannot hold this: ${strange}`);
    return fields.join(between).replace(/\|+$/, '');
  });
  return { roles, holders, rows: rows.join('\n') };
}

/** Answers of rows; the address of each is the fragment that leads to it. */
export function unpacked({ roles, holders, rows }: SearchRows, textAt: (place: string) => string): Answer[] {
  return rows.split('\n').map((row): Answer => {
    const [id = '', typed = '', title = '', kind, role, holder, sentence, names, number, ...rest] = row.split(between);
    const [label, line, first, state, asked] = rest;
    const [where = '', parent] = holders[Number(holder)] ?? [];
    const place = lengthened(typed, id);
    return {
      id,
      ...(parent !== undefined && { parent }),
      address: `#${place}`,
      kind: answerKinds[Number(kind)] ?? 'part',
      title: /^\d+$/.test(title) ? textAt(place).slice(0, Number(title)) : title,
      roles: roles[Number(role)] ?? [],
      where,
      ...(sentence && { sentence: true as const }),
      ...(names && { names }),
      ...(number && { number }),
      ...(label && line && { line: { label, number: line } }),
      ...(first && { first: Number(first) }),
      ...(state && { state }),
      ...(asked && { asked: asked.split(within) }),
    };
  });
}

/** Staff's words, a line each: what is typed, what it means, and marks for a place or a danger. */
export const packedWords = (words: SearchWords): string =>
  words
    .map(({ typed, means, setting, danger }) => {
      const fields = [typed, means].map((all) => all.join(within));
      if ([...typed, ...means].some((one) => /[;|\n]/.test(one)))
        throw new Error(`Not to be written: ${fields.join()}`);
      return [...fields, `${setting ? 's' : ''}${danger ? 'd' : ''}`].join(between).replace(/\|$/, '');
    })
    .join('\n');

export const unpackedWords = (lines: string): SearchWords =>
  lines.split('\n').map((line) => {
    const [typed = '', means = '', marks = ''] = line.split(between);
    return {
      typed: typed.split(within),
      means: means === '' ? [] : means.split(within),
      ...(marks.includes('s') && { setting: true }),
      ...(marks.includes('d') && { danger: true }),
    };
  });
