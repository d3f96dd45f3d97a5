/** Card: prints the form and language that were chosen. Without script all of them print. What is chosen is kept nowhere. */
import { onForget } from '../frame/forget.ts';

function choose(form: HTMLFormElement): void {
  const chosen = new FormData(form);
  const page = form.closest('.one-page') ?? document;
  for (const language of page.querySelectorAll<HTMLElement>('[data-language]'))
    language.hidden = language.dataset['language'] !== chosen.get('language');
  for (const sheet of page.querySelectorAll<HTMLElement>('[data-form]'))
    sheet.hidden = sheet.dataset['form'] !== chosen.get('form');
}

/** Makes the choice of a card ready for use. */
export function start(form: HTMLFormElement): void {
  form.hidden = false;
  form.addEventListener('input', () => choose(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    print();
  });
  // The inputs are back at their first answer only after the event has passed.
  form.addEventListener('reset', () => setTimeout(() => choose(form)));
  onForget(() => form.reset());
  choose(form);
}
