/** Redline: counts the changes of a page, goes from one to the next, and shows those that a reader asks for. */
import { isWanted } from '../../domain/redline/redline-filter.ts';
import { onForget } from '../frame/forget.ts';

/** Follows one redline for as long as the page lives. Whoever fills its body anew tells it by an event, `filled`. */
function follow(root: HTMLElement): void {
  const tools = root.querySelector<HTMLFormElement>('.redline-tools')!;
  const count = root.querySelector('.redline-count')!;
  let all: HTMLElement[] = [];
  let current = -1;

  const shown = () => all.filter((one) => !one.hidden);

  const tell = () => {
    const left = shown().length;
    const hidden = all.length - left;
    count.textContent =
      (current < 0 ? changes(left) : `Change ${current + 1} of ${left}`) +
      (hidden > 0 ? `, ${hidden} hidden by what you asked for` : '');
  };

  const filter = () => {
    const asked = new FormData(tools);
    const role = String(asked.get('role') ?? '');
    const wish = { ...(role && { role }), hideEditorial: asked.has('editorial') };
    for (const one of all) {
      const roles = (one.dataset['roles'] ?? '').split(' ').filter(Boolean);
      one.hidden = !isWanted({ roles, editorial: 'editorial' in one.dataset }, wish);
      const id = one.getAttribute('aria-labelledby');
      root.querySelector<HTMLElement>(`[data-for="${id}"]`)?.toggleAttribute('hidden', one.hidden);
    }
    for (const group of root.querySelectorAll<HTMLElement>('.redline-group'))
      group.hidden = !group.querySelector('.difference:not([hidden])');
    current = -1;
    tell();
  };

  const renew = () => {
    all = [...root.querySelectorAll<HTMLElement>('.difference')];
    tools.hidden = all.length === 0;
    tools.reset();
    filter();
  };

  const step = (by: number) => {
    const left = shown();
    if (left.length === 0) return;
    current = current < 0 && by < 0 ? left.length - 1 : (current + by + left.length) % left.length;
    const heading = left[current]!.querySelector<HTMLElement>('h3')!;
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
    tell();
  };

  tools.addEventListener('change', filter);
  tools.addEventListener('submit', (event) => event.preventDefault());
  for (const button of tools.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () => step(Number(button.dataset['step'])));
  // Single keys act only while the focus is inside the redline, and never while something is being chosen.
  root.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
    if (event.key !== 'n' && event.key !== 'p') return;
    event.preventDefault();
    step(event.key === 'n' ? 1 : -1);
  });
  root.addEventListener('focusin', ({ target }) => {
    const at = shown().findIndex((one) => one.contains(target as Node));
    if (at < 0 || at === current) return;
    current = at;
    tell();
  });
  root.addEventListener('filled', renew);
  onForget(renew);
  renew();
}

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

for (const root of document.querySelectorAll<HTMLElement>('[data-redline]')) follow(root);
