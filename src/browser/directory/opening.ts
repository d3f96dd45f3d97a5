/** Opening: beside printed hours, whether someone answers now, in the hospital's time; looked at again every minute. */
import { openingInWords, type Hours } from '../../domain/directory/hours.ts';

function hoursIn(element: HTMLElement): Hours {
  const hours: Hours = JSON.parse(element.dataset['hours'] ?? '');
  return hours;
}

const shown = [...document.querySelectorAll<HTMLElement>('[data-hours]')].map((element) => ({
  element,
  hours: hoursIn(element),
  zone: element.dataset['zone'] ?? 'UTC',
}));

function show(): void {
  for (const { element, hours, zone } of shown) {
    const words = openingInWords(hours, new Date(), zone);
    if (element.textContent !== words) element.textContent = words;
  }
}

show();
setInterval(show, 60_000);
