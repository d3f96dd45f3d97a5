/** As read: a text as its reader sees it, whatever markup, entities, scripts and unseen characters it was typed with. */

/** A text as it is read, with the offset of each character in the text as it was typed. */
export interface ReadText {
  text: string;
  at: number[];
}

/** What is not seen: it may stand between two digits and parts nothing. */
const unseen =
  /^(?:\*{1,3}|_{2,3}|~~|`+|<\/?[a-z][^<>]*>|[\u00AD\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\u034F|\p{Variation_Selector}|\\(?=[-.()+*_]))/iu;
const entity =
  /^&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(nbsp|ensp|emsp|thinsp|shy|zwj|zwnj|ndash|mdash|hyphen|minus|sol|period|plus|lpar|rpar));/i;
const named: Record<string, string> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  ndash: '-',
  mdash: '-',
  hyphen: '-',
  minus: '-',
  sol: '/',
  period: '.',
  plus: '+',
  lpar: '(',
  rpar: ')',
};

/** The digit that a character stands for in its script, where it is one: scripts keep their digits in rows from zero. */
function digitOf(character: string): string | undefined {
  if (!/^\p{Nd}$/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

/** One form of each sign: dashes, spaces and dots of every kind are alike to a reader. */
function plain(character: string): string {
  const digit = digitOf(character);
  if (digit !== undefined) return digit;
  if (/^[\p{Pd}\u2212\u2043\uFF0D\u30FC]$/u.test(character)) return '-';
  if (/^[\p{Zs}\t]$/u.test(character)) return ' ';
  if (/^[\u00B7\u2022\u2024\u2027\u2219\u22C5\u30FB\uFF0E]$/u.test(character)) return '.';
  const folded = character.normalize('NFKC');
  return folded.length === 1 ? folded : character;
}

/** A run of characters that are read as they are typed. */
const ordinary = /[^*_~`<\\&\t\u0080-\u{10ffff}]+/uy;

/** Whether a text is read as it is typed, character by character. */
export const isReadAsTyped = (text: string): boolean => !/[*_~`<\\&\t\u0080-\u{10ffff}]/u.test(text);

/** Reads a text as its reader does: without markup and what is unseen, with one form of each sign and digit. */
export function readAs(typed: string): ReadText {
  const at: number[] = [];
  let text = '';
  for (let index = 0; index < typed.length;) {
    ordinary.lastIndex = index;
    const run = ordinary.exec(typed)?.[0] ?? '';
    text += run;
    for (let more = 0; more < run.length; more += 1) at.push(index + more);
    index += run.length;
    if (index === typed.length) break;
    const rest = typed.slice(index, index + 80);
    const skipped = unseen.exec(rest)?.[0];
    if (skipped !== undefined) {
      index += skipped.length;
      continue;
    }
    const [escape, decimal, hexadecimal, name] = entity.exec(rest) ?? [];
    const character =
      escape === undefined
        ? String.fromCodePoint(typed.codePointAt(index) ?? 0)
        : characterOf(decimal, hexadecimal, name);
    const shown = unseen.test(character) ? '' : plain(character);
    for (const unit of shown) {
      text += unit;
      for (let more = 0; more < unit.length; more += 1) at.push(index);
    }
    index += escape?.length ?? character.length;
  }
  return { text, at };
}

function characterOf(decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? '';
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '0', 16) : Number(decimal);
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}
