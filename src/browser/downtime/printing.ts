/** Printing: the page about the copy prints the whole packet, any other page itself; an old copy says so on each. */
import { findPart } from '../frame/part.ts';

const age = findPart('[data-age]');
const mark = 'age-on-paper';

function markAll(): void {
  for (const place of document.querySelectorAll(
    '.one-page:not([id^="cards/"]) .page-title, .print-sheets > .sheet > .sheet-title',
  )) {
    const line = document.createElement('p');
    line.className = mark;
    line.textContent = age.textContent;
    place.after(line);
  }
}

function unmark(): void {
  for (const line of document.querySelectorAll(`.${mark}`)) line.remove();
}

addEventListener('beforeprint', markAll);
addEventListener('afterprint', unmark);
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print-all]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
