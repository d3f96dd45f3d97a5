/** Stale: a page that was opened on another day says that it may be old, and offers to be loaded again. */
import { findPart } from './part.ts';
import { readersDay } from './today.ts';

const opened = readersDay();
const notice = findPart('[data-stale]');
const words = findPart<HTMLTemplateElement>('[data-stale-words]');

/** Looked at by the clock, as a sleeping machine counts no minutes. */
function look(): void {
  if (readersDay() !== opened && !notice.hasChildNodes()) notice.append(words.content.cloneNode(true));
}

document.addEventListener('visibilitychange', look);
addEventListener('pageshow', look);
setInterval(look, 60_000);
