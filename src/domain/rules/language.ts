/**
 * Language: words that judge or take over, why, and what to write instead.
 *
 * The list is the word list of the protocol's sources (patient-centred language; autonomy). It refuses slurs, and
 * "rescue" where it is something to do; everything else it points out, and a person decides.
 */
import type { Mention } from '../mention.ts';
import type { Problem } from '../problem.ts';

interface Advice {
  words: RegExp;
  why: string;
  better: string;
  /** `everywhere`, or only where the words are something to do; otherwise a warning. */
  refused?: 'everywhere' | 'in steps';
}

const advice: Advice[] = [
  {
    words: /\bchild prostitutes?\b/gi,
    why: 'a child cannot be a willing party in law',
    better: 'sexually exploited child',
    refused: 'everywhere',
  },
  {
    words: /\b(whores?|hookers?|sluts?|trann(y|ies)|illegals|illegal (alien|immigrant)s?|junkies?)\b/gi,
    why: 'the word is a slur',
    better: 'patient, or what the person calls themselves',
    refused: 'everywhere',
  },
  {
    words: /\brescu(e|es|ed|ing)\b/gi,
    why: 'nobody is saved against or past their own choice',
    better: 'offer, option, when they are ready',
    refused: 'in steps',
  },
  {
    words: /\bsav(e|es|ed|ing) (the (patient|person|survivor)|him|her|them|someone|people)\b/gi,
    why: 'nobody is saved against or past their own choice',
    better: 'offer, option, when they are ready',
  },
  {
    words: /\bvictims?\b/gi,
    why: 'many do not see themselves so',
    better: 'patient; person experiencing trafficking; survivor, if the person uses it',
  },
  { words: /\b(traffickers?|pimps?)\b/gi, why: 'staff do not decide guilt', better: 'companion, third party' },
  {
    words: /\bprostitut(e|es|ed|ion)\b/gi,
    why: 'the word judges the person',
    better: 'commercial sex; sexually exploited child',
  },
];

/** Text between quotation marks: what is quoted is not what the protocol says. */
const quotations = /"[^"]*"|'[^']{2,}'(?![a-z])/g;
const masked = (text: string) => text.replaceAll(quotations, (quoted) => ' '.repeat(quoted.length));

const law = /^L\d/;

/** Every word of the list in prose, but in quotations and in sentences that cite a law. */
export function languageProblems(mentions: readonly Mention[]): Problem[] {
  return mentions.flatMap((mention): Problem[] => {
    if (mention.kind !== 'words' || mention.block === 'quote') return [];
    const { file, line, column, block, cites } = mention;
    const text = masked(mention.text);
    return advice.flatMap(({ words, why, better, refused }) =>
      [...text.matchAll(words)].flatMap((match): Problem[] => {
        const stops = refused === 'everywhere' || (refused === 'in steps' && block === 'step');
        if (!stops && (block === 'stop' || cites.some((id) => law.test(id)))) return [];
        return [
          {
            file,
            line,
            column: column + match.index,
            code: 'language',
            message: `"${match[0]}": ${why}.`,
            mend: `write ${better}.`,
            ...(!stops && { warning: true as const }),
          },
        ];
      }),
    );
  });
}
