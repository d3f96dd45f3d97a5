/** Printing: the page about the copy prints the whole packet, any other page itself; on paper it is as old as on the screen. */
import { findPart } from '../frame/part.ts';

addEventListener('beforeprint', () => {
  const { textContent } = findPart('[data-age]');
  document.documentElement.style.setProperty('--age-on-paper', JSON.stringify(textContent));
});
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
