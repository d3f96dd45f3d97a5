/**
 * Checklist: runs a list in this tab's memory alone. No storage, address, request or text field; a reload, Back or a
 * restored tab starts anew.
 */
import { endingOf, type Outcome, type Run, type RunItem } from '../domain/checklist.ts';
import { onForget } from './forget.ts';

const undoSeconds = 10;

function start(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(selector: string) => form.querySelector<T>(selector)!;
  const points = [...form.querySelectorAll<HTMLElement>('[data-point]')];
  const itemElements = [...form.querySelectorAll<HTMLFieldSetElement>('[data-item]')];
  const items: RunItem[] = itemElements.map((element) => ({
    id: element.dataset['item']!,
    may_decline: 'mayDecline' in element.dataset,
  }));
  const end = find('[data-end]');
  const [back, next, oneStep, clear] = ['[data-back]', '[data-next]', '[data-one-step]', '[data-clear]'].map((name) =>
    find<HTMLButtonElement>(name),
  ) as [HTMLButtonElement, HTMLButtonElement, HTMLButtonElement, HTMLButtonElement];
  const status = find('[data-status]');
  let run = new Map<string, Outcome>();
  /** Which screen is open: a pause point or, in the one-step view, an item; the last one is the end. */
  let screen = 0;
  let single = false;
  let undoing: ReturnType<typeof setTimeout> | undefined;

  const screens = () => (single ? itemElements : points);
  const pointOf = (item: HTMLElement) => points.find((point) => point.contains(item))!;

  const showEnding = () => {
    const { state, answered, toDo } = endingOf(items, run as Run);
    find('[data-ending]').textContent =
      state === 'open' ? `${answered} of ${items.length} have an outcome.` : 'Complete.';
    find('[data-door]').hidden = state !== 'complete, declined';
    const list = find('[data-to-do]');
    list.hidden = toDo.length === 0;
    list.querySelector('ul')!.replaceChildren(
      ...toDo.map((id) => {
        const entry = document.createElement('li');
        const legend =
          itemElements.find((element) => element.dataset['item'] === id)?.querySelector('legend')?.textContent ?? '';
        entry.textContent = `${legend.trim()}${run.get(id) === 'not safe now' ? ' (not safe now: when it is)' : ''}`;
        return entry;
      }),
    );
  };

  const label = (element: HTMLElement | undefined) =>
    element?.matches('[data-point]') ? (element.querySelector('h2')?.textContent ?? '') : 'Next';

  const render = () => {
    const all = screens();
    const atEnd = screen >= all.length;
    const open = all[screen];
    for (const point of points) point.hidden = atEnd || !open || !(point === open || point.contains(open));
    for (const item of itemElements) item.hidden = single && item !== open;
    end.hidden = !atEnd;
    find('[data-stops]').hidden = atEnd;
    back.hidden = screen === 0;
    back.textContent = single || screen === 0 ? '< Back' : `< ${label(all[screen - 1])}`;
    next.hidden = atEnd;
    next.textContent = screen === all.length - 1 ? 'The end >' : single ? 'Next >' : `${label(all[screen + 1])} >`;
    for (const [index, point] of points.entries()) {
      const inside = items.filter(({ id }) => point.querySelector(`[data-item="${id}"]`));
      const answered = inside.filter(({ id }) => run.has(id)).length;
      point.querySelector('[data-progress]')!.textContent =
        `${index + 1} of ${points.length}; ${answered} of ${inside.length} items have an outcome`;
    }
    form.toggleAttribute('data-one-step', single);
    oneStep.setAttribute('aria-pressed', String(single));
    find('[data-one-step-help]').hidden = !single;
    if (atEnd) showEnding();
  };

  const go = (to: number) => {
    screen = Math.max(0, Math.min(to, screens().length));
    render();
    const open = screens()[screen];
    const heading = (open ? (single ? pointOf(open) : open) : end).querySelector('h2');
    heading?.focus({ preventScroll: true });
    form.scrollIntoView({ block: 'start' });
  };

  const tick = (outcomes: Run) => {
    run = new Map(outcomes);
    for (const input of form.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
      input.checked = run.get(input.name) === input.value;
    render();
  };

  const drop = () => {
    clearTimeout(undoing);
    status.replaceChildren();
    single = false;
    screen = 0;
    for (const part of form.querySelectorAll<HTMLDetailsElement>('details')) part.open = false;
    tick(new Map());
  };

  const clearWithUndo = () => {
    const [before, at] = [run, screen];
    tick(new Map());
    const undo = document.createElement('button');
    undo.type = 'button';
    undo.textContent = 'Undo';
    undo.addEventListener('click', () => {
      clearTimeout(undoing);
      status.replaceChildren();
      tick(before);
      go(at);
    });
    status.replaceChildren('Cleared. ', undo);
    clearTimeout(undoing);
    undoing = setTimeout(() => status.replaceChildren(), undoSeconds * 1000);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    run.set(target.name, target.value as Outcome);
    render();
  });
  // A chosen outcome that is chosen again is taken back.
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.dataset['chosen'] === '' && run.get(target.name) === target.value) {
      target.checked = false;
      run.delete(target.name);
      render();
    }
    for (const input of form.querySelectorAll<HTMLInputElement>('input'))
      input.toggleAttribute('data-chosen', input.checked);
  });
  back.addEventListener('click', () => go(screen - 1));
  next.addEventListener('click', () => go(screen + 1));
  clear.addEventListener('click', clearWithUndo);
  oneStep.addEventListener('click', () => {
    const open = screens()[screen];
    single = !single;
    const to = single
      ? itemElements.findIndex((item) => open?.contains(item))
      : points.findIndex((point) => open && point.contains(open));
    go(Math.max(0, to));
  });
  onForget(drop);
  addEventListener('pageshow', drop);

  /** An address with an item's anchor opens the pause point that holds it. */
  const openAnchor = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const at = target ? points.findIndex((point) => point.contains(target)) : -1;
    if (at < 0) return;
    single = false;
    screen = at;
    render();
    target!.scrollIntoView();
  };
  addEventListener('hashchange', openAnchor);
  for (const controls of form.querySelectorAll<HTMLElement>('[data-controls]')) controls.hidden = false;
  drop();
  addEventListener('pageshow', openAnchor);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-run]')) start(form);
