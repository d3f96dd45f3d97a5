/**
 * Checklist: runs a list in this tab's memory alone. No storage, address, request or text field; a reload, Back or a
 * restored tab starts anew. Step, focus and place on the screen are moved together and by nothing else.
 */
import { listWords } from '../../domain/checklists/list-words.ts';
import { nextAfter, type Outcome } from '../../domain/checklists/run.ts';
import { onForget } from '../frame/forget.ts';
import { idIn } from '../frame/fragment.ts';
import { findPart } from '../frame/part.ts';
import { reveal } from '../frame/reveal.ts';
import { runParts, type Part, type RunParts, type ShownItem } from './run-parts.ts';
import { button, outcomeOn, showRun, type Standing } from './run-view.ts';

/** A list in use. */
class ListRun {
  readonly #parts: RunParts;
  readonly #untouched: Standing;
  #standing: Standing;

  constructor(form: HTMLFormElement) {
    this.#parts = runParts(form);
    this.#untouched = { outcomes: new Map(), now: this.#parts.items[0]?.id, ended: false, rehearsing: false };
    this.#standing = this.#untouched;
    this.#listen();
    this.drop();
  }

  /** Everything that a person did here is gone. */
  drop(): void {
    this.#endUndo();
    for (const part of this.#parts.form.querySelectorAll('details')) part.open = false;
    this.#stand(this.#untouched);
  }

  /** An address with an anchor of the list opens what holds it. */
  openAnchor(): void {
    const target = location.hash ? document.getElementById(idIn(location.hash)) : null;
    if (!target || !this.#parts.form.contains(target)) return;
    reveal(target);
    const item = this.#parts.items.find(({ element }) => element.contains(target));
    if (item) this.#stand({ ...this.#standing, now: item.id });
    target.scrollIntoView();
  }

  /** Begins a run of a made-up case. */
  rehearse(): void {
    this.drop();
    this.#stand({ ...this.#untouched, rehearsing: true });
    const { rehearsal } = this.#parts;
    rehearsal.scrollIntoView();
    findPart('[tabindex]', rehearsal).focus({ preventScroll: true });
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    showRun(this.#parts, standing);
  }

  /** Step, focus and place go to an item. */
  #goTo(item: ShownItem, standing = this.#standing): void {
    this.#stand({ ...standing, now: item.id });
    reveal(item.element);
    for (const one of this.#parts.items) {
      const words = one.element.querySelector<HTMLDetailsElement>('details[data-words]');
      if (words) words.open = one === item;
    }
    item.box.focus({ preventScroll: true });
    item.element.scrollIntoView({ block: 'nearest' });
  }

  /** They go to a button that leads on, where no step is left. */
  #goToButton(to: HTMLButtonElement): void {
    this.#stand({ ...this.#standing, now: undefined });
    to.focus({ preventScroll: true });
    to.scrollIntoView({ block: 'nearest' });
  }

  /** Opens a part at its first item without an outcome. */
  #goToPart({ element, items }: Part): void {
    reveal(element);
    const item = items.find(({ id }) => !this.#standing.outcomes.has(id)) ?? items[0];
    if (item) this.#goTo(item);
    element.scrollIntoView();
  }

  /** Marks an item and leads on; what is taken back stays the step. */
  #mark(item: ShownItem, outcome: Outcome | undefined): void {
    this.#endUndo();
    const outcomes = new Map(this.#standing.outcomes);
    if (outcome) outcomes.set(item.id, outcome);
    else outcomes.delete(item.id);
    const standing = { ...this.#standing, outcomes };
    for (const others of item.element.querySelectorAll<HTMLDetailsElement>('details')) others.open = false;
    if (!outcome) return this.#goTo(item, standing);
    this.#stand(standing);
    const part = this.#parts.parts.find(({ items }) => items.includes(item));
    const next = nextAfter(part?.items.map(({ id }) => id) ?? [], outcomes, item.id);
    const to = this.#parts.items.find(({ id }) => id === next);
    if (to) this.#goTo(to);
    else this.#goToButton(part?.onward ?? this.#parts.finish);
  }

  #finish(): void {
    const { end } = this.#parts;
    this.#stand({ ...this.#standing, now: undefined, ended: true });
    end.scrollIntoView();
    findPart('h2', end).focus({ preventScroll: true });
  }

  /** Clears the list, and offers to undo that until an item is marked anew: what was marked since would be lost by it. */
  #clearWithUndo(): void {
    const before = this.#standing;
    this.drop();
    const { form, status, items } = this.#parts;
    form.scrollIntoView();
    items[0]?.box.focus({ preventScroll: true });
    const undo = button(listWords.undo);
    undo.addEventListener('click', () => {
      this.#endUndo();
      this.#stand(before);
      this.#finish();
    });
    status.replaceChildren(listWords.cleared, undo);
  }

