/** Words: how typed and printed words are compared. Case, accents, apostrophes and endings do not count. */
import { madeOnceOfText } from '../made-once.ts';
import { stemmer } from 'stemmer';

/** The words of a text, lower case, without accents and apostrophes; a code keeps its point. */
export function wordsOf(text: string): string[] {
  if (/^[a-z0-9 ]*$/.test(text)) return text.split(' ').filter(Boolean);
  const plain = text
    // An accent that stands alone is an apostrophe; taken apart, it would be a space.
    .replaceAll(/['\u2018\u2019\u201B\u02B9\u02BB\u02BC\u02C8\u2032\u00B4\uFF07`]/g, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '');
  return (plain.match(/[a-z0-9.]+/g) ?? []).flatMap((run) => (run.includes('.') ? aroundPoints(run) : run));
}

const aroundPoints = (run: string): string[] =>
  (isCode(run) ? [run] : run.split('.')).map((word) => word.replaceAll(/^\.+|\.+$/g, '')).filter(Boolean);

/** A number or a code: compared as typed, never mended. */
export const isCode = (word: string): boolean => /\d/.test(word);

/** What forms of one word share: report, reports, reporting. */
export const stemOf = madeOnceOfText((word) => (isCode(word) ? word : stemmer(word)));

const commonWords = new Set(
  `a about actually after again all also am an and any anybody anyone anything are arent as at be because been before being
  but by came can cannot cant come comes could couldnt did didnt do does doesnt doing done dont else ever everything for
  from gets get getting give go goes going gone gonna got had has hasnt have havent having he hed her here hers herself
  hes him himself his how i id if ill im in into is isnt it its itself ive just keep keeps knew know knows let lets like
  look looks made make makes making may maybe me might mine much must my myself need needs no nor not now of off oh ok okay
  on once one onto or other our ours out over please put puts really regarding same saw see seem seems seen shall she shed
  shell shes should shouldnt since so some somebody someone something soon still such suppose supposed sure take takes
  than that thats the their them then there theres these they theyll theyre theyve thing things think this those though
  through to too toward try trying u under until up upon us use used using very wanna want wants was wasnt way we well
  went were werent weve what whats when whenever where wheres which while who whole whom whos whose why will with within
  without wont would talk talks talking speak speaks ask asks asked asking happen happens happened find said says help number numbers wouldnt yes yet you youd youll your youre yours
  patient patients pt pts person people staff`.split(/\s+/),
);
// Of these, some are words that staff look for.
for (const word of ['id', 'under', 'without', 'alone']) commonWords.delete(word);

/** A word that tells nothing of what is asked. */
export const isCommon = (word: string): boolean => commonWords.has(word);

const silentWords = new Set(
  'a an and are as at be for in is it of on or that the their this to was were with you your'.split(' '),
);

/** A word that stands everywhere and means nothing by itself: no index holds it. */
export const isSilent = (word: string): boolean => silentWords.has(word);

/** The words of a text that an index holds. */
export const indexedIn = (text: string): string[] => wordsOf(text).filter((word) => !isSilent(word));

/** The telling words of some texts, each once by its stem, but for those that another text holds. */
export function tellingIn(texts: readonly string[], beside = ''): string[] {
  const known = new Set(wordsOf(beside).map(stemOf));
  const words = new Map(texts.flatMap(wordsOf).map((word) => [stemOf(word), word]));
  return [...words].flatMap(([stem, word]) => (isCommon(word) || known.has(stem) ? [] : [word]));
}
