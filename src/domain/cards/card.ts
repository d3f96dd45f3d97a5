/**
 * Card: in which languages it may be handed out, and who vouches for each.
 *
 * A translation that no qualified translator has reviewed is nowhere but in the draft, marked as such.
 */
import type { CardText } from '../../schema/card.ts';
import type { Phrases } from '../../schema/phrases.ts';
import { inWords } from '../day.ts';
import type { PatientCard } from '../protocol.ts';
import { languageInWords } from '../directory/service-words.ts';

export const isReady = ({ translation }: Pick<CardText, 'translation'>): boolean => translation.state !== 'draft';

/** A card's text with the code of its language. */
export interface LanguageText extends CardText {
  code: string;
  /** True where the English has changed since it was translated. */
  behind: boolean;
}

/** The texts of a card, English first: those that may be handed out, or with `drafts` all. */
export function textsOf(card: PatientCard, drafts = false): LanguageText[] {
  const all = Object.entries(card.languages).map(([code, text]) => ({ ...text, code, behind: isBehind(card, text) }));
  const original = (text: LanguageText) => Number(text.translation.state !== 'original');
  return all.filter((text) => drafts || isReady(text)).toSorted((a, b) => original(a) - original(b));
}

/** Whether a text was translated from other English than stands on the card now. */
const isBehind = (card: PatientCard, { translated }: CardText): boolean =>
  translated !== undefined && translated.digest !== originalDigest(card);

/** The digest of the text that all others are translated from. */
export function originalDigest({ languages, digests }: PatientCard): string | undefined {
  const code = Object.keys(languages).find((one) => languages[one]?.translation.state === 'original');
  return code === undefined ? undefined : digests?.[code];
}

/** The text that all others are translated from. */
export function originalOf(card: PatientCard): LanguageText {
  const [original] = textsOf(card);
  if (!original) throw new Error(`no original of the card ${card.id}`);
  return original;
}

/** A language in which a card is asked for and may not be handed out. */
export interface NotReady {
  code: string;
  /** As English names it. */
  name: string;
}

/** The languages that are not ready, those with a draft included; by name. */
export function notReady(card: PatientCard): NotReady[] {
  const drafts = textsOf(card, true)
    .filter((text) => !isReady(text))
    .map(({ code }) => ({ code, name: languageInWords(code) }));
  const named = (one: NotReady, other: NotReady) => (one.name < other.name ? -1 : 1);
  return [...drafts, ...card.not_ready].toSorted(named);
}

type Said = Phrases['cards'];

/** Whose text it is: the original, a draft, or reviewed by whom. */
export function translationMark(
  { translation, behind }: Pick<LanguageText, 'translation' | 'behind'>,
  said: Said,
): string {
  if (behind) return said.behind;
  switch (translation.state) {
    case 'original':
      return said.original;
    case 'draft':
      return said.draft;
    case 'reviewed':
      return `${said.translation_read}: ${vouched(translation.review)}`;
  }
}

/** Whether survivor advisers have read it. */
export function survivorMark({ survivor_reviewed: review }: Pick<CardText, 'survivor_reviewed'>, said: Said): string {
  return review ? `${said.survivors_read}: ${vouched(review)}` : said.survivors_unread;
}

const vouched = ({ role, date, sample }: NonNullable<CardText['survivor_reviewed']>) =>
  `${role}, ${inWords(date)}${sample ? ' (sample)' : ''}`;

/** The services that a card's lines name, in their order. */
export function servicesOn({ lines }: Pick<CardText, 'lines'>): string[] {
  return [
    ...new Set(lines.flatMap((line) => [...line.matchAll(/<service:([a-z0-9-]+)>/g)].flatMap(([, id]) => id ?? []))),
  ];
}
