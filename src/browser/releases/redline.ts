/** Redline: counts the changes of a page, goes from one to the next, and shows those that a reader asks for. */
import { isWanted, type Wish } from '../../domain/redline/redline-filter.ts';
import { onForget } from '../frame/forget.ts';
import { findPart } from '../frame/part.ts';
import { redlineWords } from '../../domain/releases/release-words.ts';

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
    this.#root.querySelector('.redline-editorial')?.addEventListener('toggle', () => this.#recount());
    this.#tools.hidden = this.#all.length === 0;
    this.#tools.reset();
    this.#filter();
  }

  /** Those in view: editorial ones only once they are asked for. */
  #shown(): HTMLElement[] {
    return this.#all.filter((one) => !one.hidden && !isFolded(one));
  }

  #tell(): void {
    const left = this.#shown().length;
    const hidden = this.#all.filter((one) => one.hidden).length;
    const editorial = this.#all.length - left - hidden;
    this.#count.textContent = [
      this.#current < 0 ? changes(left) : redlineWords.at(this.#current + 1, left),
      ...(editorial > 0 ? [redlineWords.editorial(editorial)] : []),
      ...(hidden > 0 ? [redlineWords.hidden(hidden)] : []),
    ].join(', ');
  }

  #recount(): void {
    this.#current = -1;
    this.#tell();
  }

  #filter(): void {
    const asked = new FormData(this.#tools);
    const chosen = (name: keyof Wish) => String(asked.get(name) ?? '') || undefined;
    const [role, owner, weight] = [chosen('role'), chosen('owner'), chosen('weight')];
    const wish = { ...(role && { role }), ...(owner && { owner }), ...(weight && { weight }) };
    for (const one of this.#all) {
      const { roles = '', owner: kept, weight: weighs = '' } = one.dataset;
      const difference = { roles: roles.split(' ').filter(Boolean), ...(kept && { owner: kept }), weight: weighs };
      one.hidden = !isWanted(difference, wish);
    }
    for (const group of this.#root.querySelectorAll<HTMLElement>('.redline-group')) {
      const left = group.querySelectorAll('.difference:not([hidden])').length;
      group.hidden = left === 0;
      const entry = this.#root.querySelector<HTMLElement>(
        `.redline-overview > [data-weight='${group.dataset['weight']}']`,
      );
      if (!entry) continue;
      entry.hidden = group.hidden;
      findPart('[data-count]', entry).textContent = String(left);
    }
    this.#recount();
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

const isFolded = (one: HTMLElement) => one.closest('details.redline-editorial:not([open])') !== null;
const changes = (count: number) => (count === 1 ? '1 change' : `${count} changes`);

for (const root of document.querySelectorAll<HTMLElement>('[data-redline]')) {
  const shown = new ShownRedline(root);
  const renew = () => shown.renew();
  root.addEventListener('filled', renew);
  onForget(renew);
}