  #endUndo(): void {
    const { status, items } = this.#parts;
    const focused = status.contains(document.activeElement);
    status.replaceChildren();
    if (focused) items[0]?.box.focus({ preventScroll: true });
  }

  /** What was pressed: an outcome, the way to another part or back to an item. */
  #onPress(pressed: Element): void {
    const item = this.#parts.items.find(({ element }) => element.contains(pressed));
    const outcome = outcomeOn(pressed);
    if (item && outcome) this.#mark(item, this.#standing.outcomes.get(item.id) === outcome ? undefined : outcome);
    if (!(pressed instanceof HTMLButtonElement)) return;
    const { go, to } = pressed.dataset;
    const part = this.#parts.parts.find(({ element }) => element.id === go);
    const back = this.#parts.items.find(({ id }) => id === to);
    if (part) this.#goToPart(part);
    if (back) this.#goTo(back);
  }

  #listen(): void {
    const { form, items, clear, finish, rehearsal } = this.#parts;
    form.addEventListener('submit', (event) => event.preventDefault());
    // A box that bears another outcome is emptied by a press, as a ticked one is.
    for (const item of items)
      item.box.addEventListener('change', () =>
        this.#mark(item, this.#standing.outcomes.has(item.id) ? undefined : 'done'),
      );
    form.addEventListener('click', ({ target }) => {
      if (target instanceof Element) this.#onPress(target);
    });
    // Who goes by keyboard takes the step along.
    form.addEventListener('focusin', ({ target }) => {
      const item = items.find(({ box }) => box === target);
      if (item && item.id !== this.#standing.now && item.box.matches(':focus-visible'))
        this.#stand({ ...this.#standing, now: item.id });
    });
    clear.addEventListener('click', () => this.#clearWithUndo());
    finish.addEventListener('click', () => this.#finish());
    findPart('[data-end-rehearsal]', rehearsal).addEventListener('click', () => {
      this.drop();
      form.scrollIntoView();
      items[0]?.box.focus({ preventScroll: true });
    });
    const drop = () => this.drop();
    onForget(drop);
    addEventListener('pagehide', drop);
    addEventListener('pageshow', drop);
  }
}

/** Makes a list ready for use. */
export function start(form: HTMLFormElement): void {
  // A link that is followed must not take the run with it.
  for (const link of form.querySelectorAll<HTMLAnchorElement>(
    'a[href]:not([href^="#"], [href^="tel:"], [href^="sms:"], [href^="mailto:"])',
  )) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  const run = new ListRun(form);
  const openAnchor = () => run.openAnchor();
  addEventListener('hashchange', openAnchor);
  addEventListener('pageshow', openAnchor);
  const page = form.closest('.one-page') ?? document;
  for (const rehearse of page.querySelectorAll<HTMLButtonElement>('[data-rehearse]')) {
    rehearse.hidden = false;
    rehearse.addEventListener('click', () => run.rehearse());
  }
}
