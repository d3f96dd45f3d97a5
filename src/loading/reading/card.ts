/** Card: a card's file, with the digests by which its translations name the text that they were made from. */
import { madeOnce } from '../../domain/made-once.ts';
import type { PatientCard } from '../../domain/protocol.ts';
import type { Card, CardText } from '../../schema/card.ts';
import { wordingDigest } from '../files/sums.ts';
import type { Noun } from './folder.ts';

const cards = madeOnce<PatientCard>();

/** The same value for the same file. */
export const cardOf = ({ id, value }: Noun<Card>): PatientCard =>
  cards([id, value], () => ({
    id,
    ...value,
    digests: Object.fromEntries(Object.entries(value.languages).map(([code, text]) => [code, textDigest(text)])),
  }));

const textDigest = ({ outer, heading, lines }: CardText): string =>
  wordingDigest([outer, heading, ...lines].join('\n'));
