/** Damage rules: what a file holds that nobody meant to type, found in the whole of its text. */
import type { Mention } from '../mention.ts';
import { placeInText, type Problem, type Refusal } from '../problem.ts';

/** A file as it was typed. */
interface Typed {
  /** Its path. */
  file: string;
  text: string;
}

/** Every flaw of the files that are not frozen. A kind of flaw is told once in a file, where it first stands. */
export function* damageProblems(mentions: readonly Mention[]): Iterable<Problem> {
  for (const mention of mentions) {
    if (mention.kind !== 'file') continue;
    const { file, line, column, text } = mention;
    for (const find of [
      misread,
      replaced,
      symbolFont,
      officeErrors,
      lookAlikes,
      cutByComment,
      unfinished,
      reservedName,
    ]) {
      const { value } = find({ file, text })[Symbol.iterator]().next();
      if (value) {
        const { index, ...refusal } = value;
        yield { ...placeInText({ file, line, column }, text, index), ...refusal };
      }
    }
  }
}

interface Flaw extends Refusal {
  /** Where it stands in the text. */
  index: number;
}

/** What UTF-8 looks like that was read as Windows-1252: a letter with tilde or circumflex before a sign. */
const misreadForms = /[ÃÂâ][\u0080-\u00BFŒœŠšŽžŸƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{1,2}/g;

/** The bytes that Windows-1252 shows as other signs than their own numbers. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What a misread text was before, where that is sure. */
function before(text: string): string | undefined {
  const bytes = Array.from(text, (sign) => {
    const index = windows1252.indexOf(sign);
    return index < 0 ? sign.charCodeAt(0) : 0x80 + index;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}

/** Refuses text that was read in a wrong encoding before it was saved: "donâ€™t" was "don’t". */
function* misread({ text }: Typed): Iterable<Flaw> {
  for (const { 0: form, index } of text.matchAll(misreadForms)) {
    const was = before(form);
    if (was !== undefined)
      yield {
        index,
        code: 'text-damaged',
        message: `\`${form}\` was \`${was}\` before the file was read in a wrong encoding.`,
        mend: `write \`${was}\`, and look at the rest of the file.`,
      };
  }
}

/** Refuses the sign that stands where a character was lost. */
function* replaced({ text }: Typed): Iterable<Flaw> {
  const index = text.indexOf('\uFFFD');
  if (index >= 0)
    yield {
      index,
      code: 'text-damaged',
      message: 'A character was lost here.',
      mend: 'type it again, as the source has it.',
    };
}

/** Refuses signs of a symbol font, which show as an empty box: bullets and arrows pasted from an office program. */
function* symbolFont({ text }: Typed): Iterable<Flaw> {
  const index = text.search(/[\uE000-\uF8FF]/);
  if (index >= 0)
    yield {
      index,
      code: 'text-damaged',
      message: 'A sign of a symbol font stands here, which shows as an empty box.',
      mend: 'begin each entry of a list with `- `, or write the sign in words.',
    };
}

/** Refuses what a spreadsheet writes where a value was lost or rounded. */
function* officeErrors({ text }: Typed): Iterable<Flaw> {
  const found = /#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!)|(?<![\w.])\d\.\d+E\+\d+\b/.exec(text);
  if (found)
    yield {
      index: found.index,
      code: 'text-damaged',
      message: `\`${found[0]}\` is what a spreadsheet writes where a value was lost.`,
      mend: 'type the value again from its source.',
    };
}

/** Refuses a word in which letters of two scripts stand: it reads as one word and is found as none. */
function* lookAlikes({ text }: Typed): Iterable<Flaw> {
  if (!/[\p{Script=Cyrillic}\p{Script=Greek}]/u.test(text)) return;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const strange = /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}]/u.exec(word);
    if (strange)
      yield {
        index: index + strange.index,
        code: 'text-lookalike',
        message: `\`${strange[0]}\` in \`${word}\` only looks like a Latin letter.`,
        mend: 'type the word again.',
      };
  }
}

/** Refuses a value of YAML that is cut: what follows a space and `#` is a comment, and is not read. */
function* cutByComment({ file, text }: Typed): Iterable<Flaw> {
  const cut = file.endsWith('.yaml') && /^[^'"#\n]*(?::|-) +[^'"\s#|>&*{[][^\n#]*? #[^\s#]/m.exec(text);
  if (cut)
    yield {
      index: cut.index + cut[0].length - 2,
      code: 'yaml-cut',
      message: 'What follows the `#` is a comment, and is not read.',
      mend: 'put the whole value in quotation marks.',
    };
}

/** Refuses marks of work that was left for later: a reader would take them for the protocol. */
function* unfinished({ text }: Typed): Iterable<Flaw> {
  const found = /\b(?:TODO|TBD|FIXME|XXX)\b|\b[Ll]orem ipsum\b|\{\{|\}\}|\$\{|<%/.exec(text);
  if (found)
    yield {
      index: found.index,
      code: 'text-unfinished',
      message: `\`${found[0]}\` stands where words are still to come.`,
      mend: 'write them; what this hospital has to fill in is `[LOCAL: what]`.',
    };
}

/** Refuses a file's name that Windows cannot store: whoever checks the content out there gets none of it. */
function* reservedName({ file }: Typed): Iterable<Flaw> {
  const name = file.split('/').at(-1) ?? '';
  if (/^(con|prn|aux|nul|com\d|lpt\d)\./i.test(name))
    yield {
      index: 0,
      code: 'file-name',
      message: `Windows cannot store the name \`${name}\`.`,
      mend: 'choose another name.',
    };
}
