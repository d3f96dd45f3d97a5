/** Redline: counts the changes of a page, goes from one to the next, and shows those that a reader asks for. */
import { isWanted } from '../../domain/redline/redline-filter.ts';
import { onForget } from '../frame/forget.ts';
import { findPart } from '../frame/part.ts';

/** A redline on its page. Whoever fills its body anew tells it by an event, `filled`. */
class ShownRedline {
  readonly #root: HTMLElement;
  readonly #tools: HTMLFormElement;
  readonly #count: HTMLElement;
  #all: HTMLElement[] = [];
  /** Which of the shown changes the reader is at; -1 before the first. */
  #current = -1;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#tools = findPart('.redline-tools', root);
    this.#count = findPart('.redline-count', root);
    this.#listen();
    this.renew();
  }

  /** Takes what the body holds now, and asks for nothing of it. */
  renew(): void {
    this.#all = [...this.#root.querySelectorAll<HTMLElement>('.difference')];
    this.#tools.hidden = this.#all.length === 0;
    this.#tools.reset();
    this.#filter();
  }

  #shown(): HTMLElement[] {
    return this.#all.filter((one) => !one.hidden);
  }

  #tell(): void {
    const left = this.#shown().length;
    const hidden = this.#all.length - left;
    this.#count.textContent =
      (this.#current < 0 ? changes(left) : `Change ${this.#current + 1} of ${left}`) +
      (hidden > 0 ? `, ${hidden} hidden by what you asked for` : '');
  }

  #filter(): void {
    const asked = new FormData(this.#tools);
    const role = String(asked.get('role') ?? '');
    const wish = { ...(role && { role }), hideEditorial: asked.has('editorial') };
    for (const one of this.#all) {
      const roles = (one.dataset['roles'] ?? '').split(' ').filter(Boolean);
      one.hidden = !isWanted({ roles, editorial: 'editorial' in one.dataset }, wish);
      const id = one.getAttribute('aria-labelledby');
      this.#root.querySelector(`[data-for="${id}"]`)?.toggleAttribute('hidden', one.hidden);
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('.redline-group'))
      group.hidden = !group.querySelector('.difference:not([hidden])');
    this.#current = -1;
    this.#tell();
  }

  #step(by: number): void {
    const left = this.#shown();
    const at = this.#current < 0 && by < 0 ? left.length - 1 : (this.#current + by + left.length) % left.length;
    const difference = left[at];
    if (!difference) return;
    this.#current = at;
    const heading = findPart('h3', difference);
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'start' });
    this.#tell();
  }

  #listen(): void {
    this.#tools.addEventListener('change', () => this.#filter());
    this.#tools.addEventListener('submit', (event) => event.preventDefault());
    for (const button of this.#tools.querySelectorAll<HTMLElement>('[data-step]'))
      button.addEventListener('click', () => this.#step(Number(button.dataset['step'])));
    // Single keys act only while the focus is inside the redline, and never while something is being chosen.
    this.#root.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.target instanceof HTMLSelectElement) return;
      if (event.key !== 'n' && event.key !== 'p') return;
      event.preventDefault();
      this.#step(event.key === 'n' ? 1 : -1);
    });
    this.#root.addEventListener('focusin', ({ target }) => {
      const at = this.#shown().findIndex((one) => target instanceof Node && one.contains(target));
      if (at < 0 || at === this.#current) return;
      this.#current = at;
      this.#tell();
    });
  }
}

const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

for (const root of document.querySelectorAll<HTMLElement>('[data-redline]')) {
  const shown = new ShownRedline(root);
  const renew = () => shown.renew();
  root.addEventListener('filled', renew);
  onForget(renew);
}
