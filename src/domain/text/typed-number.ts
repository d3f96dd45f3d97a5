/**
 * Typed number: a telephone number that stands in a text, where nobody would mend it, in whatever form it was typed.
 *
 * Digits may be grouped by any sign, spelled as words or as letters of a keypad, written in another script, or cut by
 * markup, entities and characters that nobody sees. Years, doses, statutes, codes and the like are no numbers to call.
 */
import { isReadAsTyped, readAs } from '../as-read.ts';
import { madeOnce } from '../made-once.ts';
import { emergencyNumber } from '../directory/short-numbers.ts';

export interface TypedNumber {
  /** As it stands in the text. */
  text: string;
  /** Offset in the text. */
  index: number;
}

/** What stands between two groups of digits. */
const gap = String.raw`(?: ?[-./_~|,:] ?| {1,2}|\) ?[-.]? ?|\]-? ?|[-.]?\n {0,24})`;
/** What may not follow a whole number: more of a word or a number, but for an extension. */
const end = String.raw`(?!(?!x ?\d)[\w-]|[.,/]\d)`;
const area = String.raw`[(\[]? ?[2-9]\d{2} ?`;
const word = '(?:zero|oh|o|one|two|three|four|five|six|seven|eight|nine)';
const called = String.raw`(?:call|dial|phone|telephone|tel|text|txt|sms|fax|ring|cell|mobile|pager|line|number|no)`;

