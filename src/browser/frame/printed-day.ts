/** Printed day: the foot of every printed sheet tells the reader's day, which only a script knows. */
import { inWords } from '../../domain/day.ts';
import { paperWords } from '../../domain/frame-words.ts';
import { readersDay } from './today.ts';

addEventListener('beforeprint', () => {
  const printed = paperWords.printedOn(inWords(readersDay()));
  document.documentElement.style.setProperty('--protocol-day', JSON.stringify(printed));
});
