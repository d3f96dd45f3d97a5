/** The foot of a printed record: which release it is, and the reader's day, which only a script knows. Beside it stand the pages. */
import { inWords } from '../../domain/day.ts';
import { readersDay } from '../frame/today.ts';

const record = document.querySelector<HTMLElement>('[data-record-foot]');

addEventListener('beforeprint', () => {
  const foot = `${record?.dataset['recordFoot'] ?? ''}. Printed on ${inWords(readersDay())}; uncontrolled from then on.`;
  document.documentElement.style.setProperty('--protocol-record-foot', JSON.stringify(foot));
});
