/**
 * Checklist: runs a list in this tab's memory alone. No storage, address, request or text field; a reload, Back or a
 * restored tab starts anew.
 */
import { endingInWords, endingOf, type Outcome, type Run, type RunItem } from '../../domain/checklists/checklist.ts';
import { onForget } from '../frame/forget.ts';

const undoSeconds = 10;

function start(form: HTMLFormElement): void {
  const find = <T extends HTMLElement>(selector: string, within: HTMLElement = form) =>
    within.querySelector<T>(selector)!;
  const all = <T extends HTMLElement>(selector: string) => [...form.querySelectorAll<T>(selector)];
  const points = all('[data-point]');
  const itemElements = all<HTMLFieldSetElement>('[data-item]');
  const items: RunItem[] = itemElements.map(({ id, dataset }) => ({ id, may_decline: 'mayDecline' in dataset }));
  const end = find('[data-end]');
  const status = find('[data-status]');
  const back = find<HTMLButtonElement>('[data-back]');
  const next = find<HTMLButtonElement>('[data-next]');
  const clear = find<HTMLButtonElement>('[data-clear]');
  const oneStep = find<HTMLButtonElement>('[data-one-step]');
  let run: Run = new Map();
  /** Which screen is open: a pause point or, in the one-step view, an item; the last one is the end. */
  let screen = 0;
  let single = false;
  let undoing: ReturnType<typeof setTimeout> | undefined;

  const screens = () => (single ? itemElements : points);
  const pointOf = (item: Element | undefined) => points.findIndex((point) => item && point.contains(item));
  const act = (item: HTMLElement) => find('legend', item).textContent.trim();
  const titleOf = (at: number) => {
    if (at === screens().length) return 'The end';
    if (single) return at < screen ? 'Back' : 'Next';
    return find('h2', points[at]).textContent.trim();
  };

  const render = () => {
    const open = screens()[screen];
    const point = pointOf(open);
    const marked = (within: HTMLElement) => {
      const inside = items.filter(({ id }) => itemElements.some((item) => item.id === id && within.contains(item)));
      return `${inside.filter(({ id }) => run.has(id)).length} of ${inside.length} marked`;
    };
    points.forEach((one, index) => {
      one.hidden = index !== point;
      find('[data-progress]', one).textContent = single ? `${index + 1} of ${points.length}` : marked(one);
    });
    for (const item of itemElements) item.hidden = single && item !== open;
    end.hidden = open !== undefined;
    find('[data-stops]').hidden = open === undefined;
    back.hidden = screen === 0;
    back.textContent = back.hidden ? '' : titleOf(screen - 1);
    next.hidden = open === undefined;
    next.textContent = next.hidden ? '' : titleOf(screen + 1);
    find('[data-where]').textContent = open ? `${screen + 1} of ${screens().length}` : '';
    form.toggleAttribute('data-single', single);
    oneStep.setAttribute('aria-pressed', String(single));
    if (!open) showEnding();
  };

  const showEnding = () => {
    const ending = endingOf(items, run);
    find('[data-ending]').textContent = endingInWords(ending, items.length);
    find('[data-door]').hidden = !ending.declined;
    const toDo = find('[data-to-do]');
    toDo.hidden = ending.toDo.length === 0;
    find('ul', toDo).replaceChildren(
      ...ending.toDo.map((id) => {
        const item = itemElements.find((element) => element.id === id)!;
        const entry = document.createElement('li');
        const button = document.createElement('button');
        button.className = 'act';
        button.type = 'button';
        button.textContent = `${act(item)}${run.get(id) === 'not safe now' ? ' (not safe now: when it is)' : ''}`;
        button.addEventListener('click', () => {
          go(single ? itemElements.indexOf(item) : pointOf(item));
          item.scrollIntoView();
          find('input', item).focus({ preventScroll: true });
        });
        entry.append(button);
        return entry;
      }),
    );
  };

  const go = (to: number) => {
    screen = to;
    render();
    const open = screens()[screen] ?? end;
    form.scrollIntoView();
    find(single && open !== end ? 'legend' : 'h2', open).focus({ preventScroll: true });
  };

  const tick = (outcomes: Run) => {
    run = outcomes;
    for (const input of all<HTMLInputElement>('input')) input.checked = run.get(input.name) === input.value;
  };

  const endUndo = () => {
    clearTimeout(undoing);
    const focused = status.contains(document.activeElement);
    status.replaceChildren();
    if (focused) clear.focus({ preventScroll: true });
  };

  /** Everything that a person did here is gone. */
  const drop = () => {
    endUndo();
    single = false;
    screen = 0;
    for (const part of all<HTMLDetailsElement>('details')) part.open = false;
    tick(new Map());
    render();
  };

  const clearWithUndo = () => {
    const [before, at] = [run, screen];
    tick(new Map());
    go(0);
    const undo = document.createElement('button');
    undo.className = 'act';
    undo.type = 'button';
    undo.textContent = 'Undo';
    undo.addEventListener('click', () => {
      endUndo();
      tick(before);
      go(at);
    });
    status.replaceChildren('Cleared.', undo);
    clearTimeout(undoing);
    undoing = setTimeout(endUndo, undoSeconds * 1000);
  };

  const mark = (id: string, outcome: Outcome | undefined) => {
    const marked = new Map(run);
    if (outcome) marked.set(id, outcome);
    else marked.delete(id);
    run = marked;
    render();
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) mark(target.name, target.value as Outcome);
  });
  // An outcome that is chosen again is taken back; the click comes before the change of a new choice.
  form.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || run.get(target.name) !== target.value) return;
    target.checked = false;
    mark(target.name, undefined);
  });
  back.addEventListener('click', () => go(screen - 1));
  next.addEventListener('click', () => go(screen + 1));
  clear.addEventListener('click', clearWithUndo);
  oneStep.addEventListener('click', () => {
    const open = screens()[screen];
    single = !single;
    if (!open) return go(screens().length);
    go(single ? itemElements.findIndex((item) => open.contains(item)) : pointOf(open));
  });
  onForget(drop);
  addEventListener('pagehide', drop);
  addEventListener('pageshow', drop);

  /** An address with an item's anchor opens the pause point that holds it. */
  const openAnchor = () => {
    const target = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    const at = target ? pointOf(target) : -1;
    if (at < 0) return;
    single = false;
    screen = at;
    render();
    target!.scrollIntoView();
  };
  addEventListener('hashchange', openAnchor);
  addEventListener('pageshow', openAnchor);

  // A link that is followed must not take the run with it.
  for (const link of all<HTMLAnchorElement>('a[href]:not([href^="tel:"], [href^="sms:"], [href^="mailto:"])')) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
  for (const legend of all('legend')) legend.tabIndex = -1;
  for (const controls of all('[data-controls]')) controls.hidden = false;
  drop();
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-run]')) start(form);
