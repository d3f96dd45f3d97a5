/** Today: every timeline on the page shows the phase of the reader's day. */
import { phaseOn, type Timeline } from '../../domain/phase.ts';

/** The reader's day by the local calendar. */
export const readersDay = (now = new Date()) =>
  [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

for (const element of document.querySelectorAll<HTMLElement>('[data-timeline]')) {
  const timeline: Timeline = JSON.parse(element.dataset['timeline'] ?? '[]');
  const { words } = phaseOn(timeline, readersDay());
  // Written only where the day changed it: a page of many would be laid out twice.
  if (element.textContent !== words) element.textContent = words;
}
