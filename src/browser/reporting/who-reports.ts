/** Who reports: three questions show the one answer to what is chosen, and none before all is. Nothing is kept. */
import { onForget } from '../frame/forget.ts';
import { findPart } from '../frame/part.ts';

for (const part of document.querySelectorAll<HTMLElement>('[data-who-reports]')) {
  const form = findPart<HTMLFormElement>('form', part);
  const show = () => {
    const chosen = new FormData(form);
    for (const row of part.querySelectorAll<HTMLElement>('[data-age]'))
      row.toggleAttribute(
        'data-chosen',
        row.dataset['age'] === chosen.get('age') && row.dataset['concern'] === chosen.get('concern'),
      );
    for (const cell of part.querySelectorAll<HTMLElement>('[data-column]'))
      cell.toggleAttribute('data-chosen', cell.dataset['column'] === chosen.get('role'));
  };
  form.hidden = false;
  part.dataset['asked'] = '';
  form.addEventListener('change', show);
  onForget(() => {
    form.reset();
    show();
  });
}
