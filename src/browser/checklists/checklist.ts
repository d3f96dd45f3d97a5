/**
 * Checklist: runs a list in this tab's memory alone. No storage, address, request or text field; a reload, Back or a
 * restored tab starts anew.
 */
import { isOutcome, type Outcome } from '../../domain/checklists/run.ts';
import { onForget } from '../frame/forget.ts';
import { findPart } from '../frame/part.ts';
import { pointOf, runParts, type RunParts } from './run-parts.ts';
import { button, screensOf, showRun, type Standing } from './run-view.ts';

const undoSeconds = 10;

const untouched: Standing = { outcomes: new Map(), screen: 0, single: false };

/** A list in use. */
class ListRun {
  readonly #parts: RunParts;
  #standing = untouched;
  #undoing: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.#parts = runParts(form);
    this.#listen();
    this.drop();
  }

  /** Everything that a person did here is gone. */
  drop(): void {
    this.#endUndo();
    for (const part of this.#parts.form.querySelectorAll('details')) part.open = false;
    this.#stand(untouched);
  }

  /** An address with an item's anchor opens the pause point that holds it. */
  openAnchor(): void {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (!target) return;
    const screen = pointOf(this.#parts, target);
    if (screen >= 0) this.#stand({ ...this.#standing, single: false, screen });
    else if (!this.#parts.cases.contains(target)) return;
    for (let part = target.closest('details'); part; part = part.parentElement?.closest('details') ?? null)
      part.open = true;
    target.scrollIntoView();
  }

  #stand(standing: Standing): void {
    this.#standing = standing;
    for (const input of this.#parts.form.querySelectorAll('input'))
      input.checked = standing.outcomes.get(input.name) === input.value;
    showRun(this.#parts, standing);
  }

  /** Opens a screen, in view and read aloud from its heading on. */
  #go(screen: number, standing = this.#standing): void {
    this.#stand({ ...standing, screen });
    const { form, end } = this.#parts;
    const open = screensOf(this.#parts, standing)[screen] ?? end;
    form.scrollIntoView();
    findPart(standing.single && open !== end ? 'legend' : 'h2', open).focus({ preventScroll: true });
  }

  #mark(id: string, outcome: Outcome | undefined): void {
    const outcomes = new Map(this.#standing.outcomes);
    if (outcome) outcomes.set(id, outcome);
    else outcomes.delete(id);
    this.#stand({ ...this.#standing, outcomes });
  }

  /** From a screen of one way of showing to the one of the other that holds it. */
  #switchSingle(): void {
    const { items } = this.#parts;
    const open = screensOf(this.#parts, this.#standing)[this.#standing.screen];
    const standing = { ...this.#standing, single: !this.#standing.single };
    if (!open) this.#go(screensOf(this.#parts, standing).length, standing);
    else if (standing.single)
      this.#go(
        items.findIndex((item) => open.contains(item)),
        standing,
      );
    else this.#go(pointOf(this.#parts, open), standing);
  }

  /** Opens the screen of an item that is still to do. */
  #goTo(id: string): void {
    const { items } = this.#parts;
    const item = items.find((one) => one.id === id);
    if (!item) return;
    this.#go(this.#standing.single ? items.indexOf(item) : pointOf(this.#parts, item));
    item.scrollIntoView();
    findPart('input', item).focus({ preventScroll: true });
  }

  #clearWithUndo(): void {
    const before = this.#standing;
    this.#go(0, { ...before, outcomes: untouched.outcomes });
    const undo = button('Undo');
    undo.addEventListener('click', () => {
      this.#endUndo();
      this.#go(before.screen, before);
    });
    this.#parts.status.replaceChildren('Cleared.', undo);
    clearTimeout(this.#undoing);
    this.#undoing = setTimeout(() => this.#endUndo(), undoSeconds * 1000);
  }

  #endUndo(): void {
    const { status, clear } = this.#parts;
    clearTimeout(this.#undoing);
    const focused = status.contains(document.activeElement);
    status.replaceChildren();
    if (focused) clear.focus({ preventScroll: true });
  }

  #listen(): void {
    const { form, end, back, next, clear, oneStep } = this.#parts;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && isOutcome(target.value)) this.#mark(target.name, target.value);
    });
    // An outcome that is chosen again is taken back; the click comes before the change of a new choice.
    form.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLInputElement && this.#standing.outcomes.get(target.name) === target.value)
        this.#mark(target.name, undefined);
    });
    back.addEventListener('click', () => this.#go(this.#standing.screen - 1));
    next.addEventListener('click', () => this.#go(this.#standing.screen + 1));
    clear.addEventListener('click', () => this.#clearWithUndo());
    oneStep.addEventListener('click', () => this.#switchSingle());
    end.addEventListener('click', ({ target }) => {
      if (target instanceof HTMLButtonElement) this.#goTo(target.value);
    });
    const drop = () => this.drop();
    onForget(drop);
    addEventListener('pagehide', drop);
    addEventListener('pageshow', drop);
  }
}

function start(form: HTMLFormElement): void {
  // A link that is followed must not take the run with it.
  for (const link of form.querySelectorAll<HTMLAnchorElement>(
    'a[href]:not([href^="#"], [href^="tel:"], [href^="sms:"], [href^="mailto:"])',
  )) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  for (const legend of form.querySelectorAll('legend')) legend.tabIndex = -1;
  for (const controls of form.querySelectorAll<HTMLElement>('[data-controls]')) controls.hidden = false;
  const run = new ListRun(form);
  const openAnchor = () => run.openAnchor();
  addEventListener('hashchange', openAnchor);
  addEventListener('pageshow', openAnchor);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-run]')) start(form);
