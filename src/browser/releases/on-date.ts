/** On a date: answers what was in force, from the exported history; the date may stand in the address (`?on=`). */
import { html } from '../../domain/text/html.ts';
import { findPart } from '../frame/part.ts';
import { show } from '../frame/show.ts';
import { addresses } from './addresses.ts';
import { historyData, unreachable } from './history-data.ts';
import { readersDay } from '../frame/today.ts';

const form = document.querySelector<HTMLFormElement>('[data-on-date]');
const answer = document.querySelector<HTMLElement>('[data-on-date-answer]');

if (form && answer) {
  const input = findPart<HTMLInputElement>('[name=on]', form);

  const tell = async () => {
    const day = input.value;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return;
    show(answer, html`<p>One moment.</p>`);
    const made = await Promise.all([historyData(), import('../../domain/history/history-html.ts')]).then(
      ([history, { onDayHtml }]) => onDayHtml(history, day, readersDay(), addresses),
      () => unreachable,
    );
    show(answer, made);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.replaceState(null, '', `?on=${input.value}`);
    void tell();
  });
  input.value = new URLSearchParams(location.search).get('on') ?? readersDay();
  if (new URLSearchParams(location.search).has('on')) void tell();
}
