/** Directory: the list answers its filters and stands in the order of the reader's day. What is asked is kept nowhere. */
import { orderOn } from '../../domain/directory/order.ts';
import { countOf, countsOf, fits, type Counts, type Facets, type Filter } from '../../domain/directory/finding.ts';
import { afterPaint } from '../frame/after-paint.ts';
import { onForget } from '../frame/forget.ts';
import { readersDay } from '../frame/today.ts';

let known: { element: HTMLElement; facets: Facets }[] | undefined;
/** What can be found, read from the page as it is first asked for. */
const entries = () =>
  (known ??= [...document.querySelectorAll<HTMLElement>('[data-facets]')].map((element) => ({
    element,
    facets: facetsOf(element),
  })));
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

function facetsOf(element: HTMLElement): Facets {
  const facets: Facets = JSON.parse(element.dataset['facets'] ?? '');
  // What only the copy for a downtime holds of a service would find as much in words that stand in every row.
  const about = element.querySelector('[data-about]')?.textContent ?? '';
  return { ...facets, text: (element.textContent ?? '').replace(about, '') };
}

/** What the form asks; an empty answer asks nothing. */
function filterOf(form: HTMLFormElement): Filter {
  const answers = [...new FormData(form)].filter(([, answer]) => answer !== '');
  return Object.fromEntries(answers.map(([name, answer]) => [name, answer === 'on' ? true : answer])) as Filter;
}

const inWords = ({ fitting, total }: Counts) => (fitting === total ? `All ${total}` : `${fitting} of ${total}`);

/** Behind each answer, how many would fit with it. */
function showCounts(form: HTMLFormElement, counts: Counts): void {
  const write = (element: HTMLElement | null | undefined, count: number | undefined) => {
    if (element) element.textContent = `${element.dataset['title']} (${count ?? 0})`;
  };
  for (const select of form.querySelectorAll('select'))
    for (const option of select.options)
      if (option.value !== '') write(option, countOf(counts, select.name, option.value));
  for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    write(box.parentElement?.querySelector<HTMLElement>('[data-title]'), countOf(counts, box.name));
}

function answer(form: HTMLFormElement): void {
  const filter = filterOf(form);
  const now = new Date();
  for (const { element, facets } of entries()) element.hidden = !fits(facets, filter, now);
  for (const group of groups) {
    const shown = group.querySelectorAll('[data-facets]:not([hidden])').length;
    group.hidden = shown === 0;
    const count = group.querySelector('[data-count]');
    if (count) count.textContent = String(shown);
  }
  const counts = countsOf(
    entries().map(({ facets }) => facets),
    filter,
    now,
  );
  showCounts(form, counts);
  const output = form.querySelector('output');
  if (output && output.value !== inWords(counts)) output.value = inWords(counts);
}

/** Entries past twice their interval move below the checked ones, also after the site was built. */
function order(): void {
  for (const list of document.querySelectorAll('[data-order]')) {
    const items = [...list.querySelectorAll<HTMLElement>(':scope > [data-facets]')];
    const sinking = items.map((element) => {
      const { sinks } = element.dataset;
      return { element, ...(sinks !== undefined && { sinks }) };
    });
    list.append(...orderOn(sinking, readersDay()).map(({ element }) => element));
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-directory]')) {
  form.hidden = false;
  form.addEventListener('input', () => answer(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  // The inputs are empty only after the event has passed.
  form.addEventListener('reset', () => setTimeout(() => answer(form)));
  onForget(() => form.reset());
  order();
  // On a slow PC the first numbers stand a second sooner without it.
  afterPaint(() => {
    for (const group of groups) group.style.contentVisibility = 'visible';
    answer(form);
  });
  setInterval(() => answer(form), 60_000);
}
