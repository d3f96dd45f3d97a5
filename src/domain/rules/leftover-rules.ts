/** Leftover rules: signs of markup that no reading took up, and that would print as they were typed. */
import type { Mention } from '../mention.ts';
import { placeInText, type Problem, type Refusal } from '../problem.ts';

interface Leftover extends Refusal {
  pattern: RegExp;
}

/** A name without its brackets, or spoilt within them; the parser may have cut it in two. */
export const leftName: Leftover = {
  code: 'left-name',
  pattern: /<\s*(?:service|source|link)\b[^<>]*>|(?<![\w<])(?:service|source|link):[a-z0-9-]+/i,
  message: 'A name stands here that is read as words.',
  mend: 'write it between `<` and `>` without a space, such as `<service:night-line>`.',
};

/** A code of HTML, which the parser has read where the words no longer show it. */
export const leftEntity: Leftover = {
  code: 'left-entity',
  pattern: /&(?:#\d+|#x[\da-f]+|[a-z]{2,8}\d?);/i,
  message: 'A code of HTML stands here.',
  mend: 'type the character itself.',
};

/** Each form, in the order in which a reader of the text would stumble over it. */
const leftovers: readonly Leftover[] = [
  leftName,
  {
    code: 'left-block',
    pattern: /^\s*:{2,}\s*[a-z]*/i,
    message: 'A block is not written as one.',
    mend: 'begin it with a line such as `:::note[Mind]`, and end it with a line of `:::`.',
  },
  {
    code: 'left-heading',
    pattern: /^#{2,6}\S/,
    message: 'A heading is read as words.',
    mend: 'put a space after the signs: `## Words { #an-id }`.',
  },
  {
    code: 'left-list',
    pattern: /^\s*(?:[•·◦‣▪●○■□➢✓]\s|\d{1,2}[.)]\p{L})/u,
    message: 'An entry of a list is read as words.',
    mend: 'begin it with `- ` or `1. `, and each entry on a line of its own.',
  },
  {
    code: 'left-link',
    pattern: /\]\(|\]\[|\[\^[^\]]*\]|^\[[^\]]+\]:/,
    message: 'A link is not written as one.',
    mend: 'write `[words](page.md#id)`.',
  },
  {
    code: 'left-emphasis',
    pattern: /\*\*|__|`|(?:^|\s)\*\p{L}|\p{L}\*(?:\s|$)|(?:^|\s)_\p{L}|\p{L}_(?:\s|$)/u,
    message: 'A sign of emphasis or code stands alone.',
    mend: 'close it, or take it out.',
  },
  leftEntity,
];

/** What a text holds or begins with in which any of them stands: most texts hold none. */
const mayBeLeft = /[<:&#[\]*_`•·◦‣▪●○■□➢✓]|^\s*\d/u;

/** Refuses what would print as markup: in prose what the parser left as words, in other fields what it never sees. */
export function* leftoverProblems(mentions: readonly Mention[]): Iterable<Problem> {
  for (const mention of mentions) {
    if (mention.kind !== 'words' && mention.kind !== 'plain') continue;
    const { file, line, column, text } = mention;
    if (!mayBeLeft.test(text)) continue;
    for (const { pattern, ...refusal } of leftovers) {
      const index = text.search(pattern);
      if (index < 0) continue;
      yield { ...placeInText({ file, line, column }, text, index), ...refusal };
      break;
    }
  }
}