/** Forms of a telephone number; each is looked for by itself. */
const forms: readonly RegExp[] = [
  // Ten digits in groups, with or without the country's: 206-555-0123, 1 (206) 555.0123, +1/206/555/0123.
  new RegExp(String.raw`(?<![\w.-]|\d[ ,/])(?:\+? ?1${gap})?${area}${gap}[2-9]\d{2}${gap}\d{2}[-. ]?\d{2}${end}`, 'g'),
  // In two groups: 206-5550123, (206)5550123, 206555-0123; as the toll-free operators write them: 888-5555-010, 1800 555 0123.
  new RegExp(String.raw`(?<![\w.-]|\d[ ,/])(?:\+? ?1${gap})?${area}${gap}[2-9]\d{6}${end}`, 'g'),
  new RegExp(String.raw`(?<![\w.,:/#=-])\+?1?[2-9]\d{2}[2-9]\d{2}[-.]\d{4}${end}`, 'g'),
  new RegExp(String.raw`(?<![\w.-]|\d[ ,/])(?:1[-. ]?)?8(?:00|33|44|55|66|77|88)[-. ]\d{4}[-. ]\d{3}${end}`, 'g'),
  new RegExp(String.raw`(?<![\w.-]|\d[ ,/])1[2-9]\d{2}[-. ][2-9]\d{2}[-. ]\d{4}${end}`, 'g'),
  // Digit by digit: 2 0 6 5 5 5 0 1 2 3.
  /(?<![\w.,]|\d[ .-])(?:1([ .-]))?[2-9]([ .-])\d(?:\2\d){8}(?![\w-]|[ .-]\d)/g,
  // A letter in the place of a digit that it looks like: 206-555-O123.
  new RegExp(
    String.raw`(?<![\w.-]|\d[ ,/])(?:\+? ?1${gap})?(?=[-()\d. ]*[OoIl])${area}[-. ][2-9][\dOoIl]{2}[-. ][\dOoIl]{4}${end}`,
    'g',
  ),
  // Ten or eleven digits in a row.
  /(?<![\w.,:/#=-])\+?1?[2-9]\d{2}[2-9]\d{6}(?![\w-]|[.,:/]\d)/g,
  // Seven digits: 555-0123.
  /(?<![\w.,/:(-]|\d |\) )[2-9]\d{2} ?[-.] ?\d{4}(?![\w-]|[.,/]\d)/g,
  new RegExp(
    String.raw`\b${called}(?: (?:me|us|them|her|him|back|on|at|to|is|number|line)){0,3}\.?:? #?[2-9]\d{2}[ -.]?\d{4}(?![\w-]|[.,/]\d)`,
    'gi',
  ),
  // From or to another country.
  /(?<![\w+])(?:\+ ?|\(\+\) ?|011[- .]|00(?=[1-9]\d[- .]))[1-9](?:[- .()/]{0,3}\d){7,14}(?![\w-])/g,
  // Letters of a keypad: 1-800-555-HELP, 800 HELP NOW.
  /(?<![\w.-])(?:\+?1[-. ]?)?\(?8(?:00|33|44|55|66|77|88)\)?[-. ](?=[A-Z\d]{1,7}[-. ]?[A-Z\d]*)(?=[-. \d]*[A-Z])(?:[A-Z\d][-. ]?){6}[A-Z\d](?![a-z\d])/g,
  // Spelled: seven digits or more, or the beginning of a toll-free number.
  new RegExp(String.raw`\b${word}(?:[ ,-]{1,2}(?:double |triple )?${word}){6,}\b`, 'gi'),
  new RegExp(
    String.raw`\b(?:one[ ,-]{1,2})?eight[ ,-]{1,2}(?:hundred|(?:double|triple)[ ,-]${word}|(?:oh|zero)[ ,-]{1,2}(?:oh|zero)|(?:eight|seven|six|five|four|three)[ ,-]{1,2}(?:eight|seven|six|five|four|three))[ ,-]{1,2}${word}[ ,-]{1,2}${word}\b`,
    'gi',
  ),
  /\bone[ ,-]{1,2}eight[ ,-]{1,2}hundred\b(?! (?:people|patients|dollars))/gi,
  // An address that a press would dial.
  /\b(?:(?:tel|sms|callto|telprompt):|wa\.me\/)[+\d(][\d() .+-]*|%2B1?\d{10}(?!\d)/gi,
  // Inside a house: ext. 0107, extension #4417, x0107, pager 12345.
  /\b(?:ext|extn|extension|xtn)\b\.?:? ?#?(?:no\.? ?)?\d{2,6}\b/gi,
  /(?<![\w.,]|\d )x ?0\d{2,4}\b|(?<![\w.,]|\d )x\d{4,5}\b|(?<=\b(?:call|dial|at|desk) )x\d{3}\b/gi,
  /\b(?:pager|beeper|page)\b(?: (?:no|number))?\.?:? ?#?\d{4,7}\b(?! (?:of|in))/gi,
  // A short code: text HOME to 741741.
  /\b(?:text|txt|sms|send)\b(?: ["'A-Za-z]{1,16}){0,3} to (?:short code )?\d{3,6}\b/gi,
];

/** A web address, whose digits nobody calls. */
const address = /\bhttps?:\/\/[^\s<>"']+|\bwww\.[^\s<>"']+|\bdoi:? ?10\.\d{4,9}\/\S+|\b10\.\d{4,9}\/\S+/gi;
/** What stands before a number that is none to call, and between that word and the number. */
const ownName =
  /\b(?:NPI|PMID|PMCID|PMC|NCT|ISBN|ISSN|DOI|ORCID|EIN|DEA|NDC|CPT|OMB|ZIP|MRN|UPC)\b ?(?:no\.?|number|#)?:? ?#?(.{0,24})$/i;
/** The same by an ordinary word, which may stand before a number to call too: it speaks for fewer than ten digits. */
const ownWord =
  /\b(?:grant|award|license|docket|case|record|serial|order|invoice|patent|policy|form|version|article|accession|barcode|lot|batch|sections?|sec|chapters?|statutes?|stat)\b\.? ?(?:no\.?|number|#)?:? ?#?(.{0,24})$/i;
/** The first groups of such a number. */
const itsBeginning = /^(?:[A-Z]{1,5}\d*[-. ]?){0,3}[\d./ -]*$|^[A-Z]?\d[\w./ -]*(?:and )?$/;

const isNoneToCall = (before: string, found: string): boolean =>
  [ownName, ...(found.replaceAll(/\D/g, '').length < 10 ? [ownWord] : [])].some((form) => {
    const between = form.exec(before)?.[1];
    return between !== undefined && itsBeginning.test(between);
  });

/** What each form of a number begins with or holds: a text without it holds none, and few texts have it. */
const mayHoldNumber = new RegExp(String.raw`\d|\b${word}\b|(?:tel|sms|callto|telprompt):|wa\.me/`, 'i');

/** Telephone numbers in a text, and the directory's short codes (other than 911), in the order in which they stand. */
export function typedNumbers(typed: string, shortCodes: readonly string[]): TypedNumber[] {
  if (isReadAsTyped(typed) && !mayHoldNumber.test(typed)) return [];
  const { text, at } = readAs(typed);
  if (!mayHoldNumber.test(text)) return [];
  const addresses = [...text.matchAll(address)].map(({ index, 0: found }) => [index, index + found.length] as const);
  const found = [...forms, ...codeForms(shortCodes)]
    .flatMap((form) =>
      [...text.matchAll(form)].map((match) => ({ from: match.index, to: match.index + match[0].length })),
    )
    .filter(({ from }) => !addresses.some(([start, end]) => start <= from && from < end))
    .filter(({ from, to }) => !isNoneToCall(text.slice(Math.max(0, from - 40), from), text.slice(from, to)))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
  const apart: typeof found = [];
  for (const one of found) if (one.from >= (apart.at(-1)?.to ?? 0)) apart.push(one);
  return apart.map(({ from, to }) => {
    const [start, last] = [at[from] ?? 0, at[to - 1] ?? 0];
    return { text: typed.slice(start, last + 1), index: start };
  });
}

const digitWords = ['(?:zero|oh|o)', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const codeFormsOf = madeOnce<RegExp[]>();

/** Short codes of the directory, in digits and, where they are three, in words. */
const codeForms = (shortCodes: readonly string[]): RegExp[] => codeFormsOf([shortCodes], () => formsOf(shortCodes));

function formsOf(shortCodes: readonly string[]): RegExp[] {
  const codes = shortCodes.filter((code) => code !== emergencyNumber && /^\d+$/.test(code));
  if (codes.length === 0) return [];
  const spelled = codes
    .filter((code) => code.length === 3)
    .map((code) => [...code].map((digit) => digitWords[Number(digit)]).join('[ ,-]{1,2}'));
  return [
    new RegExp(
      `(?<![\\w.,:/$€£#-]|\\d )(?:${codes.join('|')})(?![\\w%]|[.,:/-]*\\d| ?(?:mg|mcg|ml|kg|people|patients|dollars)\\b)`,
      'g',
    ),
    ...(spelled.length > 0 ? [new RegExp(`\\b(?:${spelled.join('|')})\\b(?![ ,-]{1,2}${word}\\b)`, 'gi')] : []),
  ];
}
